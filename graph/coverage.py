"""Regions reached, regions missed, and why. Weights are shares of one hard set, credit is weight × sets."""

from collections.abc import Mapping
from math import fsum, inf

from graph.content import equipment, exercises, regions
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.kit import Availability, Kit, make_kit, possible
from graph.order import familiarity
from graph.purchase import MAX_FIXES, purchases
from graph.records import Exercise, ExerciseGraph, Region
from graph.results import Coverage, Fix, Gap, RegionCoverage, Status
from graph.words import missing_words

COVERED = 0.75
PARTIAL = 0.5


def everything(graph: ExerciseGraph) -> Kit:
    """Kit that holds every item, for questions without a restriction.

    Returns
    -------
    Every item of the catalogue, without load limits.

    Examples
    --------
    >>> g = build()
    >>> everything(g).items == equipment(g).keys()
    True
    """
    return make_kit(graph, dict.fromkeys(equipment(graph), inf))


def status(region: Region, weight: float, threshold: float = PARTIAL) -> Status:
    """What the best single set means for a region: a gap under the threshold, covered from 0.75, else partial.

    Regions outside the back are no gap; below the threshold they are `untracked`.
    """
    if weight < threshold:
        return "gap" if region.is_back else "untracked"
    return "covered" if weight >= COVERED else "partial"


def _reach(graph: ExerciseGraph, pool: Mapping[str, Exercise], region: str) -> tuple[float, tuple[str, ...]]:
    """Best weight that one set of `pool` gives a region, and the exercises that give it, household names first."""
    weights = {id_: exercise.weights.get(region, 0.0) for id_, exercise in pool.items()}
    top = max(weights.values(), default=0.0)
    found = [id_ for id_ in weights if top and weights[id_] == top]
    return top, tuple(sorted(found, key=lambda id_: familiarity(graph, pool[id_])))


def _gap(
    graph: ExerciseGraph,
    row: RegionCoverage,
    able: Mapping[str, Exercise],
    kit: Kit,
    *,
    chosen: bool,
    threshold: float,
) -> Gap:
    """Why a region is missed; the weight is what the cause gives it all the same: selection, kit or catalogue."""
    region = row.region.id
    reachable = {id_: e.weights[region] for id_, e in able.items() if e.weights.get(region, 0.0) >= threshold}
    if chosen and reachable:
        ordered = sorted(reachable, key=lambda id_: (-reachable[id_], *familiarity(graph, able[id_])))[:MAX_FIXES]
        return Gap(region, "selection", tuple(Fix(id_, reachable[id_]) for id_ in ordered), row.weight, row.best)
    weights = {id_: exercise.weights.get(region, 0.0) for id_, exercise in exercises(graph).items()}
    wanted = {id_: weight for id_, weight in weights.items() if weight >= threshold}
    if not wanted:
        return Gap(region, "catalogue", (), *_reach(graph, exercises(graph), region))
    return Gap(region, "kit", purchases(graph, kit, wanted), *_reach(graph, able, region))


def check_selection(graph: ExerciseGraph, kit: Kit, chosen: Mapping[str, float]) -> None:
    """Make sure that every chosen exercise is possible and has a sensible number of sets.

    Raises
    ------
    InvalidSelectionError
        Sets are not above 0, or `kit` does not allow the exercise; the message names what is missing.
    """
    availability = Availability(graph, kit)
    for id_, sets in chosen.items():
        if id_ not in exercises(graph):
            raise UnknownTermError("exercise", id_)
        exercise = exercises(graph)[id_]
        if not 0 < sets < inf:
            raise InvalidSelectionError(f"{sets:g} sets of {id_!r} is impossible; state a number above 0.")
        if not availability.ready(exercise):
            raise InvalidSelectionError(
                f"{id_!r} is not possible with this kit; it lacks: {missing_words(graph, exercise, kit)}."
            )


def coverage(
    graph: ExerciseGraph,
    kit: Kit | None = None,
    chosen: Mapping[str, float] | None = None,
    *,
    threshold: float = PARTIAL,
) -> Coverage:
    """What a kit, or a selection of exercises within it, reaches.

    Parameters
    ----------
    graph
        Exercise graph from `build()`. Not modified.
    kit
        What is at hand; None means no restriction.
    chosen
        Exercise id → hard sets; None means every exercise that the kit allows, one set of each at a time.
    threshold
        Share of one set under which a region of the back is a gap, in (0, 1].

    Returns
    -------
    Regions in their order. `weight` is the best share of a single set, in [0, 1]; `credit` is the sum of
    weight × sets over `chosen`, or the best weight when nothing is chosen. Gaps are back regions whose best weight
    is under the threshold, with their cause: `selection` if the kit allows an exercise that closes it, `kit` if more
    kit would, `catalogue` if no exercise does.

    Raises
    ------
    InvalidSelectionError
        A chosen exercise is not possible with the kit, its sets are not above 0, or the threshold is out of range.
    UnknownTermError
        A chosen id is no exercise.

    Examples
    --------
    >>> g = build()
    >>> found = coverage(g, parse_kit(g, ["pull-up bar"]), {"pull-up": 3})
    >>> [(row.region.id, row.credit) for row in found.regions if row.status == "covered"][-1]
    ('latissimus-iliac', 3.0)
    """
    if not 0 < threshold <= 1:
        raise InvalidSelectionError(f"a threshold of {threshold:g} is impossible; state a share of a set up to 1.")
    kit = everything(graph) if kit is None else kit
    able = {id_: exercises(graph)[id_] for id_ in possible(graph, kit)}
    if chosen is not None:
        check_selection(graph, kit, chosen)
    pool = able if chosen is None else {id_: able[id_] for id_ in chosen}
    rows, gaps = [], []
    for region in regions(graph).values():
        weight, best = _reach(graph, pool, region.id)
        credit = weight
        if chosen is not None:
            credit = fsum(pool[id_].weights.get(region.id, 0.0) * sets for id_, sets in chosen.items())
        rows.append(RegionCoverage(region, weight, round(credit, 4), status(region, weight, threshold), best))
        if rows[-1].status == "gap":
            gaps.append(_gap(graph, rows[-1], able, kit, chosen=chosen is not None, threshold=threshold))
    return Coverage(tuple(rows), tuple(gaps))
