"""How far a ranking agrees with the lists of substitutes that people published; 0 is not at all, 1 is wholly.

Only the first ten of a ranking count, and only lists of three or more items are scored. An item is met only by the same
exercise; one that the catalogue lacks, or that is a form of the target itself, can never be met and still counts in the
ideal. Every figure is the mean over the lists of a target first and over targets then, so that an exercise with many
lists weighs no more than one with few. Published lists name some good substitutes and not all: read each figure beside
that of `consensus`, not beside 1.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import fsum, log2
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

TABLE = Path(__file__).with_name("published_lists.csv")
FIRST = 10
LEAST_ITEMS = 3
DRAWS = 10_000
# Ends of the middle 95 % of the draws.
PERCENTILES = (2.5, 97.5)

Vector: TypeAlias = npt.NDArray[np.float64]
# Exercise id of a target → exercise ids, best first, each at most once and without the target.
Ranking: TypeAlias = Callable[[str], Sequence[str]] | Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Item:
    """One published substitute: `name` as published, the exercise that it is and the named grip or tempo of it.

    Both ids are None where the catalogue has no such thing.
    """

    name: str
    exercise: str | None
    variation: str | None


@dataclass(frozen=True)
class PublishedList:
    """What one source gives instead of `target`, in its order; `complete` lists were recorded to the end."""

    target: str
    number: int
    source: str
    kind: str
    complete: bool
    items: tuple[Item, ...]

    @property
    def exercises(self) -> frozenset[str]:
        """Exercises of the catalogue among the items."""
        return frozenset(item.exercise for item in self.items if item.exercise)

    @property
    def size(self) -> int:
        """Number of different items, those that the catalogue lacks among them."""
        return len({item.exercise or item.name.casefold() for item in self.items})


# What a ranker answers to each scored list.
Answers: TypeAlias = Mapping[PublishedList, Sequence[str]]
Measure: TypeAlias = Callable[[Sequence[str], PublishedList], float]
# Target → figure of each of its scored lists.
Scores: TypeAlias = Mapping[str, Vector]


@dataclass(frozen=True)
class Estimate:
    """A mean, and the ends of its 95 % interval over draws of targets and lists."""

    mean: float
    low: float
    high: float


def published_lists(path: Path = TABLE) -> list[PublishedList]:
    """All lists of the table, by target and number, the short ones among them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    grouped: dict[tuple[str, int], list[dict[str, str]]] = {}
    for row in sorted(rows, key=lambda row: (row["target"], int(row["list"]), int(row["position"]))):
        grouped.setdefault((row["target"], int(row["list"])), []).append(row)
    return [
        PublishedList(
            target=target,
            number=number,
            source=found[0]["source"],
            kind=found[0]["kind"],
            complete=found[0]["complete"] == "yes",
            items=tuple(Item(row["name"], row["exercise"] or None, row["variation"] or None) for row in found),
        )
        for (target, number), found in grouped.items()
    ]


def scored(lists: Iterable[PublishedList]) -> list[PublishedList]:
    """The lists that are long enough to be scored."""
    return [published for published in lists if len(published.items) >= LEAST_ITEMS]


def named(lists: Iterable[PublishedList]) -> Counter[str]:
    """Exercise → number of lists that name it."""
    return Counter(exercise for published in lists for exercise in published.exercises)


def hit(ranked: Sequence[str], published: PublishedList, *, first: int) -> float:
    """1 if any of the `first` answers is on the list, else 0."""
    return float(not published.exercises.isdisjoint(ranked[:first]))


def reciprocal_rank(ranked: Sequence[str], published: PublishedList) -> float:
    """1 over the place of the first answer that is on the list, 0 if none of the first ten is."""
    places = (place for place, id_ in enumerate(ranked[:FIRST], 1) if id_ in published.exercises)
    return 1.0 / next(places, float("inf"))


def ndcg(ranked: Sequence[str], published: PublishedList) -> float:
    """Discounted gain of the first ten answers over that of an ideal ranking.

    Notes
    -----
    DCG = Σ [answer p is on the list] / log2(p + 1) over places p = 1 … 10; the ideal has min(10, `size`) items at the
    top. Järvelin and Kekäläinen 2002, doi:10.1145/582415.582418, with gains of 0 and 1.
    """
    gain = fsum(1 / log2(place + 1) for place, id_ in enumerate(ranked[:FIRST], 1) if id_ in published.exercises)
    ideal = fsum(1 / log2(place + 1) for place in range(1, min(FIRST, published.size) + 1))
    return gain / ideal


