"""Landmarks of weekly volume: table rows → triples."""

from rdflib import Graph

from ontology.namespaces import FB
from ontology.tables import Tables
from ontology.triples import cite, describe, integer, iri, link

NUMBERS = {"least": FB.leastSets, "low": FB.lowSets, "high": FB.highSets, "most": FB.mostSets}


def add_landmarks(graph: Graph, tables: Tables) -> None:
    """Every landmark with its unit, regions, numbers and sources."""
    for row in tables["landmarks"]:
        landmark = iri("landmark", row["id"])
        describe(graph, landmark, FB.VolumeLandmark, row["label"], row["note"])
        link(graph, landmark, FB.setUnit, "set-unit", row["unit"])
        link(graph, landmark, FB.about, "region", row["regions"])
        cite(graph, landmark, row["sources"])
        for column, number in NUMBERS.items():
            if row[column]:
                graph.add((landmark, number, integer(row[column])))
