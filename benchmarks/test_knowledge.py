"""Tables → Turtle → store → graph, and validation, each beside a peer that does the same job where there is one."""

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from pytest_benchmark.fixture import BenchmarkFixture

from graph import build as build_exercise_graph
from graph.records import ExerciseGraph
from ontology.build import OUTPUT
from ontology.build import build as build_turtle
from ontology.store import load
from ontology.validate import violations

SHAPES = OUTPUT.with_name("shapes.ttl")


def test_build_turtle(benchmark: BenchmarkFixture) -> None:
    """Tables → bytes of the Turtle file."""
    assert benchmark.pedantic(build_turtle, rounds=3)


@pytest.mark.benchmark(group="load")
def test_load_oxigraph(benchmark: BenchmarkFixture) -> None:
    """Shipped Turtle → the embedded store."""
    assert len(benchmark(load, OUTPUT))


@pytest.mark.benchmark(group="load")
def test_load_rdflib(benchmark: BenchmarkFixture) -> None:
    """Shipped Turtle → an rdflib graph: the peer, which must find as many statements."""
    parsed = benchmark.pedantic(lambda: rdflib.Graph().parse(OUTPUT), rounds=5)
    assert len(parsed) == len(load())


@pytest.mark.benchmark(group="validate")
def test_validate_shacl(benchmark: BenchmarkFixture) -> None:
    """Text of the shipped Turtle → violations, by the engine of the package; the shapes are read before."""
    text = OUTPUT.read_text(encoding="utf-8")
    assert benchmark.pedantic(violations, args=(text,), rounds=5, warmup_rounds=1) == []


@pytest.mark.benchmark(group="validate")
def test_validate_pyshacl(benchmark: BenchmarkFixture) -> None:
    """The same text and shapes by pySHACL: the peer. One round, because it takes long."""
    text, shapes = OUTPUT.read_text(encoding="utf-8"), rdflib.Graph().parse(SHAPES)

    def validate() -> bool:
        data = rdflib.Graph().parse(data=text, format="turtle")
        conforms, _, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=False, inference="none")
        return bool(conforms)

    assert benchmark.pedantic(validate)


def test_build_graph(benchmark: BenchmarkFixture) -> None:
    """A loaded store → the frozen exercise graph, past the cache of `build`."""

    def uncached(store: ox.Store) -> ExerciseGraph:
        built: ExerciseGraph = build_exercise_graph.__wrapped__(store)
        return built

    assert len(benchmark(uncached, load()))
