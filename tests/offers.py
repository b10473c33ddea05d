"""What there is to choose for the hands, worked out two ways, for tests."""

from graph import (
    InvalidConfigurationError,
    Position,
    angle_choices,
    build,
    exercises,
    grip_choices,
    handle_choices,
    profile,
    width_choices,
)
from graph.choices import ANGLE_STEP
from graph.handles import held, lets
from graph.records import Exercise

GRAPH = build()
CASES = [
    (id_, handle)
    for id_, exercise in exercises(GRAPH).items()
    for handle in [None, *(known.id for known in handle_choices(GRAPH, exercise))]
]
ANGLES = [None, *(float(angle) for angle in range(0, 91, ANGLE_STEP))]


def named(id_: str) -> Exercise:
    return exercises(GRAPH)[id_]


NOTHING: frozenset[str] = frozenset()
ONE_ARM = frozenset({"one-arm"})


def offered(id_: str, handle: str | None, extras: frozenset[str] = NOTHING) -> set[Position]:
    """Every position that can be reached by choosing what is added, then grip, then width, then arm angle."""
    exercise, found = named(id_), set()
    for grip in grip_choices(GRAPH, exercise, handle=handle):
        for width in width_choices(GRAPH, exercise, grip=grip, handle=handle, extras=extras) or [None]:
            angles = angle_choices(GRAPH, exercise, grip=grip, width=width, handle=handle, extras=extras)
            for angle in angles or [None]:
                found.add(Position(grip, width, None if angle is None else float(angle), extras & ONE_ARM))
    return found


def accepted(id_: str, handle: str | None, position: Position) -> bool:
    """Whether `profile` takes the position, and some set-up with the handle lets the hands take it."""
    setups = [
        setup for setup in named(id_).setups if handle is None or ((limit := held(GRAPH, setup)) and limit.id == handle)
    ]
    try:
        profile(GRAPH, id_, position)
    except InvalidConfigurationError:
        return False
    return any(lets(GRAPH, setup, position) for setup in setups)
