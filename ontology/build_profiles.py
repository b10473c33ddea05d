"""Involvements and the editorial weights on them: table rows → triples."""

import re

from rdflib import Graph
from rdflib.namespace import PROV, RDF

from ontology.errors import TableError
from ontology.formats import REGION_COLUMNS
from ontology.namespaces import FB
from ontology.tables import Row, Tables
from ontology.triples import cite, decimal, english, iri

ROLES = {"m": "mover", "s": "synergist", "h": "stabilizer", "g": "grip-limiter", "t": "stretch-loaded"}
CONFIDENCE_ORDER = ("low", "medium", "high")

_CELL = re.compile(r"(0\.\d+|1)([mshgt])")


def parse_weight(cell: str) -> tuple[str, str]:
    """Weight and role of a cell such as `0.75m`.

    Raises
    ------
    ValueError
        The cell is not a weight in (0, 1] followed by one role letter.
    """
    match = _CELL.fullmatch(cell)
    if not match:
        raise ValueError(f"{cell!r} is no weight with a role; expected e.g. '0.75m', roles {sorted(ROLES)}.")
    return match[1], ROLES[match[2]]


def _least(*levels: str) -> str:
    return min(levels, key=CONFIDENCE_ORDER.index)


def _add_assessment(graph: Graph, row: Row, region: str, caps: dict[str, str]) -> None:
    weight, role = parse_weight(row[region])
    slug = f"{row['subject']}--{region}"
    involvement, assessment = iri("involvement", slug), iri("assessment", slug)
    graph.add((involvement, RDF.type, FB.Involvement))
    graph.add((involvement, FB.involvementOf, iri("configuration", row["subject"])))
    graph.add((involvement, FB.involvedRegion, iri("region", region)))
    graph.add((involvement, FB.role, iri("role", role)))
    graph.add((assessment, RDF.type, FB.Assessment))
    graph.add((assessment, FB.about, involvement))
    graph.add((assessment, FB.weight, decimal(weight)))
    graph.add((assessment, FB.confidence, iri("confidence", _least(row["confidence"], caps[region]))))
    graph.add((assessment, PROV.wasGeneratedBy, iri("appraisal", row["subject"])))
    graph.add((iri("exercise", row["subject"]), FB.hasAcceptedInvolvement, involvement))


def add_profiles(graph: Graph, tables: Tables) -> None:
    """Every weight as a proposition and an assessment; one appraisal per exercise gives rationale and sources.

    Raises
    ------
    TableError
        Cells that are no weight with a role; all of them at once.
    """
    caps = {row["id"]: row["confidence_cap"] for row in tables["regions"]}
    problems: list[str] = []
    for row in tables["weights"]:
        appraisal = iri("appraisal", row["subject"])
        graph.add((appraisal, RDF.type, FB.Appraisal))
        graph.add((appraisal, FB.confidence, iri("confidence", row["confidence"])))
        graph.add((appraisal, FB.rationale, english(row["rationale"])))
        if row["derived_from"]:
            graph.add((appraisal, PROV.wasDerivedFrom, iri("exercise", row["derived_from"])))
        cite(graph, appraisal, row["sources"])
        for region in filter(row.__getitem__, REGION_COLUMNS.split()):
            try:
                _add_assessment(graph, row, region, caps)
            except ValueError as error:
                problems.append(f"weights.csv {row['subject']} {region}: {error}")
    if problems:
        raise TableError(problems)
