"""Positions to choose from: what an exercise allows, as far as hands can take it on what they hold."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from graph.allowed import accepts, extras_allowed
from graph.content import exercises, family
from graph.handles import fitting
from graph.position import ONE_ARM, ROW_PATHS, WIDTHS, Position, named_positions, row_angle, usual_position
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms

# What can be added without a thing; a pad, straps or a thick handle are kit, and with them it is another exercise.
FREE = ("abduction", ONE_ARM)


def offered(graph: ExerciseGraph, exercise: Exercise) -> Iterator[Position]:
    """Positions to choose from: the usual one, those that have a name, then grips × widths × row paths × free extras.

    What hands can do is more than what a coach would say: narrow hands come with tucked elbows, wide ones with flared
    ones, or as in the usual position; palms face down beside tucked elbows only where they cannot face each other; and
    one arm at a time is left out where it is an exercise of its own.
    """
    usual = usual_position(graph, exercise)
    first = dict.fromkeys([usual, *named_positions(graph, exercise)])
    yield from first
    grips = [grip for grip in terms(graph, "grip") if grip in exercise.allowed]
    paths = [row_angle(graph, path) for path in ROW_PATHS if path in exercise.allowed]
    angles = paths if usual.arm_angle is not None else [None]
    for extras in _extras(graph, exercise):
        widths = _widths(exercise) if usual.width and ONE_ARM not in extras else [None]
        for grip, width, angle in product(grips, widths, angles):
            position = Position(grip, width, angle, extras)
            if position not in first and _natural(graph, exercise, position) and accepts(graph, exercise, position):
                yield position


def _widths(exercise: Exercise) -> list[float]:
    return [ratio for width, ratio in WIDTHS.items() if width in exercise.allowed]


def _natural(graph: ExerciseGraph, exercise: Exercise, position: Position) -> bool:
    """Whether the elbows are where the hands take them, and the palms as the elbows let them."""
    if position.arm_angle is None:
        return True
    if position.grip == "pronated" and position.arm_angle == row_angle(graph, "tucked"):
        turned = replace(position, grip="neutral")
        if accepts(graph, exercise, turned):
            able = fitting(graph, exercise, turned)
            if all(setup in able for setup in fitting(graph, exercise, position)):
                return False
    usual = usual_position(graph, exercise)
    if position.width is None or (position.width, position.arm_angle) == (usual.width, usual.arm_angle):
        return True
    wanted = row_angle(graph, ROW_PATHS[list(WIDTHS.values()).index(position.width)]) or 0.0
    known = [row_angle(graph, path) or 0.0 for path in ROW_PATHS if path in exercise.allowed]
    return position.arm_angle == min(known, key=lambda angle: abs(angle - wanted))


def _extras(graph: ExerciseGraph, exercise: Exercise) -> Iterator[frozenset[str]]:
    """Nothing, then each thing that can be added without kit."""
    yield frozenset()
    for extra in extras_allowed(graph, exercise):
        if extra in FREE and not (extra == ONE_ARM and _has_one_arm_form(graph, exercise)):
            yield frozenset({extra})


def _has_one_arm_form(graph: ExerciseGraph, exercise: Exercise) -> bool:
    """Whether another exercise of its family is the same pull with one arm on the same kind of kit."""
    own = family(graph, exercise)
    return any(
        other.laterality == "unilateral"
        and (other.pattern, other.implement) == (exercise.pattern, exercise.implement)
        and family(graph, other) == own
        for other in exercises(graph).values()
    )
