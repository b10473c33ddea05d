"""Measurements of the knowledge, the answers and the page; `make bench` runs them, `make test` does not."""
