"""One substitute as people read it: how alike, how it is set up and held, what it keeps and loses, and why."""

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import swap_state
from app_pages.difference_map import difference_map
from graph import (
    Request,
    Substitute,
    exercises,
    position_words,
    regions,
    repetition_words,
    score_parts,
    setup_words,
    shares_words,
    source_label,
    strain_words,
)


def card(graph: nx.DiGraph, request: Request, row: Substitute, place: int) -> None:
    """One substitute with its map, and a button that puts it into the session."""
    exercise = exercises(graph)[row.exercise]
    with st.container(border=True):
        words, picture = st.columns([3, 2], vertical_alignment="center")
        with words:
            st.markdown(f"#### {place}. {exercise.label}")
            points, alike = (f"{100 * share:.0f}" for share in (row.score, row.likeness))
            reps = repetition_words(graph, row.exercise)
            st.markdown(f"**{points} of 100** points, {alike} % alike · {reps}")
            st.markdown(f"**Set-up:** {setup_words(graph, row.ready)}. {row.ready.setup.note}")
            st.markdown(f"**How:** {position_words(graph, row.position)}")
            st.markdown(f"**Loses** {shares_words(graph, row.loses)} · **gains** {shares_words(graph, row.gains)}")
            _button(request.exercise, row.exercise)
        with picture:
            difference_map(graph, row, key=f"difference-{row.exercise}")
        why = st.expander("Why", key=f"why-{row.exercise}", on_change="rerun")
        if why.open:
            with why:
                _why(graph, request, row)


def _button(target: str, id_: str) -> None:
    if id_ in st.session_state["swap-session"]:
        st.button("In my session", key=f"in-{id_}", disabled=True, icon=":material/check:")
    else:
        st.button(
            "Put into my session",
            key=f"in-{id_}",
            icon=":material/swap_horiz:",
            on_click=swap_state.swap_in,
            args=(target, id_),
        )


def _why(graph: nx.DiGraph, request: Request, row: Substitute) -> None:
    """The parts of the score, every region before and now, what changes for back and grip, cues and sources."""
    exercise = exercises(graph)[row.exercise]
    strains = strain_words(graph, request.exercise, row)
    st.markdown(f"{strains[0].upper()}{strains[1:]}.")
    left, right = st.columns(2)
    with left:
        st.table(_points(graph, row))
    with right:
        st.table(_regions(graph, row))
    st.markdown("\n".join(f"{number}. {cue}" for number, cue in enumerate(exercise.cues, 1)))
    if exercise.caution:
        st.warning(exercise.caution)
    st.caption("Sources: " + "; ".join(source_label(graph, source) for source in exercise.sources))


def _points(graph: nx.DiGraph, row: Substitute) -> pd.DataFrame:
    """What each part of the score adds, and what it could add at most; the whole is 100."""
    parts = score_parts(graph)
    whole = sum(part.share for part in parts.values())
    return pd.DataFrame(
        {
            "Points": {part.label: f"{100 * row.contributions[id_]:.1f}" for id_, part in parts.items()},
            "At most": {part.label: f"{100 * part.share / whole:.1f}" for part in parts.values()},
        }
    )


def _regions(graph: nx.DiGraph, row: Substitute) -> pd.DataFrame:
    """Share of a set of each region that either of the two trains, before and now."""
    found = {}
    for id_, region in regions(graph).items():
        kept, lost, gained = (shares.get(id_, 0.0) for shares in (row.keeps, row.loses, row.gains))
        if kept or lost or gained:
            found[region.plain] = {"Before": f"{kept + lost:g}", "Now": f"{kept + gained:g}"}
    return pd.DataFrame.from_dict(found, orient="index")
