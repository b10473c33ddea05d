"""Names that must mean one thing: ids for kit, presets, regions and exercises, or an error with the nearest names."""

from collections.abc import Sequence
from functools import cache

import networkx as nx

from graph.content import places, regions
from graph.errors import AmbiguousNameError, UnknownTermError
from graph.index import Index, equipment_index, place_index, region_index, structure_index
from graph.records import ExerciseGraph
from graph.resolve import Resolution, resolve_exercise
from graph.vocabulary import terms


def _sole(kind: str, name: str, index: Index, known: Sequence[str] = ()) -> str:
    """The one id that `name` means in `index`, or an error with the nearest names, else with all that are `known`."""
    ids = sorted({found.id for found in index.exact(name)})
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise AmbiguousNameError(kind, name, ids)
    mended = sorted({found.id for found in index.mend(name)[0]})
    near = [candidate.id for candidate in (*index.wider(name), *index.sharing(name), *index.near(name))]
    raise UnknownTermError(kind, name, list(dict.fromkeys(mended + near))[:3], known=known)


def resolve_equipment(graph: ExerciseGraph, name: str) -> str:
    """Id of the kit that `name` means.

    Returns
    -------
    The one id that the name, alias or id means in any case, word order or plural; typos are not mended.

    Raises
    ------
    UnknownTermError
        Nothing fits; `suggestions` holds near ids, `known` the groups of kit. AmbiguousNameError if several fit.

    Examples
    --------
    >>> resolve_equipment(build(), "TRX")
    'suspension-trainer'
    """
    groups = list(terms(graph, "equipment-group").values())
    return _sole("kit", name, equipment_index(graph), groups)


def resolve_place(graph: ExerciseGraph, name: str) -> str:
    """Id of the preset that `name` means; raises as `resolve_equipment` does, with all presets if none is near."""
    return _sole("place", name, place_index(graph), list(places(graph)))


def resolve_region(graph: ExerciseGraph, name: str) -> str:
    """Id of the one muscle region that `name` means.

    Returns
    -------
    The region's id; a muscle or a part of the back with several regions is refused, see `resolve_regions`.

    Raises
    ------
    UnknownTermError
        Nothing fits; `known` holds all regions if none is near. AmbiguousNameError if several fit.

    Examples
    --------
    >>> resolve_region(build(), "rear delts")
    'deltoid-posterior'
    """
    return _sole("region", name, region_index(graph), list(regions(graph)))


def require_exercise(graph: ExerciseGraph, name: str) -> Resolution:
    """Resolution of `name` that surely has an id.

    Returns
    -------
    A resolution with `score` 1.

    Raises
    ------
    UnknownTermError
        Nothing fits, the name fits only after mending typos, or it lies outside the catalogue.
        AmbiguousNameError if several exercises fit.

    Examples
    --------
    >>> require_exercise(build(), "one-arm DB row").id
    'single-arm-dumbbell-row'
    """
    found = resolve_exercise(graph, name)
    if found.id and found.score == 1.0:
        return found
    near: Sequence[str] = [candidate.id for candidate in found.candidates]
    if len(found.candidates) > 1 and not found.label and all(c.score == 1.0 for c in found.candidates):
        raise AmbiguousNameError("exercise", name, near)
    raise UnknownTermError("exercise", name, near, remark=None if found.id else found.label)


def resolve_regions(graph: ExerciseGraph, name: str) -> tuple[str, ...]:
    """Ids of the regions that `name` means: one region, or all of a muscle or a part of the back.

    Returns
    -------
    Region ids from the neck down, never empty.

    Raises
    ------
    UnknownTermError
        `name` is no region, no muscle that a region credits and no part of the back that gyms name.

    Examples
    --------
    >>> resolve_regions(build(), "lats")
    ('latissimus-thoracic', 'latissimus-iliac')
    """
    shared = {found.id for found in region_index(graph).exact(name)}
    if shared:
        return tuple(region for region in regions(graph) if region in shared)
    structures = {f"structure:{found.id}" for found in structure_index(graph).exact(name)}
    found = [
        region
        for region in regions(graph)
        if any(
            set(nx.descendants(_part_graph(graph), part)) & structures or part in structures
            for part in graph.successors(f"region:{region}")
        )
    ]
    return tuple(found) or (resolve_region(graph, name),)


@cache
def _part_graph(graph: ExerciseGraph) -> ExerciseGraph:
    """Edges part → whole only."""
    parts = nx.DiGraph((u, v) for u, v, data in graph.edges(data=True) if data["relation"] == "partOf")
    parts.add_nodes_from(node for node, data in graph.nodes(data=True) if data["kind"] == "structure")
    return parts
