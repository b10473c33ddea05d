"""The one order among equals: what people know best comes first."""

from collections import Counter
from functools import cache

from graph.content import exercises
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms


@cache
def family_sizes(graph: ExerciseGraph) -> Counter[str]:
    """Exercise → number of its variants, at first hand or through others."""
    known = exercises(graph)
    sizes: Counter[str] = Counter()
    for exercise in known.values():
        head = exercise.variant_of
        while head:
            sizes[head] += 1
            head = known[head].variant_of
    return sizes


def familiarity(graph: ExerciseGraph, exercise: Exercise) -> tuple[int, int, int, str]:
    """Sort key of an exercise among equals.

    Returns
    -------
    Puts what lifters know best first, then what has most variants, then what a novice can do, then ids in
    alphabetical order.

    Examples
    --------
    >>> g = build()
    >>> sorted(["typewriter-pull-up", "pull-up", "dead-hang"], key=lambda id_: familiarity(g, exercises(g)[id_]))
    ['pull-up', 'dead-hang', 'typewriter-pull-up']
    """
    known, skills = list(terms(graph, "familiarity")), list(terms(graph, "skill"))
    return (
        -known.index(exercise.familiarity),
        -family_sizes(graph)[exercise.id],
        skills.index(exercise.skill),
        exercise.id,
    )
