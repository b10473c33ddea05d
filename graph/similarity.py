"""How alike two exercises are for someone who swaps one for the other: named parts from 0 to 1, and their sum."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from graph.arrays import Arrays, Indices, Vector
from graph.errors import UnknownTermError

# Share of a region's credit that flows to the regions near it, so that "upper traps" is nearer to "middle traps" than
# to the glutes; our judgement, rankings hardly move between 0.1 and 0.4.
SPREAD = 0.3
# Degrees between tucked and flared elbows.
ROW_SPAN = 60.0


def _ruzicka(one: Vector, many: Vector) -> Vector:
    """Shared credit over joint credit of `one` (k) and each row of `many` (m × k): Σ min / Σ max."""
    joint = np.maximum(one, many).sum(axis=1)
    alike: Vector = np.divide(np.minimum(one, many).sum(axis=1), joint, out=np.zeros(len(many)), where=joint > 0)
    return alike


def _spread(found: Arrays) -> Vector:
    near = found.closeness - np.diag(np.diag(found.closeness))
    total = near.sum(axis=1, keepdims=True)
    flow = np.divide(near, total, out=np.zeros_like(near), where=total > 0)
    kept = np.where(total > 0, 1 - SPREAD, 1.0)
    spread: Vector = kept * np.eye(len(near)) + SPREAD * flow
    return spread


def muscle(found: Arrays, target: int) -> Vector:
    """Ružička similarity of region weights after `SPREAD` of each weight has flowed to near regions; m."""
    weights = found.weights @ _spread(found)
    return _ruzicka(weights[target], weights)


def action(found: Arrays, target: int) -> Vector:
    """Ružička similarity of joint actions, moved ones 1 and held ones 0.5; m."""
    return _ruzicka(found.actions[found.owners[target]], found.actions)[found.owners]


def pattern(found: Arrays, target: int) -> Vector:
    """1 for the same movement pattern, 0.5 for a near one in the hierarchy, else 0; m."""
    of = found.nominal["pattern"]
    alike: Vector = found.patterns[of[found.owners[target]], of]
    return alike[found.owners]


def line(found: Arrays, target: int) -> Vector:
    """Half for the same line of pull, half for the arm path: by angle between two rows, else the same path; m."""
    apart = np.abs(found.angles - found.angles[target])
    path = _same(found.paths, found, target)
    path = np.where(np.isnan(apart), path, np.clip(1 - apart / ROW_SPAN, 0, 1))
    return (_same(found.nominal["line_of_pull"], found, target) + path) / 2


def support(found: Arrays, target: int) -> Vector:
    """Half for what carries the trunk, half for how far load and body are steadied; m."""
    return (_same(found.nominal["support"], found, target) + _same(found.nominal["stability"], found, target)) / 2


def laterality(found: Arrays, target: int) -> Vector:
    """1 if both work one arm, both two, or both in turn; m."""
    return _same(found.nominal["laterality"], found, target)


def lumbar_load(found: Arrays, target: int) -> Vector:
    """1 less the distance between the classes of lower-back load, of which the scale has length 1; m."""
    return _near(found.ordinal["lumbar_load"], found, target)


def skill(found: Arrays, target: int) -> Vector:
    """1 less the distance between the skill levels, of which the scale has length 1; m."""
    return _near(found.ordinal["skill"], found, target)


def loading(found: Arrays, target: int) -> Vector:
    """Shared over joint repetitions of the two ranges; 1 if neither counts repetitions, 0 if one does; m."""
    low, high = found.repetitions.T
    at = found.owners[target]
    shared = np.minimum(high, high[at]) - np.maximum(low, low[at]) + 1
    joint = np.maximum(high, high[at]) - np.minimum(low, low[at]) + 1
    overlap = np.clip(np.nan_to_num(shared / joint), 0, 1)
    return np.where(np.isnan(low) & np.isnan(low[at]), 1.0, overlap)[found.owners]


def renown(found: Arrays, target: int) -> Vector:
    """How much of a household name the candidate is, whatever the target: log(1 + variants) / log(1 + most); m."""
    del target
    return found.renown[found.owners]


def _same(terms: Indices, found: Arrays, target: int) -> Vector:
    same: Vector = (terms == terms[found.owners[target]]).astype(float)
    return same[found.owners]


def _near(scale: Vector, found: Arrays, target: int) -> Vector:
    near: Vector = 1 - np.abs(scale - scale[found.owners[target]])
    return near[found.owners]


PARTS: Mapping[str, Callable[[Arrays, int], Vector]] = {
    "muscle": muscle,
    "action": action,
    "pattern": pattern,
    "line": line,
    "support": support,
    "laterality": laterality,
    "lumbar-load": lumbar_load,
    "loading": loading,
    "skill": skill,
    "renown": renown,
}


@dataclass(frozen=True)
class Scores:
    """Scores of all exercises for one target.

    Attributes
    ----------
    total
        Score in [0, 1] of each exercise in its best position, n.
    chosen
        The position that scores best for each exercise, as a row of the arrays, n; the usual one wins ties.
    contributions
        Part → what it adds to the score in that position, n; they sum to `total`.
    """

    total: Vector
    chosen: Indices
    contributions: Mapping[str, Vector]


def score(found: Arrays, target: int, shares: Mapping[str, float]) -> Scores:
    """Score every exercise as a substitute for the position in row `target` of the arrays.

    Parameters
    ----------
    shares
        Part → its share of the score, at least 0; they are divided by their sum.

    Raises
    ------
    UnknownTermError
        A share is given for a part that does not exist.
    """
    for name in shares:
        if name not in PARTS:
            raise UnknownTermError("part of the score", name, known=list(PARTS))
    whole = sum(shares.values())
    parts = {name: share / whole * PARTS[name](found, target) for name, share in shares.items()}
    total = np.sum(list(parts.values()), axis=0)
    ends = np.append(found.starts[1:], len(found.owners))
    chosen = np.array([start + np.argmax(total[start:end]) for start, end in zip(found.starts, ends, strict=True)])
    return Scores(total[chosen], chosen, {name: values[chosen] for name, values in parts.items()})
