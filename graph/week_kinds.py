"""Which candidates a rule speaks of, and what one set of them counts in it."""

from collections.abc import Callable, Collection

from graph.week_pool import Candidate


def credit(region: int) -> Callable[[Candidate], int]:
    """Half sets that one set is credited with for a region, by its number."""
    return lambda one: one.halves[region]


def among(ids: Collection[str]) -> Callable[[Candidate], bool]:
    """Whether the exercise is one of these."""
    return lambda one: one.exercise.id in ids


def of_pattern(pattern: str) -> Callable[[Candidate], bool]:
    """Whether the exercise moves in this pattern."""
    return lambda one: one.exercise.pattern == pattern
