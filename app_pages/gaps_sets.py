"""The view "Sets a week": sets of the selection against landmarks, each in its own unit; balance; duplicates."""

from collections.abc import Sequence

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages.gaps_charts import DEEP, PALE, landmark_bars, region_bars
from app_pages.gaps_link import MOST_FRONT
from app_pages.link import number_words
from graph import (
    COUNTS,
    DIRECT,
    Judged,
    Landmark,
    Volume,
    balance_sentence,
    front_and_back,
    judge,
    landmark_numbers,
    landmark_sources,
    landmarks,
    redundant,
    redundant_sentence,
    regions,
    volume,
)

BAND = "fullback-week"
# Landmarks that hold for every muscle by itself and count direct sets.
START, TRIALS = "article-muscle", "baz-valle-muscle"


def show_sets(graph: nx.DiGraph, chosen: dict[str, float]) -> None:
    """Three units of sets one after the other, then front and back, and pairs that do the same."""
    if not chosen:
        st.info("Nothing to count yet: add exercises with their hard sets a week, or take some from the other views.")
        return
    week, judged = volume(graph, [chosen]), judge(graph, [chosen])
    _credited(graph, week, judged)
    _direct(graph, week, judged)
    _back(graph, week, judged)
    st.subheader("Front and back")
    _front(graph, week)
    st.subheader("Pairs that do the same")
    _pairs(graph, chosen)


def _credited(graph: nx.DiGraph, week: Volume, judged: Sequence[Judged]) -> None:
    st.subheader("Credited sets, by region")
    band = landmarks(graph)[BAND]
    st.caption(
        f"Amber mark: share × sets, summed. Bar: the same sets rounded, as studies count them; a set counts 1 from a "
        f"share of {DIRECT:g} on, half from {COUNTS:g} on, else not. {_note(graph, band)}"
    )
    names = {row.region: regions(graph)[row.region].plain for row in _of(judged, BAND)}
    found = [week.regions[region] for region in names]
    frame = pd.DataFrame(
        {"name": list(names.values()), "sets": [row.credited for row in found], "raw": [row.raw for row in found]}
    )
    bands = {
        f"few, {band.least} to {band.low}": (band.least, band.low),
        f"fitting, {band.low} to {band.high}": (band.low, band.high),
        f"many, {band.high} to {band.most}": (band.high, band.most),
    }
    chart = region_bars(
        frame,
        bands,
        opacities=(PALE, DEEP, PALE),
        title="Credited sets a week",
        ticks=(0, band.least, band.low, band.high, band.most),
    )
    few = [names[row.region] for row in _of(judged, BAND) if row.verdict in ("few", "too few")]
    st.altair_chart(chart, key="gaps-credited", alt=f"Credited sets a week by region; few for {_listed(few)}.")
    verdicts = {row.region: row.verdict for row in _of(judged, BAND)}
    _table(
        "Credited sets as a table",
        {
            "Region": list(names.values()),
            "Share × sets": [number_words(row.raw) for row in found],
            "Credited sets": [number_words(row.credited) for row in found],
            f"Band ({landmark_numbers(band)})": [verdicts[region] for region in names],
        },
    )


