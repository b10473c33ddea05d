"""What to do instead: possible exercises in the configuration that comes closest, ranked and explained."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from graph.arrays import Arrays, Vector, arrays
from graph.content import exercises, parts, regions
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.kit import Kit, possible
from graph.order import familiarity
from graph.position import Position
from graph.records import ExerciseGraph
from graph.results import ReadySetUp
from graph.similarity import Scores, score

LIMIT = 10


@dataclass(frozen=True)
class Substitute:
    """One exercise instead of another.

    Attributes
    ----------
    score
        In [0, 1]; the sum of `contributions`.
    contributions
        Part of the score → what it adds.
    position
        The configuration of those allowed that comes closest to the target.
    keeps, loses, gains
        Region → share of a set that both train, that only the target trains, that only the substitute trains; regions
        without one are left out.
    ready
        The best set-up that the kit allows.
    """

    exercise: str
    score: float
    contributions: Mapping[str, float]
    position: Position
    keeps: Mapping[str, float]
    loses: Mapping[str, float]
    gains: Mapping[str, float]
    ready: ReadySetUp


def _shares(graph: ExerciseGraph, values: Vector) -> dict[str, float]:
    """Region → value for those above 0, most first, ties in region order."""
    rounded = [(region, round(float(value), 4)) for region, value in zip(regions(graph), values, strict=True)]
    return dict(sorted((pair for pair in rounded if pair[1] > 0), key=lambda pair: -pair[1]))


def _substitute(
    graph: ExerciseGraph, found: Arrays, scores: Scores, row: int, target: Vector, ready: ReadySetUp
) -> Substitute:
    own = found.weights[scores.chosen[row]]
    added = {part: round(float(values[row]), 6) for part, values in scores.contributions.items()}
    return Substitute(
        exercise=found.ids[row],
        score=round(sum(added.values()), 6),
        contributions=added,
        position=found.positions[scores.chosen[row]],
        keeps=_shares(graph, np.minimum(own, target)),
        loses=_shares(graph, target - own),
        gains=_shares(graph, own - target),
        ready=ready,
    )


def substitutes(graph: ExerciseGraph, id_: str, kit: Kit, *, limit: int = LIMIT) -> list[Substitute]:
    """Exercises to do instead of one, with the kit at hand.

    Parameters
    ----------
    id_
        Exercise id; it is taken in its usual configuration.
    kit
        What is at hand; nothing that it does not allow is ever an answer.
    limit
        Greatest number of answers, at least 1.

    Returns
    -------
    Best first, ties by household name, skill and id; the exercise itself is not among them. Empty if the kit allows
    nothing else.

    Raises
    ------
    UnknownTermError
        `id_` is no exercise.
    InvalidSelectionError
        `limit` is under 1.

    Examples
    --------
    >>> g = build()
    >>> [found.exercise for found in substitutes(g, "lat-pulldown", parse_kit(g, ["pull-up bar"]), limit=2)]
    ['pull-up', 'chin-up']
    """
    if id_ not in exercises(graph):
        raise UnknownTermError("exercise", id_)
    if limit < 1:
        raise InvalidSelectionError(f"a limit of {limit} leaves no answer; state 1 or more.")
    found = arrays(graph)
    at = int(found.starts[found.ids.index(id_)])
    scores = score(found, at, {part.id: part.share for part in parts(graph).values()})
    able = possible(graph, kit)
    rows = [row for row, other in enumerate(found.ids) if other in able and other != id_]
    known = exercises(graph)
    rows.sort(key=lambda row: (-round(float(scores.total[row]), 9), familiarity(graph, known[found.ids[row]])))
    target = found.weights[at]
    return [_substitute(graph, found, scores, row, target, able[found.ids[row]][0]) for row in rows[:limit]]
