"""What to do instead: possible exercises in the configuration that comes closest, ranked and explained."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from graph.arrays import Vector
from graph.content import parts, regions
from graph.errors import InvalidSelectionError
from graph.position import Position
from graph.records import ExerciseGraph
from graph.request import Request, Search
from graph.results import ReadySetUp
from graph.similarity import VARIETY, Scores

LIMIT = 10
# Below this likeness an answer is no real substitute; our judgement.
CLOSE = 0.5
# Below this share of the credited sets an answer is no close one, whatever its likeness; our judgement.
HALF = 0.5
# They order answers and say nothing of how alike two exercises are.
NO_LIKENESS = ("familiarity", VARIETY)


@dataclass(frozen=True)
class Substitute:
    """One exercise instead of another.

    Attributes
    ----------
    score
        In [0, 1]; the sum of `contributions`, with six decimals.
    likeness
        In [0, 1]; what the score would be without fame and variety, which order answers that are equally alike.
    contributions
        Part of the score → what it adds.
    position
        The configuration of those allowed that comes closest to the target.
    keeps, loses, gains
        Region → share of a set that both train, that only the target trains, that only the substitute trains; regions
        without one are left out.
    ready
        The best set-up that is free and lets the hands take the position.
    """

    exercise: str
    score: float
    likeness: float
    contributions: Mapping[str, float]
    position: Position
    keeps: Mapping[str, float]
    loses: Mapping[str, float]
    gains: Mapping[str, float]
    ready: ReadySetUp


class Keeps(Protocol):
    """What has regions with the share of a set that is kept and that is lost."""

    @property
    def keeps(self) -> Mapping[str, float]:
        """Region → share that is kept."""

    @property
    def loses(self) -> Mapping[str, float]:
        """Region → share that is lost."""


def kept_share(row: Keeps) -> float:
    """How much of the credited sets of the target an answer, or a pair, keeps.

    Returns
    -------
    From 0 to 1; 1 if the target has no credit.

    Examples
    --------
    >>> g = build()
    >>> round(kept_share(substitutes(g, Request("lat-pulldown", parse_kit(g, ["pull-up bar"])), limit=1)[0]), 2)
    1.0
    """
    kept, lost = sum(row.keeps.values()), sum(row.loses.values())
    return kept / (kept + lost) if kept + lost else 1.0


def shares(graph: ExerciseGraph, values: Vector) -> dict[str, float]:
    """Region → value for those above 0, most first, ties in region order."""
    rounded = [(region, round(float(value), 4)) for region, value in zip(regions(graph), values, strict=True)]
    return dict(sorted((pair for pair in rounded if pair[1] > 0), key=lambda pair: -pair[1]))


def _likeness(graph: ExerciseGraph, added: Mapping[str, float]) -> float:
    shares = {part.id: part.share for part in parts(graph).values()}
    counted = sum(share for part, share in shares.items() if part not in NO_LIKENESS) / sum(shares.values())
    return round(sum(value for part, value in added.items() if part not in NO_LIKENESS) / counted, 6)


def make_substitute(search: Search, scores: Scores, row: int, lifted: tuple[str, ...] = ()) -> Substitute:
    """The exercise in `row` of the arrays as an answer to `search`."""
    at = int(scores.chosen[row])
    own = search.found.weights[at]
    added = {part: round(float(values[row]), 9) for part, values in scores.contributions.items()}
    return Substitute(
        exercise=search.found.ids[row],
        # Twice, so that scores which the order takes for equal stay equal.
        score=round(round(float(scores.total[row]), 9), 6),
        likeness=_likeness(search.graph, added),
        contributions=added,
        position=search.found.positions[at],
        keeps=shares(search.graph, np.minimum(own, search.target)),
        loses=shares(search.graph, search.target - own),
        gains=shares(search.graph, own - search.target),
        ready=search.ready(at, lifted=lifted),
    )


def substitutes(graph: ExerciseGraph, request: Request, *, limit: int = LIMIT) -> list[Substitute]:
    """Exercises to do instead of one, with the kit at hand.

    Parameters
    ----------
    request
        What is replaced, the kit and the wishes.
    limit
        Greatest number of answers, at least 1.

    Returns
    -------
    Best first, ties by how well known, number of variants, skill and id; the exercise itself is not among them.
    Empty if nothing respects every limit: `relaxations` then says which one to lift.

    Raises
    ------
    UnknownTermError
        The exercise, something taken or something in the wishes does not exist.
    InvalidSelectionError
        `limit` is under 1.

    Examples
    --------
    >>> g = build()
    >>> found = substitutes(g, Request("lat-pulldown", parse_kit(g, ["pull-up bar"])), limit=2)
    >>> [row.exercise for row in found]
    ['pull-up', 'chin-up']
    """
    if limit < 1:
        raise InvalidSelectionError(f"a limit of {limit} leaves no answer; state 1 or more.")
    search = Search(graph, request)
    scores = search.scores()
    return [make_substitute(search, scores, int(row)) for row in scores.order[:limit]]
