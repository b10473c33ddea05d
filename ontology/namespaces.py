"""The one IRI base of the project and the prefixes that its files use."""

from rdflib import Namespace

BASE = "https://w3id.org/fullback/"
ONTOLOGY_IRI = BASE + "ontology"
FB = Namespace(ONTOLOGY_IRI + "#")

OBO = "http://purl.obolibrary.org/obo/"
FMA = "http://purl.org/sig/ont/fma/fma"

# Kinds of individuals that get a prefix of their own in the Turtle file.
KINDS = (
    "action",
    "appraisal",
    "assessment",
    "attachment",
    "capability",
    "citation",
    "configuration",
    "cue",
    "equipment",
    "exercise",
    "guideline",
    "involvement",
    "landmark",
    "load-bound",
    "modifier",
    "mover",
    "outside",
    "place",
    "plan-rule",
    "region",
    "dose",
    "effect",
    "rule-limit",
    "scheme",
    "score-part",
    "setup",
    "source",
    "structure",
)


def kind_namespace(kind: str) -> Namespace:
    """Namespace of the individuals of `kind`, for example `…/id/exercise/`."""
    return Namespace(f"{BASE}id/{kind}/")


def prefixes() -> dict[str, str]:
    """Prefix → namespace IRI, for serializing and for queries: `fb` for the schema, one per kind of individual."""
    external = {
        "dcterms": "http://purl.org/dc/terms/",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "obo": OBO,
    }
    return {"fb": str(FB)} | {kind: str(kind_namespace(kind)) for kind in KINDS} | external
