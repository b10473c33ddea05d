"""A week taken as it stands, whoever made it: what its exercises and sets come to, counted without the solver."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from math import fsum

from graph.content import exercises, plan_rules
from graph.profile import profile
from graph.records import ExerciseGraph
from graph.vocabulary import terms
from graph.volume import counted
from graph.week_facts import WARM_UP, main_group, seconds
from graph.week_pool import Candidate, pool
from graph.week_records import Day, Slot, WeekRequest

# By how much a rule is missed, and where.
Finding = tuple[float, tuple[str, ...]]


class Audit:
    """One week and everything that rules ask of it."""

    def __init__(
        self,
        graph: ExerciseGraph,
        request: WeekRequest,
        days: Sequence[Day],
        candidates: Sequence[Candidate] | None = None,
    ) -> None:
        self._candidates = candidates
        self.graph, self.request, self.days = graph, request, days
        self.known = exercises(graph)
        self.slots = [slot for day in days for slot in day]
        self.done = [self.known[slot.exercise] for slot in self.slots]

    @cached_property
    def pool(self) -> Sequence[Candidate]:
        """What may stand in the week, and what bars the rest."""
        return pool(self.graph, self.request) if self._candidates is None else self._candidates

    def limit(self, rule: str) -> tuple[int, int]:
        """Limits of a rule for the level that is asked; zeros if it has none."""
        return plan_rules(self.graph)[rule].limits.get(self.request.level, (0, 0))

    def credit(self, day: Day, region: str) -> float:
        """Credited sets of a region in a day."""
        return fsum(slot.sets * counted(share(self.graph, slot, region)) for slot in day)

    def week_credit(self, region: str) -> float:
        """Credited sets of a region in the week."""
        return fsum(self.credit(day, region) for day in self.days)

    def raw(self, region: str) -> float:
        """Share × sets of a region in the week, without rounding."""
        return round(fsum(slot.sets * share(self.graph, slot, region) for slot in self.slots), 4)

    def sets_of(self, pattern: str) -> int:
        """Sets of a movement pattern in the week."""
        return sum(slot.sets for slot in self.slots if self.known[slot.exercise].pattern == pattern)


def share(graph: ExerciseGraph, slot: Slot, region: str) -> float:
    """Share of one set of a place that a region is credited with."""
    found = profile(graph, slot.exercise, slot.position).regions.get(region)
    return found.weight if found else 0.0


def minutes(graph: ExerciseGraph, day: Day) -> float:
    """How long a day takes.

    Returns
    -------
    Minutes with a short warm-up and the rests; an estimate of ours.

    Examples
    --------
    >>> g = build()
    >>> minutes(g, (slot(g, "deadlift", sets=3),))
    14.75
    """
    known = exercises(graph)
    return round((WARM_UP + sum(slot.sets * seconds(known[slot.exercise]) for slot in day)) / 60, 2)


def day_groups(graph: ExerciseGraph, day: Day) -> list[str]:
    """Groups of regions that are the main work of some exercise of a day, in their order."""
    found = {main_group(graph, exercises(graph)[slot.exercise]) for slot in day}
    return [group for group in terms(graph, "region-group") if group in found]


def per_day(week: Audit, missed: Callable[[int, Day], float]) -> Finding:
    """What days miss together, and which of them, counted from 1."""
    found = {f"day {number + 1}": missed(number, day) for number, day in enumerate(week.days)}
    return by_name(found)


def outside(value: float, limits: tuple[float, float]) -> float:
    """By how much a number lies under or over its limits."""
    return max(limits[0] - value, 0) + max(value - limits[1], 0)


def named(found: Sequence[str]) -> Finding:
    """As much as there are names, and the names."""
    return float(len(found)), tuple(found)


def by_name(missed: Mapping[str, float]) -> Finding:
    """The sum, and the names that add to it."""
    return fsum(missed.values()), tuple(name for name, amount in missed.items() if amount)
