"""Grip lab: change handle, grip, width and elbows of an exercise, and see what that changes and who says so."""

import streamlit as st

from app_pages import lab_address
from app_pages.address import enter
from app_pages.cards import show_evidence
from app_pages.lab_claims import show_research
from app_pages.lab_controls import pick_exercise, pick_sides, show_controls
from app_pages.lab_map import show_map
from app_pages.lab_numbers import name_words, show_alone, show_pair, summary
from app_pages.lab_settings import exercise_now, sides_now
from app_pages.lab_state import settle
from app_pages.plain import plain
from graph import build, profile

graph = build()
enter("grip-lab")
problems = lab_address.restore(graph)

st.title("What does your grip change?")
# What comes and goes has a container of its own, so that nothing after it, such as the map, moves and is made anew.
with st.container():
    for problem in problems:
        st.warning(plain(problem))
with st.container(horizontal=True, vertical_alignment="bottom"):
    pick_exercise(graph)
    pick_sides()

exercise = exercise_now(graph)
sides = sides_now()
settled = {side: settle(graph, side) for side in sides}
shown = {side: profile(graph, exercise.id, setting.position) for side, (setting, _) in settled.items()}


def show_side(side: str) -> None:
    """The controls of one side."""
    show_controls(graph, side, settled[side][0], named=f" ({side.upper()})" if len(sides) > 1 else "")


def show_summary() -> None:
    """What moved by itself, where it is seen beside the controls, and what matters most."""
    with st.container():
        for side, (_, words) in settled.items():
            if words:
                st.info(plain((f"{side.upper()}: " if len(sides) > 1 else "") + " ".join(words)))
    st.markdown(summary(graph, shown))


if len(sides) > 1:
    # Controls beside both maps, so that a change and what it does are seen at once.
    left, right = st.columns([3, 8], gap="medium")
    with left:
        for side, tab in zip(sides, st.tabs([f"Settings {side.upper()}" for side in sides]), strict=True):
            with tab:
                show_side(side)
    with right:
        show_summary()
        for side, column in zip(sides, st.columns(2), strict=True):
            with column:
                st.subheader(side.upper(), anchor=False)
                show_map(graph, shown[side], side)
                st.markdown(f"**{side.upper()}:** {name_words(graph, shown[side])}")
    show_pair(graph, shown)
else:
    left, right = st.columns(2, gap="large")
    with left:
        show_side("a")
    with right:
        show_summary()
        show_map(graph, shown["a"], "a")
    show_alone(graph, shown["a"])
show_research(graph, shown)
show_evidence(graph, exercise)
st.caption(
    "Share of a set: how much of one hard set counts for a region. Confidence: how sure we are of the share. "
    "The address of this page holds all that you set here; copy it to share it."
)

lab_address.remember(graph, {side: setting for side, (setting, _) in settled.items()})
