"""My log: what a training log says was trained, week by week, against landmarks, and the one change that helps."""

from urllib.parse import urlencode

import networkx as nx
import streamlit as st

from app_pages import log_link
from app_pages import log_state as state
from app_pages.address import enter
from app_pages.log_input import choose_log, show_source
from app_pages.log_landmarks import show_landmarks
from app_pages.log_names import show_names
from app_pages.log_weeks import show_weeks
from app_pages.plain import plain
from graph import Log, LogAnalysis, build, landmarks
from graph.training import unknown_sentence

# The landmark that says what is neglected, and by which weeks are painted.
BAND = "fullback-week"


def show(graph: nx.DiGraph, log: Log, found: LogAnalysis, view: str) -> None:
    """One view."""
    band = landmarks(graph)[BAND]
    if view == "names":
        show_names(graph, log, found)
    elif found.mean is None:
        st.info(f'No row of the log is a set: see "{state.VIEWS["names"]}" for what they are, and export the workouts.')
    elif view == "weeks":
        show_weeks(graph, found, band)
    else:
        show_landmarks(graph, found, band)


def show_log(graph: nx.DiGraph, log: Log) -> None:
    """Where the log is from, what is open, and the views."""
    found = state.found(graph, log)
    show_source(log, found)
    with st.container():
        if said := unknown_sentence(found.counts):
            st.warning(f'{said} See "{state.VIEWS["names"]}".', icon=":material/help:")
    tabs = st.tabs(list(state.VIEWS.values()), key="log-view", on_change="rerun")
    # Only the open view is drawn: a chart that is hidden has no width.
    for view, tab in zip(state.VIEWS, tabs, strict=True):
        if tab.open:
            with tab:
                show(graph, log, found, view)
    with st.popover("Link to this page", icon=":material/link:"):
        st.caption("With the names that you mapped, and without the log: who opens it brings their own.")
        st.code(f"{st.context.url or ''}?{urlencode(log_link.address())}", language=None, wrap_lines=True)


graph = build()
enter("my-log")
problems = log_link.restore(graph)
st.title("What does my log say?")
with st.container():
    for problem in problems:
        st.warning(plain(problem))
if log := st.session_state[state.LOG]:
    show_log(graph, log)
else:
    choose_log(graph)
log_link.remember()
