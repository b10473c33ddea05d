"""The numbers of the page "Grip lab" as sentences and tables."""

from collections.abc import Mapping

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages.lab_claims import claims, who_says
from app_pages.lab_words import change_words, difference, differences, share_words
from graph import (
    Profile,
    exercises,
    position_name,
    position_words,
    profile,
    regions,
    terms,
    upper_first,
    usual_position,
)


def summary(graph: nx.DiGraph, shown: Mapping[str, Profile]) -> str:
    """One sentence on what matters most: of B against A, or of A alone against the usual way."""
    found = shown["a"]
    if "b" in shown:
        if shown["b"].position == found.position:
            return "A and B are set alike. Change one and see what moves."
        said = difference(graph, "B", shown["b"], found)
        return f"**{said or 'As far as research can tell, A and B train the same'}.**"
    at_rest = usual_position(graph, exercises(graph)[found.exercise])
    if found.position == at_rest:
        return f"This is the usual way: {position_words(graph, at_rest)}."
    name = position_name(graph, exercises(graph)[found.exercise], found.position)
    said = difference(graph, name or "This", found, profile(graph, found.exercise))
    return f"**{said or 'As far as research can tell, this trains the same'}**, compared with the usual way."


def name_words(graph: nx.DiGraph, found: Profile) -> str:
    """The setting in words, with the name under which it is known if it has one."""
    name = position_name(graph, exercises(graph)[found.exercise], found.position)
    words = upper_first(position_words(graph, found.position))
    return f"{words}. Known as: {name}." if name else f"{words}."


def _show(rows: list[dict[str, str]], alt: str) -> None:
    """A table with a row for each region; a column that is empty from top to bottom only takes room."""
    told = pd.DataFrame(rows).set_index("Region")
    st.table(told.loc[:, (told != "").any()], alt=alt)


def show_alone(graph: nx.DiGraph, found: Profile) -> None:
    """Table of one setting: share, usual share, change, confidence, and who says so."""
    numbers = list(claims(graph, {"a": found}))
    rows = [
        {
            "Region": regions(graph)[region].plain,
            "Share of a set": share_words(share.weight),
            "Usual": share_words(share.base),
            "Change": change_words(share.change),
            "Confidence": share.confidence,
            "Claim": who_says(graph, {"a": found}, region, numbers),
        }
        for region, share in found.regions.items()
    ]
    _show(rows, "Share of a set for each region, and its change")


def show_pair(graph: nx.DiGraph, shown: Mapping[str, Profile]) -> None:
    """Table of both settings: shares, difference, and the lower confidence of the two."""
    order, numbers = list(terms(graph, "confidence")), list(claims(graph, shown))
    rows = []
    for region, change in differences(shown["b"], shown["a"]).items():
        shares = {side: found.regions.get(region) for side, found in shown.items()}
        weights = {side: share_words(share.weight if share else 0.0) for side, share in shares.items()}
        levels = [share.confidence for share in shares.values() if share]
        rows.append(
            {
                "Region": regions(graph)[region].plain,
                "A": weights["a"],
                "B": weights["b"],
                "B minus A": change_words(change),
                "Confidence": min(levels, key=order.index),
                "Claim": who_says(graph, shown, region, numbers),
            }
        )
    _show(rows, "Share of a set for each region in A and in B")
