"""Counts by how much a week breaks each hard rule."""

from collections.abc import Callable, Mapping
from itertools import combinations
from math import fsum

from graph.content import family
from graph.kit import Availability
from graph.records import Exercise
from graph.redundancy import do_the_same
from graph.week_audit import Audit, Finding, minutes, named, outside, per_day
from graph.week_facts import GRIP, LUMBAR, back, least_exercises, most_sets
from graph.week_hard import SECOND, SHORT_EXERCISES, SHORT_SETS
from graph.week_records import Day, Demand


def _exercises_a_day(week: Audit) -> Finding:
    def missed(number: int, day: Day) -> float:
        short = week.request.short_second and number == SECOND
        least, most = SHORT_EXERCISES if short else week.limit("exercises-a-day")
        return outside(len(day), (least_exercises(week.graph, week.request, least), most))

    return per_day(week, missed)


def _second_day(week: Audit) -> Finding:
    def missed(number: int, day: Day) -> float:
        return outside(sum(slot.sets for slot in day), SHORT_SETS) if number == SECOND else 0

    return per_day(week, missed)


def _equal_sets(week: Audit) -> Finding:
    def missed(_: int, day: Day) -> float:
        sets = [slot.sets for slot in day] or [0]
        return max(max(sets) - min(sets) - week.limit("equal-sets")[1], 0)

    return per_day(week, missed)


def _session_credit(week: Audit) -> Finding:
    most = week.limit("session-credit")[1]

    def missed(_: int, day: Day) -> float:
        return fsum(max(week.credit(day, region) - most, 0) for region in back(week.graph))

    return per_day(week, missed)


def _no_duplicates(week: Audit) -> Finding:
    found = []
    for day in week.days:
        for one, other in combinations([slot.exercise for slot in day], 2):
            heads = {family(week.graph, week.known[id_]) for id_ in (one, other)}
            if len(heads) == 1 or do_the_same(week.graph, one, other):
                found += [one, other]
    return len(found) / 2, tuple(dict.fromkeys(found))


def _budget(rule: str, points: Callable[[Exercise], int]) -> "Callable[[Audit], Finding]":
    def check(week: Audit) -> Finding:
        def missed(_: int, day: Day) -> float:
            return max(sum(slot.sets * points(week.known[slot.exercise]) for slot in day) - week.limit(rule)[1], 0)

        return per_day(week, missed)

    return check


def _own_budget(week: Audit) -> Finding:
    def missed(_: int, day: Day) -> float:
        sets = sum(slot.sets for slot in day)
        over = max(sets - week.request.sets, 0) if week.request.sets is not None else 0
        if week.request.minutes is None:
            return over
        return over + max(minutes(week.graph, day) - week.request.minutes, 0)

    return per_day(week, missed)


def _must(week: Audit) -> Finding:
    return named([id_ for id_ in week.request.must if id_ not in {slot.exercise for slot in week.slots}])


def _barred(rule: str) -> "Callable[[Audit], Finding]":
    def check(week: Audit) -> Finding:
        bars: dict[str, frozenset[Demand]] = {}
        for one in week.pool:
            bars[one.exercise.id] = bars.get(one.exercise.id, one.bars) & one.bars
        barred = {id_ for id_, of in bars.items() if any(bar.rule == rule for bar in of)}
        found = [slot.exercise for slot in week.slots if slot.exercise in barred]
        return named(list(dict.fromkeys(found)))

    return check


def _kit_allows(week: Audit) -> Finding:
    now = Availability(week.graph, week.request.kit)
    ready = {slot: [one.setup.id for one in now.ready(week.known[slot.exercise])] for slot in week.slots}
    return named([slot.exercise for slot in week.slots if slot.setup not in ready[slot]])


def _recoverable(week: Audit) -> Finding:
    return float(max(sum(slot.sets for slot in week.slots) - most_sets(week.graph, week.request), 0)), ()


HARD: "Mapping[str, Callable[[Audit], Finding]]" = {
    "equal-sets": _equal_sets,
    "exercises-a-day": _exercises_a_day,
    "grip-budget": _budget("grip-budget", lambda exercise: GRIP[exercise.grip_demand]),
    "kit-allows": _kit_allows,
    "known-first": _barred("known-first"),
    "lower-back-budget": _budget("lower-back-budget", lambda exercise: LUMBAR[exercise.lumbar_load]),
    "must": _must,
    "never": _barred("never"),
    "no-duplicates": _no_duplicates,
    "own-budget": _own_budget,
    "pull-up-able": _barred("pull-up-able"),
    "recoverable": _recoverable,
    "second-day": _second_day,
    "session-credit": _session_credit,
    "skill-fits": _barred("skill-fits"),
    "spare": _barred("spare"),
}
