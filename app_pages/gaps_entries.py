"""Lists that a visitor fills: exercises with sets, kit with prices; found by any name, changed and removed in place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import streamlit as st

from app_pages import gaps_state as state
from app_pages.plain import plain
from graph import (
    MOST_PRICE,
    UnknownTermError,
    equipment,
    exercises,
    position_said,
    position_words,
    require_exercise,
    resolve_equipment,
    usual_position,
    variations,
)


@dataclass(frozen=True)
class Entries:
    """A list of things with a number each.

    Attributes
    ----------
    key
        Session key of its mapping.
    usual
        Session key of the number that a new entry gets.
    find
        What a name means: an id, and a remark where that is not all that the name says.
    """

    key: str
    usual: str
    labels: Mapping[str, str]
    find: Callable[[nx.DiGraph, str], tuple[str, str]]
    least: float
    most: float
    noun: str


def _exercise(graph: nx.DiGraph, name: str) -> tuple[str, str]:
    found = require_exercise(graph, name)
    id_ = str(found.id)
    said, label = position_said(graph, id_, found.configuration), exercises(graph)[id_].label
    if said == usual_position(graph, exercises(graph)[id_]):
        return id_, ""
    return id_, f"Counted as {label} in its usual grip; the Grip lab says what {position_words(graph, said)} changes."


def _item(graph: nx.DiGraph, name: str) -> tuple[str, str]:
    return resolve_equipment(graph, name), ""


def _take(graph: nx.DiGraph, entries: Entries) -> None:
    """Callback: enter what the box names."""
    name = (st.session_state[f"{entries.key}-add"] or "").strip()
    st.session_state[f"{entries.key}-add"] = None
    if name:
        _enter(graph, entries, name)


def _enter(graph: nx.DiGraph, entries: Entries, name: str) -> None:
    """Callback: enter what `name` means, or keep it as a doubt if that is nothing or several."""
    st.session_state[f"{entries.key}-doubt"] = st.session_state[f"{entries.key}-remark"] = ""
    try:
        id_, remark = entries.find(graph, name)
    except UnknownTermError:
        st.session_state[f"{entries.key}-doubt"] = name
        return
    if id_ in state.entered(entries.key):
        remark = f"{entries.labels[id_]} is in the list already; change its number there."
    else:
        state.put(entries.key, {id_: st.session_state[entries.usual]})
    st.session_state[f"{entries.key}-remark"] = remark


def _remarks(graph: nx.DiGraph, entries: Entries) -> None:
    """What is to be said of the last name: how it is counted, or what it may mean."""
    if remark := st.session_state.get(f"{entries.key}-remark"):
        st.caption(plain(remark))
    name = st.session_state.get(f"{entries.key}-doubt")
    if not name:
        return
    try:
        entries.find(graph, name)
    except UnknownTermError as error:
        st.warning(plain(str(error)))
        with st.container(horizontal=True):
            for id_ in error.suggestions:
                if label := entries.labels.get(id_):
                    st.button(label, key=f"{entries.key}-meant-{id_}", on_click=_enter, args=(graph, entries, label))


def _row(entries: Entries, id_: str, number: float) -> None:
    key, label = state.entry_key(entries.key, id_), entries.labels[id_]
    # Set and not given as a value, so that a link and a button can change it.
    st.session_state[key] = number
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{key}-row"):
        st.markdown(plain(label), width="stretch")
        st.number_input(
            f"{entries.noun}: {label}",
            min_value=entries.least,
            max_value=entries.most,
            step=1.0,
            format="%g",
            key=key,
            width=105,
            label_visibility="collapsed",
        )
        st.button(
            "Remove",
            key=f"{key}-remove",
            icon=":material/close:",
            type="tertiary",
            on_click=state.remove,
            args=(entries.key, id_),
        )


def _choose(graph: nx.DiGraph, entries: Entries, names: Sequence[str], *, label: str, hint: str) -> None:
    """A number and the box for names, remarks, then what is entered."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.number_input(
            entries.noun,
            value=None,
            min_value=entries.least,
            max_value=entries.most,
            step=1.0,
            format="%g",
            key=entries.usual,
            width=105,
            persist_state="page",
        )
        st.selectbox(
            label,
            names,
            index=None,
            key=f"{entries.key}-add",
            accept_new_options=True,
            placeholder=hint if number is not None else f"{entries.noun} first",
            disabled=number is None,
            on_change=_take,
            args=(graph, entries),
            width="stretch",
        )
    with st.container():
        _remarks(graph, entries)
    with st.container(gap="xsmall"):
        for id_, number in state.entered(entries.key).items():
            _row(entries, id_, number)


def choose_exercises(graph: nx.DiGraph) -> None:
    """The sets of a week."""
    labels = {id_: exercise.label for id_, exercise in exercises(graph).items()}
    names = sorted({*labels.values(), *(str(variation.label) for variation in variations(graph).values())})
    entries = Entries(state.DO, "gaps-sets", labels, _exercise, state.LEAST_SETS, state.MOST_SETS, "Sets a week")
    _choose(graph, entries, names, label="Exercise, by any name", hint="such as RDL")
    if len(state.entered(state.DO)) > 1:
        st.button("Remove all", key="gaps-clear", type="tertiary", on_click=state.replace, args=(state.DO, {}))


def choose_prices(graph: nx.DiGraph) -> None:
    """What items would cost."""
    labels = {id_: item.label for id_, item in equipment(graph).items()}
    entries = Entries(state.PRICES, "gaps-price", labels, _item, 0.0, MOST_PRICE, "Price")
    _choose(graph, entries, sorted(labels.values()), label="Item, by any name", hint="such as TRX")
