"""Where hands and trunk are in one configuration, what an exercise allows, and how far along an axis that is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.content import exercises, variations
from graph.errors import InvalidConfigurationError, UnknownTermError
from graph.records import Exercise, ExerciseGraph, Modifier
from graph.vocabulary import bounds

# Hand distance relative to biacromial distance that stands for each width; definitions of this project.
WIDTHS = {"narrow": 1.0, "medium": 1.5, "wide": 2.0}
# Row paths by how far the elbows are out; each stands for the middle of its bounds in degrees.
ROW_PATHS = ("tucked", "intermediate", "flared")
# What is added when one arm works at a time: there is no distance between the hands then.
ONE_ARM = "one-arm"


@dataclass(frozen=True)
class Position:
    """Where hands and trunk are.

    Attributes
    ----------
    grip
        Term of the vocabulary "grip".
    width
        Hand distance as ratio to biacromial distance, None where it has no meaning, as when one arm works at a time.
    arm_angle
        Degrees between upper arm and trunk in a row, None in other exercises.
    extras
        What is added to the exercise: "chest-support", "one-arm", "suspension", "thick-grip", "abduction".
    """

    grip: str
    width: float | None = None
    arm_angle: float | None = None
    extras: frozenset[str] = frozenset()


def row_angle(graph: ExerciseGraph, path: str) -> float | None:
    """Degrees that a row path stands for, None for a path that is no row."""
    interval = bounds(graph, "arm-path", path) if path in ROW_PATHS else None
    return sum(interval) / 2 if interval else None


def usual_position(graph: ExerciseGraph, exercise: Exercise) -> Position:
    """Where hands and trunk are when nothing else is said.

    Returns
    -------
    Grip of the usual configuration, the ratio that stands for its width and the degrees that stand for its row path.

    Examples
    --------
    >>> usual_position(build(), exercises(build())["barbell-row"])
    Position(grip='pronated', width=1.5, arm_angle=45.0, extras=frozenset())
    """
    usual = exercise.configuration
    return Position(usual.grip, WIDTHS.get(usual.width), row_angle(graph, usual.arm_path))


def named_positions(graph: ExerciseGraph, exercise: Exercise) -> list[Position]:
    """Positions of the named configurations of `exercise`, in the order of their ids; several may be alike."""
    named = [variation for variation in variations(graph).values() if variation.exercise == exercise.id]
    return [Position(one.grip, WIDTHS.get(one.width), row_angle(graph, one.arm_path)) for one in named]


def fits(exercise: Exercise, modifier: Modifier) -> bool:
    """Whether `modifier` speaks of exercises such as this one."""
    return exercise.id not in modifier.leaves_out and all(
        getattr(exercise, facet) in allowed for facet, allowed in modifier.scope.items()
    )


def angles_allowed(graph: ExerciseGraph, exercise: Exercise) -> tuple[float, float] | None:
    """Least and greatest arm angle in degrees, None if the exercise is no row."""
    if exercise.configuration.arm_path not in ROW_PATHS:
        return None
    intervals = [bounds(graph, "arm-path", path) for path in ROW_PATHS if path in exercise.allowed]
    known = [interval for interval in intervals if interval]
    return (min(low for low, _ in known), max(high for _, high in known)) if known else None


def nearest_width(ratio: float) -> str:
    """Width term whose ratio is nearest; of two equally near ones the narrower."""
    return min(WIDTHS, key=lambda term: (abs(WIDTHS[term] - ratio), WIDTHS[term]))


def position_said(graph: ExerciseGraph, id_: str, said: Mapping[str, str]) -> Position:
    """The position that a name says.

    Parameters
    ----------
    said
        Terms of grip, width and arm path that a resolution carries, by facet.

    Returns
    -------
    The usual position with what the name changes, not yet checked.

    Raises
    ------
    UnknownTermError
        `id_` is no exercise.

    Examples
    --------
    >>> position_said(build(), "lat-pulldown", {"grip": "supinated", "width": "narrow"}).grip
    'supinated'
    """
    width = ratio(said["width"]) if "width" in said else None
    angle = row_angle(graph, said["arm_path"]) if "arm_path" in said else None
    return moved(graph, id_, grip=said.get("grip"), width=width, arm_angle=angle)


def ratio(width: str) -> float:
    """Hand distance as ratio to the shoulders, from a width term or a number.

    Raises
    ------
    InvalidConfigurationError
        `width` is neither.
    """
    if width in WIDTHS:
        return WIDTHS[width]
    try:
        return float(width)
    except ValueError:
        raise InvalidConfigurationError(
            f"{width!r} is no grip width; write {', '.join(WIDTHS)}, or a ratio to the shoulders such as 1.5."
        ) from None


def extent(graph: ExerciseGraph, modifier: Modifier, position: Position) -> float:
    """How far `position` lies along the axis of `modifier`: 0 at its start, 1 at its end and beyond.

    A semi-pronated hand is half-way from overhand to neutral; other grips are at the end or not on the way.
    """
    if modifier.start is None or modifier.end is None:
        return float(modifier.axis in position.extras)
    if modifier.axis == "grip":
        half = position.grip == "semi-pronated" and (modifier.start, modifier.end) == ("pronated", "neutral")
        return 0.5 if half else float(position.grip == modifier.end)
    if modifier.axis == "width":
        at, start, end = position.width, WIDTHS[modifier.start], WIDTHS[modifier.end]
    else:
        at = position.arm_angle
        start, end = row_angle(graph, modifier.start) or 0.0, row_angle(graph, modifier.end) or 0.0
    return 0.0 if at is None else min(1.0, max(0.0, (at - start) / (end - start)))


def moved(
    graph: ExerciseGraph,
    id_: str,
    *,
    grip: str | None = None,
    width: float | None = None,
    arm_angle: float | None = None,
    extras: frozenset[str] = frozenset(),
) -> Position:
    """The usual position of an exercise with some of it changed.

    In a row the elbows follow the hands: a width without an arm angle sets the angle that belongs to it, as far as the
    exercise allows, because hands that go apart take the elbows out with them. One arm at a time has no width.

    Returns
    -------
    The position, not yet checked against what the exercise allows.

    Raises
    ------
    UnknownTermError
        `id_` is no exercise.

    Examples
    --------
    >>> moved(build(), "barbell-row", width=2.0).arm_angle
    75.0
    """
    if id_ not in exercises(graph):
        raise UnknownTermError("exercise", id_)
    exercise = exercises(graph)[id_]
    usual = usual_position(graph, exercise)
    if arm_angle is None and width is not None and usual.arm_angle is not None and width != usual.width:
        arm_angle = _following_angle(graph, exercise, width)
    if width is None and ONE_ARM not in extras:
        width = usual.width
    return replace(
        usual,
        grip=grip or usual.grip,
        width=width,
        arm_angle=usual.arm_angle if arm_angle is None else arm_angle,
        extras=extras,
    )


def _following_angle(graph: ExerciseGraph, exercise: Exercise, width: float) -> float | None:
    """Arm angle on the way from tucked (narrow) to flared (wide), within what `exercise` allows."""
    allowed = angles_allowed(graph, exercise)
    tucked, flared = row_angle(graph, "tucked"), row_angle(graph, "flared")
    if allowed is None or tucked is None or flared is None:
        return None
    part = (width - WIDTHS["narrow"]) / (WIDTHS["wide"] - WIDTHS["narrow"])
    return min(allowed[1], max(allowed[0], tucked + min(1.0, max(0.0, part)) * (flared - tucked)))


def position_json(position: Position) -> dict[str, Any]:
    """Grip, width as ratio, arm angle in degrees and extras."""
    return {
        "grip": position.grip,
        "width": position.width,
        "arm_angle": position.arm_angle,
        "extras": sorted(position.extras),
    }
