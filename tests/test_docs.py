"""What the prose says is true: outputs, code, counts, paths and versions."""

import csv
import doctest
import importlib
import inspect
import re
import shutil
import tomllib
from pathlib import Path

import pytest

import graph
from graph import training
from ontology.build import build as build_turtle
from ontology.formats import SPECS
from ontology.tables import read_tables
from ontology.validate import violations
from tests.regenerate import README, readme

ROOT = Path(__file__).parent.parent
PROSE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")


def test_outputs_and_counts_in_the_readme_are_real() -> None:
    text = README.read_text(encoding="utf-8")
    assert readme(text) == text, "run 'make screenshots'"


def test_python_in_the_readme_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    runner = doctest.DocTestRunner()
    for block in blocks:
        runner.run(doctest.DocTestParser().get_doctest(block, {}, "README.md", None, None))
    assert runner.summarize().attempted >= 5
    assert runner.summarize().failed == 0


MODULES = [f"graph.{path.stem}" for path in sorted((ROOT / "graph").glob("*.py")) if path.stem != "__main__"]
MODULES += ["app_pages.plain"]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_run(name: str) -> None:
    """Examples may use what their own module holds and every public name of `graph` and `graph.training`."""
    public = {name: getattr(house, name) for house in (graph, training) for name in house.__all__}
    assert doctest.testmod(importlib.import_module(name), extraglobs=public).failed == 0


def test_public_functions_say_what_they_return_and_show_an_example() -> None:
    public = {name: inspect.unwrap(getattr(house, name)) for house in (graph, training) for name in house.__all__}
    functions = {name: value for name, value in public.items() if inspect.isfunction(value)}
    assert len(functions) >= 25
    for name, function in functions.items():
        for section in ("Returns\n-------\n", "Examples\n--------\n>>> "):
            assert section in str(inspect.getdoc(function)), name


@pytest.mark.parametrize("name", PROSE)
def test_paths_in_the_prose_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)#:]+)\)", text)
    quoted = re.findall(r"`((?:app_pages|graph|ontology|tests|benchmarks)/[\w./-]+)`", text)
    for path in linked + quoted:
        assert (ROOT / path).exists(), path


def test_versions_agree() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## {version} - " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'owl:versionInfo "{version}"' in (ROOT / "ontology" / "schema.ttl").read_text(encoding="utf-8")
    assert f"version: {version}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_public_names_exist_and_have_docstrings() -> None:
    for name in graph.__all__:
        assert getattr(graph, name).__doc__, name


def test_files_stay_under_the_limit() -> None:
    for path in ROOT.rglob("*.py"):
        if not {".venv", "build"} & set(path.relative_to(ROOT).parts):
            assert len(path.read_text(encoding="utf-8").splitlines()) <= 250, path


@pytest.mark.parametrize("name", PROSE)
def test_no_placeholder_is_left(name: str) -> None:
    assert not re.search(r"^[A-Z]{4,}$|TODO|TBD", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)


def add_row(path: Path, row: str) -> None:
    """Put `row` where it belongs in the sorted table at `path`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = list(csv.DictReader([*lines, row]))
    rows.sort(key=lambda found: tuple(found[column] for column in SPECS[path.stem].key))
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, SPECS[path.stem].columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def drop_row(path: Path, row: str) -> None:
    """Take the line `row` out of the table at `path`; it has to be there."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines.remove(row + "\n")
    path.write_text("".join(lines), encoding="utf-8")


def test_worked_diffs_of_the_contributing_guide_apply(tmp_path: Path) -> None:
    """The rows of the guide, put into a copy of the tables, build a graph that conforms."""
    folder = Path(shutil.copytree(ROOT / "ontology" / "tables", tmp_path / "tables"))
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for section in ("Add an exercise", "Add a piece of kit", "Add a term"):
        diff = re.search(rf"## {section}.*?```diff\n(.*?)```", guide, re.DOTALL)
        assert diff, section
        apply(folder, diff[1])
    assert violations(build_turtle(read_tables(folder)).decode()) == []


def apply(folder: Path, diff: str) -> None:
    table = ""
    for line in diff.splitlines():
        if line.startswith("+"):
            add_row(folder / table, line[1:])
        elif line.startswith("-"):
            drop_row(folder / table, line[1:])
        else:
            table = line.strip()


def test_no_index_host_or_path_of_a_machine_is_named() -> None:
    hosts = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian|/(home|root)/\w")
    for name in ("requirements.txt", "requirements-dev.txt", "Makefile", "pyproject.toml", ".ci/run", *PROSE):
        assert not hosts.search((ROOT / name).read_text(encoding="utf-8")), name
