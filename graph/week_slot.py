"""Places of a week: an exercise in a position with the best set-up that a kit and hands allow."""

import numpy as np

from graph.arrays import arrays
from graph.content import equipment, exercises
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.kit import Availability, Kit, make_kit
from graph.position import Position
from graph.records import ExerciseGraph
from graph.week_records import Slot
from graph.words import missing_words


def slot(
    graph: ExerciseGraph, id_: str, *, sets: int = 3, position: Position | None = None, kit: Kit | None = None
) -> Slot:
    """A place of a week for an exercise.

    Parameters
    ----------
    sets
        Number of sets, at least 1.
    position
        A position that the exercise offers; None means the usual one, or the first that hands can take with the kit.
    kit
        What is at hand; None means everything.

    Returns
    -------
    The exercise in its best set-up.

    Raises
    ------
    UnknownTermError
        `id_` is no exercise.
    InvalidSelectionError
        The kit does not allow the exercise, or hands cannot take the position in it, or the sets are under 1.

    Examples
    --------
    >>> slot(build(), "pull-up", kit=parse_kit(build(), ["pull-up bar"])).items
    ('pull-up-bar',)
    """
    if id_ not in exercises(graph):
        raise UnknownTermError("exercise", id_)
    if sets < 1:
        raise InvalidSelectionError(f"{sets} sets of {id_!r} is impossible; state 1 or more.")
    kit = kit or make_kit(graph, dict.fromkeys(equipment(graph), float("inf")))
    exercise = exercises(graph)[id_]
    ready = Availability(graph, kit).ready(exercise)
    found = arrays(graph)
    rows = np.flatnonzero(found.owners == found.ids.index(id_))
    for one in ready:
        setup = found.setups.index(one.setup.id)
        held = set(found.pairs[found.pairs[:, 1] == setup, 0].tolist())
        row = next((row for row in rows if row in held and position in (None, found.positions[row])), None)
        if row is not None:
            return Slot(id_, found.positions[row], one.setup.id, one.items, sets)
    if ready:
        raise InvalidSelectionError(f"{id_!r} cannot be held like that with this kit.")
    raise InvalidSelectionError(
        f"{id_!r} is not possible with this kit; it lacks: {missing_words(graph, exercise, kit)}."
    )
