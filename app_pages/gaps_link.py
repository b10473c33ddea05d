"""The URL of the page "Gaps": read with care, since a link may be old or hostile, and written after each run."""

from collections.abc import Collection, Mapping

import networkx as nx
import streamlit as st

from app_pages import gaps_state as state
from app_pages.address import share_kit, write
from app_pages.link import Link, number_words, opened, quoted, sensible
from graph import COVERED, MOST_PRICE, equipment, exercises

# Session key of the last address of this page, for the way back from another page.
LAST = "gaps-address"
MOST_FRONT = 200.0


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
    link = opened(LAST, address)
    if link is None:
        return []
    st.session_state["gaps-place"], st.session_state["gaps-kit"] = link.kit(graph)
    limits = (state.LEAST_SETS, state.MOST_SETS)
    state.replace(state.DO, _numbers(link, "do", exercises(graph), limits))
    state.replace(state.PRICES, _numbers(link, "prices", equipment(graph), (0, MOST_PRICE)))
    st.session_state["gaps-sets"] = link.number("sets", limits) or state.USUAL_SETS
    st.session_state["gaps-front"] = link.number("front", (0, MOST_FRONT))
    thresholds = {number_words(share): share for share in state.THRESHOLDS}
    st.session_state["gaps-threshold"] = thresholds[link.one_of("threshold", thresholds, number_words(COVERED))]
    st.session_state["gaps-view"] = state.VIEWS[link.one_of("view", state.VIEWS, "gaps")]
    st.session_state["address"] = address()
    return link.problems


def _numbers(link: Link, name: str, options: Collection[str], limits: tuple[float, float]) -> dict[str, float]:
    """Id → number of a list such as "pull-up:3,barbell-row:4"; an entry that means nothing is told."""
    found: dict[str, float] = {}
    for entry in filter(None, link.text(name).split(",")):
        id_, _, text = entry.rpartition(":")
        number = sensible(text, limits)
        if id_ in found:
            link.problems.append(f"The link names {id_!r} twice in {name}; {quoted(entry)} is left out.")
        elif id_ not in options or number is None:
            low, high = map(number_words, limits)
            why = f"an id and a number from {low} to {high}" if id_ in options else "an id that exists and a number"
            link.problems.append(f"The link says {quoted(entry)} in {name}, where {why} should stand. It is left out.")
        else:
            found[id_] = number
    return found


def remember() -> None:
    """Write the state of the page into the URL, so that the address reproduces it."""
    state.settle()
    share_kit(st.session_state["gaps-place"], st.session_state["gaps-kit"])
    st.session_state[LAST] = address()
    write(st.session_state[LAST])
