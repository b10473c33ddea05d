"""Check the graph against the SHACL shapes and report every violation; nothing is repaired."""

from dataclasses import dataclass
from importlib.resources import files

from pyshacl import validate as shacl_validate
from rdflib import Graph
from rdflib.namespace import SH

from ontology.namespaces import BASE


@dataclass(frozen=True, order=True)
class Violation:
    """One broken rule: which shape, on what, which value, and the message for a person."""

    message: str
    focus_node: str
    value: str

    def __str__(self) -> str:
        value = f" (found {self.value!r})" if self.value else ""
        return f"{self.focus_node}: {self.message}{value}"


def load_graph() -> Graph:
    """The asserted graph that the package ships, as rdflib sees it."""
    graph = Graph()
    graph.parse(data=(files("ontology") / "fullback.ttl").read_bytes(), format="turtle")
    return graph


def load_shapes() -> Graph:
    """The shapes graph."""
    return Graph().parse(data=(files("ontology") / "shapes.ttl").read_bytes(), format="turtle")


def _short(term: object) -> str:
    return "" if term is None else str(term).removeprefix(BASE)


def violations(graph: Graph, shapes: Graph | None = None) -> list[Violation]:
    """Every violation of `shapes` in `graph`, sorted by message and focus node; empty when the graph conforms.

    Parameters
    ----------
    graph
        Data with its schema. Not modified.
    shapes
        SHACL shapes; None means those of the package.
    """
    _, report, _ = shacl_validate(
        graph, shacl_graph=shapes or load_shapes(), advanced=False, inplace=False, inference="none"
    )
    if not isinstance(report, Graph):
        raise TypeError(f"the validator returned {report!r} instead of a report.")
    found = {
        Violation(
            str(report.value(result, SH.resultMessage)),
            _short(report.value(result, SH.focusNode)),
            _short(report.value(result, SH.value)),
        )
        for result in report.objects(None, SH.result)
    }
    return sorted(found)
