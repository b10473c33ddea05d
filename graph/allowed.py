"""What an exercise allows: a position against the exercise, what hands can do, and the handles of its set-ups."""

from graph.content import exercises, family, modifiers
from graph.errors import InvalidConfigurationError, UnknownTermError
from graph.handles import fitting, held
from graph.order import familiarity
from graph.position import ONE_ARM, WIDTHS, Position, angles_allowed, fits, nearest_width, row_angle
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import term_label, terms

# From this arm angle in degrees on the forearm cannot turn up far enough for an underhand grip; our judgement.
MOST_UNDERHAND_ANGLE = 60.0
# With the hands wide apart on one bar the elbows cannot stay closer to the trunk than this; our judgement.
LEAST_WIDE_ANGLE = 30.0
# Hand distances, as ratio to the shoulders, that arms can take on a bar; our judgement.
LEAST_WIDTH, MOST_WIDTH = 0.5, 2.5


def extras_allowed(graph: ExerciseGraph, exercise: Exercise) -> list[str]:
    """What may be added to an exercise.

    Returns
    -------
    Axes such as "chest-support" or "one-arm" in the order of the vocabulary; empty if nothing may.

    Examples
    --------
    >>> extras_allowed(build(), exercises(build())["dumbbell-shrug"])
    ['one-arm', 'thick-grip', 'abduction']
    """
    able = {
        modifier.axis for modifier in modifiers(graph).values() if modifier.end is None and fits(exercise, modifier)
    }
    if exercise.configuration.grip == "hands-free":
        able.discard("thick-grip")
    return [axis for axis in terms(graph, "axis") if axis in able]


def check(graph: ExerciseGraph, exercise: Exercise, position: Position) -> None:
    """Make sure that `exercise` allows `position` and that hands can take it on what some set-up gives them to hold.

    Raises
    ------
    UnknownTermError
        The grip or an extra does not exist.
    InvalidConfigurationError
        The position is not allowed; the message names what is.
    """
    label = exercise.label
    grips = [grip for grip in terms(graph, "grip") if grip in exercise.allowed]
    if position.grip not in terms(graph, "grip"):
        raise UnknownTermError("grip", position.grip, known=grips)
    if position.grip not in grips:
        said = f"{label} takes no {position.grip} grip; it allows {', '.join(grips)}."
        raise InvalidConfigurationError(said + _sibling(graph, exercise, position.grip))
    _check_width(exercise, position)
    _check_angle(graph, exercise, position)
    _check_hands(graph, exercise, position)
    for extra in sorted(position.extras):
        if extra not in terms(graph, "axis"):
            raise UnknownTermError("extra", extra, known=extras_allowed(graph, exercise))
        if extra not in extras_allowed(graph, exercise):
            raise InvalidConfigurationError(f"{label} does not go with {term_label(graph, 'axis', extra).lower()}.")


def _sibling(graph: ExerciseGraph, exercise: Exercise, grip: str) -> str:
    """The nearest fix for a grip: the best known variant of the same movement on the same kit that has it as usual."""
    known = [
        other
        for other in exercises(graph).values()
        if other.configuration.grip == grip
        and (other.pattern, other.implement) == (exercise.pattern, exercise.implement)
        and family(graph, other) == family(graph, exercise)
    ]
    first = min(known, key=lambda other: familiarity(graph, other), default=None)
    return f" {first.label} is done so." if first else ""


def accepts(graph: ExerciseGraph, exercise: Exercise, position: Position) -> bool:
    """Whether `check` finds nothing wrong with `position`."""
    try:
        check(graph, exercise, position)
    except InvalidConfigurationError:
        return False
    return True


def _check_width(exercise: Exercise, position: Position) -> None:
    widths, ratio = [width for width in WIDTHS if width in exercise.allowed], position.width
    if ONE_ARM in position.extras:
        if ratio is not None:
            raise InvalidConfigurationError(f"{exercise.label} with one arm at a time has no grip width.")
    elif ratio is None:
        if exercise.configuration.width in WIDTHS:
            raise InvalidConfigurationError(f"{exercise.label} needs a grip width: {', '.join(widths)}.")
    elif not widths:
        raise InvalidConfigurationError(f"{exercise.label} has no grip width.")
    elif not LEAST_WIDTH <= ratio <= MOST_WIDTH:
        raise InvalidConfigurationError(f"a grip width of {ratio:g} times the shoulders is impossible; try 1 to 2.")
    elif nearest_width(ratio) not in widths:
        raise InvalidConfigurationError(
            f"{exercise.label} takes no {nearest_width(ratio)} grip ({ratio:g}); it allows {', '.join(widths)}."
        )


def _check_angle(graph: ExerciseGraph, exercise: Exercise, position: Position) -> None:
    allowed, angle = angles_allowed(graph, exercise), position.arm_angle
    if angle is None:
        if row_angle(graph, exercise.configuration.arm_path) is not None:
            raise InvalidConfigurationError(f"{exercise.label} needs an arm angle in degrees.")
        return
    if allowed is None:
        raise InvalidConfigurationError(f"{exercise.label} is no row, so it has no arm angle.")
    low, high = allowed
    if not low <= angle <= high:
        raise InvalidConfigurationError(
            f"an arm angle of {angle:g} degrees does not go with {exercise.label}; it allows {low:g} to {high:g}."
        )


def _check_hands(graph: ExerciseGraph, exercise: Exercise, position: Position) -> None:
    """Make sure that the forearms can turn so, and that some handle of the exercise can be held so."""
    if position.grip == "supinated":
        if position.arm_angle is not None and position.arm_angle > MOST_UNDERHAND_ANGLE:
            raise InvalidConfigurationError(
                f"hands cannot turn up with the elbows {position.arm_angle:g} degrees out; "
                f"go to {MOST_UNDERHAND_ANGLE:g} or less."
            )
        if position.width is not None and nearest_width(position.width) == "wide":
            raise InvalidConfigurationError(
                f"hands cannot turn up at a width of {position.width:g} times the shoulders; go to medium or narrow."
            )
    wide = position.width is not None and nearest_width(position.width) == "wide"
    if wide and position.arm_angle is not None and position.arm_angle < LEAST_WIDE_ANGLE:
        raise InvalidConfigurationError(
            f"with the hands {position.width:g} times the shoulders apart the elbows cannot stay at "
            f"{position.arm_angle:g} degrees; go to {LEAST_WIDE_ANGLE:g} or more, or closer with the hands."
        )
    if not fitting(graph, exercise, position):
        known = dict.fromkeys(handle for setup in exercise.setups if (handle := held(graph, setup)))
        said = "; ".join(
            f"{handle.label} allows {_listed(graph, 'grip', handle.grips)}, {_listed(graph, 'width', handle.widths)}"
            for handle in known
        )
        raise InvalidConfigurationError(f"hands cannot take that on anything {exercise.label} is done with: {said}.")


def _listed(graph: ExerciseGraph, scheme: str, allowed: frozenset[str]) -> str:
    return " or ".join(id_ for id_ in terms(graph, scheme) if id_ in allowed)
