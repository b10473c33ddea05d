"""Equipment, capabilities and places: table rows → triples."""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS

from ontology.namespaces import FB
from ontology.tables import Tables, items
from ontology.triples import decimal, describe, english, integer, iri, link

# Column of the table of handles → scheme of its terms.
HANDLE_COLUMNS = {"grips": "grip", "widths": "width", "arm_paths": "arm-path"}


def add_load_bound(graph: Graph, owner: URIRef, target: URIRef, kilograms: str) -> None:
    """State that `owner` (a set-up or a place) bounds the load on `target` at `kilograms`."""
    slug = f"{owner.rsplit('/', 1)[1]}--{target.rsplit('/', 1)[1]}"
    bound = iri("load-bound", slug)
    graph.add((bound, RDF.type, FB.LoadBound))
    graph.add((bound, FB.about, target))
    graph.add((bound, FB.kilograms, decimal(kilograms)))
    graph.add((owner, FB.hasLoadBound, bound))


def add_kit(graph: Graph, tables: Tables) -> None:
    """Capabilities, how hands can hold them, the equipment that affords them, and places as sets of equipment."""
    for row in tables["capabilities"]:
        capability = iri("capability", row["id"])
        describe(graph, capability, FB.Capability, row["label"], row["definition"])
        graph.add((capability, FB.alwaysAtHand, Literal(row["always"] == "yes")))
    for row in tables["handles"]:
        capability = iri("capability", row["capability"])
        graph.add((capability, FB.gripLayer, integer(row["layer"])))
        graph.add((capability, SKOS.note, english(row["note"])))
        for column, scheme in HANDLE_COLUMNS.items():
            link(graph, capability, FB.handleAllows, scheme, row[column])
    for row in tables["equipment"]:
        item = iri("equipment", row["id"])
        describe(graph, item, FB.EquipmentItem, row["label"], row["definition"], row["aliases"])
        graph.add((item, FB.inGroup, iri("equipment-group", row["group"])))
        graph.add((item, FB.isStation, Literal(row["station"] == "yes")))
        graph.add((item, FB.takesLoadLimit, Literal(row["loadable"] == "yes")))
        graph.add((item, FB.costClass, integer(row["cost"])))
        graph.add((item, FB.position, integer(row["rank"])))
        link(graph, item, FB.affords, "capability", row["affords"])
        link(graph, item, FB.comesWith, "equipment", row["comes_with"])
    for row in tables["places"]:
        place = iri("place", row["id"])
        describe(graph, place, FB.Place, row["label"], row["definition"])
        for entry in items(row["equipment"]):
            slug, _, limit = entry.partition(":")
            graph.add((place, FB.offers, iri("equipment", slug)))
            if limit:
                add_load_bound(graph, place, iri("equipment", slug), limit)
