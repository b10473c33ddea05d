"""Several rankings side by side: figures of every list, their differences and tables of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import numpy as np
import pandas as pd

from notebooks.measures import MEASURES, Answers, Estimate, Scores, estimate, mean, scores

# Name of a measure → figures of the scored lists.
Figures: TypeAlias = Mapping[str, Scores]
NDCG = "nDCG@10"


def figures(answered: Answers) -> dict[str, Scores]:
    """Every measure of one ranking."""
    return {name: scores(answered, measure) for name, measure in MEASURES.items()}


def averaged(draws: Sequence[Figures]) -> dict[str, Scores]:
    """The figures of a ranking with chance in it: the mean of several draws, list by list."""
    return {
        name: {target: np.mean([draw[name][target] for draw in draws], axis=0) for target in draws[0][name]}
        for name in draws[0]
    }


def surplus(one: Scores, other: Scores) -> Estimate:
    """How much more `one` gets than `other`, list by list, with the interval of `estimate` for the difference.

    Raises
    ------
    ValueError
        The two are not of the same targets.
    """
    if one.keys() != other.keys():
        raise ValueError("rankings can be compared only on the same targets.")
    return estimate({target: one[target] - other[target] for target in one})


def words(found: Estimate, *, sign: bool = False) -> str:
    """The mean and its interval for a table, with two decimals."""
    form = "+.2f" if sign else ".2f"
    return f"{found.mean:{form}} [{found.low:{form}}, {found.high:{form}}]"


def means(rankers: Mapping[str, Figures]) -> pd.DataFrame:
    """One row a ranking, one column a measure: means without intervals."""
    return pd.DataFrame({name: {m: mean(found[m]) for m in MEASURES} for name, found in rankers.items()}).T.round(3)


def table(rankers: Mapping[str, Figures], *, first: str) -> pd.DataFrame:
    """One row a ranking: every measure with its interval, and what the ranking `first` gets more by nDCG@10."""
    rows = {
        name: {measure: words(estimate(found[measure])) for measure in MEASURES}
        | {
            f"{first} is ahead by": ""
            if name == first
            else words(surplus(rankers[first][NDCG], found[NDCG]), sign=True)
        }
        for name, found in rankers.items()
    }
    return pd.DataFrame(rows).T


def changes(changed: Mapping[str, Figures], base: Figures) -> pd.DataFrame:
    """One row a change: the means, and what the change adds to the nDCG@10 of `base`."""
    found = means(changed)
    found["changes nDCG@10 by"] = [words(surplus(of[NDCG], base[NDCG]), sign=True) for of in changed.values()]
    return found


def by_target(rankers: Mapping[str, Figures], targets: Iterable[str]) -> pd.DataFrame:
    """nDCG@10 of every target, one column a ranking."""
    return pd.DataFrame(
        {name: {target: found[NDCG][target].mean() for target in targets} for name, found in rankers.items()}
    ).round(2)
