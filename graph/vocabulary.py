"""The words of the graph: terms of closed vocabularies with order and bounds, and labels of terms and sources."""

import re

from graph.content import kept
from graph.errors import UnknownTermError
from graph.records import ExerciseGraph


def bounds(graph: ExerciseGraph, scheme: str, id_: str) -> tuple[float, float] | None:
    """Least and greatest value of a vocabulary term in its own unit, None if it is no interval."""
    low, high = graph.nodes[f"term/{scheme}:{id_}"]["bounds"]
    return None if low is None else (low, high)


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
    found: dict[str, str] = kept(graph, kind, lambda: _ordered_terms(graph, kind))
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
    ['carry', 'hang', 'hold']
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
