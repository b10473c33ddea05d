"""Mapped names as a small CSV, to keep for the next export, and read again with care."""

import csv
import io
from collections.abc import Mapping

import networkx as nx
import streamlit as st

from app_pages import log_state as state
from app_pages.link import quoted
from app_pages.plain import plain
from graph import KnowledgeError, require_exercise, resolve_exercise

HEADER = ("name", "exercise")
NOT_BACK = "not for the back"
# Rows that are read: more names than a log may have.
MOST_NAMES = 1_000
# Problems that are told; a file that has more of them is another file.
TOLD = 5


def written_names(names: Mapping[str, str]) -> str:
    """The file: a name and an id in each row."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(HEADER)
    rows.writerows((name, NOT_BACK if meant == state.ASIDE else meant) for name, meant in names.items())
    return text.getvalue()


def parsed_names(graph: nx.DiGraph, data: bytes) -> tuple[dict[str, str], list[str]]:
    """Names that the file maps, and sentences on rows that say nothing."""
    names: dict[str, str] = {}
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        return {}, ["The file is no CSV in UTF-8; download one here to see how it looks."]
    if not rows or tuple(cell.strip().casefold() for cell in rows[0]) != HEADER:
        return {}, [f"Row 1 of the file should be {','.join(HEADER)!r}; download one here to see how it looks."]
    problems = [f"Only the first {MOST_NAMES:,} rows are read."] if len(rows) > MOST_NAMES + 1 else []
    for number, cells in enumerate(rows[1 : MOST_NAMES + 1], 2):
        if not any(cells):
            continue
        if len(cells) != len(HEADER) or not all(cell.strip() for cell in cells):
            problems.append(f"Row {number} needs a name and an exercise; it is left out.")
            continue
        try:
            names[cells[0].strip()] = _meant(graph, cells[1].strip())
        except KnowledgeError as error:
            problems.append(f"Row {number} is left out: {error}")
    return names, problems


def _meant(graph: nx.DiGraph, said: str) -> str:
    """The id of an exercise by any of its names, or that it is not for the back."""
    if said.casefold() == NOT_BACK:
        return state.ASIDE
    found = resolve_exercise(graph, said)
    return state.ASIDE if found.label and not found.id else str(require_exercise(graph, said).id)


def upload_names(graph: nx.DiGraph) -> None:
    """The box for the file; what it maps is added to what is mapped already."""
    said = st.session_state.setdefault("log-names-said", [])
    number = st.session_state.setdefault("log-names-box", 0)
    file = st.file_uploader("Mapped names of an earlier visit", max_upload_size=1, key=f"log-names-file-{number}")
    for sentence in said[:TOLD]:
        st.caption(plain(sentence))
    if len(said) > TOLD:
        st.caption(f"And {len(said) - TOLD} more like that.")
    if file is None:
        return
    names, problems = parsed_names(graph, file.getvalue())
    state.put_names(names)
    st.session_state["log-names-said"] = [f"{len(names)} names of {quoted(file.name)} are mapped.", *problems]
    st.session_state["log-names-box"] = number + 1
    # The boxes above show what the file maps, and this one is empty again.
    st.rerun()
