"""What hands hold in a set-up, and which grips, widths and row paths it lets them take."""

from math import inf

from graph.content import handles
from graph.position import WIDTHS, Position
from graph.records import Exercise, ExerciseGraph, Handle, SetUp
from graph.vocabulary import bounds


def held(graph: ExerciseGraph, setup: SetUp) -> Handle | None:
    """What the hands hold in a set-up.

    Returns
    -------
    The outermost handle that the set-up needs: the V-handle rather than the bar that it hangs on. None if it needs
    none that limits the hands, as with dumbbells, a band or a machine.

    Examples
    --------
    >>> held(build(), exercises(build())["towel-pull-up"].setups[0]).label
    'Towel'
    """
    known = handles(graph)
    found = [known[need.capability] for need in setup.needs if need.capability in known]
    return max(found, key=lambda handle: handle.layer, default=None)


def lets(graph: ExerciseGraph, setup: SetUp, position: Position) -> bool:
    """Whether what the hands hold in a set-up lets them take a position.

    Returns
    -------
    True if the handle allows grip and width, and the elbows go no farther out than it lets them; hands that hold
    nothing are free.

    Examples
    --------
    >>> rope = [setup for setup in exercises(build())["seated-cable-row"].setups if "rope" in setup.note][0]
    >>> lets(build(), rope, Position("neutral", 1.0, 15.0)), lets(build(), rope, Position("supinated", 1.0, 15.0))
    (True, False)
    """
    handle = held(graph, setup)
    if handle is None:
        return True
    most = _most_out(graph, handle)
    return (
        position.grip in handle.grips | {"hands-free"}
        and (position.width is None or _reaches(handle, position.width))
        and (position.arm_angle is None or most is None or position.arm_angle <= most)
    )


def _reaches(handle: Handle, ratio: float) -> bool:
    """Whether hands at `ratio` of the shoulders find the handle: one for narrow hands also closer ones, as on a bar."""
    known = [WIDTHS[width] for width in handle.widths]
    least = 0.0 if "narrow" in handle.widths else min(known)
    return least <= ratio <= (max(known) if "wide" not in handle.widths else inf)


def _most_out(graph: ExerciseGraph, handle: Handle) -> float | None:
    """Greatest arm angle in degrees that a handle lets the elbows take, None if it sets no limit."""
    limits = [interval[1] for path in handle.paths if (interval := bounds(graph, "arm-path", path))]
    return max(limits, default=None)


def fitting(graph: ExerciseGraph, exercise: Exercise, position: Position) -> tuple[SetUp, ...]:
    """Set-ups of an exercise in which the hands can take a position.

    Returns
    -------
    Set-ups in their order, empty if none has such a handle.

    Examples
    --------
    >>> row = exercises(build())["inverted-row"]
    >>> [setup.needs[0].capability for setup in fitting(build(), row, Position("neutral", 1.0, 15.0))]
    ['parallel-waist-bars']
    """
    return tuple(setup for setup in exercise.setups if lets(graph, setup, position))
