"""Substitutes: building the arrays, one target, and all pairs, beside the bare product of the weight matrix."""

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from graph import everything, substitutes
from graph.arrays import Arrays, arrays
from graph.content import parts
from graph.records import ExerciseGraph
from graph.similarity import score


@pytest.fixture(scope="module")
def found(graph: ExerciseGraph) -> Arrays:
    """The arrays of the whole catalogue."""
    return arrays(graph)


@pytest.mark.benchmark(group="arrays")
def test_arrays(benchmark: BenchmarkFixture, graph: ExerciseGraph) -> None:
    """Every exercise in every position that it allows."""
    benchmark.pedantic(arrays.__wrapped__, (graph,), rounds=3)


@pytest.mark.benchmark(group="substitutes of one exercise")
def test_top_ten(benchmark: BenchmarkFixture, graph: ExerciseGraph, found: Arrays) -> None:
    """The first ten with everything at hand, explained."""
    assert len(found.ids) == len(arrays(graph).ids)
    kit = everything(graph)
    assert len(benchmark(substitutes, graph, "lat-pulldown", kit)) == 10


@pytest.mark.benchmark(group="substitutes of one exercise")
def test_bare_product(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """The limit: one product of the target's weights with all others."""
    assert benchmark(np.dot, found.weights, found.weights[0]).shape == (len(found.owners),)


@pytest.mark.benchmark(group="all pairs")
def test_all_pairs(benchmark: BenchmarkFixture, graph: ExerciseGraph, found: Arrays) -> None:
    """Scores of every exercise for every exercise."""
    shares = {part.id: part.share for part in parts(graph).values()}

    def everyone() -> int:
        return sum(len(score(found, int(start), shares).total) for start in found.starts)

    assert benchmark.pedantic(everyone, rounds=3) == len(found.ids) ** 2
