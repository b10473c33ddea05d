"""Ways to keep near-copies of one answer apart, and how far apart the answers of a ranking are."""

from itertools import combinations

import numpy as np

from graph.arrays import arrays
from graph.content import exercises
from graph.records import ExerciseGraph
from graph.similarity import VARIETY
from notebooks.fitting import Shares, scaled, scores_of
from notebooks.measures import FIRST, Vector

# Neither says how alike two exercises are.
NO_LIKENESS = {"familiarity": 0.0, VARIETY: 0.0}


def likeness(graph: ExerciseGraph, shares: Shares) -> Vector:
    """How alike every two exercises are: what is left of the score without fame and variety; n × n, in [0, 1].

    Symmetric, as the mean of both directions, because each is measured from the usual position of its own target.
    """
    alike = scaled(shares, NO_LIKENESS)
    found = np.array([scores_of(graph, target, alike).total for target in arrays(graph).ids])
    return np.asarray((found + found.T) / 2)


def with_variety(shares: Shares, share: float) -> dict[str, float]:
    """Shares in which variety counts `share` beside the others as they are published, with the sum 1."""
    others = scaled(shares, {VARIETY: 0.0})
    return {part: value * (1 - share) for part, value in others.items()} | ({VARIETY: share} if share else {})


def marginal_relevance(graph: ExerciseGraph, target: str, shares: Shares, alike: Vector, weight: float) -> list[str]:
    """The first ten by maximal marginal relevance, ties in the order of the product without variety.

    Notes
    -----
    The next answer is the candidate of greatest (1 - λ) · score - λ · greatest likeness to an answer before it, with
    λ = `weight` in [0, 1] and the score without variety: Carbonell and Goldstein 1998, doi:10.1145/290941.291025.
    """
    found = scores_of(graph, target, scaled(shares, {VARIETY: 0.0}))
    left = [int(row) for row in found.order]
    picked: list[int] = []
    while left and len(picked) < FIRST:
        near = alike[np.ix_(left, picked)].max(axis=1) if picked else np.zeros(len(left))
        gain = np.round((1 - weight) * found.total[left] - weight * near, 9)
        picked.append(left.pop(int(np.argmax(gain))))
    return [arrays(graph).ids[row] for row in picked]


def spread_over_kit(graph: ExerciseGraph, target: str, shares: Shares) -> list[str]:
    """The first ten if half of the part for variety goes to the first on a kind of kit, half to that of a family.

    Families and kinds of kit of the target and of the answers before it are taken. Ties in the order of the product.
    """
    found, known = arrays(graph), exercises(graph)
    scores = scores_of(graph, target, scaled(shares, {VARIETY: 0.0}))
    bonus = shares[VARIETY] / (1 - shares[VARIETY])

    def kinds(row: int) -> tuple[str, str]:
        return f"family {found.families[row]}", known[found.ids[row]].implement

    left = [int(row) for row in scores.order]
    taken = set(kinds(found.ids.index(target)))
    picked: list[int] = []
    while left and len(picked) < FIRST:
        new = [sum(kind not in taken for kind in kinds(row)) / 2 for row in left]
        picked.append(left.pop(int(np.argmax(np.round(scores.total[left] * (1 + bonus * np.array(new)), 9)))))
        taken.update(kinds(picked[-1]))
    return [found.ids[row] for row in picked]


def families(graph: ExerciseGraph, ranked: list[str]) -> int:
    """Number of exercises among the first ten that are no variant of one before them, nor of the same third one."""
    ids = arrays(graph).ids
    return len({int(arrays(graph).families[ids.index(id_)]) for id_ in ranked[:FIRST]})


def nearness(graph: ExerciseGraph, ranked: list[str], alike: Vector) -> float:
    """Mean likeness of every two among the first ten; needs two answers."""
    rows = [arrays(graph).ids.index(id_) for id_ in ranked[:FIRST]]
    return float(np.mean([alike[one, other] for one, other in combinations(rows, 2)]))
