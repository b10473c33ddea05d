"""Counts by how much a week misses each rule that may be bent."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from graph.content import family
from graph.volume import DIRECT
from graph.week_audit import Audit, Finding, by_name, day_groups, named, outside, per_day, share
from graph.week_facts import HEAVY, STAPLES, STYLES, back, is_one_armed, wanted
from graph.week_hard import SECOND
from graph.week_model import close_days
from graph.week_records import Day, Slot
from graph.week_soft import REPEATED


def _days_apart(week: Audit) -> Finding:
    shared = [
        region
        for pair in close_days(week.request.days, week.limit("days-apart")[1])
        for region in back(week.graph)
        if all(any(share(week.graph, slot, region) >= DIRECT for slot in week.days[day]) for day in pair)
    ]
    return float(len(shared)), tuple(dict.fromkeys(shared))


def _regions_short(week: Audit, rule: str, regions: Sequence[str]) -> dict[str, float]:
    low = week.limit(rule)[0]
    return {region: max(low - week.week_credit(region), 0) for region in regions}


def _back_sets(week: Audit) -> Finding:
    return float(max(week.limit("back-sets")[0] - sum(slot.sets for slot in week.slots), 0)), ()


def _row_and_pulldown(week: Audit) -> Finding:
    return named([style for style in STYLES if not week.sets_of(style)])


def _vertical_horizontal(week: Audit) -> Finding:
    rows, pulldowns = map(week.sets_of, STYLES)
    return float(max(abs(rows - pulldowns) - week.limit("vertical-horizontal")[1], 0)), ()


def _compounds(week: Audit) -> Finding:
    def direct(slot: Slot, regions: Sequence[str]) -> bool:
        return any(share(week.graph, slot, region) >= DIRECT for region in regions)

    big = small = 0
    for slot in week.slots:
        if week.known[slot.exercise].pattern in HEAVY and direct(slot, back(week.graph)):
            big += slot.sets
        elif not direct(slot, week.request.emphasis):
            small += slot.sets
    return float(max(week.limit("compounds")[0] * small - big, 0)), ()


def _staples(week: Audit) -> Finding:
    return named([head for head in STAPLES if head not in {family(week.graph, one) for one in week.done}])


def _single_arm(week: Audit) -> Finding:
    found = sum(map(is_one_armed, week.done))
    return float(max(week.limit("single-arm")[0] - found, 0)), ()


def _focus(week: Audit) -> Finding:
    return per_day(week, lambda _, day: outside(len(day_groups(week.graph, day)), week.limit("focus")))


def _even_days(week: Audit) -> Finding:
    days = [day for number, day in enumerate(week.days) if not (week.request.short_second and number == SECOND)]
    sets = [sum(slot.sets for slot in day) for day in days]
    return float(max(max(sets) - min(sets) - week.limit("even-days")[1], 0)), ()


def _patterns(week: Audit) -> Finding:
    def missed(_: int, day: Day) -> float:
        held = Counter(week.known[slot.exercise].pattern for slot in day)
        return sum(max(times - week.limit("patterns")[1], 0) for times in held.values())

    return per_day(week, missed)


def _productive(week: Audit) -> Finding:
    high = week.limit("productive")[1]
    short = _regions_short(week, "productive", wanted(week.graph, week.request))
    return by_name({region: amount + max(week.week_credit(region) - high, 0) for region, amount in short.items()})


def _preferred(week: Audit) -> Finding:
    points = {(one.exercise.id, one.position): one.points for one in week.pool}
    again = Counter(slot.exercise for slot in week.slots)
    repeated = 0 if week.request.level == "beginner" else REPEATED * sum(times - 1 for times in again.values())
    return float(sum(points.get((slot.exercise, slot.position), 0) for slot in week.slots) + repeated), ()


SOFT: "Mapping[str, Callable[[Audit], Finding]]" = {
    "days-apart": _days_apart,
    "compounds": _compounds,
    "every-region": lambda week: by_name(_regions_short(week, "every-region", wanted(week.graph, week.request))),
    "emphasis": lambda week: by_name(_regions_short(week, "emphasis", week.request.emphasis)),
    "back-sets": _back_sets,
    "row-and-pulldown": _row_and_pulldown,
    "vertical-horizontal": _vertical_horizontal,
    "staples": _staples,
    "single-arm": _single_arm,
    "focus": _focus,
    "even-days": _even_days,
    "patterns": _patterns,
    "productive": _productive,
    "preferred": _preferred,
}
