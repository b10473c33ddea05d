"""What the kit covers in words: the gaps with what closes them, and the map as a table."""

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import state
from app_pages.back_map import WORDS
from app_pages.cards import names
from graph import Coverage, Kit, fix_words, gap_sentence, listing, regions

# Anchor of the list on the page.
LIST = "exercises"


def show_region(graph: nx.DiGraph, kit: Kit, region: str | None) -> None:
    """Beside the map, for the region that is chosen: its first exercises, and a way down to the list."""
    if not region:
        return
    rows = listing(graph, kit, region_ids=[region])
    plain = regions(graph)[region].plain
    if rows:
        few = ", ".join(row.exercise.label for row in rows[:3])
        total = f"[See all {len(rows)}](#{LIST})" if len(rows) > 3 else f"[See the list](#{LIST})"
        st.markdown(f"**{plain[0].upper()}{plain[1:]}:** {few}. {total}")
    else:
        st.markdown(f"**{plain[0].upper()}{plain[1:]}:** nothing here trains them. [See what would](#{LIST})")


def show_gaps(graph: nx.DiGraph, found: Coverage) -> None:
    """Gaps in words, each with a button that ticks what closes it."""
    if not found.gaps:
        st.success("No gaps: something here gives every region of the back at least half a set.")
        return
    st.markdown(f"**{len(found.gaps)} {'gap' if len(found.gaps) == 1 else 'gaps'}**")
    st.markdown("\n".join(f"- {gap_sentence(graph, gap)}" for gap in found.gaps))
    closing = {gap.fixes[0].items: gap.fixes[0] for gap in found.gaps if gap.fixes}
    with st.container(horizontal=True):
        for fix in closing.values():
            state.fix_button(graph, fix, f"Tick {fix_words(graph, fix)}", "fix")


def show_table(graph: nx.DiGraph, found: Coverage) -> None:
    """The map as a table, for reading and for screen readers."""
    rows = [
        {
            "Region": row.region.plain,
            "Status": WORDS[row.status],
            "Share of a set": f"{row.weight:g}",
            "Best": names(graph, row.best, 2),
        }
        for row in found.regions
    ]
    with st.expander("The map as a table"):
        st.table(pd.DataFrame(rows).set_index("Region"))
