"""What to get: the fewest, then cheapest items that make a wanted exercise possible. The one rule for all advice."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations
from math import inf

from graph.content import equipment, exercises
from graph.kit import Availability, Kit, make_kit
from graph.order import familiarity
from graph.records import Exercise, ExerciseGraph, Need
from graph.results import Fix

MAX_FIXES = 3
MAX_ITEMS = 3

# Items to get, and the least load in kg of those that need one.
Choice = tuple[tuple[str, ...], dict[str, float]]


@cache
def _alone(graph: ExerciseGraph) -> dict[str, Availability]:
    """What each item affords by itself, with the attachments that come with it."""
    return {item: Availability(graph, make_kit(graph, {item: inf})) for item in equipment(graph)}


def _loads(graph: ExerciseGraph, chosen: tuple[str, ...], needs: Iterable[Need]) -> dict[str, float]:
    """The least load in kg that each of `chosen` must offer for `needs`; items without one are left out."""
    known = equipment(graph)
    least = {
        item: max((need.least_load or 0.0 for need in needs if need.capability in known[item].affords), default=0.0)
        for item in chosen
    }
    return {item: load for item, load in least.items() if load}


def _completions(graph: ExerciseGraph, exercise: Exercise, kit: Availability) -> list[Choice]:
    """Smallest sets of items that, added to `kit`, complete a set-up of `exercise`; at most `MAX_ITEMS` each."""
    found: list[Choice] = []
    for setup in exercise.setups:
        needs = kit.missing(setup)
        meets = {item: {need for need in needs if alone.affords(need)} for item, alone in _alone(graph).items()}
        helpful = [item for item in sorted(meets) if meets[item]]
        for size in range(1, MAX_ITEMS + 1):
            sets = [
                chosen
                for chosen in combinations(helpful, size)
                if set().union(*(meets[item] for item in chosen)) == set(needs)
            ]
            if sets:
                found += [(chosen, _loads(graph, chosen, needs)) for chosen in sets]
                break
    return found


def purchases(graph: ExerciseGraph, kit: Kit, worth: Mapping[str, float]) -> tuple[Fix, ...]:
    """What to add to a kit so that one of the wanted exercises becomes possible.

    Parameters
    ----------
    kit
        What is at hand; it allows none of the wanted exercises.
    worth
        Wanted exercise id → its weight; of two that the same items allow, the one that weighs more is named.

    Returns
    -------
    At most three fixes: fewest items first, then least outlay (sum of cost classes), then most weight, then by item
    ids; every set of items once, with its best exercise. Empty if nothing is wanted or more than three items are
    needed.

    Examples
    --------
    >>> [fix.items for fix in purchases(build(), parse_kit(build(), ["none"]), {"pull-up": 1.0})][0]
    ('doorframe-pull-up-bar',)
    """
    known = equipment(graph)
    now = Availability(graph, kit)
    best: dict[tuple[str, ...], Fix] = {}
    for exercise in sorted((exercises(graph)[id_] for id_ in worth), key=lambda exercise: familiarity(graph, exercise)):
        for items, loads in _completions(graph, exercise, now):
            if items not in best or worth[exercise.id] > best[items].weight:
                best[items] = Fix(exercise.id, worth[exercise.id], items, loads)

    def order(fix: Fix) -> tuple[int, int, float, tuple[str, ...]]:
        return len(fix.items), sum(known[item].cost for item in fix.items), -fix.weight, fix.items

    return tuple(sorted(best.values(), key=order)[:MAX_FIXES])
