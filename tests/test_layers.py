"""Imports run one way: app → app_pages → graph → ontology; each library has its room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

BANNED = {
    "ontology": {"graph", "app_pages", "app", "networkx", "streamlit"},
    "graph": {"app_pages", "app", "streamlit", "rdflib"},
    "app_pages": {"app", "ontology", "rdflib", "pyoxigraph"},
}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module


@pytest.mark.parametrize("package", BANNED)
def test_imports_point_down(package: str) -> None:
    files = sorted((ROOT / package).rglob("*.py"))
    assert files
    for path in files:
        roots = {name.partition(".")[0] for name in imported(path)}
        assert not BANNED[package] & roots, path


def test_app_imports_pages_by_name_and_no_knowledge_by_itself() -> None:
    roots = {name.partition(".")[0] for name in imported(ROOT / "app.py")}
    assert roots <= {"collections", "contextlib", "typing", "streamlit", "graph"}


def test_only_one_file_of_graph_sees_the_store() -> None:
    seeing = {
        path.name
        for path in (ROOT / "graph").glob("*.py")
        if any(name.startswith("ontology.store") for name in imported(path))
    }
    assert seeing == {"fetch.py", "build.py"}


def test_pages_reach_graph_only_through_its_public_names() -> None:
    for path in (ROOT / "app_pages").glob("*.py"):
        inner = {name for name in imported(path) if name.startswith("graph.")} - {"graph.training"}
        assert inner <= {"graph.training"}, path


def test_top_level_holds_code_only_where_the_design_says() -> None:
    allowed = {"app.py", "app_pages", "graph", "ontology", "notebooks", "tests", "benchmarks"}
    holding = {path.relative_to(ROOT).parts[0] for path in ROOT.rglob("*.py") if ".venv" not in path.parts}
    assert holding - {"build"} <= allowed
