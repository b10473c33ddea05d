"""The numbers of the page "Grip lab" as sentences and tables, and who says so."""

from collections.abc import Mapping, Sequence

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages.lab_words import change_words, difference, differences, research, share_words, upper_first
from graph import (
    Profile,
    Share,
    counted,
    exercises,
    modifiers,
    position_name,
    position_words,
    profile,
    regions,
    terms,
    usual_position,
)

# Claim on a setting that has numbers of its own.
WHOLE = "whole"
# Axis of a modifier → how the page says it.
AXES = {"grip": "the grip", "width": "the distance between the hands alone", "arm-path": "the elbows"}


def summary(graph: nx.DiGraph, shown: Mapping[str, Profile]) -> str:
    """One sentence on what matters most: of B against A, or of A alone against the usual way."""
    found = shown["a"]
    if "b" in shown:
        if shown["b"].position == found.position:
            return "A and B are set alike. Change one and see what moves."
        said = difference(graph, "B", shown["b"], found)
        return f"**{said or 'As far as research can tell, A and B train the same'}.**"
    at_rest = usual_position(graph, exercises(graph)[found.exercise])
    words = position_words(graph, at_rest)
    if found.position == at_rest:
        return f"This is the usual way: {words}. Change something and see what moves."
    said = difference(graph, "This", found, profile(graph, found.exercise))
    return f"**{said or 'As far as research can tell, this trains the same'}**, against the usual way ({words})."


def name_words(graph: nx.DiGraph, found: Profile) -> str:
    """The setting in words, with the name under which it is known if it has one."""
    name = position_name(graph, exercises(graph)[found.exercise], found.position)
    words = upper_first(position_words(graph, found.position))
    return f"{words}. Known as: {name}." if name else f"{words}."


def claims(graph: nx.DiGraph, shown: Mapping[str, Profile]) -> dict[str, str]:
    """Id → sentence of everything that is said between the usual way and what is shown, in the order of the list.

    Ids are those of modifiers; `WHOLE` and the name of an axis stand for what no modifier says.
    """
    found: dict[str, str] = {}
    for profile_ in shown.values():
        found |= _whole(graph, profile_)
        found |= {modifier.id: research(graph, modifier) for modifier in profile_.applied}
    for profile_ in shown.values():
        found |= _silent(graph, profile_)
    return found


def who_says(graph: nx.DiGraph, found: Profile, share: Share, numbers: Sequence[str]) -> str:
    """Beside a share: the numbers of the claims that moved it, and how many sources speak against each."""
    if found.named and share.change:
        return str(numbers.index(WHOLE) + 1)
    parts = []
    for modifier in (modifiers(graph)[id_] for id_ in share.modifiers):
        against = f" ({counted(len(modifier.against), 'source')} against)" if modifier.against else ""
        parts.append(f"{numbers.index(modifier.id) + 1}{against}")
    return ", ".join(parts)


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
            "Who says so": who_says(graph, found, share, numbers),
        }
        for region, share in found.regions.items()
    ]
    # A column that is empty from top to bottom only takes room.
    told = pd.DataFrame(rows).set_index("Region")
    st.table(told.loc[:, (told != "").any()], alt="Share of a set for each region, and its change")


def show_pair(graph: nx.DiGraph, shown: Mapping[str, Profile]) -> None:
    """Table of both settings: shares, difference, and the lower confidence of the two."""
    order = list(terms(graph, "confidence"))
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
                "Difference": change_words(change),
                "Confidence": min(levels, key=order.index),
            }
        )
    st.table(pd.DataFrame(rows).set_index("Region"), alt="Share of a set for each region in A and in B")


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


def _whole(graph: nx.DiGraph, found: Profile) -> dict[str, str]:
    """That a setting with a name and numbers of its own was judged as a whole."""
    name = position_name(graph, exercises(graph)[found.exercise], found.position)
    said = f"The numbers of **{name}** were judged as a whole; what studies say of its parts stands beside them."
    return {WHOLE: said} if found.named else {}


def _silent(graph: nx.DiGraph, found: Profile) -> dict[str, str]:
    """Choices that are not the usual ones and that no study speaks of."""
    at, at_rest = found.position, usual_position(graph, exercises(graph)[found.exercise])
    changed = {
        "grip": at.grip != at_rest.grip,
        "width": at.width != at_rest.width,
        "arm-path": at.arm_angle != at_rest.arm_angle,
    }
    spoken = {modifier.axis for modifier in found.applied}
    return {
        axis: f"No study here speaks of {AXES[axis]} in this exercise, so that moves no number."
        for axis in changed
        if changed[axis] and axis not in spoken and not found.named
    }
