"""Check the graph against the SHACL shapes and report every violation; nothing is repaired."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import shacl

from ontology.errors import LoadError
from ontology.namespaces import BASE


@dataclass(frozen=True, order=True)
class Violation:
    """One broken rule: the message for a person, the node that breaks it, and the value if there is one."""

    message: str
    focus_node: str
    value: str

    def __str__(self) -> str:
        value = f" (found {self.value!r})" if self.value else ""
        return f"{self.focus_node}: {self.message}{value}"


@cache
def _shapes() -> shacl.Shapes:
    return shacl.Shapes.from_turtle((files("ontology") / "shapes.ttl").read_text(encoding="utf-8"))


def _short(term: str | None) -> str:
    """A term without its brackets, and without the base if it is ours."""
    return (term or "").strip("<>").removeprefix(BASE)


def violations(data: str | None = None) -> list[Violation]:
    """Every violation of the shapes in `data`, sorted by message and node; empty when it conforms.

    Parameters
    ----------
    data
        Turtle of a graph together with its schema; None means the graph that the package ships.

    Raises
    ------
    LoadError
        `data` is no valid Turtle, or the shipped file is missing.
    """
    try:
        text = (files("ontology") / "fullback.ttl").read_text(encoding="utf-8") if data is None else data
        report = _shapes().validate_turtle(text)
    except (OSError, ValueError) as error:
        raise LoadError(f"the graph cannot be read: {error}.") from error
    found = {
        Violation(str(result.message), _short(result.focus_node), _short(result.value)) for result in report.results
    }
    return sorted(found)
