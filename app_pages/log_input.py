"""How a log comes in: as a file, as text, or as the example; and how each app exports one."""

import networkx as nx
import streamlit as st

from app_pages import log_state as state
from app_pages.log_example import EXPORTS, PASTED
from app_pages.plain import plain
from graph import Log, LogAnalysis, count_sentence
from graph.training import MOST_LOG_BYTES

# Bytes from which on reading takes long enough that a visitor wants to see how far it is.
BIG = 300_000
MOST_PASTED = 500_000
MEGABYTE = 1_000_000
PRIVATE = (
    "Your log stays yours: it is read in the memory of the server, for this visit only. Nothing is stored there, and "
    "no other visitor sees it."
)


def choose_log(graph: nx.DiGraph) -> None:
    """The upload box, the text box and the example beside what each app calls its export."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        _upload(graph)
        if st.session_state[state.TROUBLE]:
            st.error(plain(st.session_state[state.TROUBLE]), icon=":material/error:")
        with st.expander("Paste a log as text", icon=":material/content_paste:"):
            _paste()
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button("Show an example", on_click=state.show_example, icon=":material/visibility:")
            st.caption("A made-up log of seven weeks")
    with right, st.container(border=True):
        st.markdown("**How to export your log**")
        st.markdown("\n".join(f"- **{app}:** {how}" for app, how in EXPORTS.items()))
        st.caption("Which of these it is, is found by the columns. Weights are not read: sets are counted.")


def _upload(graph: nx.DiGraph) -> None:
    """The upload box. Any type of file is taken, since phones name a CSV in many ways; what is none is told."""
    file = st.file_uploader(
        "Your log as CSV, from Strong, Hevy, FitNotes or a table of your own",
        max_upload_size=MOST_LOG_BYTES // MEGABYTE,
        key=f"log-upload-{st.session_state[state.BOX]}",
    )
    st.caption(f":material/lock: {PRIVATE}")
    if file is None:
        return
    data = file.getvalue()
    if len(data) < BIG:
        state.take(file.name, data)
    else:
        _read_slowly(graph, file.name, data)
    # The next run shows the log, or why it is none, with an empty box: the file itself is not kept.
    st.rerun()


def _read_slowly(graph: nx.DiGraph, name: str, data: bytes) -> None:
    bar = st.progress(0.0, text=f"Reading {plain(name)} …")
    state.take(name, data, lambda share: bar.progress(share, text=f"Reading {plain(name)}: {share:.0%}"))
    bar.progress(1.0, text="Looking up the names of exercises …")
    if log := st.session_state[state.LOG]:
        state.found(graph, log)


def _paste() -> None:
    st.text_area("Rows with a header", key="log-text", max_chars=MOST_PASTED, placeholder=PASTED, height=160)
    st.button("Read this text", on_click=state.take_text, icon=":material/play_arrow:")


def show_source(log: Log, found: LogAnalysis) -> None:
    """Where the log is from, what became of its rows, and the way to another one."""
    source = st.session_state[state.SOURCE]
    if source == state.EXAMPLE_SOURCE:
        st.info(
            "**This is an example**, a made-up log and nobody's training. Bring your own log to see what yours says.",
            icon=":material/science:",
        )
    what = "a plain table" if log.app == "table" else f"an export of {log.app}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{plain(source)}**, {what}. {count_sentence(found.counts)}", width="stretch")
        st.button("Another log", on_click=state.forget, icon=":material/close:", key="log-forget")
