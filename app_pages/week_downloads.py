"""A planned week to take along: table, page to print, calendar, and text for other apps."""

from collections.abc import Sequence
from datetime import date

import networkx as nx
import streamlit as st

from app_pages import week_state as state
from graph.training import (
    Day,
    WeekRequest,
    week_calendar,
    week_csv,
    week_hevy,
    week_html,
    week_liftosaur,
    week_strong,
)


def show_downloads(graph: nx.DiGraph, request: WeekRequest, days: Sequence[Day]) -> None:
    """One button a format; what needs a date waits for it, because a plan by itself has none."""
    weeks = int(st.session_state[state.key("block")])
    _button("Page to print", "week.html", week_html(graph, request, days, weeks=weeks), "text/html")
    _button("Table (CSV)", "week.csv", week_csv(graph, request, days), "text/csv")
    _button("Text as Strong shares it", "week-strong.txt", week_strong(graph, request, days), "text/plain")
    _button("Liftosaur program", "week-liftosaur.txt", week_liftosaur(graph, request, days), "text/plain")
    start: date | None = st.date_input("First day", value=None, key=state.key("start"), format="YYYY-MM-DD")
    if start is None:
        st.caption("Choose the first day for a calendar, or for a file that Hevy reads.")
        return
    calendar = week_calendar(graph, request, days, start, weeks, rising=True)
    _button(f"Calendar, {weeks} weeks", "week.ics", calendar, "text/calendar")
    _button("File for Hevy", "week-hevy.csv", week_hevy(graph, request, days, start), "text/csv")
    st.caption(
        "Hevy reads no plan, only the history of Strong: the sessions arrive as workouts without weights, to build "
        "routines from. Use it only if you do not need that import for a real log."
    )


def _button(label: str, name: str, text: str, kind: str) -> None:
    st.download_button(label, text.encode(), name, kind, key=state.key(name), on_click="ignore", width="stretch")
