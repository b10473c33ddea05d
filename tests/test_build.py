"""The Turtle file is what the tables say, the same bytes every time, and OWL 2 RL finds no contradiction in it."""

import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from ontology.build import OUTPUT, build, build_graph
from ontology.build_profiles import parse_weight
from ontology.errors import LoadError, TableError
from ontology.namespaces import BASE, FB, ONTOLOGY_IRI
from ontology.store import load, select
from ontology.tables import read_tables
from ontology.triples import decimal, iri
from ontology.validate import violations

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def shipped() -> Graph:
    return Graph().parse(OUTPUT)


def test_shipped_file_is_built_from_the_tables() -> None:
    assert OUTPUT.read_bytes() == build(), "run 'make build' and look at the difference"


@pytest.mark.parametrize("seed", ["1", "77"])
def test_bytes_do_not_depend_on_hash_order(seed: str) -> None:
    code = "import sys; from ontology.build import build; sys.stdout.buffer.write(build())"
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert run.stdout == OUTPUT.read_bytes()


def test_shipped_graph_conforms_to_the_shapes() -> None:
    assert violations() == []


def test_round_trip_through_ntriples_keeps_the_graph(shipped: Graph) -> None:
    assert isomorphic(shipped, Graph().parse(data=shipped.serialize(format="nt"), format="nt"))


def test_every_schema_term_has_label_and_definition_that_does_not_name_itself(shipped: Graph) -> None:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in shipped.subjects(RDF.type, kind):
            if str(term).startswith(FB):
                label, definition = shipped.value(term, RDFS.label), shipped.value(term, SKOS.definition)
                assert label, term
                assert (term, RDFS.isDefinedBy, URIRef(ONTOLOGY_IRI)) in shipped, term
                assert definition, term
                assert not str(definition).lower().startswith(str(label).lower()), term


def test_used_terms_are_declared_and_declared_terms_are_used(shipped: Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    declared = {term for kind in kinds for term in shipped.subjects(RDF.type, kind) if str(term).startswith(FB)}
    used = {p for _, p, _ in shipped} | set(shipped.objects(None, RDF.type))
    ours = {term for term in used if str(term).startswith(FB)}
    inferred = {FB.AnatomicalEntity, FB.candidateMover, FB.involves, FB.inFamilyOf}
    inferred |= {FB.VerticalPull, FB.HorizontalPull, FB.UnilateralExercise}
    assert ours <= declared
    assert declared - ours == inferred


RL_DATATYPES = {XSD.integer, XSD.decimal, XSD.boolean, XSD.string, XSD.anyURI, RDF.langString, None}


def test_every_predicate_is_declared_and_every_datatype_is_one_of_owl_2_rl(shipped: Graph) -> None:
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    declared = {term for kind in kinds for term in shipped.subjects(RDF.type, kind)}
    builtin = tuple(map(str, (RDF, RDFS, OWL)))
    assert {p for p in shipped.predicates() if not str(p).startswith(builtin)} <= declared
    assert {o.datatype for o in shipped.objects() if isinstance(o, Literal)} <= RL_DATATYPES
    for one, other in combinations(kinds, 2):
        assert not set(shipped.subjects(RDF.type, one)) & set(shipped.subjects(RDF.type, other))


def test_no_statement_points_to_a_thing_of_ours_that_nothing_describes(shipped: Graph) -> None:
    described = set(shipped.subjects())
    dangling = {o for o in shipped.objects() if isinstance(o, URIRef) and str(o).startswith(BASE + "id/")} - described
    assert not dangling


def _part(shipped: Graph, exercise: str) -> Graph:
    """The schema with one exercise and all that it leads to, small enough to reason over."""
    part, seen, todo = Graph(), set(), [iri("exercise", exercise)]
    for name in ("schema.ttl", "alignment.ttl"):
        part.parse(ROOT / "ontology" / name)
    while todo:
        node = todo.pop()
        if node in seen:
            continue
        seen.add(node)
        for _, predicate, value in shipped.triples((node, None, None)):
            part.add((node, predicate, value))
            if isinstance(value, URIRef) and str(value).startswith(BASE + "id/") and "/exercise/" not in str(value):
                todo.append(value)
    return part


def test_owl_rl_derives_what_the_axioms_say_and_no_contradiction(shipped: Graph) -> None:
    part = _part(shipped, "lat-pulldown")
    DeductiveClosure(OWLRL_Semantics).expand(part)
    pulldown = iri("exercise", "lat-pulldown")
    assert (pulldown, RDF.type, FB.VerticalPull) in part
    assert (pulldown, FB.involves, iri("region", "latissimus-iliac")) in part
    assert (pulldown, FB.candidateMover, iri("structure", "latissimus-dorsi")) in part
    errors = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    assert not list(part.subjects(errors))
    assert (None, RDF.type, OWL.Nothing) not in part


@pytest.mark.parametrize(("cell", "expected"), [("0.75m", ("0.75", "mover")), ("1h", ("1", "stabilizer"))])
def test_weight_cells_hold_a_weight_and_a_role(cell: str, expected: tuple[str, str]) -> None:
    assert parse_weight(cell) == expected


@pytest.mark.parametrize("cell", ["0.75", "m", "1.5m", "0.75x", "-0.5m", "0m"])
def test_other_weight_cells_are_refused(cell: str) -> None:
    with pytest.raises(ValueError, match="no weight with a role"):
        parse_weight(cell)


def test_bad_weight_stops_the_build_with_its_place() -> None:
    tables = dict(read_tables())
    tables["weights"] = [dict(row) for row in tables["weights"]]
    tables["weights"][0]["hamstrings"] = "much"
    with pytest.raises(TableError, match=rf"{tables['weights'][0]['subject']} hamstrings: 'much'"):
        build_graph(tables)


@pytest.mark.parametrize(("text", "spelling"), [("1", "1.0"), ("1.0", "1.0"), ("0.50", "0.5"), ("20", "20.0")])
def test_equal_decimals_are_spelled_alike(text: str, spelling: str) -> None:
    assert str(decimal(text)) == spelling


def test_missing_or_broken_turtle_is_a_load_error(tmp_path: Path) -> None:
    with pytest.raises(LoadError, match="cannot load"):
        load(tmp_path / "nothing.ttl")
    broken = tmp_path / "broken.ttl"
    broken.write_text("this is no Turtle", encoding="utf-8")
    with pytest.raises(LoadError, match="cannot load"):
        load(broken)


def test_select_gives_slugs_numbers_and_none() -> None:
    rows = select(
        load(),
        """SELECT ?exercise ?weight ?family WHERE {
        ?exercise a fb:Exercise ; fb:hasAcceptedInvolvement ?i . ?i fb:involvedRegion region:hamstrings .
        ?a fb:about ?i ; fb:weight ?weight . FILTER(?exercise = exercise:romanian-deadlift)
        OPTIONAL { ?exercise fb:noSuch ?family } }""",
    )
    assert rows == [("romanian-deadlift", 1.0, None)]
