"""The state of the page "My log": the log, where it is from and what its names mean, all in the visitor's session.

Nothing of a log goes into a cache, because caches are shared between visitors, and nothing onto a disk. What was
uploaded is dropped as soon as its sets are counted.
"""

from collections.abc import Callable, Mapping

import networkx as nx
import streamlit as st

from app_pages.log_example import EXAMPLE
from graph import KnowledgeError, Log, LogAnalysis, analyse, read_log

# Session keys: the log, where it is from, why the last one could not be read, what names mean by hand (name → id of an
# exercise, or `ASIDE`), names that were read but shall be corrected, and the number of the upload box.
LOG, SOURCE, TROUBLE, NAMES, ALSO, BOX = "log-read", "log-from", "log-trouble", "log-names", "log-also", "log-box"
EXAMPLE_SOURCE, PASTED_SOURCE = "Example", "Pasted text"
# How a name is mapped that does not train the back, and how `analyse` is told so: by a name that lies outside.
ASIDE, OUTSIDE = "none", "bench press"
VIEWS = {"weeks": "Week by week", "landmarks": "Against landmarks", "names": "Names and rows"}
SPANS = (12, 26, 52, 104)


def start() -> None:
    """What the session says before anything is chosen."""
    usual = {LOG: None, SOURCE: "", TROUBLE: "", NAMES: {}, ALSO: [], BOX: 0}
    for key, value in usual.items():
        st.session_state.setdefault(key, value)


def take(source: str, data: bytes, report: Callable[[float], object] | None = None) -> None:
    """Read a log in the place of the last one; if it is none, keep why. The upload box is emptied in both cases."""
    try:
        log = read_log(data, report=report)
    except KnowledgeError as error:
        st.session_state.update({TROUBLE: f"{source}: {error}", BOX: st.session_state[BOX] + 1})
        return
    forget()
    st.session_state.update({LOG: log, SOURCE: source})


def take_text() -> None:
    """Callback: read what was pasted."""
    take(PASTED_SOURCE, (st.session_state["log-text"] or "").encode())


def show_example() -> None:
    """Callback: read the example."""
    take(EXAMPLE_SOURCE, EXAMPLE.encode())


def forget() -> None:
    """Callback: drop the log and all that was counted; what names mean stays, for the next export of the same app."""
    for key in ("log-found", "log-plain"):
        st.session_state.pop(key, None)
    st.session_state.update({LOG: None, SOURCE: "", TROUBLE: "", ALSO: [], BOX: st.session_state[BOX] + 1})


def spelled(name: str) -> str:
    """A name without the differences between spellings that do not count."""
    return " ".join(name.casefold().split())


def by_hand(log: Log) -> dict[str, str]:
    """Names of the log that are mapped by hand → what they mean."""
    said = {spelled(name): meant for name, meant in st.session_state[NAMES].items()}
    return {name: said[spelled(name)] for name in dict.fromkeys(row.name for row in log.done) if spelled(name) in said}


def elsewhere(log: Log) -> list[str]:
    """Names that are mapped by hand and not in the log."""
    here = {spelled(row.name) for row in log.done}
    return [name for name in st.session_state[NAMES] if spelled(name) not in here]


def put_names(names: Mapping[str, str | None]) -> None:
    """Map names by hand; one that is mapped to None is as it was read."""
    again = {spelled(name) for name in names}
    kept = {name: meant for name, meant in st.session_state[NAMES].items() if spelled(name) not in again}
    st.session_state[NAMES] = kept | {name: meant for name, meant in names.items() if meant}


def found(graph: nx.DiGraph, log: Log) -> LogAnalysis:
    """What the log says, with what is mapped by hand."""
    names = {name: OUTSIDE if meant == ASIDE else meant for name, meant in by_hand(log).items()}
    return _analysed(graph, log, "log-found", names)


def as_read(graph: nx.DiGraph, log: Log) -> LogAnalysis:
    """What the log says when nothing is mapped by hand: it knows what unknown names may mean."""
    return _analysed(graph, log, "log-plain", {})


def _analysed(graph: nx.DiGraph, log: Log, key: str, names: Mapping[str, str]) -> LogAnalysis:
    """What was counted in the last run if nothing has changed since, kept for this visitor alone."""
    kept = st.session_state.get(key)
    if kept is None or kept[0] is not log or kept[1] != names:
        kept = (log, names, analyse(graph, log, names))
        st.session_state[key] = kept
    return kept[2]
