"""Whether anything comes close, decided over every answer and not only over those that are shown."""

import numpy as np

from graph.arrays import Vector
from graph.content import parts
from graph.records import ExerciseGraph
from graph.request import Request, Search
from graph.similarity import Scores
from graph.substitutes import CLOSE, HALF, NO_LIKENESS


def far_sentence(graph: ExerciseGraph, request: Request) -> str:
    """Why the answers are no good ones.

    Returns
    -------
    One sentence on the first answer if none is at least 0.5 alike and keeps half of the credited sets, or if none
    scores at least 0.5; empty otherwise, and if there is no answer.

    Raises
    ------
    UnknownTermError
        As `substitutes` does.

    Examples
    --------
    >>> g = build()
    >>> print(far_sentence(g, Request("deadlift", parse_kit(g, ["none"]))))
    Nothing that this allows comes close; the first is 62 % alike and keeps 22 % of the sets.
    """
    search = Search(graph, request)
    scores = search.scores()
    if not len(scores.order):
        return ""
    alike, kept = _measured(search, scores)
    first = f"the first is {100 * alike[0]:.0f} % alike and keeps {100 * kept[0]:.0f} % of the sets"
    if not _any_close(alike, kept):
        return f"Nothing that this allows comes close; {first}."
    if scores.total[scores.order[0]] < CLOSE:
        return f"Nothing that this allows gets half of the points; {first}."
    return ""


def comes_close(graph: ExerciseGraph, request: Request) -> bool:
    """Whether some answer is a close one.

    Returns
    -------
    True if one of all answers is at least 0.5 alike and keeps half of the credited sets.

    Raises
    ------
    UnknownTermError
        As `substitutes` does.

    Examples
    --------
    >>> g = build()
    >>> comes_close(g, Request("deadlift", parse_kit(g, ["none"])))
    False
    """
    search = Search(graph, request)
    return _any_close(*_measured(search, search.scores()))


def _any_close(alike: Vector, kept: Vector) -> bool:
    return bool(((alike >= CLOSE) & (kept >= HALF)).any())


def _measured(search: Search, scores: Scores) -> tuple[Vector, Vector]:
    """Likeness and kept share of the credited sets of every answer, best first; 1 is kept if the target has none."""
    shares = {part.id: part.share for part in parts(search.graph).values()}
    counted = sum(share for part, share in shares.items() if part not in NO_LIKENESS) / sum(shares.values())
    added = [values[scores.order] for part, values in scores.contributions.items() if part not in NO_LIKENESS]
    alike = np.round(np.sum(added, axis=0) / counted, 9)
    own = search.found.weights[scores.chosen[scores.order]]
    target = search.target.sum()
    kept = np.minimum(own, search.target).sum(axis=1) / target if target else np.ones(len(own))
    return np.asarray(alike), np.asarray(kept)
