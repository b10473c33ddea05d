"""The possible exercises: filtered, sorted, paged, and as a file."""

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import state
from app_pages.cards import SHOWN_FROM, card, names, trains
from app_pages.kit_panel import Gains
from graph import Kit, Listed, equipment, exercises, item_names, listing, regions, terms

PAGE_SIZE = 20
MOST, ALPHABET, EASIEST, PATTERN = SORTS = ("Most back first", "A to Z", "Easiest first", "By pattern")


def sort_rows(graph: nx.DiGraph, rows: list[Listed], order: str) -> list[Listed]:
    """Rows in the order that the reader asked for; ties keep most credit first."""
    skills, patterns = list(terms(graph, "skill")), list(terms(graph, "pattern"))
    keys = {
        ALPHABET: lambda row: row.exercise.label,
        EASIEST: lambda row: skills.index(row.exercise.skill),
        PATTERN: lambda row: patterns.index(row.exercise.pattern),
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
        return st.selectbox("Sort", SORTS, key="sort", width=165)


def _as_file(graph: nx.DiGraph, rows: list[Listed]) -> None:
    frame = pd.DataFrame(
        {
            "Exercise": [row.exercise.label for row in rows],
            "Pattern": [terms(graph, "pattern")[row.exercise.pattern] for row in rows],
            "Trains": [trains(graph, row.exercise) for row in rows],
            "Set-up": [item_names(graph, row.ready[0].items) for row in rows],
            "Skill": [row.exercise.skill for row in rows],
        }
    )
    st.download_button(
        "Download this list (CSV)", frame.to_csv(index=False), "exercises.csv", "text/csv", on_click="ignore"
    )


def _nothing(graph: nx.DiGraph, adds: Gains, region: str | None, pattern: str | None) -> None:
    """An empty list names the ticks that would fill it."""
    wanted = {
        id_
        for id_, exercise in exercises(graph).items()
        if (not pattern or exercise.pattern == pattern)
        and (not region or exercise.weights.get(region, 0.0) >= SHOWN_FROM)
    }
    gains = {item: sorted(wanted.intersection(ids)) for item, ids in adds.items() if wanted.intersection(ids)}
    st.info("Nothing that this kit allows matches the filter.")
    for item in sorted(gains, key=lambda item: (-len(gains[item]), equipment(graph)[item].cost, item))[:3]:
        label = f"Tick {equipment(graph)[item].label}: {names(graph, gains[item], 2)}"
        st.button(label, on_click=state.tick, args=(graph, item), key=f"empty-{item}")


def show_list(graph: nx.DiGraph, kit: Kit, adds: Gains) -> None:
    """Filters, then the exercises they leave, a page at a time."""
    order = _filters(graph, listing(graph, kit))
    region, pattern = st.session_state["region"], st.session_state["pattern"]
    chosen = listing(graph, kit, region_ids=[region] if region else (), patterns=[pattern] if pattern else ())
    rows = sort_rows(graph, chosen, order)
    if not rows:
        _nothing(graph, adds, region, pattern)
        return
    asked = (region, pattern, order, tuple(kit.owned))
    if st.session_state.get("shown-for") != asked:
        st.session_state.update({"shown-for": asked, "shown": PAGE_SIZE})
    shown = st.session_state["shown"]
    st.caption(f"{len(rows)} exercises")
    for row in rows[:shown]:
        card(graph, row)
    if shown < len(rows):
        st.button(
            f"Show {min(PAGE_SIZE, len(rows) - shown)} more",
            on_click=lambda: st.session_state.update(shown=shown + PAGE_SIZE),
        )
    _as_file(graph, rows)


def show_unlocks(graph: nx.DiGraph, adds: Gains) -> None:
    """What one missing item would unlock, most first, with the exercises by name."""
    if not adds:
        st.info("No single item would add an exercise.")
    for item in sorted(adds, key=lambda item: (-len(adds[item]), item)):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            label = equipment(graph)[item].label
            st.markdown(f"**{label}** adds {len(adds[item])}: {names(graph, adds[item])}")
            st.button("Tick", help=f"Tick {label}", on_click=state.tick, args=(graph, item), key=f"unlock-{item}")
