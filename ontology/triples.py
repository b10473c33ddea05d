"""Helpers that the builders share: one place that knows how a table row becomes triples."""

from collections.abc import Iterable
from decimal import Decimal

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS, XSD

from ontology.namespaces import FB, ONTOLOGY_IRI, kind_namespace
from ontology.tables import items


def iri(kind: str, slug: str) -> URIRef:
    """IRI of the individual `slug` of `kind`, for example kind "exercise" and slug "pull-up"."""
    return kind_namespace(kind)[slug]


def english(text: str) -> Literal:
    """`text` as an English literal."""
    return Literal(text, lang="en")


def decimal(text: str) -> Literal:
    """`text` as xsd:decimal in canonical spelling: "1" and "1.0" give the same literal."""
    number = Decimal(text).normalize()
    return Literal(format(number, "f") if number % 1 else f"{int(number)}.0", datatype=XSD.decimal)


def integer(text: str) -> Literal:
    """`text` as xsd:integer."""
    return Literal(int(text))


def describe(graph: Graph, subject: URIRef, cls: URIRef, label: str, definition: str, aliases: str = "") -> None:
    """Add type, label, definition and alternative labels of a term that people may look up."""
    graph.add((subject, RDF.type, cls))
    graph.add((subject, RDFS.label, english(label)))
    graph.add((subject, SKOS.prefLabel, english(label)))
    graph.add((subject, SKOS.definition, english(definition)))
    graph.add((subject, RDFS.isDefinedBy, URIRef(ONTOLOGY_IRI)))
    for alias in items(aliases):
        graph.add((subject, SKOS.altLabel, english(alias)))


def link(graph: Graph, subject: URIRef, predicate: URIRef, kind: str, cell: str) -> None:
    """Add one statement from `subject` to each individual of `kind` that the cell names."""
    link_all(graph, subject, predicate, (iri(kind, item) for item in items(cell)))


def link_all(graph: Graph, subject: URIRef, predicate: URIRef, objects: Iterable[URIRef]) -> None:
    """Add one statement from `subject` to each of `objects`."""
    for node in objects:
        graph.add((subject, predicate, node))


def cite(graph: Graph, subject: URIRef, cell: str) -> None:
    """Add the sources of a cell; `article-003:L38-50` becomes a citation with the lines as its locus."""
    for item in items(cell):
        source, _, locus = item.partition(":")
        graph.add((subject, DCTERMS.source, iri("source", source)))
        if locus:
            citation = iri("citation", f"{source}--{locus.replace(',', '_')}")
            graph.add((citation, RDF.type, FB.Citation))
            graph.add((citation, DCTERMS.source, iri("source", source)))
            graph.add((citation, FB.locus, Literal(locus)))
            graph.add((subject, FB.cites, citation))
