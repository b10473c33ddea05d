"""What a person asks, on the whole catalogue and on three kits, and the command as a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from graph import Kit, coverage, dependents, everything, listing, make_kit, places, possible, resolve, unlocks
from graph.records import ExerciseGraph

NAMES = Path(__file__).parent.parent / "tests" / "golden" / "names.tsv"
ALL = "all kit"
COMMANDS = {
    "fullback": [str(Path(sys.executable).with_name("fullback")), "exercises", "--have", "none", "--json"],
    "python -c pass": [sys.executable, "-c", "pass"],
}


@pytest.fixture(params=[ALL, "full-gym", "garage", "floor"])
def kit(graph: ExerciseGraph, request: pytest.FixtureRequest) -> Kit:
    """Everything that the catalogue knows, or one of the presets."""
    return everything(graph) if request.param == ALL else make_kit(graph, places(graph)[request.param].offers)


@pytest.mark.benchmark(group="possible")
def test_possible(benchmark: BenchmarkFixture, graph: ExerciseGraph, kit: Kit) -> None:
    """Exercises with their possible set-ups."""
    assert benchmark(possible, graph, kit)


@pytest.mark.benchmark(group="exercises")
def test_exercises(benchmark: BenchmarkFixture, graph: ExerciseGraph, kit: Kit) -> None:
    """The list that a person sees: possible exercises, sorted."""
    assert benchmark(listing, graph, kit)


@pytest.mark.benchmark(group="coverage")
def test_coverage(benchmark: BenchmarkFixture, graph: ExerciseGraph, kit: Kit) -> None:
    """Regions reached, and gaps with what closes them; nothing of it is cached here."""
    assert benchmark(coverage, graph, kit).regions


@pytest.mark.benchmark(group="unlocks")
def test_unlocks(benchmark: BenchmarkFixture, graph: ExerciseGraph, kit: Kit) -> None:
    """What each missing item alone would add; nothing is missing if the kit is everything."""
    assert bool(benchmark(unlocks, graph, kit)) == (kit != everything(graph))


@pytest.mark.benchmark(group="dependents")
def test_dependents(benchmark: BenchmarkFixture, graph: ExerciseGraph, kit: Kit) -> None:
    """What hangs on each owned item; nothing if the kit is empty."""
    assert bool(benchmark(dependents, graph, kit)) <= bool(kit.owned)


def test_resolve_200_names(benchmark: BenchmarkFixture, graph: ExerciseGraph) -> None:
    """The first 200 golden names, of which some are misspelt or unknown; the index of names is there already."""
    names = [line.partition("\t")[0] for line in NAMES.read_text(encoding="utf-8").splitlines()[:200]]
    assert len(names) == 200
    resolve(graph, names[0])
    assert benchmark(lambda: [resolve(graph, name) for name in names])


@pytest.mark.benchmark(group="command")
@pytest.mark.parametrize("name", COMMANDS)
def test_command(benchmark: BenchmarkFixture, name: str) -> None:
    """The command from start to exit, beside an interpreter that does nothing: the limit."""
    done = benchmark.pedantic(
        subprocess.run, args=(COMMANDS[name],), kwargs={"check": True, "capture_output": True}, rounds=10
    )
    assert not done.stderr
