"""Gaps: what kit, selection and catalogue miss, how sets stand against landmarks, and what helps at least cost."""

from urllib.parse import urlencode

import networkx as nx
import streamlit as st

from app_pages import gaps_link, gaps_state
from app_pages.address import enter
from app_pages.gaps_advice import show_fewest, show_purchases
from app_pages.gaps_answers import split
from app_pages.gaps_entries import choose_exercises
from app_pages.gaps_regions import show_regions
from app_pages.gaps_sets import show_sets
from app_pages.plain import plain
from graph import Kit, build, exercises, fix_words, missing_words, places, purchases


def choose_kit(graph: nx.DiGraph) -> None:
    """Where, and how that differs from the preset."""
    by_size = sorted(places(graph).values(), key=lambda place: (-len(place.offers), place.label))
    here = {place.id: place.label for place in by_size}
    st.pills(
        "Where?",
        list(here),
        key="gaps-place",
        required=True,
        format_func=here.get,
        on_change=gaps_state.forget_changes,
        wrap=True,
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.session_state["gaps-kit"]:
            st.caption(f"With changes: {plain(st.session_state['gaps-kit'].replace(',', ', '))}")
        kit = {name: value for name, value in gaps_link.address().items() if name in ("place", "kit")}
        st.page_link("my_gym.py", label="Tick the kit in detail", icon=":material/tune:", query_params=kit)


def choose_threshold() -> None:
    """From which share of one set on a region counts as reached."""
    st.segmented_control(
        "A region is reached when one set gives it at least this share",
        list(gaps_state.THRESHOLDS),
        key="gaps-threshold",
        required=True,
        format_func=gaps_link.number_words,
    )


def show_lacking(graph: nx.DiGraph, kit: Kit, lacking: list[str]) -> None:
    """Exercises that the kit does not allow are counted nowhere; what they lack can be ticked."""
    for id_ in lacking:
        exercise = exercises(graph)[id_]
        st.warning(f"{exercise.label} is not counted: the kit lacks {missing_words(graph, exercise, kit)}.")
        for fix in purchases(graph, kit, {id_: 1.0})[:1]:
            st.button(
                f"Tick {fix_words(graph, fix)}",
                key=f"gaps-lack-{id_}",
                on_click=gaps_state.get,
                args=(graph, fix.items, fix.loads),
            )


def show(graph: nx.DiGraph, view: str, chosen: dict[str, float]) -> None:
    """One view."""
    if view == "gaps":
        show_regions(graph, chosen)
    elif view == "sets":
        show_sets(graph, chosen)
    elif view == "get":
        show_purchases(graph)
    else:
        show_fewest(graph)


graph = build()
enter("gaps")
problems = gaps_link.restore(graph)
st.title("Where are the gaps?")
with st.container():
    for problem in problems:
        st.warning(plain(problem))
left, right = st.columns([4, 7], gap="large")
with left:
    choose_kit(graph)
    choose_exercises(graph)
    kit = gaps_state.kit_now(graph)
    chosen, lacking = split(graph, kit, gaps_state.entered(gaps_state.DO))
    with st.container():
        show_lacking(graph, kit, lacking)
    choose_threshold()
with right:
    tabs = st.tabs(list(gaps_state.VIEWS.values()), key="gaps-view", on_change="rerun")
    # Only the open view is drawn: the others may ask for an optimum, and a chart that is hidden has no width.
    for view, tab in zip(gaps_state.VIEWS, tabs, strict=True):
        if tab.open:
            with tab:
                show(graph, view, chosen)
    with st.popover("Link to this page", icon=":material/link:"):
        link = f"{st.context.url or ''}?{urlencode(gaps_link.address())}"
        st.code(link, language=None, wrap_lines=True)
gaps_link.remember()
