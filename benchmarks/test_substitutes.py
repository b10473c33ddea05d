"""Substitutes: building the arrays, one target, and all pairs, beside the bare product of the weight matrix."""

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from graph import Request, everything, substitutes
from graph.arrays import Arrays, arrays
from graph.content import exercises, parts
from graph.records import ExerciseGraph
from graph.similarity import score


@pytest.fixture(scope="module")
def found(graph: ExerciseGraph) -> Arrays:
    """The arrays of the whole catalogue."""
    return arrays(graph)


@pytest.mark.benchmark(group="arrays")
def test_arrays(benchmark: BenchmarkFixture, graph: ExerciseGraph) -> None:
    """Every exercise in every position that it allows."""
    assert len(benchmark(arrays.__wrapped__, graph).ids) == len(exercises(graph))


@pytest.mark.benchmark(group="substitutes of one exercise")
def test_top_ten(benchmark: BenchmarkFixture, graph: ExerciseGraph) -> None:
    """The first ten with everything at hand, explained; the goal is 10 ms. The arrays are there already."""
    request = Request("lat-pulldown", everything(graph))
    assert len(benchmark(substitutes, graph, request, limit=10)) == 10


@pytest.mark.benchmark(group="substitutes of one exercise")
def test_bare_product(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """The limit: one product of the target's weights with all others."""
    assert benchmark(np.dot, found.weights, found.weights[0]).shape == (len(found.owners),)


@pytest.mark.benchmark(group="all pairs")
def test_all_pairs(benchmark: BenchmarkFixture, graph: ExerciseGraph, found: Arrays) -> None:
    """Scores of every exercise for every exercise; the goal is 1 s."""
    shares = {part.id: part.share for part in parts(graph).values()}

    def everyone() -> int:
        return sum(len(score(found, int(start), shares).total) for start in found.starts)

    assert benchmark(everyone) == len(found.ids) ** 2
