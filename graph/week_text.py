"""A planned week for the apps Strong and Hevy. Neither reads a routine from text; each gets what comes closest."""

import csv
from collections import Counter
from collections.abc import Sequence
from datetime import date, time
from io import StringIO
from math import ceil

from graph.records import Dose, ExerciseGraph
from graph.week_app_names import app_name
from graph.week_audit import minutes
from graph.week_records import Day, WeekRequest
from graph.week_rows import EVENING, Row, session_times, week_rows
from graph.week_warm_up import warm_up

# Columns of an export of Strong.
COLUMNS = (
    *("Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE", "Distance"),
    *("Distance Unit", "Seconds", "Notes", "Workout Notes", "Workout Duration"),
)
PLANNED = "Planned by Fullback, not done yet."


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _aim(dose: Dose | None) -> str:
    """What a set aims at, as Strong writes what was done in one: "8 reps", "0:30"; a range has both ends."""
    if dose is None:
        return "as many as leave the reserve"
    ends = list(dict.fromkeys(end for end in (dose.low, dose.high) if end is not None))
    said = "–".join(_clock(end) if dose.unit == "seconds" else str(end) for end in ends)
    said = f"up to {said}" if dose.low is None else f"{said} or more" if dose.high is None else said
    return said + {"reps": " reps", "seconds": "", "metres": " m"}[dose.unit]


def _strong_lines(row: Row) -> list[str]:
    sets = [f"Set {number}: {_aim(row.done.dose)}" for number in range(1, row.slot.sets + 1)]
    return [app_name(row.exercise, "Strong"), *sets, f"Notes: {row.how}. {row.setup}", ""]


def week_strong(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> str:
    """A week in the layout in which Strong shares a workout as text.

    Strong reads no text and no file (https://help.strongapp.io/article/235-export-workout-data says that even its own
    export cannot be imported), so this is to read while typing a template, or to send. A shared workout has its date in
    the second line; a plan has none, so that no tool takes it for done. Exercises bear the names of Strong.

    Returns
    -------
    For each day its number, the warm-up, and the exercises with their sets and a line of notes.

    Examples
    --------
    >>> g = build()
    >>> text = week_strong(g, WeekRequest(everything(g), days=1), [(slot(g, "deadlift", sets=2),)])
    >>> print(*text.splitlines()[3:6], sep=chr(10))
    Deadlift (Barbell)
    Set 1: 3–5 reps
    Set 2: 3–5 reps
    """
    lines: list[str] = []
    for day, rows in zip(days, week_rows(graph, request, days), strict=True):
        if rows:
            steps = "; ".join(step.words for step in warm_up(graph, request, day))
            lines += [f"Back day {rows[0].day}", f"Notes: {steps}.", ""]
            lines += [line for row in rows for line in _strong_lines(row)]
    return "\n".join(lines)


def week_hevy(
    graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], start: date, *, at: time = EVENING
) -> str:
    """A week as the one file that Hevy imports: workouts as Strong exports them.

    Hevy reads no routine from a file, only the history of Strong
    (https://help.hevyapp.com/hc/en-us/articles/38001424401943, under "Export & Import Data"), so that the sessions
    arrive as workouts without weights, to build routines from. Users report that Hevy takes one such file for each
    account and can revert it; so this is for an account without a log of Strong. The notes say that the sessions are
    planned. A set has the low end of its range, or the high one where no source gives a low, because a column holds one
    number; the notes have the whole of it.

    Returns
    -------
    CSV, separated by semicolons: one row for each set, in the names of Hevy.

    Raises
    ------
    InvalidSelectionError
        The week has no day or more than 4, or the calendar ends before it does.

    Examples
    --------
    >>> from datetime import date
    >>> g = build()
    >>> text = week_hevy(g, WeekRequest(everything(g), days=1), [(slot(g, "deadlift", sets=3),)], date(2026, 3, 30))
    >>> log = read_log(text.encode())
    >>> log.app, log.done[0].name, log.done[0].sets
    ('Strong', 'Deadlift (Barbell)', 3.0)
    """
    written = StringIO(newline="")
    table = csv.writer(written, delimiter=";")
    table.writerow(COLUMNS)
    whens = session_times(len(days), start, 1, at)[0]
    for day, rows, when in zip(days, week_rows(graph, request, days), whens, strict=True):
        done: Counter[str] = Counter()
        for row in rows:
            name = app_name(row.exercise, "Hevy")
            for _ in range(row.slot.sets):
                done[name] += 1
                length = f"{ceil(minutes(graph, day))}m"
                table.writerow([str(when), f"Back day {row.day}", name, done[name], *_set(row), PLANNED, length])
    return written.getvalue()


def _set(row: Row) -> list[str | int]:
    """Weight to notes of one set. Where no source gives a number, one repetition stands for the set."""
    dose = row.done.dose or Dose("reps", 1, None, ())
    aim = dose.low or dose.high or 1
    reps, metres, seconds = (aim if dose.unit == unit else 0 for unit in ("reps", "metres", "seconds"))
    return [0, "kg", reps, "", metres or "", "m" if metres else "", seconds, f"{row.amount}; {row.how}. {row.setup}"]
