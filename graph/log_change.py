"""What is neglected against the floor of our own landmark, and the one exercise that would help most."""

from collections.abc import Mapping
from math import ceil, fsum

from graph.content import exercises, landmarks, regions
from graph.landmark import Landmark
from graph.log_records import Neglected, OneChange
from graph.order import familiarity
from graph.records import ExerciseGraph
from graph.volume import counted


def band(graph: ExerciseGraph) -> Landmark:
    """The landmark that says how many credited sets of a week a region needs, and how many are best."""
    return landmarks(graph)["fullback-week"]


def neglected(graph: ExerciseGraph, credited: Mapping[str, float]) -> tuple[Neglected, ...]:
    """Regions of the back under the floor, what lacks most first, then in region order; a missing region has none.

    Examples
    --------
    >>> g = build()
    >>> full = dict.fromkeys(regions(g), 4.0)
    >>> [(row.region, row.lacks) for row in neglected(g, full | {"rhomboids": 1.5})]
    [('rhomboids', 2.5)]
    """
    floor = float(band(graph).least or 0)
    rows = [
        Neglected(region.id, credited.get(region.id, 0.0), round(floor - credited.get(region.id, 0.0), 4))
        for region in regions(graph).values()
        if region.is_back
    ]
    return tuple(sorted((row for row in rows if row.lacks > 0), key=lambda row: -row.lacks))


def one_change(graph: ExerciseGraph, credited: Mapping[str, float]) -> OneChange | None:
    """The single exercise that, added to a week, lowers most what neglected regions lack together.

    Parameters
    ----------
    credited
        Region → credited sets of a week, such as those of the mean week of a log; a missing region has none.

    Returns
    -------
    The exercise with the fewest sets that do as much as any number of them: so many that every neglected region for
    which it counts reaches the floor of 4. Among exercises that do as much, the one that needs fewest sets, then by
    `familiarity`. None if no region is neglected.

    Examples
    --------
    >>> g = build()
    >>> found = one_change(g, dict.fromkeys(regions(g), 4.0) | {"deltoid-posterior": 1.0, "rhomboids": 3.0})
    >>> found.exercise, found.sets, found.before, found.after
    ('dumbbell-reverse-fly', 3, 4.0, 0.0)
    """
    lacks = {row.region: row.lacks for row in neglected(graph, credited)}
    shares = {
        id_: {region: share for region in lacks if (share := counted(exercise.weights.get(region, 0.0)))}
        for id_, exercise in exercises(graph).items()
    }
    needed = {id_: max(ceil(lacks[region] / share) for region, share in of.items()) for id_, of in shares.items() if of}
    if not needed:
        return None
    relief = {id_: round(fsum(lacks[region] for region in shares[id_]), 4) for id_ in needed}
    best = min(needed, key=lambda id_: (-relief[id_], needed[id_], *familiarity(graph, exercises(graph)[id_])))
    before = fsum(lacks.values())
    return OneChange(
        best,
        needed[best],
        before=round(before, 4),
        after=round(before - relief[best], 4),
        credited={
            region: round(credited.get(region, 0.0) + shares[best][region] * needed[best], 4)
            for region in regions(graph)
            if region in shares[best]
        },
    )
