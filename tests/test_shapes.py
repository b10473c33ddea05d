"""Every SHACL rule fires on the one fault seeded against it, and on nothing else, in two independent engines.

The engine of the package is `shacl`; pySHACL is the reference that guards the shapes against its quirks.

`bad_data/good.ttl` breaks no rule. Each other file of that folder is a mutation of it: Turtle that is added to it,
and comments that say the rest with the prefixes of `good.ttl`:

- `# expects: <message>` is the message of the rule that the mutation breaks; files named `good-…` break none.
- `# also: <message>` is a message that cannot be avoided beside it.
- `# remove: <subject> <predicate> [<object>]` removes statements; without an object, all of them.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph
from rdflib.namespace import SH
from rdflib.term import Node
from rdflib.util import from_n3

from ontology.validate import violations

BAD_DATA = Path(__file__).parent / "bad_data"
ONTOLOGY = Path(__file__).parent.parent / "ontology"
FAULTS = sorted(BAD_DATA.glob("S*.ttl"))
HARMLESS = sorted(BAD_DATA.glob("good-*.ttl"))


@cache
def _shapes() -> Graph:
    return Graph().parse(ONTOLOGY / "shapes.ttl")


@cache
def _good() -> Graph:
    return Graph().parse(ONTOLOGY / "schema.ttl").parse(BAD_DATA / "good.ttl")


def _notes(path: Path, keyword: str) -> list[str]:
    """What the comments `# keyword: …` of the file at `path` say."""
    return re.findall(rf"^# {keyword}: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)


def _term(name: str) -> Node:
    """The term that `name` stands for with the prefixes of `good.ttl`."""
    term = from_n3(name, nsm=_good().namespace_manager)
    assert isinstance(term, Node)
    return term


def _mutated(path: Path) -> Graph:
    """`good.ttl` with the statements that the file at `path` names removed and those that it holds added."""
    graph = Graph() + _good()
    for note in _notes(path, "remove"):
        subject, predicate, *rest = [_term(name) for name in note.split(maxsplit=2)]
        value = rest[0] if rest else None
        assert (subject, predicate, value) in graph, f"good.ttl has no statement {note!r} to remove"
        graph.remove((subject, predicate, value))
    return graph.parse(path)


def _by_shacl(graph: Graph) -> set[str]:
    """The messages of the rules that `graph` breaks according to the engine of the package."""
    return {violation.message for violation in violations(graph.serialize(format="turtle"))}


def _by_pyshacl(graph: Graph) -> set[str]:
    """The messages of the rules that `graph` breaks according to the reference engine."""
    _, report, _ = pyshacl.validate(graph, shacl_graph=_shapes(), advanced=False, inference="none")
    assert isinstance(report, Graph)
    return {str(message) for message in report.objects(None, SH.resultMessage)}


in_both_engines = pytest.mark.parametrize(
    "check", [_by_shacl, _by_pyshacl], ids=lambda check: check.__name__.removeprefix("_by_")
)


@in_both_engines
def test_good_data_breaks_no_rule(check: Callable[[Graph], set[str]]) -> None:
    assert check(_good()) == set()


@in_both_engines
@pytest.mark.parametrize("path", HARMLESS, ids=lambda path: path.stem)
def test_harmless_mutation_breaks_no_rule(path: Path, check: Callable[[Graph], set[str]]) -> None:
    assert check(_mutated(path)) == set()


@in_both_engines
@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_fault_breaks_exactly_the_rule_it_names(path: Path, check: Callable[[Graph], set[str]]) -> None:
    (expected,) = _notes(path, "expects")
    assert check(_mutated(path)) == {expected, *_notes(path, "also")}


def test_every_message_of_the_shapes_is_expected_by_some_fault() -> None:
    messages = {str(message) for message in _shapes().objects(None, SH.message)}
    expected = {message for path in FAULTS for message in _notes(path, "expects")}
    assert messages - expected == set()


def test_every_constraint_of_the_shapes_carries_a_message() -> None:
    shapes = _shapes()
    constraints = {*shapes.objects(None, SH.property), *shapes.objects(None, SH.sparql)}
    constraints |= {*shapes.subjects(SH["or"]), *shapes.subjects(SH.xone)}
    assert [node for node in constraints if (node, SH.message, None) not in shapes] == []
