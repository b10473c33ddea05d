"""What the kit covers in words: the gaps with what closes them, and the map as a table."""

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import state
from app_pages.back_map import WORDS
from app_pages.cards import names
from graph import Coverage, gap_sentence, item_names


def show_gaps(graph: nx.DiGraph, found: Coverage) -> None:
    """Gaps in words, each with a button that ticks what closes it."""
    if not found.gaps:
        st.success("No gaps: something here gives every region of the back at least half a set.")
        return
    st.markdown(f"**{len(found.gaps)} {'gap' if len(found.gaps) == 1 else 'gaps'}**")
    st.markdown("\n".join(f"- {gap_sentence(graph, gap)}" for gap in found.gaps))
    closing = dict.fromkeys(gap.fixes[0].items for gap in found.gaps if gap.fixes)
    with st.container(horizontal=True):
        for items in closing:
            label = f"Tick {item_names(graph, items)}"
            st.button(label, on_click=state.tick_all, args=(graph, items), key=f"fix-{'-'.join(items)}")


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
