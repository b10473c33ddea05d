"""Modifiers of weights by grip, width, arm path or support, and parts of the score: table rows → triples."""

from rdflib import Graph
from rdflib.namespace import RDF

from ontology.namespaces import FB
from ontology.tables import Tables, items
from ontology.triples import cite, decimal, describe, integer, iri, link

# Scheme of a facet of exercises → column that limits a modifier to some of its terms.
FACETS = {"pattern": "patterns", "support": "supports", "implement": "implements", "laterality": "lateralities"}


def add_modifiers(graph: Graph, tables: Tables) -> None:
    """Modifiers with scope, verdict and sources, one effect a region that they change; parts of the score by share."""
    for row in tables["modifiers"]:
        modifier = iri("modifier", row["id"])
        describe(graph, modifier, FB.Modifier, row["label"], row["note"])
        graph.add((modifier, FB.axis, iri("axis", row["axis"])))
        graph.add((modifier, FB.verdict, iri("verdict", row["verdict"])))
        graph.add((modifier, FB.confidence, iri("confidence", row["confidence"])))
        for scheme, column in FACETS.items():
            link(graph, modifier, FB.appliesTo, scheme, row[column])
        link(graph, modifier, FB.leavesOut, "exercise", row["except"])
        link(graph, modifier, FB.fromTerm, row["axis"], row["from"])
        link(graph, modifier, FB.toTerm, row["axis"], row["to"])
        cite(graph, modifier, row["sources"])
        for source in items(row["against"]):
            graph.add((modifier, FB.contradictedBy, iri("source", source)))
    for row in tables["parts"]:
        part = iri("score-part", row["id"])
        describe(graph, part, FB.ScorePart, row["label"], row["definition"])
        graph.add((part, FB.position, integer(row["order"])))
        graph.add((part, FB.scoreShare, decimal(row["share"])))
    for row in tables["effects"]:
        modifier, region = iri("modifier", row["modifier"]), iri("region", row["region"])
        effect = iri("effect", f"{row['modifier']}--{row['region']}")
        graph.add((effect, RDF.type, FB.Effect))
        graph.add((modifier, FB.hasEffect, effect))
        graph.add((effect, FB.about, region))
        graph.add((effect, FB.operation, iri("operation", row["operation"])))
        graph.add((effect, FB.amount, decimal(row["amount"])))
