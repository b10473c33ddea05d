"""The possible exercises: filtered, sorted, paged, and as a file."""

from collections.abc import Mapping

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import state
from app_pages.cards import FEW, card, names
from app_pages.coverage_panel import LIST
from app_pages.kit_panel import Gains
from graph import (
    Kit,
    Listed,
    counted,
    equipment,
    exercises,
    fix_words,
    listing,
    nearest,
    regions,
    setup_words,
    terms,
    trains,
)

SORTS = {"most": "Most back first", "a-to-z": "A to Z", "easiest": "Easiest first", "pattern": "By pattern"}


def sort_rows(graph: nx.DiGraph, rows: list[Listed], order: str) -> list[Listed]:
    """Rows in the order that the reader asked for; ties keep most credit first."""
    skills, patterns = list(terms(graph, "skill")), list(terms(graph, "pattern"))
    keys = {
        "a-to-z": lambda row: row.exercise.label,
        "easiest": lambda row: skills.index(row.exercise.skill),
        "pattern": lambda row: patterns.index(row.exercise.pattern),
    }
    return sorted(rows, key=keys[order]) if order in keys else rows


def _filters(graph: nx.DiGraph, able: list[Listed]) -> str:
    known = regions(graph)
    patterns = {row.exercise.pattern for row in able} | {st.session_state.get("pattern")}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            "Region",
            list(known),
            index=None,
            key="region",
            format_func=lambda region: known[region].plain,
            placeholder="all",
            width=190,
        )
        st.selectbox(
            "Pattern",
            [pattern for pattern in terms(graph, "pattern") if pattern in patterns],
            index=None,
            key="pattern",
            format_func=terms(graph, "pattern").get,
            placeholder="all",
            width=180,
        )
        return st.selectbox("Sort", list(SORTS), key="sort", format_func=SORTS.get, width=165)


def _as_file(graph: nx.DiGraph, rows: list[Listed]) -> None:
    frame = pd.DataFrame(
        {
            "Exercise": [row.exercise.label for row in rows],
            "Pattern": [terms(graph, "pattern")[row.exercise.pattern] for row in rows],
            "Trains": [trains(graph, row.exercise) for row in rows],
            "Set-up": [setup_words(graph, row.ready[0]) for row in rows],
            "Skill": [row.exercise.skill for row in rows],
        }
    )
    st.download_button(
        "Download this list (CSV)", frame.to_csv(index=False), "exercises.csv", "text/csv", on_click="ignore"
    )


def _nothing(graph: nx.DiGraph, kit: Kit, wanted: Mapping[str, list[str]]) -> None:
    """An empty list names the ticks that would fill it."""
    st.subheader("No exercise", anchor=LIST)
    fixes = nearest(graph, kit, **wanted)
    if not fixes:
        st.info("No exercise in the catalogue matches the region and the pattern at once; take one filter away.")
        with st.container(horizontal=True):
            for name in ("region", "pattern"):
                st.button(f"Any {name}", on_click=_clear, args=(name,), key=f"any-{name}")
        return
    st.info("Nothing that this kit allows matches the filter.")
    for fix in fixes:
        label = f"Tick {fix_words(graph, fix)}: {exercises(graph)[fix.exercise].label}"
        state.fix_button(graph, fix, label, "empty")


def _clear(name: str) -> None:
    """Callback: take one filter away."""
    st.session_state[name] = None


def show_list(graph: nx.DiGraph, kit: Kit) -> None:
    """Filters, then the exercises they leave, a page at a time."""
    order = _filters(graph, listing(graph, kit))
    region, pattern = st.session_state["region"], st.session_state["pattern"]
    wanted = {"region_ids": [region] if region else [], "patterns": [pattern] if pattern else []}
    rows = sort_rows(graph, listing(graph, kit, **wanted), order)
    if not rows:
        _nothing(graph, kit, wanted)
        return
    asked = (region, pattern, order, tuple(kit.owned))
    if st.session_state["shown-for"] not in (None, asked):
        st.session_state["shown"] = state.PAGE_SIZE
    st.session_state["shown-for"] = asked
    shown = st.session_state["shown"]
    st.subheader(counted(len(rows), "exercise"), anchor=LIST)
    for row in rows[:shown]:
        card(graph, row, wanted["region_ids"])
    if shown < len(rows):
        st.button(
            f"Show {min(state.PAGE_SIZE, len(rows) - shown)} more",
            on_click=lambda: st.session_state.update(shown=shown + state.PAGE_SIZE),
        )
    _as_file(graph, rows)


def show_unlocks(graph: nx.DiGraph, adds: Gains) -> None:
    """What one missing item would unlock, most first, with every exercise by name."""
    if not adds:
        st.info("No single item would add an exercise.")
    for item in sorted(adds, key=lambda item: (-len(adds[item]), item)):
        with st.container(horizontal=True):
            label = equipment(graph)[item].label
            summary = f"**{label}** adds {len(adds[item])}: {names(graph, adds[item])}"
            if len(adds[item]) > FEW:
                st.expander(summary).markdown(names(graph, adds[item], len(adds[item])))
            else:
                st.container(border=True).markdown(summary)
            st.button("Tick", help=f"Tick {label}", on_click=state.tick, args=(graph, item), key=f"unlock-{item}")
