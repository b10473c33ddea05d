"""Swap: what to do instead of an exercise, with the kit at hand, and what that keeps and loses."""

from urllib.parse import urlencode

import networkx as nx
import streamlit as st

from app_pages import swap_state as state
from app_pages.address import enter
from app_pages.difference_map import legend_words
from app_pages.plain import plain
from app_pages.swap_cards import card
from app_pages.swap_help import show_empty, show_far
from graph import (
    KnowledgeError,
    Request,
    UnknownTermError,
    build,
    equipment,
    exercises,
    far_sentence,
    places,
    position_said,
    position_words,
    possible,
    regions,
    require_exercise,
    setup_words,
    straps_sentence,
    substitutes,
    trains,
    usual_position,
    variations,
    without,
)

FEW, MANY = 5, 15


def choose(graph: nx.DiGraph) -> None:
    """The widgets: what, where and why."""
    labels = {exercise.label: None for exercise in exercises(graph).values()}
    labels |= {str(variation.label): None for variation in variations(graph).values()}
    names = sorted(labels)
    chosen = st.session_state["swap-exercise"]
    st.selectbox(
        "What do you want to replace?",
        names if chosen in names or not chosen else [chosen, *names],
        key="swap-exercise",
        accept_new_options=True,
        placeholder="Any name, for example lat pull or RDL",
        on_change=state.another,
    )
    by_size = sorted(places(graph).values(), key=lambda place: (-len(place.offers), place.label))
    here = {place.id: place.label for place in by_size}
    st.pills(
        "Where?", list(here), key="swap-place", required=True, format_func=here.get, on_change=state.forget_changes
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.session_state["swap-kit"]:
            st.caption(f"With changes: {plain(st.session_state['swap-kit'].replace(',', ', '))}")
        kit = {name: value for name, value in state.address(graph).items() if name in ("place", "kit")}
        st.page_link("my_gym.py", label="Tick the kit in detail", icon=":material/tune:", query_params=kit)
    st.pills("Why?", list(state.REASONS), key="swap-why", required=True, format_func=state.REASONS.get)
    with st.expander("More wishes, and my session"):
        _more(graph)


def _more(graph: nx.DiGraph) -> None:
    plains = {id_: region.plain for id_, region in regions(graph).items()}
    st.multiselect("Leave these regions out", list(plains), key="swap-avoid", format_func=plains.get)
    st.segmented_control("Tempo", list(state.TEMPOS), key="swap-tempo", required=True, format_func=state.TEMPOS.get)
    st.checkbox("About as many repetitions", key="swap-reps")
    labels = {id_: exercise.label for id_, exercise in exercises(graph).items()}
    st.multiselect(
        "My session: near-copies of these are left out", list(labels), key="swap-session", format_func=labels.get
    )


def answer(graph: nx.DiGraph, request: Request) -> None:
    """What is replaced, then the substitutes, or what helps where there is none."""
    target = exercises(graph)[request.exercise]
    where = position_words(graph, request.position or usual_position(graph, target))
    st.markdown(f"**{target.label}**, {where}, trains {trains(graph, target, limit=4)}.")
    if request.taken:
        names = " and ".join(equipment(graph)[item].label for item in request.taken)
        ready = possible(graph, without(graph, request.kit, request.taken)).get(request.exercise)
        also = f" {target.label} itself works here too: {setup_words(graph, ready[0])}." if ready else ""
        st.markdown(f"Left out: whatever needs the {names}.{also}")
    if straps := straps_sentence(graph, request):
        st.info(straps)
    rows = substitutes(graph, request, limit=MANY if st.session_state["swap-more"] else FEW)
    if not rows:
        show_empty(graph, request)
        return
    if far := far_sentence(graph, request):
        show_far(graph, request, far)
    st.caption(legend_words())
    for place, row in enumerate(rows, 1):
        card(graph, request, row, place)
    if len(rows) == FEW:
        st.toggle("Show more", key="swap-more")
    with st.popover("Link to this answer", icon=":material/link:"):
        st.code(f"{st.context.url or ''}?{urlencode(state.address(graph))}", language=None, wrap_lines=True)


def doubtful(graph: nx.DiGraph, error: UnknownTermError) -> None:
    """The name fits nothing or several: what is wrong, and the nearest exercises to choose from."""
    st.warning(plain(str(error)))
    with st.container(horizontal=True):
        for id_ in error.suggestions:
            if id_ in exercises(graph):
                label = exercises(graph)[id_].label
                st.button(label, key=f"meant-{id_}", on_click=state.replace, args=(label,))


graph = build()
enter("swap")
problems = state.restore(graph)
st.title("What instead?")
with st.container():
    for problem in problems:
        st.warning(plain(problem))
choose(graph)
with st.container():
    if done := st.session_state["swap-done"]:
        st.success(f"{exercises(graph)[done].label} is in your session.", icon=":material/check:")
with st.container():
    try:
        found = require_exercise(graph, st.session_state["swap-exercise"] or "")
        target, kit = str(found.id), state.kit_now(graph)
        answer(
            graph,
            Request(
                target,
                kit,
                state.wishes_now(target),
                state.taken_now(graph, target, kit),
                position_said(graph, target, found.configuration),
            ),
        )
    except UnknownTermError as error:
        doubtful(graph, error)
    except KnowledgeError as error:
        st.warning(plain(str(error)))
state.remember(graph)
