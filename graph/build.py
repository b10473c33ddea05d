"""RDF → one frozen `nx.DiGraph`; the only file that knows both worlds.

Nodes are `kind:id` strings with `kind`, `label` and, where a kind has one, its `record`.
Edges run exercise → region (`weight`, `role`, `confidence`), exercise → joint action, exercise → harder exercise,
equipment → capability, station → attachment, action → moving muscle, region → structure, part → whole;
every edge names its `relation`.
"""

from collections import defaultdict
from functools import cache
from math import inf
from typing import Any

import networkx as nx
import pyoxigraph as ox

from graph.queries import QUERIES
from graph.records import Configuration, Dose, Equipment, Exercise, Involvement, Need, Place, Region, SetUp
from ontology.store import load, select

# Rows of our own queries: the query fixes the type of each column, which a checker cannot see.
Row = tuple[Any, ...]
Groups = dict[str, list[Row]]

# relation → kinds of the two ends
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


def _group(rows: list[Row], *, key: int = 0) -> Groups:
    groups: Groups = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    return groups


def _cited(source: str, locus: str | None) -> str:
    return f"{source}:{locus}" if locus else source


class _Fetched:
    """All rows of all queries, grouped by their subject."""

    def __init__(self, store: ox.Store) -> None:
        self.rows: dict[str, list[Row]] = {name: list(select(store, text)) for name, text in QUERIES.items()}
        self.grouped = {name: _group(rows) for name, rows in self.rows.items()}
        self.links: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.easier: dict[str, list[str]] = defaultdict(list)
        for start, relation, end in self.rows["links"]:
            self.links[relation, start].append(end)
            if relation == "hasProgression":
                self.easier[end].append(start)

    def of(self, name: str, subject: str) -> list[Row]:
        return self.grouped[name].get(subject, [])

    def aliases(self, kind: str, id_: str) -> tuple[str, ...]:
        return tuple(alias for _, alias in self.of("aliases", f"{kind}/{id_}"))

    def names(self, kind: str, id_: str) -> tuple[str, ...]:
        return tuple(name for _, name in self.of("names", f"{kind}/{id_}"))

    def linked(self, relation: str, subject: str) -> tuple[str, ...]:
        return tuple(self.links.get((relation, subject), ()))


def _setups(data: _Fetched, exercise: str) -> tuple[SetUp, ...]:
    by_setup = _group(data.of("setups", exercise), key=1)
    return tuple(
        SetUp(
            id_,
            rows[0][2],
            tuple(Need(capability, least) for *_, capability, least in rows if capability),
            rows[0][3],
        )
        for id_, rows in by_setup.items()
    )


def _doses(data: _Fetched, exercise: str) -> tuple[Dose, ...]:
    ranges: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for _, unit, low, high, source, locus in data.of("doses", exercise):
        ranges[unit, low, high].append(_cited(source, locus))
    return tuple(Dose(*key, tuple(sources)) for key, sources in ranges.items())


def _involvements(data: _Fetched, configuration: str) -> tuple[Involvement, ...]:
    return tuple(Involvement(*row[1:]) for row in data.of("involvements", configuration))


def _sources(data: _Fetched, exercise: str) -> tuple[str, ...]:
    """Sources of the exercise and of its weights; both subjects share the slug."""
    return tuple(dict.fromkeys(_cited(source, locus) for _, source, locus in data.of("sources", exercise)))


