"""Sets for the back beside sets for the front of the body, and the rule of an article about them."""

from dataclasses import dataclass
from math import inf

from graph.errors import InvalidSelectionError
from graph.records import ExerciseGraph
from graph.vocabulary import source_label

# The article asks for as many repetitions too; only sets are known here.
SOURCE = "article-004:L53"


@dataclass(frozen=True)
class Balance:
    """Hard sets a week for the back and for the front (chest and shoulders).

    Attributes
    ----------
    lacking
        Sets that the back lacks to have as many as the front, at least 0.
    source
        Citation of the rule.
    """

    back: float
    front: float
    lacking: float
    source: str = SOURCE

    @property
    def holds(self) -> bool:
        """Whether the back has at least as many sets as the front."""
        return not self.lacking


def front_and_back(back: float, front: float) -> Balance:
    """Whether the back gets at least as many sets as the front muscles, chest and shoulders.

    Parameters
    ----------
    back
        Hard sets a week for the back, each counted once, such as `volume(…).back`.
    front
        Hard sets a week for chest and shoulders.

    Returns
    -------
    Both numbers, what the back lacks, and the source of the rule.

    Raises
    ------
    InvalidSelectionError
        A number of sets is under 0, endless or no number.

    Examples
    --------
    >>> front_and_back(12, 15).lacking, front_and_back(12, 12).holds
    (3, True)
    """
    for sets in (back, front):
        if not 0 <= sets < inf:
            raise InvalidSelectionError(f"{sets:g} sets a week are impossible; state a number of 0 or more.")
    return Balance(back, front, max(round(front - back, 4), 0))


def balance_sentence(graph: ExerciseGraph, balance: Balance) -> str:
    """Whether back and front are in balance, and who says so.

    Returns
    -------
    One sentence.

    Examples
    --------
    >>> print(balance_sentence(build(), front_and_back(12, 15)).partition(" (")[0])
    12 sets for the back, 15 for the front: 3 more for the back would make it as many
    """
    said = f"{balance.back:g} sets for the back, {balance.front:g} for the front: "
    said += "the back has at least as many" if balance.holds else f"{balance.lacking:g} more for the back would make it"
    said += "" if balance.holds else " as many"
    return f"{said} ({source_label(graph, balance.source)})."
