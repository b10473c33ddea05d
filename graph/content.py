"""What the graph holds, by kind: records, terms and labels back from its nodes."""

import re
from collections.abc import Callable
from typing import Any

import networkx as nx

from graph.errors import UnknownTermError
from graph.records import (
    Configuration,
    Equipment,
    Exercise,
    ExerciseGraph,
    Involvement,
    Modifier,
    Place,
    Region,
    ScorePart,
)


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
    """Every exercise of the catalogue.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> exercises(build())["pull-up"].label
    'Pull-up'
    """
    return _records(graph, "exercise")


def variations(graph: ExerciseGraph) -> dict[str, Configuration]:
    """Every named configuration by id, in id order."""
    return _records(graph, "variation")


def modifiers(graph: ExerciseGraph) -> dict[str, Modifier]:
    """Every modifier: what grip, width, arm path, support and the like change.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> modifiers(build())["vertical-width-for-lats"].verdict
    'not-supported'
    """
    return _records(graph, "modifier")


def parts(graph: ExerciseGraph) -> dict[str, ScorePart]:
    """Parts of the score of a substitute by id, in their order."""
    return _records(graph, "score-part")


def own_involvements(graph: ExerciseGraph, variation: str) -> tuple[Involvement, ...]:
    """Weights of a named configuration that has some of its own, most first; else empty."""
    found: tuple[Involvement, ...] = graph.nodes[f"variation:{variation}"]["involvements"]
    return found


def bounds(graph: ExerciseGraph, scheme: str, id_: str) -> tuple[float, float] | None:
    """Least and greatest value of a vocabulary term in its own unit, None if it is no interval."""
    low, high = graph.nodes[f"term/{scheme}:{id_}"]["bounds"]
    return None if low is None else (low, high)


def regions(graph: ExerciseGraph) -> dict[str, Region]:
    """Every credited muscle region.

    Returns
    -------
    Id → record, the twelve of the back from the neck down, then the four that are only tracked.

    Examples
    --------
    >>> len([region for region in regions(build()).values() if region.is_back])
    12
    """
    return _records(graph, "region")


def equipment(graph: ExerciseGraph) -> dict[str, Equipment]:
    """Every piece of kit.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> equipment(build())["dip-belt"].affords
    ('load-belt',)
    """
    return _records(graph, "equipment")


def places(graph: ExerciseGraph) -> dict[str, Place]:
    """Every preset.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> list(places(build())["garage"].offers)
    ['barbell', 'flat-bench', 'plates', 'power-rack']
    """
    return _records(graph, "place")


def terms(graph: ExerciseGraph, scheme: str) -> dict[str, str]:
    """All terms of one vocabulary, such as "pattern", "grip" or "skill".

    Returns
    -------
    Term id → English label, in the order of the vocabulary where it has one, else by id.

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

    Returns
    -------
    Term ids, `id_` among them.

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

    Returns
    -------
    The title, with the lines if the citation names them.

    Raises
    ------
    UnknownTermError
        No source has that id.

    Examples
    --------
    >>> source_label(build(), "Ekstrom2003")
    'Ekstrom et al. 2003'
    """
    source, _, locus = cited.partition(":")
    label = _node_label(graph, "source", source)
    unit = "lines" if re.search("[-,]", locus) else "line"
    return f"{label}, {unit} {locus.replace('L', '')}" if locus else label


def term_label(graph: ExerciseGraph, scheme: str, id_: str) -> str:
    """English label of a vocabulary term.

    Returns
    -------
    The preferred label.

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
