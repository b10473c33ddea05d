"""The best ten for one target in catalogues of growing size, beside other libraries and the bare NumPy product.

What each looks at: `score` at every position and all parts; "muscle alone" and scikit-learn at every position and only
its region weights; the product at every position; NetworkX at the usual position of each exercise. SimRank and Panther
make dense matrices, exercises × exercises, so they stop at 1,000. All have one thread, as the score has.
"""

import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from heapq import nlargest
from typing import Any, TypeVar

import networkx as nx
import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.synthetic import SEED, synthetic
from graph.arrays import Arrays, Indices, arrays
from graph.content import parts
from graph.records import ExerciseGraph
from graph.similarity import score

TEN = 10
# 0 is the catalogue itself.
SIZES = {"catalogue": 0, "10,000": 10_000, "100,000": 100_000}
SMALL_SIZES = {"catalogue": 0, "1,000": 1_000}
Data = TypeVar("Data")
Answer = TypeVar("Answer")

pytestmark = pytest.mark.benchmark(group="scale")
at_all_sizes = pytest.mark.parametrize("found", SIZES.values(), ids=SIZES.keys(), indirect=True)
at_small_sizes = pytest.mark.parametrize("found", SMALL_SIZES.values(), ids=SMALL_SIZES.keys(), indirect=True)


@pytest.fixture(scope="module")
def found(graph: ExerciseGraph, request: pytest.FixtureRequest) -> Arrays:
    """The catalogue, or a synthetic one of a given number of exercises."""
    real = arrays(graph)
    return synthetic(real, request.param) if request.param else real


@pytest.fixture
def shares(graph: ExerciseGraph) -> dict[str, float]:
    """Part of the score → its share, as shipped."""
    return {part.id: part.share for part in parts(graph).values()}


@pytest.fixture
def one_thread() -> Iterator[None]:
    """One thread for scikit-learn and for the matrix products of NumPy.

    Two that wait for each other on a busy machine differ by a factor of ten from run to run.
    """
    pytest.importorskip("sklearn.neighbors")
    with pytest.importorskip("threadpoolctl").threadpool_limits(1):
        yield


def measured(benchmark: BenchmarkFixture, make: Callable[[], Data], ask: Callable[[Data], Answer]) -> Answer:
    """Time `ask` alone; before that, note the memory of what `make` gives and of one `ask` at its peak."""
    tracemalloc.start()
    data = make()
    tracemalloc.reset_peak()
    ask(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    benchmark.extra_info["memory"] = {"": [peak / 2**20]}
    answer: Answer = benchmark(ask, data)
    return answer


def network(found: Arrays) -> "nx.Graph[str | int]":
    """Exercises, by id, joined to the regions, by number, that they train in their usual position."""
    usual = found.weights[found.starts]
    joined: nx.Graph[str | int] = nx.Graph()
    joined.add_nodes_from((*found.ids, *range(usual.shape[1])))
    pairs = zip(*np.nonzero(usual), strict=True)
    joined.add_weighted_edges_from((found.ids[row], int(region), float(usual[row, region])) for row, region in pairs)
    return joined


def best(scores: Mapping[str | int, float], target: str) -> list[str | int]:
    """The ten exercises with the greatest scores, regions left out."""
    others = (node for node in scores if isinstance(node, str) and node != target)
    return nlargest(TEN, others, key=lambda node: scores[node])


@at_all_sizes
def test_scaled_score(benchmark: BenchmarkFixture, found: Arrays, shares: dict[str, float]) -> None:
    """All parts, with two of three positions usable; the goal is 100 ms at 100,000."""
    usable = np.arange(len(found.owners)) % 3 > 0

    def ask(data: Arrays) -> Indices:
        return score(data, 0, shares, usable).order[:TEN]

    assert len(measured(benchmark, lambda: deepcopy(found), ask)) == TEN


@at_all_sizes
def test_scaled_muscle_alone(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """The same code, asked what scikit-learn is asked."""
    shares = {"muscle": 1.0}
    assert len(measured(benchmark, lambda: deepcopy(found), lambda data: score(data, 0, shares).order[:TEN])) == TEN


@at_all_sizes
@pytest.mark.usefixtures("one_thread")
def test_scaled_scikit_learn(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """Brute-force neighbours by Bray-Curtis, which ranks as Ružička does: similarity = (1 - d) / (1 + d)."""
    neighbors = pytest.importorskip("sklearn.neighbors")
    # So many positions hold ten exercises beside the target, however many positions each has.
    enough = (TEN + 1) * int(np.bincount(found.owners).max())

    def fitted() -> Any:
        index = neighbors.NearestNeighbors(n_neighbors=enough, algorithm="brute", metric="braycurtis")
        return index.fit(np.ascontiguousarray(found.spread.T))

    def ask(index: Any) -> list[float]:
        distances, rows = index.kneighbors(found.spread[:, :1].T)
        owners, first = np.unique(found.owners[rows[0]], return_index=True)
        nearest = np.sort(distances[0][first[owners != found.owners[0]]])[:TEN]
        return list((1 - nearest) / (1 + nearest))

    alike = score(found, 0, {"muscle": 1.0})
    assert measured(benchmark, fitted, ask) == pytest.approx(alike.total[alike.order[:TEN]])


@at_all_sizes
@pytest.mark.usefixtures("one_thread")
def test_scaled_numpy_product(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """The limit: one product of the target's weights with all others, nothing ranked."""
    answer = measured(benchmark, found.weights.copy, lambda weights: np.dot(weights, weights[0]))
    assert answer.shape == (len(found.owners),)


@at_all_sizes
def test_scaled_networkx_jaccard(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """Shared regions over joint ones, without weights."""
    target, *others = found.ids

    def ask(joined: "nx.Graph[str | int]") -> list[str | int]:
        # A list, because NetworkX goes through the pairs twice.
        pairs = nx.jaccard_coefficient(joined, [(target, other) for other in others])
        return best({other: alike for _, other, alike in pairs}, target)

    assert len(measured(benchmark, lambda: network(found), ask)) == TEN


@at_small_sizes
@pytest.mark.usefixtures("one_thread")
def test_scaled_networkx_simrank(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """Alike if joined to alike regions, without weights."""
    target = found.ids[0]

    def ask(joined: "nx.Graph[str | int]") -> list[str | int]:
        alike: Any = nx.simrank_similarity(joined, source=target)
        return best(alike, target)

    assert len(measured(benchmark, lambda: network(found), ask)) == TEN


@at_small_sizes
def test_scaled_networkx_panther(benchmark: BenchmarkFixture, found: Arrays) -> None:
    """Alike if often on the same random path along the weights."""
    # So many nodes hold ten exercises, though regions are among them.
    target, enough = found.ids[0], TEN + found.weights.shape[1]

    def ask(joined: "nx.Graph[str | int]") -> list[str | int]:
        alike: Any = nx.panther_similarity(joined, target, k=enough, seed=SEED)
        return best(alike, target)

    assert len(measured(benchmark, lambda: network(found), ask)) == TEN
