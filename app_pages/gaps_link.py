"""The URL of the page "Gaps": read with care, since a link may be old or hostile, and written after each run."""

import re
from collections.abc import Collection, Mapping

import networkx as nx
import streamlit as st

from app_pages import gaps_state as state
from app_pages.address import kit_said, share_kit, url_leads, write
from app_pages.lab_address import quoted
from app_pages.state import DEFAULT_PLACE
from graph import COVERED, MOST_PRICE, KnowledgeError, equipment, exercises, parse_kit, places

# Session key of the last address of this page, for the way back from another page.
LAST = "gaps-address"
NUMBER = "[0-9]{1,7}([.][0-9]{1,2})?"
MOST_FRONT = 200.0


def number_words(number: float) -> str:
    """A number with at most two digits behind the point and no zeros that say nothing."""
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _written(numbers: Mapping[str, float]) -> str:
    return ",".join(f"{id_}:{number_words(number)}" for id_, number in numbers.items())


def address() -> dict[str, str]:
    """Parameters of the URL that say what the session says; what is usual is left out."""
    session, views = st.session_state, {label: view for view, label in state.VIEWS.items()}
    view, front = views[session["gaps-view"]], session["gaps-front"]
    parameters = {
        "place": session["gaps-place"],
        "kit": session["gaps-kit"],
        "do": _written(state.entered(state.DO)),
        "sets": "" if session["gaps-sets"] == state.USUAL_SETS else number_words(session["gaps-sets"]),
        "prices": _written(state.entered(state.PRICES)),
        "threshold": "" if session["gaps-threshold"] == COVERED else number_words(session["gaps-threshold"]),
        "front": "" if front is None else number_words(front),
        "view": "" if view == "gaps" else view,
    }
    return {name: value for name, value in parameters.items() if value}


def restore(graph: nx.DiGraph) -> list[str]:
    """Fill the session from the URL where that leads; coming from another page, from what was shown here last.

    Returns
    -------
    Sentences on what the URL says wrongly; that is then left out.
    """
    entered = "address" not in st.session_state
    if not url_leads(None if entered else address()):
        return []
    said = st.query_params.to_dict()
    if entered and not said:
        said = st.session_state.get(LAST, {})
    problems: list[str] = []
    _restore_kit(graph, problems)
    found = _numbers(said, "do", exercises(graph), (state.LEAST_SETS, state.MOST_SETS), problems)
    state.replace(state.DO, found)
    state.replace(state.PRICES, _numbers(said, "prices", equipment(graph), (0, MOST_PRICE), problems))
    limits = (state.LEAST_SETS, state.MOST_SETS)
    st.session_state["gaps-sets"] = _number(said, "sets", limits, problems) or state.USUAL_SETS
    st.session_state["gaps-front"] = _number(said, "front", (0, MOST_FRONT), problems)
    thresholds = {number_words(share): share for share in state.THRESHOLDS}
    st.session_state["gaps-threshold"] = thresholds[
        _one_of(said, "threshold", thresholds, number_words(COVERED), problems)
    ]
    st.session_state["gaps-view"] = state.VIEWS[_one_of(said, "view", state.VIEWS, "gaps", problems)]
    st.session_state["address"] = address()
    return problems


def _restore_kit(graph: nx.DiGraph, problems: list[str]) -> None:
    place, changes = kit_said(DEFAULT_PLACE)
    st.session_state["gaps-place"] = _one_of({"place": place}, "place", places(graph), DEFAULT_PLACE, problems)
    good: list[str] = []
    for change in filter(None, changes.split(",")):
        try:
            parse_kit(graph, [*good, change], place=st.session_state["gaps-place"])
            good.append(change)
        except KnowledgeError as error:
            problems.append(f"The link holds something that is left out: {error}")
    st.session_state["gaps-kit"] = ",".join(good)


def _one_of(said: Mapping[str, str], name: str, options: Collection[str], usual: str, problems: list[str]) -> str:
    """The value of a parameter if it is an option, else what is usual, with a sentence if the URL names another."""
    wanted = said.get(name, usual)
    if wanted in options:
        return wanted
    problems.append(f"The link names a {name} that does not exist: {quoted(wanted)}. Showing {usual!r} instead.")
    return usual


def _sensible(text: str, limits: tuple[float, float]) -> float | None:
    number = float(text) if re.fullmatch(NUMBER, text) else None
    return number if number is not None and limits[0] <= number <= limits[1] else None


def _number(said: Mapping[str, str], name: str, limits: tuple[float, float], problems: list[str]) -> float | None:
    if name not in said:
        return None
    number = _sensible(said[name], limits)
    if number is None:
        low, high = map(number_words, limits)
        problems.append(
            f"The link says {name} {quoted(said[name])}, which is no number from {low} to {high}. It is left out."
        )
    return number


def _numbers(
    said: Mapping[str, str],
    name: str,
    options: Collection[str],
    limits: tuple[float, float],
    problems: list[str],
) -> dict[str, float]:
    """Id → number of a list such as "pull-up:3,barbell-row:4"; an entry that means nothing is told."""
    found: dict[str, float] = {}
    for entry in filter(None, said.get(name, "").split(",")):
        id_, _, text = entry.rpartition(":")
        number = _sensible(text, limits)
        if id_ in found:
            problems.append(f"The link names {id_!r} twice in {name}; {quoted(entry)} is left out.")
        elif id_ not in options or number is None:
            low, high = map(number_words, limits)
            why = f"an id and a number from {low} to {high}" if id_ in options else "an id that exists and a number"
            problems.append(f"The link says {quoted(entry)} in {name}, where {why} should stand. It is left out.")
        else:
            found[id_] = number
    return found


def remember() -> None:
    """Write the state of the page into the URL, so that the address reproduces it."""
    state.settle()
    share_kit(st.session_state["gaps-place"], st.session_state["gaps-kit"])
    st.session_state[LAST] = address()
    write(st.session_state[LAST])
