"""What the prose says is true: outputs, code, counts, paths and versions."""

import doctest
import re
import tomllib
from pathlib import Path

import pytest

import graph
from graph import names
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


def test_examples_in_docstrings_run() -> None:
    assert doctest.testmod(names).failed == 0


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


def test_no_index_host_or_path_of_a_machine_is_named() -> None:
    hosts = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian|/home/\w|/root/")
    for name in ("requirements.txt", "requirements-dev.txt", "Makefile", "pyproject.toml", ".ci/run", *PROSE):
        assert not hosts.search((ROOT / name).read_text(encoding="utf-8")), name
