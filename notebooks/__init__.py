"""Material of the evaluation: published lists of substitutes, the measures, and the rankings to compare with."""
