"""A planned week as a table for spreadsheets. Other formats: week_calendar, week_html, week_text, week_liftosaur."""

import csv
from collections.abc import Sequence
from io import StringIO

from graph.records import ExerciseGraph
from graph.week_records import Day, WeekRequest
from graph.week_rows import Row, week_rows

HEADER = (
    *("day", "position", "exercise", "grip and width", "sets", "low", "high", "unit"),
    *("reserve low", "reserve high", "effort", "rest low (s)", "rest high (s)"),
    *("load", "set-up", "cues", "next step"),
)


def _cells(row: Row) -> list[str | int | None]:
    dose = row.done.dose
    return [
        *(row.day, row.place, row.exercise.label, row.hands, row.slot.sets),
        *((dose.low, dose.high, dose.unit) if dose else (None, None, None)),
        *(row.done.reserve or (None, None)),
        row.done.effort.words,
        *row.done.rest,
        *(row.done.load.words, row.setup, " ".join(row.exercise.cues), row.then),
    ]


def week_csv(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> str:
    r"""A week as a table: one row for each exercise of each day.

    Returns
    -------
    CSV as RFC 4180 has it, with a header; a cell is empty where no source gives a number.

    Examples
    --------
    >>> g = build()
    >>> text = week_csv(g, WeekRequest(everything(g), days=1), [(slot(g, "deadlift", sets=3),)])
    >>> text.splitlines()[1][:68]
    '1,1,Deadlift,"pronated (overhand) grip, medium width",3,3,5,reps,1,2'
    """
    written = StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(HEADER)
    for day in week_rows(graph, request, days):
        rows.writerows(map(_cells, day))
    return written.getvalue()
