"""Records → one frozen `nx.DiGraph`, and the records of one kind back from it.

Nodes are `kind:id` strings with `kind`, `label` and, where a kind has one, its `record`.
Edges run exercise → region (`weight`, `role`, `confidence`), exercise → joint action, exercise → harder exercise,
equipment → capability, station → attachment, action → moving muscle, region → structure, part → whole;
every edge names its `relation`.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import networkx as nx
import pyoxigraph as ox

from graph.errors import UnknownTermError
from graph.fetch import Fetched
from graph.records import Configuration, Equipment, Exercise, ExerciseGraph, Place, Region
from ontology.store import load

# relation → kinds of its two ends
EDGES = {
    "affords": ("equipment", "capability"),
    "comesWith": ("equipment", "equipment"),
    "movesAction": ("exercise", "action"),
    "holdsAction": ("exercise", "action"),
    "hasProgression": ("exercise", "exercise"),
    "comprises": ("region", "structure"),
    "partOf": ("structure", "structure"),
    "hasMover": ("action", "structure"),
}


def _add(graph: ExerciseGraph, kind: str, id_: str, label: str, **attributes: object) -> None:
    graph.add_node(f"{kind}:{id_}", kind=kind, label=label, **attributes)


def _add_vocabulary(graph: ExerciseGraph, data: Fetched) -> None:
    """Nodes without a record: terms, anatomy, joint actions, capabilities, sources, what lies outside."""
    for id_, scheme, label, broader, order in data.rows["terms"]:
        _add(graph, f"term/{scheme}", id_, label, broader=broader, order=order or 0)
    for id_, label, _ in data.rows["structures"]:
        _add(graph, "structure", id_, label, aliases=data.aliases("structure", id_))
    for id_, label, always in data.rows["capabilities"]:
        _add(graph, "capability", id_, label, always=always)
    for kind, query in (("action", "actions"), ("source", "titles"), ("outside", "outside")):
        for id_, label in data.rows[query]:
            _add(graph, kind, id_, label)


def _add_records(graph: ExerciseGraph, data: Fetched) -> None:
    kinds: dict[str, list[Any]] = {
        "region": data.regions(),
        "equipment": data.equipment(),
        "place": data.places(),
        "exercise": data.exercises(),
    }
    for kind, records in kinds.items():
        for record in records:
            _add(graph, kind, record.id, record.label, record=record)
    for variation, involvements in data.variations():
        _add(graph, "variation", variation.id, str(variation.label), record=variation, involvements=involvements)


def _add_edges(graph: ExerciseGraph, data: Fetched) -> None:
    for start, relation, end in data.rows["links"]:
        if relation in EDGES:
            tail, head = EDGES[relation]
            graph.add_edge(f"{tail}:{start}", f"{head}:{end}", relation=relation)
    for id_, exercise in exercises(graph).items():
        for involvement in exercise.involvements:
            graph.add_edge(
                f"exercise:{id_}",
                f"region:{involvement.region}",
                relation="involves",
                weight=involvement.weight,
                role=involvement.role,
                confidence=involvement.confidence,
            )


@cache
def build(store: ox.Store | None = None) -> ExerciseGraph:
    """The frozen exercise graph; built once per store and shared, so never change a node's attributes.

    Parameters
    ----------
    store
        Store that holds the asserted graph; None means the data that the package ships.

    Raises
    ------
    LoadError
        The shipped data cannot be read.
    """
    data = Fetched(store or load())
    graph: ExerciseGraph = nx.DiGraph()
    _add_vocabulary(graph, data)
    _add_records(graph, data)
    _add_edges(graph, data)
    nx.freeze(graph)
    return graph


def _kept(graph: ExerciseGraph, key: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `make` gives, kept on a frozen graph under `key`, because pages ask for it on every run."""
    if not nx.is_frozen(graph):
        return make()
    kept: dict[str, dict[str, Any]] = graph.graph.setdefault("kept", {})
    if key not in kept:
        kept[key] = make()
    return kept[key]


