"""Shares of the parts of the score, fitted to the published lists, and the rankings that any shares give.

A weight is what one parameter of a model counts in the exponent of a softmax, at least 0 and without unit; shares are
weights spread over the parts of the score that the parameters stand for, and sum to 1. A ranking follows from shares
alone, by the score of the product with everything at hand, so that a fitted model is a product with other shares.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np
from scipy.optimize import minimize
from threadpoolctl import ThreadpoolController

from graph.arrays import arrays
from graph.content import parts
from graph.records import ExerciseGraph
from graph.similarity import PARTS, VARIETY, Scores, score
from notebooks.measures import PublishedList, Vector, scored

# Name of a parameter → part of the score → what the part counts in it; they sum to 1.
Model: TypeAlias = Mapping[str, Mapping[str, float]]
Shares: TypeAlias = Mapping[str, float]

# Muscles count three times as much as the joint actions that they follow from.
TRAINS = {"muscle": 0.75, "action": 0.25}
DETAILS = [part for part in PARTS if part not in {*TRAINS, "pattern", "familiarity"}]
FOUR_GROUPS: Model = {
    "what it trains": TRAINS,
    "how it moves": {"pattern": 1.0},
    "how well known": {"familiarity": 1.0},
    "details": dict.fromkeys(DETAILS, 1 / len(DETAILS)),
}
ALL_FREE: Model = {part: {part: 1.0} for part in PARTS}

# From a ridge that hardly binds to one that leaves the weights all but equal.
RIDGES = (0.001, 0.01, 0.1, 1.0)


@dataclass(frozen=True)
class Examples:
    """What a model learns from.

    Attributes
    ----------
    targets
        Ids of t exercises.
    features
        What each parameter sees in each candidate, from 0 to 1; t × candidates × parameters. Candidates are all other
        exercises in id order.
    wanted
        How far the lists want each candidate, t × candidates; sums to 1 for every target.
    """

    targets: tuple[str, ...]
    features: Vector
    wanted: Vector

    def only(self, rows: Sequence[int]) -> "Examples":
        """The examples of the targets in `rows`."""
        kept = list(rows)
        return Examples(tuple(self.targets[row] for row in kept), self.features[kept], self.wanted[kept])


def published(graph: ExerciseGraph) -> dict[str, float]:
    """The shares of the product by part; they sum to 1."""
    found = {part.id: part.share for part in parts(graph).values()}
    return {part: share / sum(found.values()) for part, share in found.items()}


def scores_of(graph: ExerciseGraph, target: str, shares: Shares) -> Scores:
    """Scores of all other exercises as substitutes for `target` in its usual position, with everything at hand."""
    found = arrays(graph)
    return score(found, int(found.starts[found.ids.index(target)]), shares)


def ranking(graph: ExerciseGraph, target: str, shares: Shares) -> list[str]:
    """All other exercises as substitutes for `target`, best first, ties in the order of the product."""
    ids = arrays(graph).ids
    return [ids[row] for row in scores_of(graph, target, shares).order]


def values(graph: ExerciseGraph, target: str) -> dict[str, Vector]:
    """Part → its value from 0 to 1 for every exercise, 0 for the target itself.

    Each candidate stands in the position that is best if all parts that look at positions count alike. The best one of
    another model may differ, but where features changed with the weights the loss would no longer be convex.
    """
    found = scores_of(graph, target, dict.fromkeys(PARTS, 1.0))
    return {part: added * len(PARTS) for part, added in found.contributions.items()}


def wanted(lists: Iterable[PublishedList], target: str, candidates: Sequence[str]) -> Vector:
    """How far the lists of `target` want each candidate; sums to 1.

    Every list shares one vote among the candidates that it names, as the measures give every list the same weight.
    """
    votes = [published.exercises & set(candidates) for published in lists if published.target == target]
    ballots = [[(id_ in vote) / len(vote) for id_ in candidates] for vote in votes if vote]
    return np.asarray(np.mean(ballots, axis=0), dtype=np.float64)


def examples(graph: ExerciseGraph, lists: Iterable[PublishedList], model: Model) -> Examples:
    """The examples of every target with a list that is long enough to be scored, by id."""
    asked = scored(lists)
    targets = tuple(sorted({published.target for published in asked}))
    ids = arrays(graph).ids
    features, votes = [], []
    for target in targets:
        others = [row for row, id_ in enumerate(ids) if id_ != target]
        seen = values(graph, target)
        columns = [sum(seen[part] * count for part, count in of.items()) for of in model.values()]
        features.append(np.column_stack(columns)[others])
        votes.append(wanted(asked, target, [ids[row] for row in others]))
    return Examples(targets, np.array(features), np.array(votes))


def loss(weights: Vector, found: Examples, ridge: float) -> tuple[float, Vector]:
    """How badly `weights` predict what the lists name, and the gradient.

    Notes
    -----
    With features x and votes q of candidates c, targets t and k weights w, of which the mean is m:
    L(w) = mean over t of [log Σ_c exp(w·x_tc) - Σ_c q_tc w·x_tc] + ridge · Σ (w - m)² / k.
    The first term is the cross entropy of ListNet with top-one probabilities (Cao et al. 2007,
    doi:10.1145/1273496.1273513), for one vote the negative log-likelihood of the first choice of Plackett and Luce
    (Plackett 1975, doi:10.2307/2346567). The ridge draws weights to each other and not to 0: it prefers equal
    weights and leaves it to the lists how sharp the softmax is. Both terms are convex.
    """
    points = found.features @ weights
    # Less the greatest, so that no exponential overflows.
    raised = np.exp(points - points.max(axis=1, keepdims=True))
    chances = raised / raised.sum(axis=1, keepdims=True)
    entropies = points.max(axis=1) + np.log(raised.sum(axis=1)) - (found.wanted * points).sum(axis=1)
    slopes = np.einsum("tc,tck->tk", chances - found.wanted, found.features)
    apart = weights - weights.mean()
    value = entropies.mean() + ridge * (apart**2).mean()
    return float(value), np.asarray(slopes.mean(axis=0) + 2 * ridge * apart / len(weights))


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def fit(found: Examples, ridge: float) -> Vector:
    """The weights of least loss, none below 0; the loss is convex, so the start does not matter.

    Notes
    -----
    L-BFGS-B: Byrd, Lu, Nocedal and Zhu 1995, doi:10.1137/0916069.

    Raises
    ------
    RuntimeError
        The search did not come to an end.
    """
    start = np.ones(found.features.shape[2])
    # On a busy machine, threads wait for each other a hundred times longer than sums as small as these take.
    with _threads().limit(limits=1):
        ended = minimize(
            loss,
            start,
            args=(found, ridge),
            jac=True,
            method="L-BFGS-B",
            bounds=[(0, None)] * len(start),
            options={"maxiter": 1000, "ftol": 1e-12, "gtol": 1e-7},
        )
    if not ended.success:
        raise RuntimeError(f"the fit with ridge {ridge:g} did not end: {ended.message}")
    return np.asarray(ended.x, dtype=np.float64)


def _others(found: Examples, row: int) -> Examples:
    return found.only([other for other in range(len(found.targets)) if other != row])


def held_out_loss(found: Examples, ridge: float) -> float:
    """Mean loss of each target, without ridge, under the weights that the other targets give."""
    rows = range(len(found.targets))
    return float(np.mean([loss(fit(_others(found, row), ridge), found.only([row]), 0.0)[0] for row in rows]))


def best_ridge(found: Examples) -> float:
    """The ridge of `RIDGES` with the least held-out loss, the smaller of equals.

    The loss and no measure of ranks decides, because it moves smoothly where ranks of seven targets jump.
    """
    return min(RIDGES, key=lambda ridge: held_out_loss(found, ridge))


@dataclass(frozen=True)
class Fold:
    """One target that was left out: the ridge and the weights that the other targets alone gave."""

    target: str
    ridge: float
    weights: Vector


def folds(found: Examples) -> list[Fold]:
    """Every target left out once; its lists have no say in the ridge either."""
    made = []
    for row, target in enumerate(found.targets):
        rest = _others(found, row)
        ridge = best_ridge(rest)
        made.append(Fold(target, ridge, fit(rest, ridge)))
    return made


def refolded(found: Examples, made: Sequence[Fold]) -> list[Fold]:
    """The folds of another model with the ridges of `made`, so that two models differ in nothing but their parts."""
    return [Fold(fold.target, fold.ridge, fit(_others(found, row), fold.ridge)) for row, fold in enumerate(made)]


def without(model: Model, part: str) -> dict[str, dict[str, float]]:
    """A model that does not see a part; a parameter that saw nothing else goes with it."""
    left = [(name, {of: count for of, count in seen.items() if of != part}) for name, seen in model.items()]
    return {name: {of: count / sum(seen.values()) for of, count in seen.items()} for name, seen in left if seen}


def shares_of(graph: ExerciseGraph, model: Model, weights: Iterable[float]) -> dict[str, float]:
    """Shares by part for the weights of a model, with variety in the published ratio to all others; they sum to 1.

    Variety looks at the other candidates and is no feature of one, so the lists cannot fit it.
    """
    found: dict[str, float] = {}
    for of, weight in zip(model.values(), weights, strict=True):
        for part, count in of.items():
            found[part] = found.get(part, 0.0) + float(weight) * count
    of_variety = published(graph)[VARIETY]
    total = sum(found.values())
    return {part: share / total * (1 - of_variety) for part, share in found.items()} | {VARIETY: of_variety}


def leave_one_out(graph: ExerciseGraph, model: Model, made: Iterable[Fold]) -> dict[str, list[str]]:
    """Target → all other exercises ranked by what the lists of the other targets alone teach."""
    return {fold.target: ranking(graph, fold.target, shares_of(graph, model, fold.weights)) for fold in made}


def scaled(shares: Shares, factors: Mapping[str, float]) -> dict[str, float]:
    """Shares after those of some parts were multiplied by a factor; they sum to 1. A factor of 0 removes a part."""
    found = {part: share * factors.get(part, 1.0) for part, share in shares.items() if factors.get(part, 1.0) > 0}
    return {part: share / sum(found.values()) for part, share in found.items()}
