"""Vocabularies, anatomy, joint actions and sources: table rows → triples."""

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS

from ontology.namespaces import FB, FMA, OBO
from ontology.tables import Row, Tables
from ontology.triples import cite, decimal, describe, english, integer, iri, link

STRUCTURE_CLASSES = {
    "body-region": FB.BodyRegion,
    "bone": FB.Bone,
    "fascia": FB.Landmark,
    "joint": FB.Joint,
    "landmark": FB.Landmark,
    "ligament": FB.Landmark,
    "muscle": FB.Muscle,
    "muscle-group": FB.MuscleGroup,
    "muscle-part": FB.MusclePart,
}

MATCHES = {"exact": SKOS.exactMatch, "close": SKOS.closeMatch, "broad": SKOS.broadMatch}


def add_terms(graph: Graph, tables: Tables) -> None:
    """SKOS concepts of the closed vocabularies, one scheme each."""
    for row in tables["terms"]:
        scheme = iri("scheme", row["scheme"])
        concept = iri(row["scheme"], row["id"])
        graph.add((scheme, RDF.type, SKOS.ConceptScheme))
        graph.add((scheme, SKOS.prefLabel, english(row["scheme"].replace("-", " ").capitalize())))
        describe(graph, concept, SKOS.Concept, row["label"], row["definition"])
        graph.add((concept, SKOS.inScheme, scheme))
        graph.add((concept, SKOS.notation, Literal(row["id"])))
        link(graph, concept, SKOS.broader, row["scheme"], row["broader"])
        for column, predicate in (("low", FB.minimum), ("high", FB.maximum)):
            if row[column]:
                graph.add((concept, predicate, decimal(row[column])))
        if row["order"]:
            graph.add((concept, FB.position, integer(row["order"])))
        if row["unit"]:
            graph.add((concept, FB.unit, Literal(row["unit"])))


def add_sources(graph: Graph, tables: Tables) -> None:
    """Articles, studies and anatomy references that statements point to."""
    for row in tables["sources"]:
        source = iri("source", row["id"])
        graph.add((source, RDF.type, FB.Source))
        graph.add((source, DCTERMS.title, english(row["label"])))
        graph.add((source, DCTERMS.type, iri("tier", row["tier"])))
        for column, predicate in (
            ("authors", DCTERMS.creator),
            ("citation", DCTERMS.bibliographicCitation),
            ("note", SKOS.note),
        ):
            if row[column]:
                graph.add((source, predicate, Literal(row[column])))
        if row["year"]:
            graph.add((source, DCTERMS.issued, integer(row["year"])))
        if row["doi"]:
            graph.add((source, DCTERMS.identifier, URIRef("https://doi.org/" + row["doi"])))
        if row["address"]:
            graph.add((source, RDFS.seeAlso, URIRef(row["address"])))


def _add_mappings(graph: Graph, subject: URIRef, row: Row) -> None:
    if row["uberon"]:
        graph.add((subject, MATCHES[row["uberon_match"]], URIRef(OBO + row["uberon"].replace(":", "_"))))
    if row["fma"]:
        graph.add((subject, MATCHES[row["fma_match"]], URIRef(FMA + row["fma"].removeprefix("FMA:"))))
    for column, prefix in (("ta98", "TA98"), ("wger", "wger")):
        if row[column]:
            graph.add((subject, DCTERMS.identifier, Literal(f"{prefix}:{row[column]}")))
    if row["no_match_note"]:
        graph.add((subject, SKOS.editorialNote, english(row["no_match_note"])))


def add_anatomy(graph: Graph, tables: Tables) -> None:
    """Structures with parts and identifiers, the credited regions, attachments."""
    for row in tables["structures"]:
        structure = iri("structure", row["id"])
        describe(graph, structure, STRUCTURE_CLASSES[row["kind"]], row["label"], row["definition"], row["aliases"])
        link(graph, structure, FB.partOf, "structure", row["part_of"])
        cite(graph, structure, row["verified_in"])
        _add_mappings(graph, structure, row)
        if row["latin"]:
            graph.add((structure, SKOS.altLabel, Literal(row["latin"], lang="la")))
        if row["layer"]:
            graph.add((structure, FB.layer, integer(row["layer"])))
    for row in tables["regions"]:
        region = iri("region", row["id"])
        describe(graph, region, FB.MuscleRegion, row["label"], row["definition"], row["aliases"])
        link(graph, region, FB.comprises, "structure", row["comprises"])
        graph.add((region, FB.plainName, english(row["plain"])))
        graph.add((region, FB.countsAsGap, Literal(row["status"] == "back")))
        graph.add((region, FB.position, integer(row["order"])))
        link(graph, region, FB.regionGroup, "region-group", row["group"])
        graph.add((region, FB.confidence, iri("confidence", row["confidence_cap"])))
    for row in tables["attachments"]:
        node = iri("attachment", f"{row['muscle']}--{row['end']}--{row['site']}")
        graph.add((node, RDF.type, FB.AttachmentStatement))
        graph.add((node, FB.about, iri("structure", row["muscle"])))
        graph.add((node, FB.attachmentSite, iri("structure", row["site"])))
        graph.add((node, FB.attachmentEnd, Literal(row["end"])))
        if row["note"]:
            graph.add((node, SKOS.note, english(row["note"])))
        cite(graph, node, row["sources"])


def add_actions(graph: Graph, tables: Tables) -> None:
    """Joint actions, and which muscle produces them under which condition."""
    for row in tables["actions"]:
        action = iri("action", row["id"])
        describe(graph, action, FB.JointAction, row["label"], row["definition"])
        graph.add((action, FB.atJoint, iri("structure", row["joint"])))
        link(graph, action, FB.opposes, "action", row["opposes"])
    for row in tables["movers"]:
        slug = "-".join(row["condition"].lower().split())
        node = iri("mover", "--".join(filter(None, (row["muscle"], row["action"], slug))))
        graph.add((node, RDF.type, FB.MoverStatement))
        graph.add((node, FB.about, iri("structure", row["muscle"])))
        graph.add((node, FB.producesAction, iri("action", row["action"])))
        graph.add((node, FB.grade, iri("grade", row["grade"])))
        for column, predicate in (("condition", FB.condition), ("note", SKOS.note)):
            if row[column]:
                graph.add((node, predicate, english(row[column])))
        cite(graph, node, row["sources"])
        if row["grade"] != "stabilises":
            graph.add((iri("action", row["action"]), FB.hasMover, iri("structure", row["muscle"])))
