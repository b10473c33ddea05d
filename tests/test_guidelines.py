"""The guidelines: each says where it acts, and the test that shows it exists."""

import ast
from pathlib import Path

import pytest

from graph import build
from graph.training import guidelines, plan_rules
from ontology.tables import read_tables

GRAPH = build()
ROWS = read_tables()["guidelines"]
FOLDER = Path(__file__).parent.parent


def functions_of(path: str) -> set[str]:
    tree = ast.parse((FOLDER / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("named", sorted({row["shown_by"] for row in ROWS}))
def test_the_test_that_shows_a_guideline_exists(named: str) -> None:
    path, _, name = named.partition("::")
    assert name in functions_of(path)


def test_constraints_are_rules_of_the_week() -> None:
    for one in guidelines(GRAPH).values():
        assert one.acts != "constraint" or one.part in plan_rules(GRAPH), one.id


def test_guidelines_are_one_sentence_of_our_own() -> None:
    for one in guidelines(GRAPH).values():
        assert one.says.endswith("."), one.id
        assert one.says.count(". ") == 0, one.id
        assert len(one.says) <= 160, one.id


def test_every_hard_or_soft_rule_of_a_source_has_a_guideline() -> None:
    """Rules of the week that rest on an article are what some guideline teaches."""
    held = {one.part for one in guidelines(GRAPH).values()}
    from_articles = {
        rule.id for rule in plan_rules(GRAPH).values() if any(source.startswith("article") for source in rule.sources)
    }
    assert from_articles <= held | {"preferred"}
