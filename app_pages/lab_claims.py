"""Who says so on the page "Grip lab": every claim behind a change, numbered, and what no study speaks of."""

from collections.abc import Mapping, Sequence

import networkx as nx
import streamlit as st

from app_pages.lab_words import research
from graph import Profile, modifiers, unstudied


def claims(graph: nx.DiGraph, shown: Mapping[str, Profile]) -> dict[str, str]:
    """Id → sentence of everything that is said between the usual way and what is shown, in the order of the list.

    Ids are those of modifiers; those of axes stand for what no modifier says.
    """
    found: dict[str, str] = {}
    for profile_ in shown.values():
        found |= {modifier.id: research(graph, modifier) for modifier in profile_.applied}
    for profile_ in shown.values():
        found |= unstudied(graph, profile_)
    return found


def who_says(graph: nx.DiGraph, shown: Mapping[str, Profile], region: str, numbers: Sequence[str]) -> str:
    """Beside a share: the numbers of the claims that moved it, and how many sources speak against each."""
    moved_by: set[str] = set()
    for found in shown.values():
        share = found.regions.get(region)
        if share:
            moved_by |= set(share.modifiers)
    parts = []
    for id_ in sorted(moved_by, key=numbers.index):
        against = modifiers(graph)[id_].against if id_ in modifiers(graph) else ()
        parts.append(f"{numbers.index(id_) + 1}" + (f" ({len(against)} against)" if against else ""))
    return ", ".join(parts)


def show_research(graph: nx.DiGraph, shown: Mapping[str, Profile]) -> None:
    """Every claim between the usual way and what is shown, numbered as in the table; of two sides, whose it is."""
    said = claims(graph, shown)
    if not said:
        return
    st.subheader("Who says so", anchor=False)
    lines = []
    for number, (id_, sentence) in enumerate(said.items(), 1):
        sides = [side.upper() for side, found in shown.items() if id_ in claims(graph, {side: found})]
        lines.append(f"{number}. {' and '.join(sides) + ': ' if len(shown) > 1 else ''}{sentence}")
    st.markdown("\n".join(lines))
    st.caption(
        "These numbers stand in the column “Claim”; “1 (3 against)” is the first of them, and three sources found "
        "otherwise."
    )