def _other_names(data: _Fetched, kind: str, id_: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return data.aliases(kind, id_), data.names(kind, id_)


def _configuration(data: _Fetched, row: Row) -> Configuration:
    id_, exercise, grip, width, path, tempo, label, note = row
    return Configuration(id_, exercise, grip, width, path, tempo, label, *_other_names(data, "configuration", id_), note)


def _exercise(data: _Fetched, row: Row) -> Exercise:
    id_, label, definition, *facets, family, caution, confidence, rationale, derived = row
    return Exercise(
        id_,
        label,
        *_other_names(data, "exercise", id_),
        definition,
        *facets,
        variant_of=family,
        caution=caution,
        moves=data.linked("movesAction", id_),
        holds=data.linked("holdsAction", id_),
        may_use=data.linked("mayUse", id_),
        regressions=tuple(data.easier.get(id_, ())),
        progressions=data.linked("hasProgression", id_),
        allowed=data.linked("allows", id_),
        setups=_setups(data, id_),
        configuration=_configuration(data, data.of("configurations", id_)[0]),
        doses=_doses(data, id_),
        cues=tuple(text for _, text in data.of("cues", id_)),
        involvements=_involvements(data, id_),
        confidence=confidence,
        rationale=rationale,
        derived_from=derived,
        sources=_sources(data, id_),
    )


def _add(graph: nx.DiGraph, kind: str, id_: str, label: str, **attributes: object) -> None:
    graph.add_node(f"{kind}:{id_}", kind=kind, label=label, **attributes)


def _add_nodes(graph: nx.DiGraph, data: _Fetched) -> None:
    for id_, scheme, label, definition, broader, order in data.rows["terms"]:
        _add(graph, f"term/{scheme}", id_, label, definition=definition, broader=broader, order=order or 0)
    for id_, label, plain, back, order in data.rows["regions"]:
        record = Region(id_, label, plain, back, order, data.aliases("region", id_))
        _add(graph, "region", id_, label, record=record)
    for id_, label, _ in data.rows["structures"]:
        _add(graph, "structure", id_, label, aliases=data.aliases("structure", id_))
    for id_, label in data.rows["actions"]:
        _add(graph, "action", id_, label)
    for id_, label, always in data.rows["capabilities"]:
        _add(graph, "capability", id_, label, always=always)
    for id_, label, group, group_label, loadable, cost, rank, definition in data.rows["equipment"]:
        item = Equipment(
            id_,
            label,
            group,
            group_label,
            data.linked("affords", id_),
            data.linked("comesWith", id_),
            loadable,
            cost,
            rank,
            data.aliases("equipment", id_),
            definition,
        )
        _add(graph, "equipment", id_, label, record=item)
    for id_, rows in data.grouped["places"].items():
        offers = {item: inf if limit is None else limit for *_, item, limit in rows if item}
        _add(graph, "place", id_, rows[0][1], record=Place(id_, rows[0][1], rows[0][2], offers))
    for row in data.rows["exercises"]:
        _add(graph, "exercise", row[0], row[1], record=_exercise(data, row))
    for row in data.rows["configurations"]:
        if row[6]:
            variation = _configuration(data, row)
            involvements = _involvements(data, variation.id)
            _add(graph, "variation", variation.id, row[6], record=variation, involvements=involvements)
    for name, kind in data.rows["outside"]:
        _add(graph, "outside", name, kind)


def _add_edges(graph: nx.DiGraph, data: _Fetched) -> None:
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
def build(store: ox.Store | None = None) -> nx.DiGraph:
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
    data = _Fetched(store or load())
    graph = nx.DiGraph()
    _add_nodes(graph, data)
    _add_edges(graph, data)
    return nx.freeze(graph)


def _records(graph: nx.DiGraph, kind: str) -> dict[str, Any]:
    cached = graph.graph.setdefault("records", {})
    if kind not in cached or not nx.is_frozen(graph):
        cached[kind] = {
            node.partition(":")[2]: data["record"] for node, data in graph.nodes(data=True) if data["kind"] == kind
        }
    found: dict[str, Any] = cached[kind]
    return found


def exercises(graph: nx.DiGraph) -> dict[str, Exercise]:
    """Every exercise by id, in id order."""
    return _records(graph, "exercise")


def variations(graph: nx.DiGraph) -> dict[str, Configuration]:
    """Every named configuration by id, in id order."""
    return _records(graph, "variation")


def regions(graph: nx.DiGraph) -> dict[str, Region]:
    """Every credited region by id, from the neck down, the back first."""
    return _records(graph, "region")


def equipment(graph: nx.DiGraph) -> dict[str, Equipment]:
    """Every piece of kit by id, in id order."""
    return _records(graph, "equipment")


def places(graph: nx.DiGraph) -> dict[str, Place]:
    """Every preset by id, in id order."""
    return _records(graph, "place")


def terms(graph: nx.DiGraph, scheme: str) -> dict[str, str]:
    """Term id → English label of one vocabulary, in its own order where it has one, else by id."""
    found = [
        (data["order"], node.partition(":")[2], data["label"])
        for node, data in graph.nodes(data=True)
        if data["kind"] == f"term/{scheme}"
    ]
    return {id_: label for _, id_, label in sorted(found)}


def term_label(graph: nx.DiGraph, scheme: str, id_: str) -> str:
    """English label of a vocabulary term, for example scheme "pattern" and id "vertical-pull"."""
    label: str = graph.nodes[f"term/{scheme}:{id_}"]["label"]
    return label
