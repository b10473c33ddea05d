"""The days of a planned week: warm-up, exercises in order, how each is done and why it is there, and swaps."""

from collections.abc import Sequence

import networkx as nx
import streamlit as st

from app_pages import week_state as state
from graph import Request, exercises, item_names, position_words, substitutes
from graph.training import (
    Day,
    Slot,
    WeekRequest,
    dose_words,
    guidelines_for,
    minutes,
    next_step,
    prescribe,
    reasons,
    sources_said,
    warm_up,
)

# Answers that a swap offers.
OFFERED = 6


def show_days(graph: nx.DiGraph, request: WeekRequest, days: Sequence[Day]) -> None:
    """One section a day."""
    for number, day in enumerate(days):
        with st.container(border=True):
            st.subheader(f"Day {number + 1}", anchor=False)
            st.caption(f"about {minutes(graph, day):.0f} min, {sum(place.sets for place in day)} sets")
            steps = warm_up(graph, request, day)
            if steps:
                with st.expander("Warm-up"):
                    for step in steps:
                        st.markdown(f"- {step.words}  \n  :small[{sources_said(graph, step.sources)}]")
            for place in day:
                _show_place(graph, request, days, number, place)


def _show_place(graph: nx.DiGraph, request: WeekRequest, days: Sequence[Day], number: int, place: Slot) -> None:
    day, exercise = days[number], exercises(graph)[place.exercise]
    found = prescribe(graph, request, day, place)
    st.markdown(f"**{exercise.label}** — {dose_words(found.dose, place.sets)}")
    st.caption(f"{found.effort.words}; {found.resting.words}. Load: {found.load.words}.")
    with st.expander(f"How and why: {exercise.label}"):
        hands = position_words(graph, place.position) or "free hands"
        st.markdown(f"With {hands}; set-up: {item_names(graph, place.items)}.")
        st.markdown("Why: " + ", ".join(reasons(graph, request, days, place)) + ".")
        for aid in found.aids:
            st.markdown(f"- {aid.words[0].upper()}{aid.words[1:]}. :small[{sources_said(graph, aid.sources)}]")
        for cue in exercise.cues:
            st.markdown(f"- {cue}")
        if exercise.caution:
            st.warning(exercise.caution)
        if found.others:
            others = [(dose_words(dose, place.sets), sources_said(graph, dose.sources)) for dose in found.others]
            st.markdown(f"Others say: {'; '.join(f'{words} ({sources})' for words, sources in others)}.")
        step = next_step(graph, exercise)
        st.markdown(f"At the top of the range: {step.words}. :small[{sources_said(graph, step.sources)}]")
        for guideline in guidelines_for(graph, place.exercise):
            st.markdown(f"- {guideline.says} :small[{sources_said(graph, guideline.sources)}]")
        _show_swap(graph, request, day, number, place)


def _show_swap(graph: nx.DiGraph, request: WeekRequest, day: Day, number: int, place: Slot) -> None:
    """Swaps that the kit allows and the day does not hold yet, most alike first."""
    held = {other.exercise for other in day}
    found = substitutes(graph, Request(place.exercise, request.kit, taken=()), limit=OFFERED + len(held))
    labels = {row.exercise: exercises(graph)[row.exercise].label for row in found if row.exercise not in held}
    widget = f"week-swap-{number}-{place.exercise}"
    st.selectbox(
        "Swap for",
        list(labels)[:OFFERED],
        index=None,
        key=widget,
        format_func=labels.get,
        placeholder="Most alike first",
        on_change=state.make_swap,
        args=(number + 1, place.exercise, widget),
    )
