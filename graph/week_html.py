"""A planned week as one page to print, with boxes to write in what was lifted."""

from collections.abc import Iterable, Sequence
from html import escape

from graph.content import exercises
from graph.records import ExerciseGraph
from graph.week_audit import minutes
from graph.week_progress import Target, block, next_step
from graph.week_records import Day, WeekRequest
from graph.week_rows import Row, week_rows
from graph.week_warm_up import warm_up
from graph.words import counted, upper_first

TITLE = "Week of back training"
# No size of paper is set, so that A4 and Letter both fit; nothing may be loaded from anywhere.
STYLE = """
@page { margin: 12mm }
* { box-sizing: border-box }
body { font: 10pt/1.35 sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 186mm; padding: 4mm }
h1 { font-size: 16pt; margin: 0 } h2 { font-size: 12pt; margin: 5mm 0 1mm; break-after: avoid }
p, ul { margin: 0 0 1mm } ul { padding-left: 5mm } small { color: #333 }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border: 0.3mm solid #666; padding: 1mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
td.box { color: #333; font-size: 8pt; line-height: 1.6 } td.none { border: 0 }
table.block { font-size: 8pt; margin-bottom: 2mm } table.block :is(th, td):first-child { width: 16% }
table.block :is(th, td):last-child { width: 20% } table.block tr { break-inside: avoid }
tbody.set, section > p { break-inside: avoid } thead { display: table-header-group }
@media print { body { padding: 0; max-width: none } }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def _tag(name: str, inside: str, kind: str = "") -> str:
    """An element; `inside` is already escaped."""
    return f'<{name} class="{kind}">{inside}</{name}>' if kind else f"<{name}>{inside}</{name}>"


def _texts(name: str, texts: Iterable[str]) -> str:
    return "".join(_tag(name, escape(text)) for text in texts)


def _exercise(row: Row, columns: int) -> str:
    """What to do, and below it a box for each set; both stay on one page."""
    unit = {"reps": "reps", "seconds": "s", "metres": "m"}[row.done.dose.unit if row.done.dose else "reps"]
    what = [_tag("b", escape(f"{row.place}. {row.exercise.label}: {row.amount}"))]
    what += [_texts("p", [f"{upper_first(row.how)}.", row.setup]), _tag("ul", _texts("li", row.exercise.cues))]
    what += [_tag("small", escape(f"When every set reaches the top: {row.then}"))]
    boxes = [_tag("td", f"Set {number}<br>kg<br>{unit}", "box") for number in range(1, row.slot.sets + 1)]
    boxes += [_tag("td", "", "none")] * (columns - row.slot.sets)
    wide = f'<td colspan="{columns}">{"".join(what)}</td>'
    return _tag("tbody", _tag("tr", wide) + _tag("tr", "".join(boxes)), "set")


def _day(graph: ExerciseGraph, request: WeekRequest, number: int, day: Day, rows: Sequence[Row]) -> str:
    head = _tag("h2", escape(f"Day {number}, about {minutes(graph, day):.0f} min. Date: ____________"))
    steps = _texts("li", (step.words for step in warm_up(graph, request, day)))
    columns = max((row.slot.sets for row in rows), default=0)
    table = _tag("table", "".join(_exercise(row, columns) for row in rows))
    return head + (_tag("p", "Warm-up:") + _tag("ul", steps) + table if rows else _tag("p", "Nothing to do."))


def _cell(target: Target) -> str:
    return f"{target.sets} × {target.amount or '…'}{'+' * target.steps}"


def _block(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], weeks: int) -> str:
    found = block(graph, request, days, weeks)
    parts = [_tag("h2", escape(f"Block of {weeks} weeks"))]
    for number, day in enumerate(days):
        heads = [f"Day {number + 1}", *(str(week + 1) for week in range(weeks)), "Then"]
        lines = []
        for place, slot in enumerate(day):
            exercise = exercises(graph)[slot.exercise]
            cells = [_cell(week[number][place]) for week in found]
            lines.append(_tag("tr", _texts("td", [exercise.label, *cells, next_step(graph, exercise).words])))
        head = _tag("thead", _tag("tr", _texts("th", heads)))
        parts.append(_tag("table", head + _tag("tbody", "".join(lines)), "block"))
    said = "Each + is one step of load, which the last column names; … is as many as leave the reserve."
    return "".join([*parts, _tag("p", escape(said))])


def week_html(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], *, weeks: int | None = None) -> str:
    """A week as a page to print.

    Parameters
    ----------
    weeks
        Length of a block whose table is added: 4, 8 or 12; None adds none.

    Returns
    -------
    One page of HTML without scripts that loads nothing: the days with warm-up, exercises and a box for each set.

    Raises
    ------
    InvalidSelectionError
        A block has another length.

    Examples
    --------
    >>> g = build()
    >>> text = week_html(g, WeekRequest(everything(g), days=1), [(slot(g, "deadlift", sets=3),)])
    >>> text.count('class="box"'), "1. Deadlift: 3 × 3–5" in text
    (3, True)
    """
    asked = f"{counted(len(days), 'day')} a week, {request.level}, for {request.goal}"
    table = week_rows(graph, request, days)
    sections = [
        _tag("section", _day(graph, request, number, day, rows))
        for number, (day, rows) in enumerate(zip(days, table, strict=True), 1)
    ]
    sections += [_tag("section", _block(graph, request, days, weeks))] if weeks is not None else []
    head = [
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        _tag("title", TITLE),
        _tag("style", STYLE),
    ]
    body = "\n".join([_tag("h1", TITLE), _tag("p", escape(asked)), *sections])
    return "\n".join(
        ["<!doctype html>", '<html lang="en">', _tag("head", "".join(head)), _tag("body", body), "</html>", ""]
    )