def _direct(graph: nx.DiGraph, week: Volume, judged: Sequence[Judged]) -> None:
    st.subheader("Direct sets, by region and by muscle")
    st.caption(
        f"Another unit: sets with a share of at least {DIRECT:g}, which landmarks of coaches mean. Never compare them "
        "with credited ones."
    )
    start, trials = landmarks(graph)[START], landmarks(graph)[TRIALS]
    names = {row.region: regions(graph)[row.region].plain for row in _of(judged, START)}
    frame = pd.DataFrame({"name": list(names.values()), "sets": [week.regions[region].direct for region in names]})
    bands = {
        f"a start, {start.least} to {trials.low}": (start.least, trials.low),
        f"in trials, {trials.low} to {trials.high}": (trials.low, trials.high),
    }
    ticks = (0, start.least, trials.low, trials.high)
    chart = region_bars(frame, bands, opacities=(PALE, DEEP), title="Direct sets a week", ticks=ticks)
    few = [names[row.region] for row in _of(judged, START) if row.verdict == "too few"]
    st.altair_chart(
        chart, key="gaps-direct", alt=f"Direct sets a week by region; under {start.least} for {_listed(few)}."
    )
    _table(
        "Direct sets by region as a table",
        {
            "Region": list(names.values()),
            "Direct sets": [number_words(sets) for sets in frame["sets"]],
            f"{start.label} ({landmark_numbers(start)})": [row.verdict for row in _of(judged, START)],
            f"{trials.label} ({landmark_numbers(trials)})": [row.verdict for row in _of(judged, TRIALS)],
        },
        [_note(graph, landmark) for landmark in (start, trials)],
    )
    st.caption("Landmarks for arms and hips are left out: sets of other training count towards them too.")
    back = {region.id for region in regions(graph).values() if region.is_back}
    experts = [row for row in judged if row.landmark.regions and back.issuperset(row.landmark.regions)]
    _landmarks(graph, experts, title="Direct sets a week", key="gaps-experts")


def _back(graph: nx.DiGraph, week: Volume, judged: Sequence[Judged]) -> None:
    st.subheader("Sets for the whole back")
    st.caption(f"A third unit: each of the {number_words(week.back)} sets that train the back counts once.")
    rows = [row for row in judged if row.landmark.unit == "back-week"]
    _landmarks(graph, rows, title="Sets for the back a week", key="gaps-back")


def _landmarks(graph: nx.DiGraph, rows: Sequence[Judged], *, title: str, key: str) -> None:
    """Landmarks of one unit as a chart and as a table."""
    said = ", ".join(f"{row.landmark.label}: {row.verdict}" for row in rows)
    st.altair_chart(landmark_bars(rows, title=title), key=key, alt=f"{title}. {said}.")
    st.caption("Grey band: what the source recommends. Grey marks: the least that does anything, and the most.")
    _table(
        f"{title}: the landmarks as a table",
        {
            "Landmark": [row.landmark.label for row in rows],
            "Numbers": [landmark_numbers(row.landmark) for row in rows],
            "Your sets": [number_words(row.sets) for row in rows],
            "That is": [row.verdict for row in rows],
        },
        [_note(graph, row.landmark) for row in rows],
    )


def _note(graph: nx.DiGraph, landmark: Landmark) -> str:
    return f"{landmark.label}: {landmark.note} ({landmark_sources(graph, landmark)})"


def _front(graph: nx.DiGraph, week: Volume) -> None:
    front = st.number_input(
        "Hard sets a week for chest and shoulders",
        value=None,
        min_value=0.0,
        max_value=MOST_FRONT,
        step=1.0,
        format="%g",
        key="gaps-front",
        persist_state="page",
        placeholder="enter to compare",
        width=320,
    )
    if front is not None:
        balance = front_and_back(week.back, front)
        (st.success if balance.holds else st.warning)(balance_sentence(graph, balance))


def _pairs(graph: nx.DiGraph, chosen: dict[str, float]) -> None:
    pairs = redundant(graph, list(chosen))
    if not pairs:
        st.markdown("No two of these exercises do the same.")
        return
    st.markdown("\n".join(f"- {redundant_sentence(graph, pair)}" for pair in pairs))
    st.caption("Done on one day, the second of such a pair adds sets but nothing of another kind.")


def _of(judged: Sequence[Judged], landmark: str) -> list[Judged]:
    return [row for row in judged if row.landmark.id == landmark]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"


def _table(title: str, columns: dict[str, list[str]], notes: Sequence[str] = ()) -> None:
    """What a chart shows as a table for reading and for screen readers, with notes and sources below."""
    with st.expander(title):
        st.table(pd.DataFrame(columns).set_index(next(iter(columns))))
        if notes:
            st.caption("\n".join(f"- {note}" for note in notes))
