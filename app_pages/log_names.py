"""The view "Names and rows": what became of every row, and what names mean, to be mapped by hand where that is open."""

from collections.abc import Sequence

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import log_state as state
from app_pages.log_link import carried
from app_pages.log_names_file import upload_names, written_names
from app_pages.plain import plain
from graph import Log, LogAnalysis, LoggedName, counted, exercises
from graph.training import count_rows

# Boxes that are shown at first, and how many more at a time: each one holds the whole catalogue.
FEW = 10
ASIDE_WORDS = "Not for the back"


def show_names(graph: nx.DiGraph, log: Log, found: LogAnalysis) -> None:
    """Open names first, then what is known, and what became of the rows."""
    names, rows = st.columns([3, 2], gap="large")
    with names:
        _open(graph, log, found)
        _correct(graph, found)
    with rows:
        _counts(found)
        for note in log.notes:
            st.caption(plain(note))
        _file(graph, log)
    _known(graph, found)


def _counts(found: LogAnalysis) -> None:
    st.subheader("What became of the rows")
    table = pd.DataFrame(
        [(words, rows) for words, rows in count_rows(found.counts).items()]
        + [("**rows read, the sum**", found.counts.read)],
        columns=["Rows that are", "Number"],
    )
    st.table(table.set_index("Rows that are"))


def _to_map(graph: nx.DiGraph, log: Log) -> list[LoggedName]:
    """Names that the log leaves open, those that are mapped by hand, and those that shall be."""
    hand = state.by_hand(log)
    return [
        name
        for name in state.as_read(graph, log).names.values()
        if name.kind == "unknown" or name.name in hand or name.name in st.session_state[state.ALSO]
    ]


def _open(graph: nx.DiGraph, log: Log, found: LogAnalysis) -> None:
    st.subheader("Names to map")
    listed, left = _to_map(graph, log), sum(name.kind == "unknown" for name in found.names.values())
    if not listed:
        st.markdown("Every name is known.")
        return
    st.markdown(
        f"Open: {left} of {counted(len(found.names), 'name')}. Rows of an open name count only when it is mapped."
        if left
        else "Every name is known or mapped."
    )
    shown = st.session_state.setdefault("log-shown", FEW)
    for name in listed[:shown]:
        _box(graph, log, name)
    if len(listed) > shown:
        rest = min(FEW, len(listed) - shown)
        st.button(f"Show {rest} more of {len(listed)}", on_click=_more, key="log-more")


def _more() -> None:
    """Callback: show more names."""
    st.session_state["log-shown"] += FEW


def _options(graph: nx.DiGraph, suggested: Sequence[str]) -> dict[str, str]:
    """Id → words: what the name may mean, that it is not for the back, then every exercise."""
    known = exercises(graph)
    others = sorted(known, key=lambda id_: known[id_].label)
    return (
        {id_: f"{known[id_].label} (suggested)" for id_ in suggested if id_ in known}
        | {state.ASIDE: ASIDE_WORDS}
        | {id_: known[id_].label for id_ in others if id_ not in suggested}
    )


def _box(graph: nx.DiGraph, log: Log, name: LoggedName) -> None:
    """What one name means."""
    key = f"log-name-{name.name}"
    options = _options(graph, [candidate.id for candidate in name.suggestions])
    # Set and not given as a value, so that a link and a file can change it.
    st.session_state[key] = state.by_hand(log).get(name.name)
    st.selectbox(
        f"{plain(name.name)} ({counted(name.rows, 'row')})",
        list(options),
        index=None,
        key=key,
        format_func=options.get,
        placeholder=_as_read(graph, name),
        on_change=_map,
        args=(name.name, key),
    )


def _as_read(graph: nx.DiGraph, name: LoggedName) -> str:
    """How a name is read by itself."""
    if name.kind == "unknown":
        several = " or ".join(candidate.label for candidate in name.suggestions)
        return f"Open: {several}?" if several else "Open"
    return f"As read: {_taken(graph, name)}"


def _taken(graph: nx.DiGraph, name: LoggedName) -> str:
    if name.exercise:
        return exercises(graph)[name.exercise].label + ("" if name.kind == "used" else ", not for the back")
    return name.remark or ASIDE_WORDS.lower()


def _map(name: str, key: str) -> None:
    """Callback: a name means what its box says; an emptied box means what was read."""
    state.put_names({name: st.session_state[key]})


def _correct(graph: nx.DiGraph, found: LogAnalysis) -> None:
    """A name that was read, but not as it is meant, joins the list of those to map."""
    read = {
        name.name: f"{name.name} → {_taken(graph, name)}" for name in found.names.values() if name.kind != "unknown"
    }
    if read:
        st.selectbox(
            "Correct a name that is read wrongly",
            list(read),
            index=None,
            key="log-correct",
            format_func=read.get,
            placeholder="Choose a name",
            on_change=_also,
        )


def _also() -> None:
    """Callback: list a name among those to map."""
    if name := st.session_state["log-correct"]:
        st.session_state[state.ALSO] = list(dict.fromkeys([*st.session_state[state.ALSO], name]))
        st.session_state["log-correct"] = None


def _known(graph: nx.DiGraph, found: LogAnalysis) -> None:
    """What every name is taken for, and so what an answer rests on."""
    rows = [
        (plain(name.name), name.rows, "open" if name.kind == "unknown" else _taken(graph, name))
        for name in found.names.values()
    ]
    with st.expander(f"What {counted(len(rows), 'name')} of the log are taken for"):
        st.table(pd.DataFrame(rows, columns=["Name", "Rows", "Taken for"]).set_index("Name"))


def _file(graph: nx.DiGraph, log: Log) -> None:
    """Mapped names as a file, for the next export, and what the link carries of them."""
    st.subheader("Keep what you mapped")
    names = st.session_state[state.NAMES]
    if missing := len(names) - len(carried(names)):
        st.warning(
            f"The link has room for {len(carried(names))} of {len(names)} mapped names, the first ones. "
            f"{counted(missing, 'name')} more: download them."
        )
    elif names:
        st.caption(f"The link carries {counted(len(names), 'mapped name')}, and never the log.")
    if strangers := state.elsewhere(log):
        st.caption(f"Mapped, but not in this log: {plain(', '.join(strangers[:FEW]))}. It stays in the link.")
    if names:
        st.download_button(
            "Download the mapped names",
            written_names(names),
            file_name="names.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
    upload_names(graph)
