"""The pages: widgets and words; every answer comes from `graph`."""
