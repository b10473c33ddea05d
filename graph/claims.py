"""Sentences on what research says of a change of configuration, and on what it does not say."""

from graph.content import exercises
from graph.position import ONE_ARM, usual_position
from graph.profile import Profile
from graph.records import ExerciseGraph, Modifier
from graph.vocabulary import source_label, term_label

# Axis of a modifier → what people call it.
AXES = {"grip": "the grip", "width": "the distance between the hands alone", "arm-path": "the elbows"}


def modifier_sentence(graph: ExerciseGraph, modifier: Modifier) -> str:
    """What research says about one change of configuration.

    Returns
    -------
    Label, verdict, reason, and the sources for and against.

    Examples
    --------
    >>> print(modifier_sentence(build(), modifiers(build())["vertical-wide-grip"]))
    Vertical pull: medium to wide grip (supported): The middle trapezius was higher with a wide grip. Korean group.
    """
    verdict = term_label(graph, "verdict", modifier.verdict).lower()
    said = ", ".join(source_label(graph, source) for source in modifier.sources)
    against = ", ".join(source_label(graph, source) for source in modifier.against)
    return f"{modifier.label} ({verdict}): {modifier.note} {said}{f'; against: {against}' if against else ''}."


def unstudied(graph: ExerciseGraph, found: Profile) -> dict[str, str]:
    """What is not as usual in a configuration and no study speaks of.

    Returns
    -------
    Axis, such as "grip" → one sentence, in the order grip, width, arm path; empty if every change has a modifier.

    Examples
    --------
    >>> g = build()
    >>> print(unstudied(g, profile(g, "barbell-row", moved(g, "barbell-row", grip="supinated")))["grip"])
    No study here speaks of the grip in this exercise, so that moves no number.
    """
    at, usual = found.position, usual_position(graph, exercises(graph)[found.exercise])
    changed = {
        "grip": at.grip != usual.grip,
        "width": at.width != usual.width and ONE_ARM not in at.extras,
        "arm-path": at.arm_angle != usual.arm_angle,
    }
    spoken = {modifier.axis for modifier in found.applied}
    return {
        axis: f"No study here speaks of {AXES[axis]} in this exercise, so that moves no number."
        for axis, is_changed in changed.items()
        if is_changed and axis not in spoken
    }