MEASURES: Mapping[str, Measure] = {
    "hit@1": partial(hit, first=1),
    "hit@3": partial(hit, first=3),
    "MRR": reciprocal_rank,
    "nDCG@10": ndcg,
}


def answers(lists: Iterable[PublishedList], ranking: Ranking) -> dict[PublishedList, Sequence[str]]:
    """The answer of `ranking` to the target of every scored list; a target is asked once.

    Raises
    ------
    KeyError
        A mapping has no answer for a target.
    ValueError
        An answer names an exercise twice or the target itself, which would spoil its gain.
    """
    asked = scored(lists)
    rank = ranking if callable(ranking) else ranking.__getitem__
    found = {target: rank(target) for target in dict.fromkeys(published.target for published in asked)}
    for target, ranked in found.items():
        if len(set(ranked)) < len(ranked) or target in ranked:
            raise ValueError(f"the answer to {target!r} names an exercise twice or {target!r} itself.")
    return {published: found[published.target] for published in asked}


def consensus(lists: Sequence[PublishedList], *, least_items: int = 1) -> dict[PublishedList, Sequence[str]]:
    """What the other lists of a target agree on: the exercises by number of lists that name them, ties by id.

    Parameters
    ----------
    lists
        Of any length; each scored list is left out of its own answer.
    least_items
        Lists with fewer items have no vote.
    """
    voters = [published for published in lists if len(published.items) >= least_items]

    def answer(left_out: PublishedList) -> list[str]:
        votes = named(other for other in voters if other.target == left_out.target and other.number != left_out.number)
        return sorted(votes.keys() - {left_out.target}, key=lambda id_: (-votes[id_], id_))

    return {published: answer(published) for published in scored(lists)}


def _by_target(figures: Mapping[PublishedList, float]) -> dict[str, Vector]:
    found: dict[str, list[float]] = {}
    for published, figure in figures.items():
        found.setdefault(published.target, []).append(figure)
    return {target: np.array(of_target) for target, of_target in found.items()}


def scores(answered: Answers, measure: Measure) -> dict[str, Vector]:
    """Target → figure of each of its lists, in their order."""
    return _by_target({published: measure(ranked, published) for published, ranked in answered.items()})


def mean(found: Scores) -> float:
    """Mean over the lists of a target, then over targets."""
    return float(np.mean([figures.mean() for figures in found.values()]))


def estimate(found: Scores, *, seed: int = 0, draws: int = DRAWS) -> Estimate:
    """The mean with its bootstrap interval.

    Notes
    -----
    Each draw takes as many targets as there are, with replacement, and for every target drawn as many of its lists as
    it has, with replacement; the interval lies between the 2.5th and 97.5th percentile of the means of the draws. Such
    resampling at two levels: Davison and Hinkley 1997, section 3.8, doi:10.1017/CBO9780511802843.
    """
    generator = np.random.default_rng(seed)
    figures = list(found.values())
    picked = generator.integers(len(figures), size=(draws, len(figures)))
    means = np.empty(picked.shape)
    for at, of_target in enumerate(figures):
        here = picked == at
        rows = generator.integers(len(of_target), size=(np.count_nonzero(here), len(of_target)))
        means[here] = of_target[rows].mean(axis=1)
    low, high = np.percentile(means.mean(axis=1), PERCENTILES)
    return Estimate(mean(found), float(low), float(high))


def difference(one: Answers, other: Answers, measure: Measure, *, seed: int = 0, draws: int = DRAWS) -> Estimate:
    """How much more `one` gets than `other`, list by list, with the interval of `estimate` for the difference.

    Raises
    ------
    ValueError
        The two did not answer the same lists.
    """
    if one.keys() != other.keys():
        raise ValueError("rankers can be compared only on the same lists.")
    gains = {published: measure(one[published], published) - measure(other[published], published) for published in one}
    return estimate(_by_target(gains), seed=seed, draws=draws)
