"""The state of the page "Gaps": kit, sets of a week, prices and threshold, as the session holds and changes them.

Numbers that a visitor enters for a list of things, sets or prices, live in one mapping for each list; the widget of an
entry leads while it is shown, and the mapping remembers it while it is not.
"""

from collections.abc import Collection, Iterable, Mapping
from math import inf

import networkx as nx
import streamlit as st

from app_pages.state import extras, kit_words
from graph import COUNTS, COVERED, Kit, make_kit, parse_kit

# Session keys of the two mappings, which are the beginnings of the keys of their widgets too.
DO, PRICES = "gaps-do", "gaps-prices"
# Shares of one set that weights have, from the least that counts for a region on.
THRESHOLDS = (COUNTS, 0.5, 0.6, COVERED, 0.9, 1.0)
VIEWS = {"gaps": "Gaps", "sets": "Sets a week", "get": "What to get", "fewest": "Fewest exercises"}
USUAL_SETS = 3.0
LEAST_SETS, MOST_SETS = 0.5, 100.0


def entry_key(entries: str, id_: str) -> str:
    """Session key of the widget of one entry."""
    return f"{entries}-{id_}"


def entered(entries: str) -> dict[str, float]:
    """Id → number of a list, in the order in which they were entered."""
    said = {id_: st.session_state.get(entry_key(entries, id_)) for id_ in st.session_state[entries]}
    return {id_: st.session_state[entries][id_] if number is None else number for id_, number in said.items()}


def put(entries: str, numbers: Mapping[str, float]) -> None:
    """Callback: enter or change numbers."""
    st.session_state[entries] = entered(entries) | dict(numbers)
    st.session_state.update({entry_key(entries, id_): number for id_, number in numbers.items()})


def replace(entries: str, numbers: Mapping[str, float]) -> None:
    """Callback: enter numbers in the place of all that were there."""
    for id_ in st.session_state.get(entries, ()):
        st.session_state.pop(entry_key(entries, id_), None)
    st.session_state[entries] = {}
    put(entries, numbers)


def remove(entries: str, id_: str) -> None:
    """Callback: take one entry away."""
    replace(entries, {other: number for other, number in entered(entries).items() if other != id_})


def add_sets(ids: Collection[str]) -> None:
    """Callback: enter exercises that are not there yet, with as many sets as the page says."""
    now = entered(DO)
    put(DO, {id_: st.session_state["gaps-sets"] for id_ in ids if id_ not in now})


def kit_now(graph: nx.DiGraph) -> Kit:
    """The kit of the page: the preset with the changes that came with it or were made here."""
    changes = [change for change in st.session_state["gaps-kit"].split(",") if change]
    return parse_kit(graph, changes, place=st.session_state["gaps-place"])


def forget_changes() -> None:
    """Callback: another preset starts without the changes of the last one."""
    st.session_state["gaps-kit"] = ""


def get(graph: nx.DiGraph, items: Iterable[str], loads: Mapping[str, float]) -> None:
    """Callback: add items to the kit with what comes with them; one that is there gets the load that it lacks."""
    kit, wanted = kit_now(graph), list(items)
    needed = {item: loads.get(item, inf) if item in kit.owned else inf for item in wanted}
    owned = kit.owned | {item: max(load, kit.owned.get(item, 0)) for item, load in needed.items()}
    # What was taken away from a station that is there stays away.
    lacking = extras(graph, kit.owned) - kit.items - set(wanted)
    changed = make_kit(graph, owned, without=lacking)
    st.session_state["gaps-kit"] = kit_words(graph, st.session_state["gaps-place"], changed)


def settle() -> None:
    """Remember what the widgets of entries say, for the runs that do not show them."""
    for entries in (DO, PRICES):
        st.session_state[entries] = entered(entries)
