"""Rules of the week and guidelines of the articles: table rows → triples."""

from rdflib import Graph, Literal
from rdflib.namespace import RDF, SKOS

from ontology.namespaces import FB
from ontology.tables import Tables
from ontology.triples import cite, describe, english, integer, iri, link

LEVELS = ("beginner", "intermediate", "advanced")


def add_plan_rules(graph: Graph, tables: Tables) -> None:
    """Every rule of the week with its priority, its limits by level and its sources; no priority means hard."""
    for row in tables["plan_rules"]:
        rule = iri("plan-rule", row["id"])
        describe(graph, rule, FB.PlanRule, row["label"], row["definition"])
        cite(graph, rule, row["sources"])
        if row["priority"]:
            graph.add((rule, FB.priority, integer(row["priority"])))
        if row["unit"]:
            graph.add((rule, FB.limitUnit, english(row["unit"])))
        for level in LEVELS:
            if row[level]:
                _add_limit(graph, row["id"], level, row[level])


def add_guidelines(graph: Graph, tables: Tables) -> None:
    """What sources teach about training, where it acts, and what contradicts it; the tests stay in the table."""
    rules = {row["id"] for row in tables["plan_rules"]}
    for row in tables["guidelines"]:
        guideline = iri("guideline", row["id"])
        words = row["id"].replace("-", " ")
        describe(graph, guideline, FB.Guideline, words[0].upper() + words[1:], row["says"])
        cite(graph, guideline, row["sources"])
        link(graph, guideline, FB.guidelineKind, "guideline-kind", row["kind"])
        link(graph, guideline, FB.guidelineEffect, "guideline-effect", row["acts"])
        link(graph, guideline, FB.contradicts, "guideline", row["against"])
        link(graph, guideline, FB.about, "exercise", row["exercises"])
        if row["part"] in rules:
            link(graph, guideline, FB.heldBy, "plan-rule", row["part"])
        for column, predicate in (("part", FB.actsIn), ("choice", FB.choiceName)):
            if row[column]:
                graph.add((guideline, predicate, Literal(row[column])))
        if row["note"]:
            graph.add((guideline, SKOS.editorialNote, english(row["note"])))


def _add_limit(graph: Graph, rule: str, level: str, cell: str) -> None:
    """One limit: `3-4` has both ends, `11` has them equal."""
    low, _, high = cell.partition("-")
    limit = iri("rule-limit", f"{rule}--{level}")
    graph.add((iri("plan-rule", rule), FB.hasLimit, limit))
    graph.add((limit, RDF.type, FB.RuleLimit))
    link(graph, limit, FB.forLevel, "level", level)
    graph.add((limit, FB.lowLimit, integer(low)))
    graph.add((limit, FB.highLimit, integer(high or low)))
