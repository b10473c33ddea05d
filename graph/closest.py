"""The position nearest to a wanted one, on what there is to choose for the hands."""

from collections.abc import Sequence

from graph.choices import angle_choices, extra_choices, grip_choices, width_choices
from graph.errors import InvalidConfigurationError, UnknownTermError
from graph.position import Position, usual_position
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms

# How far the forearm turns from palms down, in degrees, to say which grip is nearest; a rotating handle ends about
# neutral, and a mixed grip has one palm down.
TURNS = {"pronated": 0, "mixed": 0, "semi-pronated": 45, "neutral": 90, "free-rotating": 90, "supinated": 180}
AT_REST = 90


def nearest_position(
    graph: ExerciseGraph, exercise: Exercise, wanted: Position, *, handle: str | None = None
) -> Position:
    """The position nearest to a wanted one that is offered on one handle.

    Grip comes first, then width, then arm angle: the later gives way to the earlier.

    Parameters
    ----------
    wanted
        May be impossible. A width or an arm angle that it leaves out is the usual one.

    Returns
    -------
    The wanted grip, or the one that the forearm turns least to; the nearest width and arm angle that go with it, of two
    equally near ones the lesser; and those of the extras that are possible.

    Raises
    ------
    InvalidConfigurationError
        The handle allows nothing that the exercise does.

    Examples
    --------
    >>> row = exercises(build())["seated-cable-row"]
    >>> nearest_position(build(), row, Position("supinated", 2.0, 90.0), handle="rope-handle")
    Position(grip='neutral', width=1.0, arm_angle=60.0, extras=frozenset())
    """
    if wanted.grip not in terms(graph, "grip"):
        raise UnknownTermError("grip", wanted.grip, known=list(terms(graph, "grip")))
    grips = grip_choices(graph, exercise, handle=handle)
    if not grips:
        raise InvalidConfigurationError(f"{exercise.label} cannot be done on the handle {handle!r}.")
    usual = usual_position(graph, exercise)
    turn = TURNS.get(wanted.grip, AT_REST)
    grip = min(grips, key=lambda known: (known != wanted.grip, abs(TURNS.get(known, AT_REST) - turn)))
    extras = wanted.extras.intersection(extra_choices(graph, exercise, handle=handle))
    widths = width_choices(graph, exercise, grip=grip, handle=handle, extras=extras)
    width = _nearest(widths, usual.width if wanted.width is None else wanted.width)
    angles = angle_choices(graph, exercise, grip=grip, width=width, handle=handle, extras=extras)
    angle = _nearest(angles, usual.arm_angle if wanted.arm_angle is None else wanted.arm_angle)
    return Position(grip, width, angle, extras)


def _nearest(known: Sequence[float], wanted: float | None) -> float | None:
    if wanted is None or not known:
        return None
    return float(min(known, key=lambda value: abs(value - wanted)))
