"""Holds a week against every rule by counting its exercises and sets, whoever made it: the solver, a swap or a coach."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from math import fsum

from graph.content import exercises, family, plan_rules
from graph.kit import Availability
from graph.profile import profile
from graph.records import Exercise, ExerciseGraph
from graph.redundancy import do_the_same
from graph.rule import PlanRule
from graph.vocabulary import terms
from graph.volume import counted
from graph.week_hard import GRIP, LUMBAR, SECOND, SHORT_EXERCISES, SHORT_SETS
from graph.week_model import close_days
from graph.week_pool import STYLES, WARM_UP, Candidate, back, least_exercises, main_group, pool, seconds, styles, wanted
from graph.week_records import Day, Demand, Held, Slot, WeekRequest
from graph.week_soft import REPEATED, STAPLES

Finding = tuple[float, tuple[str, ...]]


class Audit:
    """One week and everything that rules ask of it."""

    def __init__(self, graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> None:
        self.graph, self.request, self.days = graph, request, days
        self.known = exercises(graph)
        self.slots = [slot for day in days for slot in day]
        self.done = [self.known[slot.exercise] for slot in self.slots]

    @cached_property
    def pool(self) -> list[Candidate]:
        """What may stand in the week, and what bars the rest."""
        return pool(self.graph, self.request)

    def limit(self, rule: str) -> tuple[int, int]:
        """Limits of a rule for the level that is asked; zeros if it has none."""
        return plan_rules(self.graph)[rule].limits.get(self.request.level, (0, 0))

    def credit(self, day: Day, region: str) -> float:
        """Credited sets of a region in a day."""
        return fsum(slot.sets * counted(_share(self.graph, slot, region)) for slot in day)

    def week_credit(self, region: str) -> float:
        """Credited sets of a region in the week."""
        return fsum(self.credit(day, region) for day in self.days)

    def raw(self, region: str) -> float:
        """Share × sets of a region in the week, without rounding."""
        return round(fsum(slot.sets * _share(self.graph, slot, region) for slot in self.slots), 4)

    def sets_of(self, pattern: str) -> int:
        """Sets of a movement pattern in the week."""
        return sum(slot.sets for slot in self.slots if self.known[slot.exercise].pattern == pattern)


def _share(graph: ExerciseGraph, slot: Slot, region: str) -> float:
    found = profile(graph, slot.exercise, slot.position).regions.get(region)
    return found.weight if found else 0.0


def day_name(number: int) -> str:
    """What a finding calls a day, counted from 1."""
    return f"day {number + 1}"


def _per_day(week: Audit, missed: Callable[[int, Day], float]) -> Finding:
    found = {day_name(number): missed(number, day) for number, day in enumerate(week.days)}
    return fsum(found.values()), tuple(name for name, amount in found.items() if amount)


def _outside(value: float, limits: tuple[float, float]) -> float:
    return max(limits[0] - value, 0) + max(value - limits[1], 0)


def _exercises_a_day(week: Audit) -> Finding:
    def missed(number: int, day: Day) -> float:
        short = week.request.short_second and number == SECOND
        least, most = SHORT_EXERCISES if short else week.limit("exercises-a-day")
        return _outside(len(day), (least_exercises(week.request, least), most))

    return _per_day(week, missed)


def _second_day(week: Audit) -> Finding:
    def missed(number: int, day: Day) -> float:
        return _outside(sum(slot.sets for slot in day), SHORT_SETS) if number == SECOND else 0

    return _per_day(week, missed)


def _equal_sets(week: Audit) -> Finding:
    def missed(_: int, day: Day) -> float:
        sets = [slot.sets for slot in day] or [0]
        return max(max(sets) - min(sets) - week.limit("equal-sets")[1], 0)

    return _per_day(week, missed)


def _session_credit(week: Audit) -> Finding:
    most = week.limit("session-credit")[1]

    def missed(_: int, day: Day) -> float:
        return fsum(max(week.credit(day, region) - most, 0) for region in back(week.graph))

    return _per_day(week, missed)


def _days_apart(week: Audit) -> Finding:
    shared = []
    for one, other in close_days(week.request.days, week.limit("days-apart")[1]):
        for region in back(week.graph):
            if all(any(_share(week.graph, slot, region) >= 0.75 for slot in week.days[day]) for day in (one, other)):
                shared.append(region)
    return float(len(shared)), tuple(dict.fromkeys(shared))


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

        return _per_day(week, missed)

    return check


def _own_budget(week: Audit) -> Finding:
    def missed(_: int, day: Day) -> float:
        sets = sum(slot.sets for slot in day)
        over = max(sets - week.request.sets, 0) if week.request.sets is not None else 0
        if week.request.minutes is None:
            return over
        return over + max(minutes(week.graph, day) - week.request.minutes, 0)

    return _per_day(week, missed)


def minutes(graph: ExerciseGraph, day: Day) -> float:
    """Minutes that a day takes with its short warm-up and rests; an estimate of ours."""
    known = exercises(graph)
    return round((WARM_UP + sum(slot.sets * seconds(known[slot.exercise]) for slot in day)) / 60, 2)


def _named(found: Sequence[str]) -> Finding:
    return float(len(found)), tuple(found)


def _must(week: Audit) -> Finding:
    return _named([id_ for id_ in week.request.must if id_ not in {slot.exercise for slot in week.slots}])


def _barred(rule: str) -> "Callable[[Audit], Finding]":
    def check(week: Audit) -> Finding:
        bars: dict[str, frozenset[Demand]] = {}
        for one in week.pool:
            bars[one.exercise.id] = bars.get(one.exercise.id, one.bars) & one.bars
        found = [
            slot.exercise for slot in week.slots if any(bar.rule == rule for bar in bars.get(slot.exercise, frozenset()))
        ]
        return _named(list(dict.fromkeys(found)))

    return check


def _kit_allows(week: Audit) -> Finding:
    now = Availability(week.graph, week.request.kit)
    ready = {slot: [one.setup.id for one in now.ready(week.known[slot.exercise])] for slot in week.slots}
    return _named([slot.exercise for slot in week.slots if slot.setup not in ready[slot]])


def _recoverable(week: Audit) -> Finding:
    return float(max(sum(slot.sets for slot in week.slots) - week.limit("recoverable")[1], 0)), ()


HARD: "Mapping[str, Callable[[Audit], Finding]]" = {
    "days-apart": _days_apart,
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


def _regions_short(week: Audit, rule: str, regions: Sequence[str]) -> dict[str, float]:
    low = week.limit(rule)[0]
    return {region: max(low - week.week_credit(region), 0) for region in regions}


def _found(missed: Mapping[str, float]) -> Finding:
    return fsum(missed.values()), tuple(name for name, amount in missed.items() if amount)


def _back_sets(week: Audit) -> Finding:
    return float(max(week.limit("back-sets")[0] - sum(slot.sets for slot in week.slots), 0)), ()


def _row_and_pulldown(week: Audit) -> Finding:
    return _named([style for style in STYLES if not week.sets_of(style)])


def _vertical_horizontal(week: Audit) -> Finding:
    if len(styles(week.pool)) < len(STYLES):
        return 0.0, ()  # there is nothing to balance
    rows, pulldowns = map(week.sets_of, STYLES)
    return float(max(abs(rows - pulldowns) - week.limit("vertical-horizontal")[1], 0)), ()


def _staples(week: Audit) -> Finding:
    return _named([head for head in STAPLES if head not in {family(week.graph, one) for one in week.done}])


def _single_arm(week: Audit) -> Finding:
    found = sum(one.laterality == "unilateral" for one in week.done)
    return float(max(week.limit("single-arm")[0] - found, 0)), ()


def day_groups(graph: ExerciseGraph, day: Day) -> list[str]:
    """Groups of regions that are the main work of some exercise of a day, in their order."""
    found = {main_group(graph, exercises(graph)[slot.exercise]) for slot in day}
    return [group for group in terms(graph, "region-group") if group in found]


def _focus(week: Audit) -> Finding:
    return _per_day(week, lambda _, day: _outside(len(day_groups(week.graph, day)), week.limit("focus")))


def _even_days(week: Audit) -> Finding:
    days = [day for number, day in enumerate(week.days) if not (week.request.short_second and number == SECOND)]
    sets = [sum(slot.sets for slot in day) for day in days]
    return float(max(max(sets) - min(sets) - week.limit("even-days")[1], 0)), ()


def _productive(week: Audit) -> Finding:
    high = week.limit("productive")[1]
    short = _regions_short(week, "productive", wanted(week.graph, week.request))
    return _found({region: amount + max(week.week_credit(region) - high, 0) for region, amount in short.items()})


def _preferred(week: Audit) -> Finding:
    points = {(one.exercise.id, one.position): one.points for one in week.pool}
    again = Counter(slot.exercise for slot in week.slots)
    repeated = 0 if week.request.level == "beginner" else REPEATED * sum(times - 1 for times in again.values())
    return float(sum(points.get((slot.exercise, slot.position), 0) for slot in week.slots) + repeated), ()


SOFT: "Mapping[str, Callable[[Audit], Finding]]" = {
    "every-region": lambda week: _found(_regions_short(week, "every-region", wanted(week.graph, week.request))),
    "emphasis": lambda week: _found(_regions_short(week, "emphasis", week.request.emphasis)),
    "back-sets": _back_sets,
    "row-and-pulldown": _row_and_pulldown,
    "vertical-horizontal": _vertical_horizontal,
    "staples": _staples,
    "single-arm": _single_arm,
    "focus": _focus,
    "even-days": _even_days,
    "productive": _productive,
    "preferred": _preferred,
}


def speaking(graph: ExerciseGraph, request: WeekRequest) -> Iterator[PlanRule]:
    """Rules that speak of a request: hard ones by id, then the others, the most important first."""
    asked = {
        "emphasis": bool(request.emphasis),
        "must": bool(request.must),
        "never": bool(request.never),
        "own-budget": request.sets is not None or request.minutes is not None,
        "second-day": request.short_second and request.days > SECOND,
        "spare": bool(request.avoid),
    }
    found = [rule for rule in plan_rules(graph).values() if rule.holds_for(request.level) and asked.get(rule.id, True)]
    yield from sorted(found, key=lambda rule: (rule.priority or 0, rule.id))


def audit(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> tuple[Held, ...]:
    """How a week keeps every rule that speaks of a request.

    Parameters
    ----------
    days
        As many days as the request has, in order.

    Returns
    -------
    Hard rules by id, then the others by priority; each with how much it is missed, and where.

    Examples
    --------
    >>> g = build()
    >>> found = audit(g, WeekRequest(parse_kit(g, ["pull-up bar"]), days=1), [(slot(g, "pull-up"),)])
    >>> [held.rule for held in found if not held.is_kept][:3]
    ['exercises-a-day', 'every-region', 'back-sets']
    """
    week = Audit(graph, request, days)
    checks = {**HARD, **SOFT}
    rows = ((rule.id, *checks[rule.id](week)) for rule in speaking(graph, request))
    return tuple(Held(rule, round(missed, 4), where) for rule, missed, where in rows)
