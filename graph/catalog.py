"""Lists for people: which exercises are possible, filtered and ordered, and the kit with what each item unlocks."""

from collections.abc import Collection
from dataclasses import dataclass
from math import fsum

from graph.build import exercises, regions, terms
from graph.errors import UnknownTermError
from graph.kit import Kit, possible
from graph.records import Exercise, ExerciseGraph, ReadySetUp

# From this weight on a set counts at least as half a set of a region; below, it counts as none.
COUNTS = 0.4


@dataclass(frozen=True)
class Listed:
    """An exercise that is possible, with its possible set-ups, best first."""

    exercise: Exercise
    ready: tuple[ReadySetUp, ...]


def listing(
    graph: ExerciseGraph,
    kit: Kit,
    *,
    region_ids: Collection[str] = (),
    patterns: Collection[str] = (),
) -> list[Listed]:
    """Exercises that `kit` allows.

    Parameters
    ----------
    region_ids
        Keep exercises that credit one of these regions with at least 0.4 of a set; empty keeps all.
    patterns
        Keep exercises of these movement patterns; empty keeps all.

    Returns
    -------
    Most credit to the regions asked for first (to the whole back if none), ties by skill, then by label; empty if
    nothing fits.

    Raises
    ------
    UnknownTermError
        A region or pattern does not exist; `suggestions` holds all that do.
    """
    for kind, wanted, known in (("region", region_ids, regions(graph)), ("pattern", patterns, terms(graph, "pattern"))):
        for id_ in wanted:
            if id_ not in known:
                raise UnknownTermError(kind, id_, list(known))
    back = [region.id for region in regions(graph).values() if region.is_back]
    found = [Listed(exercises(graph)[id_], tuple(ready)) for id_, ready in possible(graph, kit).items()]
    kept = [
        row
        for row in found
        if (not patterns or row.exercise.pattern in patterns)
        and (not region_ids or any(row.exercise.weights.get(r, 0.0) >= COUNTS for r in region_ids))
    ]

    skills = list(terms(graph, "skill"))

    def order(row: Listed) -> tuple[float, int, str]:
        credit = fsum(row.exercise.weights.get(region, 0.0) for region in region_ids or back)
        return -credit, skills.index(row.exercise.skill), row.exercise.label

    return sorted(kept, key=order)
