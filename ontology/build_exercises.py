"""Exercises with set-ups, configurations, rep schemes and cues: table rows → triples."""

from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SKOS

from ontology.build_kit import add_load_bound
from ontology.namespaces import FB
from ontology.tables import Row, Tables, items
from ontology.triples import cite, describe, english, integer, iri, link

FACETS = {
    "pattern": FB.movementPattern,
    "implement": FB.implement,
    "line_of_pull": FB.lineOfPull,
    "support": FB.bodySupport,
    "stability": FB.stability,
    "laterality": FB.laterality,
    "tempo": FB.tempo,
    "lumbar_load": FB.lumbarLoad,
    "grip_demand": FB.gripDemand,
    "skill": FB.skillLevel,
    "familiarity": FB.familiarity,
}

CONFIGURATION_FACETS = {"grip": FB.grip, "width": FB.gripWidth, "arm_path": FB.armPath}
ALLOWED = {"grips": "grip", "widths": "width", "arm_paths": "arm-path"}


def scheme_of(column: str) -> str:
    """Name of the vocabulary that a facet column draws from."""
    return column.replace("_", "-")


def add_exercises(graph: Graph, tables: Tables) -> None:
    """Every exercise with its facets and its relations to others."""
    for row in tables["exercises"]:
        exercise = iri("exercise", row["id"])
        describe(graph, exercise, FB.Exercise, row["label"], row["description"], row["aliases"])
        for column, predicate in FACETS.items():
            link(graph, exercise, predicate, scheme_of(column), row[column])
        link(graph, exercise, FB.variantOf, "exercise", row["variant_of"])
        link(graph, exercise, FB.movesAction, "action", row["actions"])
        link(graph, exercise, FB.holdsAction, "action", row["holds"])
        link(graph, exercise, FB.mayUse, "equipment", row["may_use"])
        for easier, harder in _steps(row):
            graph.add((iri("exercise", easier), FB.hasProgression, iri("exercise", harder)))
        if row["cautions"]:
            graph.add((exercise, FB.caution, english(row["cautions"])))
        cite(graph, exercise, row["sources"])


def _steps(row: Row) -> list[tuple[str, str]]:
    """Pairs (easier, harder) that a row states from either side."""
    return [(easier, row["id"]) for easier in items(row["easier"])] + [
        (row["id"], harder) for harder in items(row["harder"])
    ]


def add_setups(graph: Graph, tables: Tables) -> None:
    """Complete set-ups: alternatives of conjunctions over capabilities, with least loads where they matter."""
    for row in tables["setups"]:
        setup = iri("setup", f"{row['exercise']}--{row['option']}")
        graph.add((setup, RDF.type, FB.SetUp))
        graph.add((iri("exercise", row["exercise"]), FB.hasSetUp, setup))
        graph.add((setup, FB.position, integer(str(ord(row["option"]) - ord("a") + 1))))
        graph.add((setup, SKOS.note, english(row["note"])))
        for need in items(row["needs"]):
            slug, _, least = need.partition(">=")
            capability = iri("capability", slug)
            graph.add((setup, FB.needs, capability))
            if least:
                add_load_bound(graph, setup, capability, least)


def _add_configuration(graph: Graph, node: URIRef, row: Row) -> None:
    graph.add((node, RDF.type, FB.ExerciseConfiguration))
    graph.add((node, FB.configurationOf, iri("exercise", row["exercise"])))
    for column, predicate in CONFIGURATION_FACETS.items():
        link(graph, node, predicate, scheme_of(column), row[column])


def add_configurations(graph: Graph, tables: Tables) -> None:
    """The usual configuration of each exercise, what it allows, and the variations that have a name."""
    usual = {row["exercise"]: row for row in tables["configurations"]}
    for row in tables["configurations"]:
        exercise = iri("exercise", row["exercise"])
        node = iri("configuration", row["exercise"])
        _add_configuration(graph, node, row)
        graph.add((exercise, FB.usualConfiguration, node))
        for column, scheme in ALLOWED.items():
            link(graph, exercise, FB.allows, scheme, row[column])
    for row in tables["variations"]:
        node = iri("configuration", row["id"])
        base = usual[row["exercise"]]
        full = dict(row) | {column: row[column] or base[column] for column in CONFIGURATION_FACETS}
        _add_configuration(graph, node, full)
        graph.add((node, SKOS.prefLabel, english(row["label"])))
        for alias in items(row["aliases"]):
            graph.add((node, SKOS.altLabel, english(alias)))
        link(graph, node, FB.tempo, "tempo", row["tempo"])
        if row["note"]:
            graph.add((node, SKOS.note, english(row["note"])))
        cite(graph, node, row["sources"])


def _add_dose(graph: Graph, row: Row, unit: str, low: str, high: str) -> None:
    node = iri("dose", f"{row['exercise']}--{unit}-{low}-{high}--{row['source'].replace(':', '-').replace('|', '--')}")
    graph.add((iri("exercise", row["exercise"]), FB.hasDose, node))
    graph.add((node, RDF.type, FB.Dose))
    graph.add((node, FB.doseUnit, iri("rep-unit", unit)))
    for bound, text in ((FB.minimum, low), (FB.maximum, high)):
        if text:
            graph.add((node, bound, integer(text)))
    cite(graph, node, row["source"])


def add_doses_and_cues(graph: Graph, tables: Tables) -> None:
    """Doses with their sources, and coaching cues in order."""
    for row in tables["reps"]:
        counts = ((row["unit"], row["low"], row["high"]), ("sets", row["sets_low"], row["sets_high"]))
        for unit, low, high in counts:
            if low or high:
                _add_dose(graph, row, unit, low, high)
    for row in tables["cues"]:
        exercise = iri("exercise", row["exercise"])
        node = iri("cue", f"{row['exercise']}--{row['position']}")
        graph.add((exercise, FB.hasCue, node))
        graph.add((node, RDF.type, FB.Cue))
        graph.add((node, FB.position, integer(row["position"])))
        graph.add((node, SKOS.note, english(row["cue"])))
