"""What a planned week comes to: regions by day, the rules, the weeks of a block, and what sources say besides."""

from collections.abc import Sequence

import altair as alt
import networkx as nx
import pandas as pd
import streamlit as st

from app_pages.plate_map import STEPS
from graph import exercises, regions
from graph.training import (
    CHOICES,
    Audit,
    BlockWeek,
    Day,
    Guideline,
    Held,
    WeekRequest,
    block,
    emphasis_order,
    guidelines,
    held_sentence,
    next_step,
    plan_rules,
    sources_said,
)

ROW = 26


def regions_frame(graph: nx.DiGraph, request: WeekRequest, days: Sequence[Day]) -> pd.DataFrame:
    """Credited sets of every region of the back by day, with the week and the raw sum."""
    week = Audit(graph, request, days)
    rows = []
    for region in regions(graph).values():
        if region.is_back:
            by_day = {f"Day {number + 1}": week.credit(day, region.id) for number, day in enumerate(days)}
            total = {"Week": week.week_credit(region.id), "Raw": week.raw(region.id)}
            rows.append({"Region": region.plain, **by_day, **total})
    return pd.DataFrame(rows)


def show_regions(graph: nx.DiGraph, request: WeekRequest, days: Sequence[Day]) -> None:
    """A heat map of regions by day, and the same as a table."""
    frame = regions_frame(graph, request, days)
    long = frame.drop(columns="Raw").melt("Region", var_name="Day", value_name="Sets")
    scale = alt.Scale(range=["#f1efec", *[colour for _, colour in reversed(STEPS)]], domainMin=0)
    base = alt.Chart(long).encode(
        x=alt.X("Day:N", sort=None, axis=alt.Axis(title=None, orient="top", labelAngle=0)),
        y=alt.Y("Region:N", sort=None, axis=alt.Axis(title=None)),
    )
    colour = alt.Color("Sets:Q", scale=scale, legend=None)
    cells = base.mark_rect().encode(color=colour, tooltip=["Region", "Day", "Sets"])
    ink = alt.condition("datum.Sets > 4", alt.value("white"), alt.value("#1c2430"))
    chart = (cells + base.mark_text().encode(text="Sets:Q", color=ink)).properties(height=ROW * len(frame))
    st.altair_chart(chart, width="stretch")
    st.caption("Credited sets: a set counts 1 for a region from a share of 0.75 on, half from 0.4 on, else not.")
    with st.expander("As a table, with the raw sums of share × sets"):
        st.dataframe(frame, hide_index=True)


def show_rules(graph: nx.DiGraph, request: WeekRequest, held: Sequence[Held]) -> None:
    """Rules that are bent with the reason, then those that are kept; each with its sources."""
    bent = [one for one in held if not one.is_kept]
    if not bent:
        st.success("Every rule is kept.")
    for one in bent:
        sources = sources_said(graph, plan_rules(graph)[one.rule].sources)
        st.markdown(f"- {held_sentence(graph, request, one)}  \n  :small[{sources}]")
    rows = [
        {
            "Rule": rule.label,
            "Kind": "hard" if rule.is_hard else f"priority {rule.priority}",
            "Kept": "yes" if one.is_kept else "no",
            "Says": rule.note,
            "Sources": sources_said(graph, rule.sources),
        }
        for one in held
        for rule in [plan_rules(graph)[one.rule]]
    ]
    with st.expander("All rules with their sources"):
        st.dataframe(pd.DataFrame(rows), hide_index=True)


def block_frame(graph: nx.DiGraph, day: Day, number: int, weeks: Sequence[BlockWeek]) -> pd.DataFrame:
    """Targets of one day by week, and what comes after the top of the range."""
    rows = []
    for at, place in enumerate(day):
        cells = {}
        for week, days in enumerate(weeks):
            target = days[number][at]
            cells[f"Week {week + 1}"] = f"{target.sets} × {target.amount or '…'}{'+' * target.steps}"
        exercise = exercises(graph)[place.exercise]
        rows.append({"Exercise": exercise.label, **cells, "Then": next_step(graph, exercise).words})
    return pd.DataFrame(rows)


def show_block(graph: nx.DiGraph, request: WeekRequest, days: Sequence[Day], weeks: int) -> None:
    """The weeks of a block, which ends with the planned week."""
    found = block(graph, request, days, weeks)
    for number, day in enumerate(days):
        st.markdown(f"**Day {number + 1}**")
        st.dataframe(block_frame(graph, day, number, found), hide_index=True)
    st.caption(
        "Sets rise to those of the planned week, which is the fullest. Each + is one step of load; … is as many as "
        "leave the reserve. No source of ours gives a week of rest; use less weight when the form fails."
    )
    order = emphasis_order(graph, request, days)
    st.markdown(f"Blocks to come may favour in turn what this week gives least: {', '.join(order)}.")


def _said(graph: nx.DiGraph, guideline: Guideline) -> str:
    return f"{guideline.says} :small[{sources_said(graph, guideline.sources)}]"


def show_sources(graph: nx.DiGraph) -> None:
    """Choices with both sides, then general advice, then the notice."""
    known = guidelines(graph)
    st.markdown("**Where sources disagree**")
    for choice in CHOICES.values():
        st.markdown(f"*{choice.question}*")
        for option in choice.options.values():
            st.markdown(f"- {option.label}: {' '.join(_said(graph, known[id_]) for id_ in option.guidelines)}")
    for name, title in (("days", "How many days?"), ("second-day", "A second day?"), ("reps", "How many repetitions?")):
        st.markdown(f"*{title}*")
        for one in known.values():
            if one.choice == name:
                st.markdown(f"- {_said(graph, one)}")
    st.markdown("**Advice**")
    for one in known.values():
        if one.part in ("advice", "caution"):
            st.markdown(f"- {one.says} :small[{sources_said(graph, one.sources)}]")
