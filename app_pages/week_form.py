"""The form of the page "Week": place, days, level, goal and wishes; it answers once it is sent."""

import networkx as nx
import streamlit as st

from app_pages import week_state as state
from app_pages.plain import plain
from graph import exercises, places, regions, terms
from graph.training import CHOICES

# Number that may be left out → what the form asks.
LIMITED = {"years": "Years of training", "minutes": "Minutes a day, at most", "sets": "Sets a day, at most"}


def show_form(graph: nx.DiGraph) -> None:
    """Everything that a week depends on; what few need lies in drawers."""
    by_size = sorted(places(graph).values(), key=lambda place: (-len(place.offers), place.label))
    here = {place.id: place.label for place in by_size}
    with st.form("week-form"):
        st.selectbox("Where?", list(here), key=state.key("place"), format_func=here.get)
        if st.session_state[state.key("kit")]:
            st.caption(f"With changes: {plain(st.session_state[state.key('kit')].replace(',', ', '))}")
        _row("Days a week", "days", {number: number for number in state.options(graph)["days"]})
        _row("Level", "level", terms(graph, "level"))
        _row("Goal", "goal", state.GOALS)
        _row("Can you do a pull-up?", "pullup", state.PULL_UPS)
        _show_numbers()
        _show_wishes(graph)
        with st.expander("Where sources disagree"):
            for name, choice in CHOICES.items():
                labels = {id_: option.label for id_, option in choice.options.items()}
                st.selectbox(choice.question, list(labels), key=state.key(name), format_func=labels.get)
            st.checkbox("A short second day of three to five sets", key=state.key("short"))
        st.form_submit_button("Plan the week", type="primary", width="stretch")


def _row(label: str, name: str, labels: dict[str, str]) -> None:
    st.segmented_control(label, list(labels), key=state.key(name), required=True, format_func=labels.get)


def _show_numbers() -> None:
    with st.container(horizontal=True):
        for name, label in LIMITED.items():
            low, high = state.LIMITS[name]
            st.number_input(label, value=None, min_value=low, max_value=high, key=state.key(name), width=170)


def _show_wishes(graph: nx.DiGraph) -> None:
    plain_names = {region.id: region.plain for region in regions(graph).values()}
    strains = terms(graph, "strain")
    labels = {id_: exercise.label for id_, exercise in exercises(graph).items()}
    with st.expander("Wishes and limits"):
        fields = state.lists(graph)
        st.multiselect("More for", fields["emphasis"], key=state.key("emphasis"), format_func=plain_names.get)
        words = {**plain_names, **{id_: f"{label} (strain)" for id_, label in strains.items()}}
        st.multiselect("Spare or leave out", fields["avoid"], key=state.key("avoid"), format_func=words.get)
        st.multiselect("Must be there", list(labels), key=state.key("must"), format_func=labels.get)
        st.multiselect("Never", list(labels), key=state.key("never"), format_func=labels.get)
