"""Exact covers and weeks at the full catalogue and at a synthetic one of 5,000 exercises, covers beside HiGHS."""

import random

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.synthetic import SEED
from benchmarks.synthetic_graph import grown
from graph import advise, exercises, parse_kit
from graph.arrays import arrays
from graph.cover import Bundle, Problem, covers
from graph.records import ExerciseGraph
from graph.training import WeekRequest, plan

pytestmark = pytest.mark.benchmark(group="week")


def synthetic_cover(graph: ExerciseGraph, count: int) -> Problem:
    """Exercises drawn from the catalogue, each of which loses or keeps every region by chance; the fewest cover all."""
    chance = random.Random(SEED)
    real = [frozenset(exercise.weights) for exercise in exercises(graph).values()]
    gives = [frozenset(region for region in chance.choice(real) if chance.random() < 0.7) for _ in range(count)]
    bundles = [Bundle((frozenset({f"exercise-{number:05}"}),), given) for number, given in enumerate(gives) if given]
    costs = {choice: chance.randint(0, 3) for bundle in bundles for choice in bundle.needs[0]}
    return Problem(costs, bundles, frozenset().union(*gives))


@pytest.mark.parametrize("count", [221, 5_000])
def test_fewest_exercises_by_cp_sat(benchmark: BenchmarkFixture, graph: ExerciseGraph, count: int) -> None:
    """The smallest set of exercises that reaches every region, proven."""
    problem = synthetic_cover(graph, count)
    found = benchmark.pedantic(covers, args=(problem,), kwargs={"ties": 1}, rounds=3)
    assert found.optimal


@pytest.mark.parametrize("count", [221, 5_000])
def test_fewest_exercises_by_highs(benchmark: BenchmarkFixture, graph: ExerciseGraph, count: int) -> None:
    """The same question as one linear program of whole numbers, with ten seconds at most."""
    optimize = pytest.importorskip("scipy.optimize")
    problem = synthetic_cover(graph, count)
    targets, choices = sorted(problem.targets), sorted(problem.costs)
    matrix = np.zeros((len(targets), len(choices)))
    for bundle in problem.bundles:
        (choice,) = bundle.needs[0]
        for target in bundle.gives:
            matrix[targets.index(target), choices.index(choice)] = 1

    def solve() -> float:
        found = optimize.milp(
            np.ones(len(choices)),
            integrality=np.ones(len(choices)),
            bounds=optimize.Bounds(0, 1),
            constraints=optimize.LinearConstraint(matrix, lb=1),
            options={"time_limit": 10},
        )
        return float(found.fun)

    assert benchmark.pedantic(solve, rounds=3) == covers(problem, ties=1).size


@pytest.mark.parametrize("place", ["garage", "full-gym"])
def test_advice(benchmark: BenchmarkFixture, graph: ExerciseGraph, place: str) -> None:
    """What to get, with all ties and the whole front."""
    kit = parse_kit(graph, place=place)
    assert benchmark.pedantic(advise, args=(graph, kit), rounds=3).optimal


@pytest.mark.parametrize("days", [1, 2, 3, 4])
@pytest.mark.parametrize("level", ["beginner", "intermediate", "advanced"])
def test_week(benchmark: BenchmarkFixture, graph: ExerciseGraph, level: str, days: int) -> None:
    """With everything that a full gym has; `extra_info` says whether the best was proven."""
    request = WeekRequest(parse_kit(graph, place="full-gym"), days=days, level=level)  # type: ignore[arg-type]
    week = benchmark.pedantic(plan, args=(graph, request), rounds=1)
    benchmark.extra_info["status"] = week.status
    print(f"\n{level}, {days} days: {week.status}")


@pytest.mark.parametrize("days", [2, 4])
def test_week_of_many(benchmark: BenchmarkFixture, graph: ExerciseGraph, days: int) -> None:
    """The same from 5,000 exercises, about ten times as many of them candidates; the arrays are there already."""
    many = grown(graph, 5_000)
    arrays(many)
    request = WeekRequest(parse_kit(many, place="full-gym"), days=days, level="intermediate")
    week = benchmark.pedantic(plan, args=(many, request), rounds=1)
    benchmark.extra_info["status"] = week.status
    missed = {one.rule: (one.missed, one.least) for one in week.held if not one.is_kept}
    print(f"\n5,000 exercises, {days} days: {week.status}, missed and least: {missed}")
