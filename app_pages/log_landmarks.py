"""The view "Against landmarks": a mean week of the log beside what sources advise, each in its own unit."""

from collections.abc import Sequence

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages.gaps_charts import DEEP, PALE, landmark_bars, region_bars
from graph import Judged, Landmark, LogAnalysis, landmark_sources, regions, term_label, upper_first
from graph.training import judged_sentences, lately_words

# Units in which sources count, in the order of the page.
UNITS = ("fractional-week", "direct-week", "fractional-session", "back-week")
SESSION = "fractional-session"


def show_landmarks(graph: nx.DiGraph, found: LogAnalysis, band: Landmark) -> None:
    """One part for each unit; units are never compared."""
    if found.mean is None:
        return
    back = {region.id for region in regions(graph).values() if region.is_back}
    st.caption(
        "Each unit by itself, never one against another. Landmarks for arms and hips are left out: sets of other "
        "training count towards them too."
    )
    judged = [row for row in found.judged if back.issuperset(row.landmark.regions)]
    for unit in UNITS:
        rows = [row for row in judged if row.landmark.unit == unit]
        if rows:
            _unit(graph, found, band, unit, rows)


def _unit(graph: nx.DiGraph, found: LogAnalysis, band: Landmark, unit: str, rows: Sequence[Judged]) -> None:
    """What the landmarks of one unit say, with a chart where all bars share a band or stand alone."""
    st.subheader(upper_first(term_label(graph, "set-unit", unit)))
    when = "The fullest day" if unit == SESSION else "A week"
    st.caption(f"{when} of {lately_words(found)} of the log.")
    if unit == band.unit:
        _regions(graph, band, [row for row in rows if row.landmark.id == band.id])
    elif whole := [row for row in rows if row.region is None]:
        title = upper_first(term_label(graph, "set-unit", unit))
        said = ", ".join(f"{row.landmark.label}: {row.verdict}" for row in whole)
        st.altair_chart(landmark_bars(whole, title=title), key=f"log-chart-{unit}", alt=f"{title}. {said}.")
        st.caption("Grey band: what the source recommends. Grey marks: the least that does anything, and the most.")
    st.markdown("\n".join(f"- {sentence}" for sentence in judged_sentences(graph, rows)))
    with st.expander("Who says so"):
        known = {row.landmark.id: row.landmark for row in rows}
        st.markdown("\n".join(f"- {_note(graph, landmark)}" for landmark in known.values()))


def _note(graph: nx.DiGraph, landmark: Landmark) -> str:
    return f"{landmark.label}: {landmark.note} ({landmark_sources(graph, landmark)})"


def _regions(graph: nx.DiGraph, band: Landmark, rows: Sequence[Judged]) -> None:
    """Every region of the back before the band that holds for each of them."""
    names = [regions(graph)[row.region].plain for row in rows if row.region]
    frame = pd.DataFrame({"name": names, "sets": [row.sets for row in rows]})
    bands = {
        f"few, {band.least} to {band.low}": (band.least, band.low),
        f"fitting, {band.low} to {band.high}": (band.low, band.high),
        f"many, {band.high} to {band.most}": (band.high, band.most),
    }
    few = ", ".join(name for name, row in zip(names, rows, strict=True) if row.verdict == "too few") or "none"
    chart = region_bars(
        frame,
        bands,
        opacities=(PALE, DEEP, PALE),
        title="Credited sets a week",
        ticks=(0, band.least, band.low, band.high, band.most),
    )
    st.altair_chart(chart, key="log-regions", alt=f"Credited sets a week by region; too few for {few}.")
