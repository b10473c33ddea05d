"""The kit as ticks by group, with what each is worth, and a search by any name."""

from collections.abc import Mapping, Sequence

import networkx as nx
import streamlit as st

from app_pages import state
from app_pages.cards import names
from app_pages.plain import plain
from graph import (
    LEAST_LOAD,
    MOST_LOAD,
    Candidate,
    Kit,
    KnowledgeError,
    Resolution,
    equipment,
    exercises,
    fix_words,
    missing_words,
    purchases,
    regions,
    resolve,
    resolve_regions,
    terms,
    trains,
)

Gains = Mapping[str, list[str]]


def tick_label(graph: nx.DiGraph, item: str, adds: Gains, carries: Gains) -> str:
    """Label of a tick: what it would add if it is off, what hangs on it alone if it is on."""
    label = equipment(graph)[item].label
    if item in adds:
        return f"{label} +{len(adds[item])}"
    return f"{label} ·{len(carries[item])}" if item in carries else label


def show_kit(graph: nx.DiGraph, adds: Gains, carries: Gains) -> None:
    """Ticks by group with counts, then the greatest loads of the free weights that are ticked."""
    st.caption("+n: exercises that one more tick adds. ·n: exercises that hang on this tick alone.")
    for group, label in terms(graph, "equipment-group").items():
        st.pills(
            label,
            [item.id for item in state.groups(graph)[group]],
            selection_mode="multi",
            key=state.group_key(group),
            format_func=lambda item: tick_label(graph, item, adds, carries),
            on_change=state.follow_stations,
            args=(graph, group),
        )
    limited = [item for item in sorted(state.ticked(graph)) if equipment(graph)[item].takes_load_limit]
    if limited:
        st.markdown("**Heaviest you have** (kg of one piece, plates all together; empty for no limit)")
        with st.container(horizontal=True):
            for item in limited:
                st.number_input(
                    equipment(graph)[item].label,
                    value=None,
                    min_value=LEAST_LOAD,
                    max_value=MOST_LOAD,
                    step=0.5,
                    key=state.load_key(item),
                    width=170,
                )


def _show_exercise(graph: nx.DiGraph, found: Resolution, kit: Kit) -> None:
    exercise = exercises(graph)[str(found.id)]
    lacks = missing_words(graph, exercise, kit)
    if not lacks:
        st.success(f"{found.label}: possible with this kit. It trains {trains(graph, exercise)}.")
        return
    st.info(f"{found.label}: not possible with this kit; it lacks: {lacks}.")
    for fix in purchases(graph, kit, {exercise.id: 1.0}):
        state.fix_button(graph, fix, f"Tick {fix_words(graph, fix)}", "found")


def _show_item(graph: nx.DiGraph, item: str, kit: Kit, adds: Gains) -> None:
    label = equipment(graph)[item].label
    if item in kit.items:
        st.success(f"{label}: ticked.")
        return
    st.info(
        f"{label}: not ticked. It would add {len(adds.get(item, ()))} exercises: {names(graph, adds.get(item, []))}"
    )
    st.button(f"Tick {label}", on_click=state.tick, args=(graph, item), key=f"found-{item}")


def _filter_by(region: str) -> None:
    """Callback: show what trains `region`."""
    st.session_state.update(region=region, find="", view=state.VIEWS["list"])


def _show_muscle(graph: nx.DiGraph, name: str, label: str) -> bool:
    """The regions that `name` means, each with a button that filters the list; whether it means any."""
    try:
        found = resolve_regions(graph, name)
    except KnowledgeError:
        return False
    plain_names = {region: regions(graph)[region].plain for region in found}
    words = dict.fromkeys(plain_names.values())
    found_as = "" if list(words) == [label.lower()] else f"{plain(label)}: "
    st.info(f"{found_as}{', '.join(words)}.")
    with st.container(horizontal=True):
        for region in found:
            st.button(f"What trains {plain_names[region]}", on_click=_filter_by, args=(region,), key=f"train-{region}")
    return True


def _show_candidates(query: str, candidates: Sequence[Candidate]) -> None:
    """What a name may mean, each with a button that looks it up."""
    st.info(f"{plain(repr(query))} may mean:")
    with st.container(horizontal=True):
        for candidate in candidates:
            st.button(candidate.label, on_click=_look_up, args=(candidate.label,), key=f"meant-{candidate.id}")


def _look_up(name: str) -> None:
    """Callback: search for `name`."""
    st.session_state["find"] = name


def show_search(graph: nx.DiGraph, kit: Kit, adds: Gains) -> None:
    """Look a thing up by any name: an exercise, a muscle or a piece of kit."""
    query = st.text_input(
        "Find an exercise, a muscle or kit by any name", key="find", placeholder="e.g. hypers, lat pulldown, TRX"
    ).strip()
    if not query:
        return
    found = resolve(graph, query)
    if found.id in exercises(graph):
        _show_exercise(graph, found, kit)
    elif found.id in equipment(graph):
        _show_item(graph, str(found.id), kit, adds)
    elif _show_muscle(graph, query, str(found.label or query)):
        return
    elif found.id:
        st.info(f"{found.label}: no exercise is credited to it here.")
    elif found.label:
        st.info(f"{plain(query)}: {found.label}.")
    elif found.candidates:
        _show_candidates(query, found.candidates)
    else:
        st.warning(f"Nothing known comes near {plain(repr(query))}. Try another name.")
