"""Positions to choose from: what an exercise allows, as far as hands can take it on what they hold."""

from collections.abc import Iterator
from itertools import product

from graph.allowed import accepts
from graph.position import ROW_PATHS, WIDTHS, Position, moved, named_positions, row_angle, usual_position
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms


def offered(graph: ExerciseGraph, exercise: Exercise) -> Iterator[Position]:
    """Positions to choose from: the usual one, those that have a name, then grips × widths × row paths.

    Hands and elbows go together, so a width comes only with the row path that follows it or with one next to that.
    """
    usual = usual_position(graph, exercise)
    named = [position for position in named_positions(graph, exercise) if position != usual]
    yield from dict.fromkeys([usual, *named])
    grips = [grip for grip in terms(graph, "grip") if grip in exercise.allowed]
    widths = [WIDTHS[width] for width in WIDTHS if width in exercise.allowed] if usual.width else [None]
    paths = [row_angle(graph, path) for path in ROW_PATHS if path in exercise.allowed]
    for grip, width, angle in product(grips, widths, paths if usual.arm_angle is not None else [None]):
        position = Position(grip, width, angle)
        follows = moved(graph, exercise.id, width=width).arm_angle
        near = angle is None or follows is None or abs(angle - follows) <= 30.0
        if near and position != usual and position not in named and accepts(graph, exercise, position):
            yield position
