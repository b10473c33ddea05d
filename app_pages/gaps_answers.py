"""What the page "Gaps" asks the graph, kept for visitors who ask the same; kits go by preset and changes."""

from collections.abc import Mapping

import networkx as nx
import streamlit as st

from app_pages import gaps_state as state
from graph import Advice, Coverage, Covers, Kit, advise, build, coverage, exercise_covers, parse_kit, possible

# Numbers by id, in a form that can be looked up.
Numbers = tuple[tuple[str, float], ...]


def _kit(place: str, changes: str) -> Kit:
    return parse_kit(build(), filter(None, changes.split(",")), place=place)


@st.cache_data(max_entries=512, show_spinner=False)
def _coverage(place: str, changes: str, chosen: Numbers, threshold: float) -> Coverage:
    return coverage(build(), _kit(place, changes), dict(chosen) or None, threshold=threshold)


@st.cache_data(max_entries=512, show_spinner=False)
def _advice(place: str, changes: str, prices: Numbers, threshold: float) -> Advice:
    return advise(build(), _kit(place, changes), prices=dict(prices) or None, threshold=threshold)


@st.cache_data(max_entries=512, show_spinner=False)
def _smallest(place: str, changes: str, threshold: float) -> Covers:
    return exercise_covers(build(), _kit(place, changes), threshold=threshold)


def reached(chosen: Mapping[str, float]) -> Coverage:
    """What the kit of the page reaches, or a selection within it if there is one."""
    session = st.session_state
    return _coverage(session["gaps-place"], session["gaps-kit"], tuple(chosen.items()), session["gaps-threshold"])


def advice() -> Advice:
    """What to get for the kit of the page, with its prices."""
    session, prices = st.session_state, tuple(state.entered(state.PRICES).items())
    return _advice(session["gaps-place"], session["gaps-kit"], prices, session["gaps-threshold"])


def smallest() -> Covers:
    """The smallest selections within the kit of the page."""
    session = st.session_state
    return _smallest(session["gaps-place"], session["gaps-kit"], session["gaps-threshold"])


def split(graph: nx.DiGraph, kit: Kit, chosen: Mapping[str, float]) -> tuple[dict[str, float], list[str]]:
    """What is entered and possible, and ids of what is entered and not possible."""
    able = possible(graph, kit)
    return {id_: sets for id_, sets in chosen.items() if id_ in able}, [id_ for id_ in chosen if id_ not in able]
