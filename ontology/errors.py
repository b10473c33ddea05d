"""Errors that callers of `ontology` and `graph` may catch; each message names the value and the nearest fix."""

from collections.abc import Sequence


class KnowledgeError(Exception):
    """Base of every error that this project raises on purpose."""


class TableError(KnowledgeError):
    """Rows of the source tables break their format or point nowhere.

    Attributes
    ----------
    problems
        One sentence per problem, in table and row order.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


class LoadError(KnowledgeError):
    """A data file is missing, unreadable or no valid RDF."""
