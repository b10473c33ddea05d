"""An exercise of a week replaced by another: the rules are counted again, and what changed is said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.content import plan_rules, regions
from graph.errors import InvalidSelectionError
from graph.records import ExerciseGraph
from graph.week_audit import Audit
from graph.week_check import audit
from graph.week_facts import back
from graph.week_order import in_order
from graph.week_records import Day, Held, WeekRequest
from graph.week_slot import slot


@dataclass(frozen=True)
class Swapped:
    """A week after a swap.

    Attributes
    ----------
    days
        Days in order, each in the order in which it is done.
    held
        How the new week keeps every rule.
    broken, mended
        Ids of the rules that the swap makes worse and better, hard ones first.
    credit
        Region of the back → credited sets that it gains, negative if it loses; unchanged ones are left out.
    """

    days: tuple[Day, ...]
    held: tuple[Held, ...]
    broken: tuple[str, ...]
    mended: tuple[str, ...]
    credit: Mapping[str, float]


def swap(
    graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], *, day: int, exercise: str, instead: str
) -> Swapped:
    """A week with one exercise of one day replaced, with as many sets as before.

    Parameters
    ----------
    day
        Number of the day, from 0.
    exercise, instead
        Id of the exercise that goes, and of the one that comes.

    Returns
    -------
    The new week with what it does to the rules and regions; whatever it breaks, it is done, because a person decides.

    Raises
    ------
    InvalidSelectionError
        The day does not hold the exercise, holds the other one already, or the kit does not allow that.
    UnknownTermError
        `instead` is no exercise.

    Examples
    --------
    >>> g = build()
    >>> request = WeekRequest(everything(g), days=1)
    >>> week = [(slot(g, "deadlift"), slot(g, "barbell-row"), slot(g, "pull-up"))]
    >>> found = swap(g, request, week, day=0, exercise="pull-up", instead="face-pull")
    >>> "row-and-pulldown" in found.broken, found.credit["deltoid-posterior"] > 0
    (True, True)
    """
    held = {place.exercise: place for place in days[day]} if 0 <= day < len(days) else {}
    if exercise not in held:
        raise InvalidSelectionError(f"day {day + 1} holds no {exercise!r}; it holds: {', '.join(held) or 'nothing'}.")
    if instead in held:
        raise InvalidSelectionError(f"day {day + 1} holds {instead!r} already; choose another exercise.")
    new = slot(graph, instead, sets=held[exercise].sets, kit=request.kit)
    changed = tuple(new if place.exercise == exercise else place for place in days[day])
    after = tuple(in_order(graph, changed) if number == day else one for number, one in enumerate(days))
    return _compared(graph, request, days, after)


def _compared(graph: ExerciseGraph, request: WeekRequest, before: Sequence[Day], after: tuple[Day, ...]) -> Swapped:
    missed = {one.rule: one.missed for one in audit(graph, request, before)}
    held = audit(graph, request, after)
    was, now = Audit(graph, request, before), Audit(graph, request, after)
    gains = {region: round(now.week_credit(region) - was.week_credit(region), 4) for region in back(graph)}
    return Swapped(
        days=after,
        held=held,
        broken=tuple(one.rule for one in held if one.missed > missed[one.rule]),
        mended=tuple(one.rule for one in held if one.missed < missed[one.rule]),
        credit={region: gain for region, gain in gains.items() if gain},
    )


def swap_sentences(graph: ExerciseGraph, found: Swapped) -> list[str]:
    """What a swap changes.

    Returns
    -------
    Sentences on rules that it breaks or mends, without the points of preference, then on the credited sets of regions.

    Examples
    --------
    >>> g = build()
    >>> week = [(slot(g, "deadlift"), slot(g, "barbell-row"), slot(g, "pull-up"))]
    >>> found = swap(g, WeekRequest(everything(g), days=1), week, day=0, exercise="pull-up", instead="lat-pulldown")
    >>> swap_sentences(g, found)[0]
    'Worse: Something for every region; Deadlift and pull-up kept; Enough for every region.'
    """
    told = []
    for verb, rules in (("Worse", found.broken), ("Better", found.mended)):
        labels = [plan_rules(graph)[rule].label for rule in rules if rule != "preferred"]
        told += [f"{verb}: {'; '.join(labels)}."] if labels else []
    gains = [f"{regions(graph)[region].plain} {gain:+g}" for region, gain in found.credit.items()]
    sets = f"Credited sets: {', '.join(gains)}." if gains else "No region gains or loses a credited set."
    return [*(told or ["No rule is kept worse or better."]), sets]
