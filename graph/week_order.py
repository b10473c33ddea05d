"""The order of the exercises of a day: heavy, free and of many joints first, stable and small last, grip at the end."""

from graph.content import exercises
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms
from graph.week_facts import HEAVY
from graph.week_records import Day

# Bars that carry the heaviest loads, which stand first while the lifter is fresh.
FROM_THE_FLOOR = frozenset({"barbell", "trap-bar"})
# Stabilities from what asks most of the lifter to what asks least.
FREE_FIRST = ("free", "unstable", "supported", "guided")


def _place(graph: ExerciseGraph, exercise: Exercise) -> tuple[bool | int | str, ...]:
    """Sort key: throws, then lifts of many joints, then the rest; among equals what loads the lower back most."""
    heavy = exercise.pattern in HEAVY
    lumbar, grip = list(terms(graph, "lumbar-load")), list(terms(graph, "grip-demand"))
    return (
        exercise.pattern != "explosive-hip-extension",
        not heavy,
        not (exercise.pattern == "hinge" and exercise.implement in FROM_THE_FLOOR),
        exercise.grip_demand == "limiting" and exercise.pattern != "hinge",
        -lumbar.index(exercise.lumbar_load) if heavy else 0,
        exercise.implement not in FROM_THE_FLOOR,
        FREE_FIRST.index(exercise.stability) * len(grip) - grip.index(exercise.grip_demand),
        exercise.id,
    )


def in_order(graph: ExerciseGraph, day: Day) -> Day:
    """The exercises of a day in the order in which they are done.

    Explosive lifts come first because they need fresh nerves, then heavy lifts of many joints, those on the lower back
    and with free weights before the supported and guided ones; small muscles last. What tires the grip most follows
    what needs it, and stands before the small muscles.

    Returns
    -------
    The same exercises; ties by id.

    Examples
    --------
    >>> g = build()
    >>> day = tuple(slot(g, id_) for id_ in ("face-pull", "lat-pulldown", "deadlift"))
    >>> [slot.exercise for slot in in_order(g, day)]
    ['deadlift', 'lat-pulldown', 'face-pull']
    """
    known = exercises(graph)
    return tuple(sorted(day, key=lambda slot: _place(graph, known[slot.exercise])))
