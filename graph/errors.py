"""Errors that a caller of `graph` may catch; all carry the offending value and the nearest valid ones."""

from collections.abc import Sequence

from ontology.errors import KnowledgeError


class UnknownTermError(KnowledgeError, LookupError):
    """A name is no known exercise, region, place or piece of kit.

    Attributes
    ----------
    term
        The name as given.
    suggestions
        Nearest valid names, best first; empty when nothing comes near.
    known
        Every valid name where there are few; empty elsewhere.
    """

    def __init__(
        self,
        kind: str,
        term: str,
        suggestions: Sequence[str] = (),
        *,
        known: Sequence[str] = (),
        remark: str | None = None,
    ) -> None:
        self.kind = kind
        self.term = term
        self.suggestions = tuple(suggestions)
        self.known = tuple(known)
        end = "."
        if self.suggestions:
            end = f"; did you mean {' or '.join(map(repr, self.suggestions))}?"
        elif self.known:
            end = f"; known are: {', '.join(self.known)}."
        super().__init__(f"unknown {kind} {term!r}" + (f" ({remark})" if remark else "") + end)


class AmbiguousNameError(UnknownTermError):
    """A name fits several terms; `suggestions` holds them."""

    def __init__(self, kind: str, term: str, suggestions: Sequence[str]) -> None:
        super().__init__(kind, term, suggestions)
        self.args = (f"{term!r} fits several {kind} names: {', '.join(map(repr, self.suggestions))}; name one.",)


class InvalidKitError(KnowledgeError, ValueError):
    """Kit that contradicts itself or states an impossible load."""


class InvalidConfigurationError(KnowledgeError, ValueError):
    """A grip, width, arm angle or extra that the exercise does not allow or that hands cannot take."""


class InvalidSelectionError(KnowledgeError, ValueError):
    """A selection of exercises with a malformed or impossible number of sets."""