def _records(graph: ExerciseGraph, kind: str) -> dict[str, Any]:
    return _kept(
        graph,
        kind,
        lambda: {
            node.partition(":")[2]: data["record"] for node, data in graph.nodes(data=True) if data["kind"] == kind
        },
    )


def exercises(graph: ExerciseGraph) -> dict[str, Exercise]:
    """Every exercise by id, in id order."""
    return _records(graph, "exercise")


def variations(graph: ExerciseGraph) -> dict[str, Configuration]:
    """Every named configuration by id, in id order."""
    return _records(graph, "variation")


def regions(graph: ExerciseGraph) -> dict[str, Region]:
    """Every credited region by id, from the neck down, the back first."""
    return _records(graph, "region")


def equipment(graph: ExerciseGraph) -> dict[str, Equipment]:
    """Every piece of kit by id, in id order."""
    return _records(graph, "equipment")


def places(graph: ExerciseGraph) -> dict[str, Place]:
    """Every preset by id, in id order."""
    return _records(graph, "place")


def terms(graph: ExerciseGraph, scheme: str) -> dict[str, str]:
    """Term id → English label of one vocabulary, in its own order where it has one, else by id.

    Raises
    ------
    UnknownTermError
        The vocabulary does not exist; `known` holds all that do.

    Examples
    --------
    >>> list(terms(build(), "skill"))
    ['novice', 'intermediate', 'advanced']
    """
    kind = f"term/{scheme}"
    found: dict[str, str] = _kept(graph, kind, lambda: _ordered_terms(graph, kind))
    if not found:
        raise UnknownTermError("vocabulary", scheme, known=_schemes(graph))
    return found


def _ordered_terms(graph: ExerciseGraph, kind: str) -> dict[str, str]:
    found = [
        (data["order"], node.partition(":")[2], data["label"])
        for node, data in graph.nodes(data=True)
        if data["kind"] == kind
    ]
    return {id_: label for _, id_, label in sorted(found)}


def narrower(graph: ExerciseGraph, scheme: str, id_: str) -> frozenset[str]:
    """The term and every term below it, for example "pull" and "vertical-pull".

    Raises
    ------
    UnknownTermError
        The vocabulary does not exist or has no such term.

    Examples
    --------
    >>> sorted(narrower(build(), "pattern", "hold"))
    ['carry', 'hang', 'hold', 'trunk-hold']
    """
    if id_ not in terms(graph, scheme):
        raise UnknownTermError(scheme, id_, known=list(terms(graph, scheme)))
    found = {id_}
    while (
        more := {term for term in terms(graph, scheme) if graph.nodes[f"term/{scheme}:{term}"]["broader"] in found}
        - found
    ):
        found |= more
    return frozenset(found)


def _schemes(graph: ExerciseGraph) -> list[str]:
    kinds = {data["kind"] for _, data in graph.nodes(data=True)}
    return sorted(kind.removeprefix("term/") for kind in kinds if kind.startswith("term/"))


def _node_label(graph: ExerciseGraph, kind: str, id_: str) -> str:
    node = f"{kind}:{id_}"
    if node not in graph:
        raise UnknownTermError(kind.rpartition("/")[2], id_)
    label: str = graph.nodes[node]["label"]
    return label


def source_label(graph: ExerciseGraph, cited: str) -> str:
    """Readable form of a citation: "article-003:L38-40" → title of the article and its lines.

    Raises
    ------
    UnknownTermError
        No source has that id.
    """
    source, _, locus = cited.partition(":")
    label = _node_label(graph, "source", source)
    unit = "lines" if re.search("[-,]", locus) else "line"
    return f"{label}, {unit} {locus.replace('L', '')}" if locus else label


def term_label(graph: ExerciseGraph, scheme: str, id_: str) -> str:
    """English label of a vocabulary term.

    Raises
    ------
    UnknownTermError
        The vocabulary `scheme` does not exist or has no such term.

    Examples
    --------
    >>> term_label(build(), "pattern", "vertical-pull")
    'Vertical pull'
    """
    return _node_label(graph, f"term/{scheme}", id_)
