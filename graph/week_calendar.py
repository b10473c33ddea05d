"""A planned week as events of a calendar (iCalendar, RFC 5545)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from hashlib import sha256
from math import ceil

from graph.records import ExerciseGraph
from graph.week_audit import minutes
from graph.week_progress import Target, block
from graph.week_records import Day, WeekRequest
from graph.week_rows import EVENING, Row, session_times, week_rows
from graph.week_warm_up import warm_up
from graph.words import counted

# Octets of a line without its end (section 3.1).
LINE = 75
PRODUCT = "-//Fullback//Week of back training//EN"
# What a text may not hold (section 3.3.11): control characters, but tab and line feed.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def _text(value: str) -> str:
    """A value of the type TEXT: backslash, semicolon, comma and line feed are escaped."""
    plain = _CONTROL.sub("", value.replace("\r\n", "\n"))
    return re.sub(r"([\\;,])", r"\\\1", plain).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Parts of at most 75 octets, every one but the first after a space; no character is cut."""
    part, used = "", 0
    for letter in line:
        size = len(letter.encode())
        if used + size > LINE:
            yield part
            part, used = " ", 1
        part, used = part + letter, used + size
    yield part


def target_words(target: Target) -> str:
    """What one exercise aims at in a week of a block."""
    steps = f", {counted(target.steps, 'step')} of load above the start" if target.steps else ""
    return f"{target.sets} × {target.amount}{steps}" if target.amount else counted(target.sets, "set")


def _description(
    graph: ExerciseGraph, request: WeekRequest, day: Day, rows: Sequence[Row], targets: Sequence[Target]
) -> str:
    steps = "; ".join(step.words for step in warm_up(graph, request, day))
    amounts = [target_words(target) for target in targets] or [row.amount for row in rows]
    lines = [
        f"{row.place}. {row.exercise.label}: {amount}; {row.how}" for row, amount in zip(rows, amounts, strict=True)
    ]
    return "\n".join([f"Warm-up: {steps}.", *lines])


def _stamp(when: datetime) -> str:
    """A date-time without a zone: the clock on the wall, wherever the person is."""
    return when.isoformat(timespec="seconds").replace("-", "").replace(":", "")


def _event(when: datetime, stamp: str, length: int, summary: str, description: str) -> list[str]:
    content = "\n".join([_stamp(when), summary, description])
    return [
        "BEGIN:VEVENT",
        f"UID:{sha256(content.encode()).hexdigest()[:32]}-fullback",
        f"DTSTAMP:{stamp}",
        f"DTSTART:{_stamp(when)}",
        f"DURATION:PT{length}M",
        f"SUMMARY:{_text(summary)}",
        f"DESCRIPTION:{_text(description)}",
        "END:VEVENT",
    ]


def week_calendar(
    graph: ExerciseGraph,
    request: WeekRequest,
    days: Sequence[Day],
    start: date,
    weeks: int = 1,
    *,
    at: time = EVENING,
    rising: bool = False,
) -> str:
    """The sessions of some weeks as events, one for each.

    An event of its own and no rule of repetition: every calendar reads it, a session can be moved or deleted alone,
    and each week of a block has its own numbers. The same week from the same day has the same ids, so that a calendar
    which reads it again has no session twice.

    Parameters
    ----------
    start
        Day of the first session; also the stamp of the events, because there is no clock here.
    weeks
        Number of weeks.
    at
        When sessions begin, in the time of the place where the person is.
    rising
        Whether the weeks are those of a block that ends with the week that was planned; then 4, 8 or 12.

    Returns
    -------
    iCalendar as RFC 5545 has it; days without exercises are no session.

    Raises
    ------
    InvalidSelectionError
        There is no week, a block has another length, or the calendar ends before the last week.

    Examples
    --------
    >>> from datetime import date
    >>> g = build()
    >>> day = (slot(g, "deadlift"),)
    >>> text = week_calendar(g, WeekRequest(everything(g), days=2), [day, day], date(2026, 3, 30))
    >>> [line for line in text.splitlines() if line.startswith("DTSTART")]
    ['DTSTART:20260330T180000', 'DTSTART:20260402T180000']
    """
    times = session_times(len(days), start, weeks, at)
    targets = block(graph, request, days, weeks) if rising else [tuple(() for _ in days)] * weeks
    stamp = f"{_stamp(datetime.combine(start, time()))}Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}"]
    for week, whens in enumerate(times):
        now = [_rise(day, aims) for day, aims in zip(days, targets[week], strict=True)]
        for number, rows in enumerate(week_rows(graph, request, now)):
            if rows:
                of = f", week {week + 1} of {weeks}" if weeks > 1 else ""
                summary = f"Back training, day {number + 1} of {len(days)}{of}"
                description = _description(graph, request, now[number], rows, targets[week][number])
                lines += _event(whens[number], stamp, ceil(minutes(graph, now[number])), summary, description)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _rise(day: Day, targets: Sequence[Target]) -> Day:
    """A day with the sets of a week of a block."""
    return tuple(replace(slot, sets=aim.sets) for slot, aim in zip(day, targets, strict=True)) if targets else day
