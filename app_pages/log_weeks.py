"""The view "Week by week": what the log says in sentences, on the back, as a heat map and as tables."""

import csv
import io
from collections.abc import Sequence

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages.link import number_words
from app_pages.log_charts import FILLS, NONE, heat_map, verdict_words
from app_pages.log_state import SPANS
from app_pages.plate_map import PLAIN, Paint, plate_map
from graph import Landmark, LogAnalysis, LoggedWeek, exercises, redundant_sentence, regions, upper_first, week_name
from graph.training import change_sentence, every_week, lately_words, neglected_sentence, ratio_sentence, verdict

# More weeks than somebody trains in a life: a wrong date in a file makes no table without an end.
MOST_WEEKS = 60 * 53


def show_weeks(graph: nx.DiGraph, found: LogAnalysis, band: Landmark) -> None:
    """Sentences beside the back, then the weeks."""
    if found.mean is None:
        return
    words, picture = st.columns([3, 2], gap="large")
    with words:
        _mean(found, found.mean)
        _sentences(graph, found, found.mean)
    with picture:
        _map(graph, found, found.mean, band)
    st.subheader("Credited sets by region and week")
    _heat(graph, found, band)
    _mean_table(graph, found, found.mean, band)


def _said(number: float) -> str:
    return number_words(round(number, 1))


def _mean(found: LogAnalysis, mean: LoggedWeek) -> None:
    """Frequency, sets and ratio of a mean week."""
    with st.container(horizontal=True):
        st.metric("Days a week", _said(mean.days), help="Days with a set that trains the back.", border=True)
        st.metric("Back sets a week", _said(mean.back), help="Each set that trains the back, once.", border=True)
        ratio = f"{_said(mean.vertical)} : {_said(mean.horizontal)}"
        st.metric("Vertical : horizontal", ratio, help="Sets of pulls a week.", border=True)
    st.caption(f"A week of {lately_words(found)} of the log, on average; weeks without training count.")


def _sentences(graph: nx.DiGraph, found: LogAnalysis, mean: LoggedWeek) -> None:
    """The one change that helps most, what is neglected, the ratio, and lifts that do the same."""
    if found.change:
        st.success(change_sentence(graph, found.change, mean.back), icon=":material/lightbulb:")
        label, asked = exercises(graph)[found.change.exercise].label, {"exercise": found.change.exercise}
        with st.container(horizontal=True):
            st.page_link(
                "swap.py", label="Not with your kit? Swap it", icon=":material/swap_horiz:", query_params=asked
            )
            st.page_link(
                "grip_lab.py", label=f"{label} on the map", icon=":material/accessibility_new:", query_params=asked
            )
    said = [neglected_sentence(graph, found), ratio_sentence(mean)]
    said += [redundant_sentence(graph, pair) for pair in found.redundant] or ["No two lifts of one day do the same."]
    st.markdown("\n".join(f"- {sentence}" for sentence in said))


def _of(band: Landmark, sets: float) -> str:
    """What the band calls a number of sets; none at all is a case of its own."""
    return verdict(band, sets) if sets else NONE


def _map(graph: nx.DiGraph, found: LogAnalysis, mean: LoggedWeek, band: Landmark) -> None:
    """The mean week on the back."""
    words = verdict_words(band)
    fills = FILLS | {NONE: PLAIN}

    def paint(id_: str) -> Paint:
        region, sets = regions(graph)[id_], mean.credited[id_]
        name, verdict_ = upper_first(region.plain), _of(band, sets)
        if not region.is_back:
            return Paint(PLAIN, f"{name}: not judged here, other training counts too.")
        days = f"on {_said(mean.region_days[id_])} days" if sets else "on no day"
        return Paint(fills[verdict_], f"{name}: {_said(sets)} credited sets a week {days}, {words[verdict_]}.")

    plate_map(
        {id_: paint(id_) for id_ in regions(graph)},
        legend=[(fills[verdict_], text) for verdict_, text in words.items()],
        title=f"credited sets a week in {lately_words(found)}",
        hint="Point at a region, or tap it, to read its sets.",
        key="log-map",
    )


def _span(total: int) -> int:
    """How many weeks are shown: the last twelve, or more where the log has more."""
    offered = [span for span, below in zip(SPANS, (0, *SPANS), strict=False) if total > below]
    if len(offered) < 2:
        return SPANS[0]
    if st.session_state.get("log-weeks") not in offered:
        st.session_state["log-weeks"] = offered[-1]
    shown = st.segmented_control(
        "Last weeks", offered, key="log-weeks", required=True, format_func=str, persist_state="page"
    )
    return int(shown or SPANS[0])


def _heat(graph: nx.DiGraph, found: LogAnalysis, band: Landmark) -> None:
    every = every_week(graph, found, MOST_WEEKS)
    weeks, back = every[-_span(len(every)) :], [region for region in regions(graph).values() if region.is_back]
    rows = [
        (region.plain, week_name(week), week.credited[region.id], _of(band, week.credited[region.id]))
        for week in weeks
        for region in back
    ]
    frame = pd.DataFrame(rows, columns=["region", "week", "sets", "verdict"])
    least = ", ".join(f"{regions(graph)[gap.region].plain}" for gap in found.gaps[:3]) or "none"
    st.altair_chart(
        heat_map(frame, verdict_words(band), [region.plain for region in back]),
        key="log-heat",
        alt=f"Credited sets by region in {len(weeks)} weeks to {week_name(weeks[-1])}; neglected most: {least}.",
    )
    with st.expander("The same as a table"):
        table = frame.pivot(index="region", columns="week", values="sets").loc[[region.plain for region in back]]
        # The last week first, since a phone shows the first columns.
        st.dataframe(table[table.columns[::-1]], height="content", alt="Credited sets by region and week")
        st.download_button(
            f"All {len(every)} weeks as CSV",
            _csv(graph, every),
            file_name="credited-sets.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )


def _csv(graph: nx.DiGraph, weeks: Sequence[LoggedWeek]) -> str:
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["week", "monday", *(regions(graph)[id_].plain for id_ in weeks[0].credited)])
    rows.writerows([week_name(week), week.monday.isoformat(), *week.credited.values()] for week in weeks)
    return text.getvalue()


def _mean_table(graph: nx.DiGraph, found: LogAnalysis, mean: LoggedWeek, band: Landmark) -> None:
    """Sets, days and verdict of a mean week for every region of the back."""
    back = [region for region in regions(graph).values() if region.is_back]
    columns = {
        "Region": [region.plain for region in back],
        "Credited sets": [_said(mean.credited[region.id]) for region in back],
        "Days": [_said(mean.region_days[region.id]) for region in back],
        "That is": [verdict(band, mean.credited[region.id]) for region in back],
    }
    with st.expander(f"A week of {lately_words(found)} as a table"):
        st.table(pd.DataFrame(columns).set_index("Region"))
