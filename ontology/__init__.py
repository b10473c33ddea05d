"""The knowledge of Fullback as RDF: source tables, schema, shapes, and the store that answers queries."""

from ontology.errors import KnowledgeError, LoadError, TableError
from ontology.store import load, select

__all__ = ["KnowledgeError", "LoadError", "TableError", "load", "select"]
