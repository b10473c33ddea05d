"""What there is to choose for the hands: handles, then grips, then widths, then arm angles, each after the one before.

One rule decides throughout: `profile` accepts the position, and the chosen handle lets the hands take it. `handle` is
the id of a handle, None for any; widths are ratios to the shoulders, arm angles degrees from the trunk.
A grip that does not exist and a handle that the exercise does not have raise `UnknownTermError`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.allowed import accepts, extras_allowed
from graph.content import variations
from graph.errors import UnknownTermError
from graph.handles import held, lets
from graph.position import ONE_ARM, Position, angles_allowed, named_positions, usual_position
from graph.records import Exercise, ExerciseGraph, Handle, SetUp
from graph.vocabulary import terms

WIDTH_STEPS = (1.0, 1.25, 1.5, 1.75, 2.0)
ANGLE_STEP = 5


def handle_choices(graph: ExerciseGraph, exercise: Exercise) -> list[Handle]:
    """Handles to choose from.

    Returns
    -------
    What the hands hold in the set-ups, in their order and each once; empty where there is no choice, because every
    set-up gives the hands the same, or nothing that limits them.

    Examples
    --------
    >>> [handle.id for handle in handle_choices(build(), exercises(build())["seated-cable-row"])]
    ['v-handle', 'straight-cable-bar', 'rope-handle']
    >>> handle_choices(build(), exercises(build())["barbell-row"])
    []
    """
    distinct = dict.fromkeys(held(graph, setup) for setup in exercise.setups)
    return [handle for handle in distinct if handle] if len(distinct) > 1 else []


def handles_for(graph: ExerciseGraph, exercise: Exercise, position: Position) -> list[Handle]:
    """Handles on which the hands can take a position.

    Returns
    -------
    Handles of the set-ups, in their order and each once; empty if some set-up lets the hands take it without one.

    Examples
    --------
    >>> row = exercises(build())["seated-cable-row"]
    >>> [handle.id for handle in handles_for(build(), row, Position("supinated", 1.0, 15.0))]
    ['straight-cable-bar']
    """
    able = dict.fromkeys(held(graph, setup) for setup in exercise.setups if lets(graph, setup, position))
    return [] if None in able else [handle for handle in able if handle]


def extra_choices(graph: ExerciseGraph, exercise: Exercise, *, handle: str | None = None) -> list[str]:
    """What may be added on one handle.

    Returns
    -------
    Extras such as "chest-support" in the order of the vocabulary. Hands that take straps let go of the bar, so
    suspension does not go with a handle that carries others.

    Examples
    --------
    >>> row = exercises(build())["inverted-row"]
    >>> extra_choices(build(), row), extra_choices(build(), row, handle="full-length-bar")
    (['suspension', 'thick-grip'], ['thick-grip'])
    """
    carries = any(limit and limit.layer == 1 for limit in _handles(graph, _setups(graph, exercise, handle)))
    out = {"suspension"} if handle and carries else set()
    return [extra for extra in extras_allowed(graph, exercise) if extra not in out]


def grip_choices(graph: ExerciseGraph, exercise: Exercise, *, handle: str | None = None) -> list[str]:
    """Grips that hands can take on one handle at some width and arm angle.

    Returns
    -------
    Terms of the vocabulary "grip" in its order.

    Examples
    --------
    >>> row = exercises(build())["seated-cable-row"]
    >>> grip_choices(build(), row), grip_choices(build(), row, handle="rope-handle")
    (['neutral', 'pronated', 'supinated'], ['neutral', 'pronated'])
    """
    setups = _setups(graph, exercise, handle)
    return [grip for grip in terms(graph, "grip") if any(_takes(graph, exercise, setups, grip))]


def width_choices(
    graph: ExerciseGraph,
    exercise: Exercise,
    *,
    grip: str,
    handle: str | None = None,
    extras: frozenset[str] = frozenset(),
) -> list[float]:
    """Widths that go with a grip on one handle at some arm angle.

    Returns
    -------
    Steps of `WIDTH_STEPS`, narrowest first; empty if the exercise has no width, if one arm works at a time, or if the
    grip is impossible.

    Examples
    --------
    >>> row = exercises(build())["bent-over-cable-row"]
    >>> width_choices(build(), row, grip="supinated")
    [1.0, 1.25, 1.5, 1.75]
    >>> width_choices(build(), row, grip="neutral", handle="v-handle")
    [1.0]
    """
    setups = _setups(graph, exercise, handle)
    found = dict.fromkeys(at.width for at in _takes(graph, exercise, setups, grip, extras=extras))
    return [width for width in found if width is not None]


def angle_choices(
    graph: ExerciseGraph,
    exercise: Exercise,
    *,
    grip: str,
    width: float | None,
    handle: str | None = None,
    extras: frozenset[str] = frozenset(),
) -> list[int]:
    """Arm angles that go with a grip and a width on one handle.

    Returns
    -------
    Whole degrees in steps of `ANGLE_STEP`, least first; empty if the exercise is no row, or if the rest is impossible.

    Examples
    --------
    >>> row = exercises(build())["barbell-row"]
    >>> max(angle_choices(build(), row, grip="pronated", width=1.0))
    90
    >>> max(angle_choices(build(), row, grip="supinated", width=1.0))
    60
    """
    found = _takes(graph, exercise, _setups(graph, exercise, handle), grip, [width], extras)
    return [int(at.arm_angle) for at in found if at.arm_angle is not None]


def position_name(graph: ExerciseGraph, exercise: Exercise, position: Position) -> str | None:
    """The name under which a position of an exercise is known.

    Returns
    -------
    Label of the first named configuration with that position and no tempo of its own, None if there is none.

    Examples
    --------
    >>> pulldown = exercises(build())["lat-pulldown"]
    >>> position_name(build(), pulldown, Position("pronated", 2.0))
    'Wide-grip lat pulldown'
    """
    named = [variation for variation in variations(graph).values() if variation.exercise == exercise.id]
    found = zip(named, named_positions(graph, exercise), strict=True)
    return next((known.label for known, at in found if at == position and known.tempo is None), None)


def _handles(graph: ExerciseGraph, setups: Sequence[SetUp]) -> list[Handle]:
    return [handle for setup in setups if (handle := held(graph, setup))]


def _setups(graph: ExerciseGraph, exercise: Exercise, handle: str | None) -> tuple[SetUp, ...]:
    """Set-ups in which the hands hold `handle`; all of them for None."""
    if handle is None:
        return exercise.setups
    found = tuple(setup for setup in exercise.setups if (limit := held(graph, setup)) and limit.id == handle)
    if not found:
        known = dict.fromkeys(limit.id for limit in _handles(graph, exercise.setups))
        raise UnknownTermError("handle", handle, known=list(known))
    return found


def _takes(
    graph: ExerciseGraph,
    exercise: Exercise,
    setups: Sequence[SetUp],
    grip: str,
    widths: Sequence[float | None] = WIDTH_STEPS,
    extras: frozenset[str] = frozenset(),
) -> Iterator[Position]:
    """Positions on the grid with one grip that the exercise allows and the hands can take in some of `setups`.

    Of the extras only one arm at a time counts here, which has no width.
    """
    one_arm = extras & {ONE_ARM}
    usual = usual_position(graph, exercise)
    limits = angles_allowed(graph, exercise) if usual.arm_angle is not None else None
    steps = range(0, 181, ANGLE_STEP)
    angles = [float(angle) for angle in steps if limits[0] <= angle <= limits[1]] if limits else [None]
    for width in widths if usual.width is not None and not one_arm else [None]:
        for angle in angles:
            position = replace(usual, grip=grip, width=width, arm_angle=angle, extras=one_arm)
            if accepts(graph, exercise, position) and any(lets(graph, setup, position) for setup in setups):
                yield position
