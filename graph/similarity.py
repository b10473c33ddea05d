"""How alike two exercises are for someone who swaps one for the other: named parts from 0 to 1, and their sum.

The parts for muscles and actions are Ružička's similarity of non-negative numbers (Jaccard's index for 0 and 1).
Every other part is a definition of this project, given in its docstring; what its data rests on says its table.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from graph.arrays import Arrays, Flags, Indices, Vector
from graph.errors import UnknownTermError

# Degrees between tucked and flared elbows.
ROW_SPAN = 60.0


def muscle(found: Arrays, target: int) -> Vector:
    """Σ min / Σ max of region weights (Ružička) after part of each has flowed to near regions; m."""
    return _ruzicka(found.spread, found.mass, target)


def action(found: Arrays, target: int) -> Vector:
    """Σ min / Σ max of joint actions (Ružička), moved ones 1, held ones 0.5 and others 0; n."""
    return _ruzicka(found.actions, found.actions.sum(axis=0), int(found.owners[target]))


def _ruzicka(rows: Vector, mass: Vector, target: int) -> Vector:
    """Σ min / Σ max of column `target` and each column of `rows`, whose sums are `mass`; 0 where both are empty.

    Both sums follow from the distance of the two: Σ min = (a + b - d) / 2 and Σ max = (a + b + d) / 2.
    """
    apart, gap = np.zeros(len(mass)), np.empty(len(mass))
    for row in rows:
        np.abs(np.subtract(row, row[target], out=gap), out=gap)
        apart += gap
    both = mass + mass[target]
    alike: Vector = np.divide(np.maximum(both - apart, 0), both + apart, out=np.zeros_like(apart), where=both > 0)
    return alike


def pattern(found: Arrays, target: int) -> Vector:
    """1 for the same movement pattern, 0.5 for a near one in the hierarchy, else 0; n."""
    of = found.nominal["pattern"]
    return np.asarray(found.patterns[of[found.owners[target]], of])


def line(found: Arrays, target: int) -> Vector:
    """Half for the same line of pull, half for the arm path: by angle between two rows, else the same path; m."""
    apart = np.abs(found.angles - found.angles[target])
    same = (_same(found.paths, found, target) / 2)[found.owners]
    path = np.where(np.isnan(apart), same, np.clip(1 - apart / ROW_SPAN, 0, 1) / 2)
    return np.asarray((_same(found.nominal["line_of_pull"], found, target) / 2)[found.owners] + path)


def grip(found: Arrays, target: int) -> Vector:
    """Half for how near the forearms are turned, half for the hand distance: 1 less the difference of the ratios; m.

    Where only one of the two has a hand distance, that half is a half.
    """
    apart = 1 - np.abs(found.widths - found.widths[target])
    none = np.isnan(found.widths) & np.isnan(found.widths[target])
    width = np.where(none, 1.0, np.clip(np.nan_to_num(apart, nan=0.5), 0, 1))
    return np.asarray((found.turns[found.grips[target], found.grips] + width) / 2)


def support(found: Arrays, target: int) -> Vector:
    """Half for what carries the trunk, half for how far load and body are steadied; n."""
    return (_same(found.nominal["support"], found, target) + _same(found.nominal["stability"], found, target)) / 2


def laterality(found: Arrays, target: int) -> Vector:
    """1 if both work one arm, both two, or both in turn; m."""
    return np.asarray(found.lateralities == found.lateralities[target], dtype=float)


def lumbar_load(found: Arrays, target: int) -> Vector:
    """1 less the distance between the classes of lower-back load, of which the scale has length 1; n."""
    return _near(found.ordinal["lumbar_load"], found, target)


def skill(found: Arrays, target: int) -> Vector:
    """1 less the distance between the skill levels, of which the scale has length 1; n."""
    return _near(found.ordinal["skill"], found, target)


def loading(found: Arrays, target: int) -> Vector:
    """Half for the tempo, half for repetitions: shared over joint ones of the two ranges; n.

    The second half is whole if neither counts repetitions and nothing if one does.
    """
    return (_same(found.nominal["tempo"], found, target) + repetitions(found, target)) / 2


def repetitions(found: Arrays, target: int) -> Vector:
    """Shared over joint repetitions of the two ranges; 1 if neither counts repetitions, 0 if one does; n."""
    low, high = found.repetitions.T
    at = found.owners[target]
    shared = np.minimum(high, high[at]) - np.maximum(low, low[at]) + 1
    joint = np.maximum(high, high[at]) - np.minimum(low, low[at]) + 1
    overlap = np.clip(np.nan_to_num(shared / joint), 0, 1)
    return np.where(np.isnan(low) & np.isnan(low[at]), 1.0, overlap)


def familiarity(found: Arrays, target: int, alike: Vector | None = None) -> Vector:
    """How well lifters know the candidate, from 0 (rare) to 1 (staple), times the parts for pattern and muscles; m.

    Being known speaks for one of several ways to do a movement for the same muscles, not for others. Not symmetric.
    `alike` is the part for muscles if it is worked out already.
    """
    known = (found.ordinal["familiarity"] * pattern(found, target))[found.owners]
    return np.asarray(known * (muscle(found, target) if alike is None else alike))


def _same(terms: Indices, found: Arrays, target: int) -> Vector:
    same: Vector = (terms == terms[found.owners[target]]).astype(float)
    return same


def _near(scale: Vector, found: Arrays, target: int) -> Vector:
    return np.asarray(1 - np.abs(scale - scale[found.owners[target]]))


# Parts that look at exercises give n values, parts that look at positions give m.
PARTS: Mapping[str, Callable[[Arrays, int], Vector]] = {
    "muscle": muscle,
    "action": action,
    "pattern": pattern,
    "line": line,
    "grip": grip,
    "support": support,
    "laterality": laterality,
    "lumbar-load": lumbar_load,
    "loading": loading,
    "skill": skill,
    "familiarity": familiarity,
}
OF_POSITIONS = ("muscle", "line", "grip", "laterality", "familiarity")
# Beside the muscles they decide in which position an exercise of the same movement comes closest, each as much as the
# muscles: hands go where they were unless the muscles are far off. In another movement the muscles decide alone. Fame
# and the shares of the score have no say in that.
HANDS = ("line", "grip", "laterality")
# What every variant of one exercise that stands before it leaves of the part for variety; our judgement.
DECAY = 0.5

# The one part that looks at the other candidates; `score` gives it: all other parts once more for the best of a family,
# half of that for the second, and so on.
VARIETY = "variety"


@dataclass(frozen=True)
class Scores:
    """Scores of all exercises for one target.

    Attributes
    ----------
    total
        Score in [0, 1] of each exercise in its best position, n; 0 for one that is no candidate.
    chosen
        The position that comes closest for each exercise, as a row of the arrays, n; the usual one wins ties. -1 for
        one that is no candidate.
    contributions
        Part → what it adds to the score in that position, n; they sum to `total`.
    order
        Rows of the candidates, best first; ties in the one order among equals.
    """

    total: Vector
    chosen: Indices
    contributions: Mapping[str, Vector]
    order: Indices


def _best(found: Arrays, total: Vector) -> Indices:
    """The first position of each exercise with the greatest `total`; n."""
    best = np.maximum.reduceat(total, found.starts)
    rows = np.flatnonzero(total == best[found.owners])
    return rows[np.searchsorted(found.owners[rows], np.arange(len(found.ids)))]


def nearness(found: Arrays, target: int, raw: Mapping[str, Vector]) -> Vector:
    """How near each position comes, of which the nearest of an exercise is taken; m. `raw` holds parts by name."""
    hands = sum((raw[name] for name in HANDS if name in raw), start=np.zeros(len(found.owners)))
    same = (pattern(found, target) == 1)[found.owners]
    return np.asarray(raw.get("muscle", 0.0) + np.where(same, hands, 0.0))


def _places(found: Arrays, total: Vector) -> Indices:
    """A number for each exercise, no two alike and less for a greater `total`; n.

    Totals that differ by rounding only are equal, and the one order among equals decides.
    """
    return found.standing - len(found.ids) * np.rint(total * 1e9).astype(np.intp)


def _before(found: Arrays, total: Vector, own: int) -> Indices:
    """Number of variants of the same exercise with a greater `total`, and one more in the family of `own`; n."""
    order = np.argsort(_places(found, total))
    grouped = order[np.argsort(found.families[order], kind="stable")]
    families = found.families[grouped]
    starts = np.flatnonzero(np.diff(families, prepend=-1))
    within = np.arange(len(grouped)) - np.repeat(starts, np.diff(starts, append=len(grouped)))
    before = np.empty(len(grouped), dtype=np.intp)
    before[grouped] = within
    return np.asarray(before + (found.families == found.families[own]), dtype=np.intp)


def score(found: Arrays, target: int, shares: Mapping[str, float], usable: Flags | None = None) -> Scores:
    """Score every exercise but its owner as a substitute for the position in row `target` of the arrays.

    Parameters
    ----------
    shares
        Part → its share of the score, at least 0; they are divided by their sum.
    usable
        Which positions can be taken, m; None means all. An exercise without one is no candidate.

    Raises
    ------
    UnknownTermError
        A share is given for a part that does not exist.
    """
    for name in shares:
        if name not in {*PARTS, VARIETY}:
            raise UnknownTermError("part of the score", name, known=[*PARTS, VARIETY])
    share = {name: value / sum(shares.values()) for name, value in shares.items()}
    raw = {name: part(found, target) for name, part in PARTS.items() if name in share and name != "familiarity"}
    if "familiarity" in share:
        raw["familiarity"] = familiarity(found, target, raw.get("muscle"))
    near = nearness(found, target, raw)
    chosen = _best(found, near if usable is None else np.where(usable, near, -1.0))
    able = np.ones(len(found.ids), dtype=bool) if usable is None else usable[chosen]
    own = int(found.owners[target])
    able[own] = False
    added = {
        name: (part[chosen] if name in OF_POSITIONS else part) * (share[name] * able) for name, part in raw.items()
    }
    total = sum(added.values(), start=np.zeros(len(found.ids)))
    if 0 < share.get(VARIETY, 0) < 1:
        # What the other parts give, less the more variants of it stand before: then picking one by one, each time what
        # is worth most after those before it, gives the sorted list.
        fresh = np.power(DECAY, _before(found, np.where(able, total, -1.0), own))
        added[VARIETY] = share[VARIETY] / (1 - share[VARIETY]) * total * fresh
        total = total + added[VARIETY]
    ranked = np.argsort(_places(found, total))
    return Scores(total, np.where(able, chosen, -1), added, ranked[able[ranked]])
