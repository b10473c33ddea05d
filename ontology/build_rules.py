"""Rules of the week and guidelines of the articles: table rows → triples."""

from rdflib import Graph
from rdflib.namespace import RDF

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


def _add_limit(graph: Graph, rule: str, level: str, cell: str) -> None:
    """One limit: `3-4` has both ends, `11` has them equal."""
    low, _, high = cell.partition("-")
    limit = iri("rule-limit", f"{rule}--{level}")
    graph.add((iri("plan-rule", rule), FB.hasLimit, limit))
    graph.add((limit, RDF.type, FB.RuleLimit))
    link(graph, limit, FB.forLevel, "level", level)
    graph.add((limit, FB.lowLimit, integer(low)))
    graph.add((limit, FB.highLimit, integer(high or low)))
