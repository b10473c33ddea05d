"""Exercises of one session that do the same, and the change of grip or arm angle that would make them differ."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from graph.arrays import Arrays, Flags, arrays
from graph.content import exercises
from graph.errors import UnknownTermError
from graph.position import Position
from graph.records import ExerciseGraph
from graph.similarity import action, line, muscle, pattern
from graph.words import position_words

# From this likeness of muscles on two exercises train the same; our judgement, set so that the lat pulldown, which an
# article calls a seated pull-up (article-003:L151), is the same as the pull-up.
SAME_REGIONS = 0.888
# From this likeness of joint actions and of line and arm path on two exercises move alike; our judgement.
SAME_MOVEMENT = 0.75


@dataclass(frozen=True)
class Change:
    """One exercise of a pair in another position, and how alike the muscles of the two are then, in [0, 1]."""

    exercise: str
    position: Position
    alike: float


@dataclass(frozen=True)
class Redundant:
    """Two exercises that do the same.

    Attributes
    ----------
    exercises
        Their ids, in the order of the session.
    alike
        How alike their muscles are in the usual positions, in [0, 1].
    change
        The position of one of them that makes them differ most; None if none makes them differ.
    """

    exercises: tuple[str, str]
    alike: float
    change: Change | None


def redundant(graph: ExerciseGraph, session: Collection[str]) -> list[Redundant]:
    """Pairs of a session that train the same regions by the same joint actions on the same path.

    Parameters
    ----------
    session
        Exercise ids; one that stands twice counts once.

    Returns
    -------
    Pairs in the order of the session; empty if no two do the same.

    Raises
    ------
    UnknownTermError
        An id is no exercise.

    Examples
    --------
    >>> [pair.exercises for pair in redundant(build(), ["barbell-row", "pendlay-row", "pull-up"])]
    [('barbell-row', 'pendlay-row')]
    """
    for id_ in session:
        if id_ not in exercises(graph):
            raise UnknownTermError("exercise", id_)
    found = arrays(graph)
    pairs = combinations(dict.fromkeys(session), 2)
    return [
        _pair(found, found.ids.index(one), found.ids.index(other))
        for one, other in pairs
        if do_the_same(graph, one, other)
    ]


def do_the_same(graph: ExerciseGraph, first: str, second: str) -> bool:
    """Whether two exercises train the same regions by the same joint actions on the same path.

    Examples
    --------
    >>> do_the_same(build(), "barbell-row", "pendlay-row")
    True
    """
    found = arrays(graph)
    return bool(_same(found, found.ids.index(first))[found.ids.index(second)])


def same_pairs(graph: ExerciseGraph, ids: Collection[str]) -> list[tuple[str, str]]:
    """Pairs of many exercises that do the same, each in the order of `ids`.

    Examples
    --------
    >>> same_pairs(build(), ["pendlay-row", "face-pull", "barbell-row"])
    [('pendlay-row', 'barbell-row')]
    """
    found = arrays(graph)
    rows = {id_: number for number, id_ in enumerate(found.ids)}
    order = list(dict.fromkeys(ids))
    columns = np.array([rows[id_] for id_ in order], dtype=np.intp)
    pairs = []
    for place, id_ in enumerate(order):
        alike = np.flatnonzero(_same(found, rows[id_])[columns[place + 1 :]])
        pairs += [(id_, order[place + 1 + int(other)]) for other in alike]
    return pairs


def _same(found: Arrays, one: int) -> Flags:
    """Exercises that do the same as number `one`, itself among them."""
    row = int(found.starts[one])
    return np.asarray(
        (pattern(found, row) == 1)
        & (muscle(found, row)[found.starts] >= SAME_REGIONS)
        & (action(found, row) >= SAME_MOVEMENT)
        & (line(found, row)[found.starts] >= SAME_MOVEMENT)
    )


def _pair(found: Arrays, one: int, other: int) -> Redundant:
    alike = float(muscle(found, int(found.starts[one]))[found.starts[other]])
    changes = [_farthest(found, mover, still) for still, mover in ((one, other), (other, one))]
    best = min(changes, key=lambda change: change.alike)
    return Redundant((found.ids[one], found.ids[other]), round(alike, 4), best if best.alike < SAME_REGIONS else None)


def _farthest(found: Arrays, mover: int, still: int) -> Change:
    """The position of `mover` whose muscles are least like those of `still`; the first of equals."""
    rows = np.flatnonzero(found.owners == mover)
    alike = muscle(found, int(found.starts[still]))[rows]
    row = int(rows[np.argmin(np.round(alike, 9))])
    return Change(found.ids[mover], found.positions[row], round(float(alike.min()), 4))


def redundant_sentence(graph: ExerciseGraph, pair: Redundant) -> str:
    """Two exercises that do the same, and what would help.

    Returns
    -------
    One sentence.

    Examples
    --------
    >>> g = build()
    >>> print(redundant_sentence(g, redundant(g, ["deadlift", "stiff-leg-deadlift"])[0]))
    Deadlift and Stiff-leg deadlift do the same (96 % alike); no grip or arm angle would change that.
    """
    one, other = (exercises(graph)[id_].label for id_ in pair.exercises)
    said = f"{one} and {other} do the same ({100 * pair.alike:.0f} % alike)"
    if pair.change is None:
        return f"{said}; no grip or arm angle would change that."
    label, where = exercises(graph)[pair.change.exercise].label, position_words(graph, pair.change.position)
    return f"{said}; with {where}, {label} would add something ({100 * pair.change.alike:.0f} %)."
