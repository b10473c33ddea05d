"""When no single exercise will do: the limit to lift, the pair that keeps most, the one item that would help."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from graph.arrays import Indices, Vector
from graph.changes import extended, unlocks
from graph.content import equipment
from graph.position import Position
from graph.records import ExerciseGraph
from graph.request import Request, Search
from graph.results import ReadySetUp
from graph.substitutes import CLOSE, HALF, Substitute, kept_share, make_substitute, shares, substitutes

# A pair must keep at least this much more of a set than one exercise alone to be worth the trouble; our judgement.
WORTH = 0.05


@dataclass(frozen=True)
class Relaxation:
    """Limits to lift, by their keys, and the best answer without them."""

    lifted: tuple[str, ...]
    best: Substitute


def relaxations(graph: ExerciseGraph, request: Request) -> list[Relaxation]:
    """Which limits to lift so that something is left.

    Returns
    -------
    The smallest sets of limits that, lifted together, leave an answer: best answer first, ties in the order of the
    limits. Empty if there is an answer already, or if even the kit allows nothing else.

    Raises
    ------
    UnknownTermError
        As `substitutes` does.

    Examples
    --------
    >>> g = build()
    >>> request = Request("deadlift", parse_kit(g, ["barbell", "plates"]), Wishes(avoid=("grip",), explosive=True))
    >>> [found.lifted for found in relaxations(g, request)]
    [('explosive',), ('avoid:grip',)]
    """
    search = Search(graph, request)
    if len(search.scores().order):
        return []
    reach = search.reachable & (search.found.owners != search.found.owners[search.row])
    if not search.limits or not reach.any():
        return []
    keys = list(search.limits)
    broken = np.array([~flags for flags in search.limits.values()])[:, reach]
    fewest = np.unique(broken[:, broken.sum(axis=0) == broken.sum(axis=0).min()], axis=1).T
    found = []
    for column in fewest[::-1]:
        lifted = tuple(key for key, is_broken in zip(keys, column, strict=True) if is_broken)
        scores = search.scores(lifted)
        found.append(Relaxation(lifted, make_substitute(search, scores, int(scores.order[0]), lifted)))
    return sorted(found, key=lambda relaxation: -relaxation.best.score)


@dataclass(frozen=True)
class Pair:
    """Two exercises that are done one after the other instead of one.

    Attributes
    ----------
    exercises, positions, ready
        Both, the one that keeps more alone first.
    keeps, loses
        Region → share of a set that one of the two trains too, and that neither does.
    """

    exercises: tuple[str, str]
    positions: tuple[Position, Position]
    ready: tuple[ReadySetUp, ReadySetUp]
    keeps: Mapping[str, float]
    loses: Mapping[str, float]


def _first_and_second(search: Search, rows: Indices) -> tuple[int, int] | None:
    """Rows of the two positions that together keep most; ties: least beyond the target, then the better known."""
    weights = search.found.weights[rows]
    kept = np.minimum(weights, search.target)
    alone = kept.sum(axis=1).max(initial=0.0)
    owners = search.found.owners[rows]
    standing = search.found.standing[owners]
    best: tuple[float, float, int] | None = None
    pair = None
    for one in range(len(rows)):
        others = slice(one + 1, None)
        together: Vector = np.round(np.maximum(kept[one], kept[others]).sum(axis=1), 9)
        # Two positions of one exercise are no pair.
        together = np.where(owners[others] == owners[one], -1.0, together)
        if not len(together) or (best and together.max() < -best[0]):
            continue
        beyond = np.round(np.maximum(weights[one], weights[others]).sum(axis=1) - together, 9)
        places = standing[one] + standing[others]
        other = int(np.lexsort((places, beyond, -together))[0])
        key = (-float(together[other]), float(beyond[other]), int(places[other]))
        if best is None or key < best:
            best, pair = key, (one, one + 1 + other)
    if best is None or pair is None or -best[0] < alone + WORTH:
        return None
    one, other = sorted(pair, key=lambda row: (-kept[row].sum(), standing[row]))
    return int(rows[one]), int(rows[other])


def best_pair(graph: ExerciseGraph, request: Request) -> Pair | None:
    """The two possible exercises that together keep most of the regions of one; every pair is looked at.

    Returns
    -------
    The pair that keeps the greatest share of a set, a region counting with whichever of the two trains it more; ties
    go to what trains least beyond that, then to the better known. None if two keep hardly more than one.

    Raises
    ------
    UnknownTermError
        As `substitutes` does.

    Examples
    --------
    >>> g = build()
    >>> best_pair(g, Request("face-pull", parse_kit(g, ["dumbbells"]))).exercises
    ('single-arm-dumbbell-row', 'dumbbell-face-pull')
    """
    search = Search(graph, request)
    usable = search.usable() & (search.found.owners != search.found.owners[search.row])
    rows = _first_and_second(search, np.flatnonzero(usable))
    if rows is None:
        return None
    one, other = rows
    kept = np.minimum(np.maximum(search.found.weights[one], search.found.weights[other]), search.target)
    ids = [search.found.ids[search.found.owners[row]] for row in rows]
    return Pair(
        exercises=(ids[0], ids[1]),
        positions=(search.found.positions[one], search.found.positions[other]),
        ready=(search.ready(one), search.ready(other)),
        keeps=shares(graph, kept),
        loses=shares(graph, search.target - kept),
    )


def _is_close(row: Substitute) -> bool:
    return row.likeness >= CLOSE and kept_share(row) >= HALF


def helpful_items(graph: ExerciseGraph, request: Request) -> list[tuple[str, Substitute]]:
    """Single items that would allow a close substitute.

    Returns
    -------
    Id of the item and the best answer with it, least outlay first: of the items with which the best answer is at
    least 0.5 alike, keeps half of the credited sets and scores more than today's, those that no item of the same or
    less outlay surpasses in score; of equals the first by id. Empty if no single item does it.

    Raises
    ------
    UnknownTermError
        As `substitutes` does.

    Examples
    --------
    >>> g = build()
    >>> found = helpful_items(g, Request("lat-pulldown", parse_kit(g, ["none"])))
    >>> [(item, best.exercise) for item, best in found][:2]
    [('towel', 'floor-lat-slide'), ('doorframe-pull-up-bar', 'pull-up')]
    """
    search = Search(graph, request)
    scores = search.scores()
    today = make_substitute(search, scores, int(scores.order[0])).score if len(scores.order) else 0.0
    close = []
    for item in unlocks(graph, search.free):
        if item not in search.taken:
            with_item = replace(request, kit=extended(graph, search.free, item), taken=())
            best = substitutes(graph, with_item, limit=1)
            if best and _is_close(best[0]) and best[0].score > today:
                close.append((equipment(graph)[item].cost, -best[0].score, item, best[0]))
    found: list[tuple[str, Substitute]] = []
    for *_, item, best_with in sorted(close, key=lambda row: row[:3]):
        if not found or best_with.score > found[-1][1].score:
            found.append((item, best_with))
    return found
