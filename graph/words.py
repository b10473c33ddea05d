"""Sentences about results, shared by the command and the pages."""

from collections.abc import Sequence

from graph.build import equipment, exercises, regions
from graph.errors import UnknownTermError
from graph.kit import Availability, Kit
from graph.records import Exercise, ExerciseGraph, Gap

CAUSES = {
    "kit": "your kit cannot reach them",
    "selection": "your selection leaves them out",
    "catalogue": "no exercise in the catalogue reaches them",
}


def counted(number: int, noun: str) -> str:
    """Number and noun, in the plural unless it is one.

    Examples
    --------
    >>> counted(1, "violation"), counted(0, "exercise")
    ('1 violation', '0 exercises')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def item_names(graph: ExerciseGraph, items: Sequence[str]) -> str:
    """Labels of kit joined by plus signs; "floor" when nothing is needed.

    Raises
    ------
    UnknownTermError
        An id is no equipment.

    Examples
    --------
    >>> item_names(build(), ["barbell", "plates"])
    'Barbell + Weight plates'
    """
    for item in items:
        if item not in equipment(graph):
            raise UnknownTermError("kit", item)
    return " + ".join(equipment(graph)[item].label for item in items) or "floor"


def gap_sentence(graph: ExerciseGraph, gap: Gap) -> str:
    """One gap in words: the region, why, and the nearest fix."""
    plain = regions(graph)[gap.region].plain
    sentence = f"{plain[0].upper()}{plain[1:]}: {CAUSES[gap.cause]}"
    if not gap.fixes:
        return sentence + "."
    fix = gap.fixes[0]
    label = exercises(graph)[fix.exercise].label
    if fix.items:
        return f"{sentence}; {item_names(graph, fix.items)} would, with {label} ({fix.weight:g} of a set)."
    return f"{sentence}; {label} would reach them ({fix.weight:g} of a set)."


def missing_words(graph: ExerciseGraph, exercise: Exercise, kit: Kit) -> str:
    """What the set-up that comes nearest still lacks, in words; empty if the exercise is possible."""
    availability = Availability(graph, kit)
    least = min((availability.missing(setup) for setup in exercise.setups), key=len)
    parts = []
    for need in least:
        label: str = graph.nodes[f"capability:{need.capability}"]["label"]
        load = f" of at least {need.least_load:g} kg" if need.least_load else ""
        parts.append(label[0].lower() + label[1:] + load)
    return ", ".join(parts)
