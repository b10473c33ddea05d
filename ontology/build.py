"""Source tables → `fullback.ttl`, the asserted graph; the same tables give the same bytes."""

from importlib.resources import files
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS

from ontology.build_anatomy import add_actions, add_anatomy, add_sources, add_terms
from ontology.build_exercises import add_configurations, add_doses_and_cues, add_exercises, add_setups
from ontology.build_kit import add_kit
from ontology.build_modifiers import add_modifiers
from ontology.build_profiles import add_profiles
from ontology.build_rules import add_guidelines, add_plan_rules
from ontology.build_volume import add_landmarks
from ontology.namespaces import FB, kind_namespace, prefixes
from ontology.tables import Tables, read_tables
from ontology.triples import english, iri

BUILDERS = (
    add_terms,
    add_sources,
    add_anatomy,
    add_actions,
    add_kit,
    add_exercises,
    add_setups,
    add_configurations,
    add_profiles,
    add_modifiers,
    add_doses_and_cues,
    add_landmarks,
    add_plan_rules,
    add_guidelines,
)

OUTPUT = Path(str(files("ontology") / "fullback.ttl"))


LABEL_TYPES = {"alternative": SKOS.altLabel, "hidden": SKOS.hiddenLabel}


def _add_labels(graph: Graph, tables: Tables) -> None:
    """Names in other languages, and hidden labels: misspellings, and names that several exercises share."""
    for row in tables["labels"]:
        label = Literal(row["label"], lang=row["lang"])
        graph.add((iri(row["kind"], row["subject"]), LABEL_TYPES[row["type"]], label))


def _add_outside(graph: Graph, tables: Tables) -> None:
    """Activities that people name but the catalogue leaves out on purpose, so that a look-up can say so."""
    for row in tables["outside"]:
        slug = "-".join("".join(c if c.isalnum() else " " for c in row["name"].lower()).split())
        node: URIRef = iri("outside", slug)
        graph.add((node, RDF.type, FB.OutOfScopeActivity))
        graph.add((node, SKOS.prefLabel, english(row["name"])))
        graph.add((node, SKOS.note, english(row["kind"])))


def _add_retired(graph: Graph, tables: Tables) -> None:
    """Ids that once meant something, so that an old link still leads to what replaced it."""
    for row in tables["retired"]:
        node = iri(row["kind"], row["id"])
        graph.add((node, OWL.deprecated, Literal(True)))
        graph.add((node, DCTERMS.isReplacedBy, iri(row["kind"], row["replaced_by"])))


def build_graph(tables: Tables) -> Graph:
    """The asserted graph of `tables` with the schema, ready to serialize."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in prefixes().items():
        graph.bind(prefix, namespace)
    for scheme in sorted({row["scheme"] for row in tables["terms"]}):
        graph.bind(scheme, kind_namespace(scheme))
    for name in ("schema.ttl", "alignment.ttl"):
        graph.parse(data=(files("ontology") / name).read_text(encoding="utf-8"), format="turtle")
    for add in (*BUILDERS, _add_labels, _add_outside, _add_retired):
        add(graph, tables)
    return graph


def build(tables: Tables | None = None) -> bytes:
    """Turtle of the asserted graph in UTF-8.

    Raises
    ------
    TableError
        The tables break their format; nothing is built.
    """
    graph = build_graph(read_tables() if tables is None else tables)
    return graph.serialize(format="turtle", encoding="utf-8")


if __name__ == "__main__":
    OUTPUT.write_bytes(build())
