"""The URL of the page "My log": it carries what names mean and how the page is set, and never the log."""

import re
from collections.abc import Mapping
from urllib.parse import quote_plus, unquote

import networkx as nx
import streamlit as st

from app_pages import log_state as state
from app_pages.address import write
from app_pages.link import Link, opened, quoted
from graph import exercises

# Session key of the last address of this page, for the way back from another page.
LAST = "log-address"
# Letters of the address that mapped names may take: links of about 2,000 letters go through every mail and browser.
ROOM = 1_500


def written(names: Mapping[str, str]) -> str:
    """Mapped names as one value: "Zorb row:barbell-row,Sledge:none", with the three signs of that escaped in names."""
    return ",".join(
        f"{re.sub('[%,:]', lambda sign: f'%{ord(sign[0]):02X}', name)}:{meant}" for name, meant in names.items()
    )


def carried(names: Mapping[str, str]) -> dict[str, str]:
    """The mapped names that the address has room for, in the order in which they were mapped."""
    fitting: dict[str, str] = {}
    for name, meant in names.items():
        if len(quote_plus(written(fitting | {name: meant}))) > ROOM:
            break
        fitting[name] = meant
    return fitting


def address() -> dict[str, str]:
    """Parameters of the URL that say what the session says; what is usual is left out."""
    session, views = st.session_state, {label: view for view, label in state.VIEWS.items()}
    view, weeks = views[session.get("log-view", state.VIEWS["weeks"])], session.get("log-weeks", state.SPANS[0])
    parameters = {
        "example": "yes" if session[state.SOURCE] == state.EXAMPLE_SOURCE else "",
        "view": "" if view == "weeks" else view,
        "weeks": "" if weeks == state.SPANS[0] else str(weeks),
        "names": written(carried(session[state.NAMES])),
    }
    return {name: value for name, value in parameters.items() if value}


def restore(graph: nx.DiGraph) -> list[str]:
    """Fill the session from the URL where that leads; coming from another page, from what was shown here last.

    Returns
    -------
    Sentences on what the URL says wrongly; that is then left out.
    """
    state.start()
    link = opened(LAST, address)
    if link is None:
        return []
    _restore_example(link.one_of("example", ["yes"], "") == "yes")
    st.session_state["log-view"] = state.VIEWS[link.one_of("view", state.VIEWS, "weeks")]
    spans = {str(span): span for span in state.SPANS}
    st.session_state["log-weeks"] = spans[link.one_of("weeks", spans, str(state.SPANS[0]))]
    before = st.session_state[state.NAMES]
    # What the address had no room for is not taken back by it.
    silent = {name: meant for name, meant in before.items() if name not in carried(before)}
    st.session_state[state.NAMES] = _names(graph, link) | silent
    st.session_state["address"] = address()
    return link.problems


def _restore_example(wanted: bool) -> None:
    """Show the example or not; a log that the visitor brought is never dropped for it."""
    source = st.session_state[state.SOURCE]
    if wanted and not source:
        state.show_example()
    elif not wanted and source == state.EXAMPLE_SOURCE:
        state.forget()


def _names(graph: nx.DiGraph, link: Link) -> dict[str, str]:
    """Names that the URL maps; an entry that means nothing is told."""
    found: dict[str, str] = {}
    for entry in filter(None, link.text("names").split(",")):
        name, _, meant = entry.rpartition(":")
        if unquote(name).strip() and (meant == state.ASIDE or meant in exercises(graph)):
            found[unquote(name)] = meant
        else:
            link.problems.append(f"The link maps {quoted(unquote(entry))}, which names no exercise. It is left out.")
    return found


def remember() -> None:
    """Write the state of the page into the URL."""
    st.session_state[LAST] = address()
    write(st.session_state[LAST])
