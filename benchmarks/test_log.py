"""A log of 100,000 rows: reading it and saying what it trained, beside the bare CSV reader on the same file."""

import csv
import io
from datetime import date, timedelta
from random import Random

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.synthetic import SEED
from graph import analyse, exercises, read_log
from graph.records import ExerciseGraph

ROWS = 100_000
HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
# A person logs a few dozen names: these beside forty of the catalogue.
OTHERS = ("Bench Press (Barbell)", "Squat (Barbell)", "Dumbbell Row", "Zorb Machine Press", "Running (Treadmill)")

pytestmark = pytest.mark.benchmark(group="log")


@pytest.fixture(scope="module")
def data(graph: ExerciseGraph) -> bytes:
    """An export of Strong of some fifteen years: six exercises a day, each of four sets of which one is a warm-up."""
    random, day, lines = Random(SEED), date(2008, 1, 1), [HEADER]
    labels = sorted(exercise.label for exercise in exercises(graph).values())
    names = [*random.sample(labels, 40), *OTHERS]
    while len(lines) <= ROWS:
        day += timedelta(days=random.choice((1, 1, 2)))
        for name in random.sample(names, 6):
            for order in ("W", "1", "2", "3"):
                weight, reps = random.randint(20, 200), random.randint(1, 15)
                lines.append(f'{day} 18:22:10,"Evening",1h 5m,"{name}",{order},{weight}.0,{reps}.0,0,0.0,"","",')
    return "\n".join(lines[: ROWS + 1]).encode()


def test_read_and_analyse_log(benchmark: BenchmarkFixture, graph: ExerciseGraph, data: bytes) -> None:
    """From bytes to the answer; the goal is 3 s. The graph and the index of names are there already."""
    analyse(graph, read_log(data))
    found = benchmark.pedantic(lambda: analyse(graph, read_log(data)), rounds=5)
    assert found.counts.read == ROWS


def test_read_log(benchmark: BenchmarkFixture, data: bytes) -> None:
    """From bytes to sets by day and name."""
    assert benchmark.pedantic(read_log, args=(data,), rounds=5).rows == ROWS


def test_bare_csv_reader(benchmark: BenchmarkFixture, data: bytes) -> None:
    """The limit: the same bytes split into cells, nothing read of them."""

    def cells() -> int:
        return sum(1 for _ in csv.reader(io.StringIO(data.decode(), newline="")))

    assert benchmark.pedantic(cells, rounds=5) == ROWS + 1
