"""Names that must mean one thing: ids for kit, presets, regions and exercises, or an error with the nearest names."""

from collections.abc import Sequence
from functools import cache

import networkx as nx

from graph.build import places, regions
from graph.errors import AmbiguousNameError, UnknownTermError
from graph.index import Index, equipment_index, place_index, region_index, structure_index
from graph.records import ExerciseGraph
from graph.resolve import Resolution, resolve_exercise


def _sole(kind: str, name: str, index: Index) -> str:
    """The one id that `name` means in `index`, or an error with the nearest names."""
    ids = sorted({found.id for found in index.exact(name)})
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise AmbiguousNameError(kind, name, ids)
    mended = sorted({found.id for found in index.mend(name)[0]})
    near = list(dict.fromkeys([*mended, *(candidate.id for candidate in index.near(name, 3))]))[:3]
    raise UnknownTermError(kind, name, near)


def _sole_or_all(kind: str, name: str, index: Index, everything: list[str]) -> str:
    """As `_sole`, but an unknown name without a near one suggests every valid id of a short list."""
    try:
        return _sole(kind, name, index)
    except AmbiguousNameError:
        raise
    except UnknownTermError as error:
        raise UnknownTermError(kind, name, error.suggestions or everything) from None


def resolve_equipment(graph: ExerciseGraph, name: str) -> str:
    """Id of the kit that `name` means.

    Raises
    ------
    UnknownTermError
        Nothing fits; `suggestions` holds near ids. AmbiguousNameError if several fit.
    """
    return _sole("kit", name, equipment_index(graph))


def resolve_place(graph: ExerciseGraph, name: str) -> str:
    """Id of the preset that `name` means; raises as `resolve_equipment` does, with all presets if none is near."""
    return _sole_or_all("place", name, place_index(graph), list(places(graph)))


def resolve_region(graph: ExerciseGraph, name: str) -> str:
    """Id of the muscle region that `name` means; raises as `resolve_place` does."""
    return _sole_or_all("region", name, region_index(graph), list(regions(graph)))


def require_exercise(graph: ExerciseGraph, name: str) -> Resolution:
    """Resolution of `name` that surely has an id.

    Raises
    ------
    UnknownTermError
        Nothing fits, the name fits only after mending typos, or it lies outside the catalogue.
        AmbiguousNameError if several exercises fit.
    """
    found = resolve_exercise(graph, name)
    if found.id and found.score == 1.0:
        return found
    near: Sequence[str] = [candidate.id for candidate in found.candidates]
    if len(found.candidates) > 1 and not found.label and all(c.score == 1.0 for c in found.candidates):
        raise AmbiguousNameError("exercise", name, near)
    raise UnknownTermError("exercise", name, near, remark=None if found.id else found.label)


def resolve_regions(graph: ExerciseGraph, name: str) -> tuple[str, ...]:
    """Ids of the regions that `name` means: one region, or all regions of a muscle such as "lats" or "traps".

    Raises
    ------
    UnknownTermError
        `name` is no region and no muscle that a region credits.
    """
    structures = {f"structure:{found.id}" for found in structure_index(graph).exact(name)}
    found = [
        region
        for region in regions(graph)
        if any(
            set(nx.descendants(_part_graph(graph), part)) & structures or part in structures
            for part in graph.successors(f"region:{region}")
        )
    ]
    try:
        return (resolve_region(graph, name),)
    except UnknownTermError:
        if found:
            return tuple(found)
        raise


@cache
def _part_graph(graph: ExerciseGraph) -> ExerciseGraph:
    """Edges part → whole only."""
    parts = nx.DiGraph((u, v) for u, v, data in graph.edges(data=True) if data["relation"] == "partOf")
    parts.add_nodes_from(node for node, data in graph.nodes(data=True) if data["kind"] == "structure")
    return parts
