"""A link that opens a page: read with care, since it may be old or hostile, and what it says wrongly is told."""

import re
from collections.abc import Callable, Collection, Mapping

import networkx as nx
import streamlit as st

from app_pages.address import DEFAULT_PLACE, kit_said, url_leads
from graph import KnowledgeError, parse_kit, places

LONGEST_SHOWN = 80
NUMBER = "[0-9]{1,7}([.][0-9]{1,4})?"


def quoted(text: str) -> str:
    """What a link says, in quotes, and no longer than fits into a sentence."""
    return repr(text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…")


def number_words(number: float) -> str:
    """A number with at most two digits behind the point and no zeros that say nothing."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def sensible(text: str, limits: tuple[float, float]) -> float | None:
    """The number that `text` is, if it lies within `limits`."""
    number = float(text) if re.fullmatch(NUMBER, text) else None
    return number if number is not None and limits[0] <= number <= limits[1] else None


class Link:
    """What a link says; each method reads one parameter.

    Attributes
    ----------
    problems
        Sentences on what it says wrongly; that is left out.
    """

    def __init__(self, said: Mapping[str, str]) -> None:
        self._said = dict(said)
        self.problems: list[str] = []

    def text(self, name: str) -> str:
        """What it says; empty if nothing."""
        return self._said.get(name, "")

    def names(self, prefix: str) -> bool:
        """Whether it says anything in a parameter that begins with `prefix`."""
        return any(name.startswith(prefix) for name in self._said)

    def forget(self) -> None:
        """Read the rest as if the link did not say it."""
        self._said = {}

    def one_of(self, name: str, options: Collection[str], usual: str) -> str:
        """The value of a parameter if it is an option, else what is usual."""
        return self._one_of(name, self._said.get(name, usual), options, usual)

    def _one_of(self, name: str, wanted: str, options: Collection[str], usual: str) -> str:
        if wanted in options or wanted == usual:
            return wanted
        instead = f"Showing {usual!r} instead." if usual else "It is left out."
        self.problems.append(f"The link says {name} {quoted(wanted)}, which does not exist here. {instead}")
        return usual

    def several(self, name: str, options: Collection[str]) -> list[str]:
        """The values of a comma-separated list that are options, each once."""
        wanted = dict.fromkeys(filter(None, self.text(name).split(",")))
        self.problems += [
            f"The link says {quoted(one)} in {name}, which does not exist here. It is left out."
            for one in wanted
            if one not in options
        ]
        return [one for one in wanted if one in options]

    def number(self, name: str, limits: tuple[float, float]) -> float | None:
        """A number within limits; None if it says none that is."""
        if name not in self._said:
            return None
        number = sensible(self._said[name], limits)
        if number is None:
            low, high = map(number_words, limits)
            self.problems.append(
                f"The link says {name} {quoted(self._said[name])}, which is no number from {low} to {high}. "
                "It is left out."
            )
        return number

    def whole(self, name: str, limits: tuple[int, int]) -> int | None:
        """A whole number within limits; None if it says none that is."""
        number = self.number(name, limits)
        if number is None or number == int(number):
            return number if number is None else int(number)
        self.problems.append(f"The link says {name} {quoted(self._said[name])}, which is no whole number.")
        return None

    def kit(self, graph: nx.DiGraph) -> tuple[str, str]:
        """Preset, and how the kit differs from it, as far as that can be."""
        said, changes = kit_said()
        place = self._one_of("place", said, places(graph), DEFAULT_PLACE)
        good: list[str] = []
        for change in filter(None, changes.split(",")):
            try:
                parse_kit(graph, [*good, change], place=place)
                good.append(change)
            except KnowledgeError as error:
                self.problems.append(f"The link holds something that is left out: {error}")
        return place, ",".join(good)


def opened(last: str, now: Callable[[], dict[str, str]]) -> Link | None:
    """The link that has to fill the session; None if the session leads.

    Parameters
    ----------
    last
        Session key of the address that the page showed last, which counts if another page was there in between.
    now
        What the session says, as the parameters of an address.
    """
    entered = "address" not in st.session_state
    if not url_leads(None if entered else now()):
        return None
    said = st.query_params.to_dict()
    return Link(said or (st.session_state.get(last, {}) if entered else {}))
