"""Records → one frozen `nx.DiGraph`.

Nodes are `kind:id` strings with `kind`, `label` and, where a kind has one, its `record`.
Edges run exercise → region (`weight`, `role`, `confidence`), exercise → joint action, exercise → harder exercise,
equipment → capability, station → attachment, action → moving muscle, region → structure, part → whole;
every edge names its `relation`.
"""

from functools import cache
from typing import Any

import networkx as nx
import pyoxigraph as ox

from graph.content import exercises
from graph.fetch import Fetched
from graph.fetch_rules import guidelines, landmarks, plan_rules
from graph.records import ExerciseGraph
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
    for id_, scheme, label, broader, order, low, high in data.rows["terms"]:
        _add(graph, f"term/{scheme}", id_, label, broader=broader, order=order or 0, bounds=(low, high))
    for id_, label, sort in data.rows["structures"]:
        _add(graph, "structure", id_, label, sort=sort.rpartition("#")[2], aliases=data.aliases("structure", id_))
    for id_, label, always in data.rows["capabilities"]:
        _add(graph, "capability", id_, label, always=always)
    for kind, query in (("action", "actions"), ("source", "titles"), ("outside", "outside")):
        for id_, label in data.rows[query]:
            _add(graph, kind, id_, label)


def _add_records(graph: ExerciseGraph, data: Fetched) -> None:
    kinds: dict[str, list[Any]] = {
        "region": data.regions(),
        "handle": data.handles(),
        "equipment": data.equipment(),
        "place": data.places(),
        "exercise": data.exercises(),
        "modifier": data.modifiers(),
        "score-part": data.parts(),
        "landmark": landmarks(data),
        "plan-rule": plan_rules(data),
        "guideline": guidelines(data),
    }
    for kind, records in kinds.items():
        for record in records:
            _add(graph, kind, record.id, record.label, record=record)
    for variation in data.variations():
        _add(graph, "variation", variation.id, str(variation.label), record=variation)


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

    Returns
    -------
    Nodes and edges as the head of this file lists them.

    Raises
    ------
    LoadError
        The shipped data cannot be read.

    Examples
    --------
    >>> build().edges["exercise:pull-up", "region:latissimus-iliac"]["weight"]
    1.0
    """
    data = Fetched(store or load())
    graph: ExerciseGraph = nx.DiGraph()
    _add_vocabulary(graph, data)
    _add_records(graph, data)
    _add_edges(graph, data)
    nx.freeze(graph)
    return graph
