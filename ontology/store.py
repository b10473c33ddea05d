"""One small interface over the embedded Oxigraph store: load the asserted graph, ask it, get plain Python values."""

from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable

import pyoxigraph as ox

from ontology.errors import LoadError
from ontology.namespaces import BASE, prefixes

Value = str | int | float | bool | None

_XSD = "http://www.w3.org/2001/XMLSchema#"
_CASTS: dict[str, Callable[[str], Value]] = {
    _XSD + "integer": int,
    _XSD + "decimal": float,
    _XSD + "double": float,
    _XSD + "boolean": lambda text: text == "true",
}


def load(path: Traversable | None = None) -> ox.Store:
    """An in-memory store with the asserted graph.

    Parameters
    ----------
    path
        Turtle file; None means the one that the package ships.

    Raises
    ------
    LoadError
        The file is missing or no valid Turtle.
    """
    path = path or files("ontology") / "fullback.ttl"
    store = ox.Store()
    try:
        store.bulk_load(path.read_bytes(), ox.RdfFormat.TURTLE)
    except (OSError, SyntaxError) as error:
        raise LoadError(f"cannot load {path.name!r}: {error}; rebuild it with 'python -m ontology.build'.") from error
    return store


def slug(iri: str) -> str:
    """Last segment of an IRI of ours: `…/id/exercise/pull-up` → `pull-up`; other IRIs stay as they are."""
    return iri.rsplit("/", 1)[1] if iri.startswith(BASE + "id/") else iri


def _value(term: object) -> Value:
    if isinstance(term, ox.Literal):
        cast = _CASTS.get(term.datatype.value)
        return cast(term.value) if cast else term.value
    if isinstance(term, ox.NamedNode):
        return slug(term.value)
    return None


def select(store: ox.Store, query: str) -> list[tuple[Value, ...]]:
    """Rows of a SELECT query with our prefixes, in the order that the query states.

    Identifiers of ours come as their slug, literals as int, float, bool or str, unbound variables as None.
    """
    solutions = store.query(query, prefixes=prefixes())
    if not isinstance(solutions, ox.QuerySolutions):
        raise TypeError("select() takes a SELECT query.")
    return [tuple(_value(solution[variable]) for variable in solutions.variables) for solution in solutions]
