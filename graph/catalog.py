"""Lists for people: which exercises are possible, filtered and ordered, and what to get when none is."""

from collections.abc import Collection
from dataclasses import dataclass
from math import fsum

from graph.content import exercises, regions
from graph.errors import UnknownTermError
from graph.kit import Kit, possible
from graph.order import familiarity
from graph.purchase import purchases
from graph.records import COUNTS, Exercise, ExerciseGraph
from graph.results import Fix, ReadySetUp
from graph.vocabulary import narrower, terms

# What a variant counts beside the exercise that it varies; our judgement, only the order of lists depends on it.
VARIANT_STEP = 0.85


@dataclass(frozen=True)
class Listed:
    """An exercise that is possible, with its possible set-ups, best first."""

    exercise: Exercise
    ready: tuple[ReadySetUp, ...]


def _check(graph: ExerciseGraph, region_ids: Collection[str], patterns: Collection[str]) -> None:
    for kind, wanted, known in (("region", region_ids, regions(graph)), ("pattern", patterns, terms(graph, "pattern"))):
        for id_ in wanted:
            if id_ not in known:
                raise UnknownTermError(kind, id_, known=list(known))


def _matching(graph: ExerciseGraph, region_ids: Collection[str], patterns: Collection[str]) -> dict[str, float]:
    """Exercises that pass the filters → their credit to the regions asked for, to the whole back if none is.

    Only weights that count are summed, so that many small shares do not outrank a few large ones.
    """
    _check(graph, region_ids, patterns)
    wanted = {narrow for pattern in patterns for narrow in narrower(graph, "pattern", pattern)}
    asked = region_ids or [region.id for region in regions(graph).values() if region.is_back]
    shares = {
        id_: [weight for region in asked if (weight := exercise.weights.get(region, 0.0)) >= COUNTS]
        for id_, exercise in exercises(graph).items()
        if not patterns or exercise.pattern in wanted
    }
    return {id_: fsum(found) for id_, found in shares.items() if found or not region_ids}


def listing(
    graph: ExerciseGraph,
    kit: Kit,
    *,
    region_ids: Collection[str] = (),
    patterns: Collection[str] = (),
) -> list[Listed]:
    """Exercises that `kit` allows.

    Parameters
    ----------
    region_ids
        Keep exercises that credit one of these regions with at least 0.4 of a set; empty keeps all.
    patterns
        Keep exercises of these movement patterns and of narrower ones; empty keeps all.

    Returns
    -------
    Most credit to the regions asked for first (to the whole back if none; shares under 0.4 are not summed). A variant
    stands a step below the exercise that it varies, if that is listed too, because it repeats it. Ties: household
    names first, then by skill and id. Empty if nothing fits.

    Raises
    ------
    UnknownTermError
        A region or pattern does not exist; `known` holds all that do.

    Examples
    --------
    >>> g = build()
    >>> [row.exercise.id for row in listing(g, parse_kit(g, ["none"]), patterns=["trunk-hold"])]
    ['bird-dog']
    """
    credit = _matching(graph, region_ids, patterns)
    rows = [Listed(exercises(graph)[id_], tuple(ready)) for id_, ready in possible(graph, kit).items() if id_ in credit]

    listed = {row.exercise.id for row in rows}

    def standing(id_: str) -> float:
        head = exercises(graph)[id_].variant_of
        return VARIANT_STEP * min(credit[id_], standing(head)) if head in listed else credit[id_]

    def order(row: Listed) -> tuple[float, int, int, int, str]:
        return -standing(row.exercise.id), *familiarity(graph, row.exercise)

    return sorted(rows, key=order)


def nearest(
    graph: ExerciseGraph,
    kit: Kit,
    *,
    region_ids: Collection[str] = (),
    patterns: Collection[str] = (),
) -> tuple[Fix, ...]:
    """What to get when `listing` with the same filters is empty.

    Returns
    -------
    At most three fixes, fewest items first, then the cheapest, each with the exercise that gives the most credit;
    empty if no exercise passes the filters.

    Raises
    ------
    UnknownTermError
        A region or pattern does not exist; `known` holds all that do.

    Examples
    --------
    >>> g = build()
    >>> [fix.items for fix in nearest(g, parse_kit(g, ["none"]), region_ids=["latissimus-iliac"])][0]
    ('sturdy-table',)
    """
    return purchases(graph, kit, _matching(graph, region_ids, patterns))
