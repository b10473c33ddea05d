"""A planned week as a program of the app Liftosaur, in its language Liftoscript.

The language is documented at https://www.liftosaur.com/doc/liftoscript and https://www.liftosaur.com/features/timed-sets.
"""

import re
from collections.abc import Sequence

from graph.content import equipment
from graph.records import Dose, ExerciseGraph
from graph.week_app_names import APP_NAMES, app_name
from graph.week_dose import EIGHTY_PERCENT, FREE_WEIGHTS
from graph.week_progress import DEADLIFT_STEP, DOUBLE, next_step
from graph.week_records import Day, WeekRequest
from graph.week_rows import Row, week_rows
from graph.week_warm_up import warm_up

# Letters that no name of an exercise may hold, and the comma, after which an app expects the equipment.
_NO_NAME = re.compile(r"[/{}()#\[\]|!:,]+")
# What is added at the top of a range: what the source says for deadlifts, elsewhere what the app rounds to.
DEADLIFT_MORE, MORE = "10lb", "2.5kg"
LOADED = FREE_WEIGHTS | {"cable", "machine", "smith", "plate"}


def _name(row: Row) -> str:
    """The name in the app, or our label without the letters that it forbids."""
    if "Liftosaur" in APP_NAMES.get(row.exercise.id, {}):
        return app_name(row.exercise, "Liftosaur")
    return " ".join(_NO_NAME.sub(" ", row.exercise.label).split())


def _progress(graph: ExerciseGraph, row: Row) -> str | None:
    """How the weight rises, where weight is what rises and the range has both ends."""
    dose, sources = row.done.dose, next_step(graph, row.exercise).sources
    if dose is None or dose.unit != "reps" or dose.low is None or dose.high is None:
        return None
    if row.exercise.support == "hanging":
        return None  # weight on an assisted pull-up is help
    if sources != DEADLIFT_STEP and not set(DOUBLE) <= set(sources):
        return None
    more = DEADLIFT_MORE if sources == DEADLIFT_STEP else MORE
    return f"dp({more}, {dose.low}, {dose.high})" if dose.low < dose.high else f"lp({more})"


def _sets(row: Row, progress: str | None) -> str:
    """Sets with repetitions, or with a timer; a double progression takes the low end and no range."""
    dose, sets = row.done.dose, row.slot.sets
    if dose is None:
        return f"{sets}x1+"
    if dose.unit == "metres":
        return f"{sets}x1 ({_span(dose)}m)"
    if dose.unit == "seconds":
        return f"{sets}x1 {dose.low or dose.high}s{'+' if dose.low != dose.high else ''}|{row.done.rest[0]}s"
    if dose.high is None:
        return f"{sets}x{dose.low}+"
    return f"{sets}x{dose.low}" if progress else f"{sets}x{_span(dose)}"


def _span(dose: Dose) -> str:
    """Both ends, or the one if they are alike; a range without a low end begins at 1."""
    low, high = dose.low or 1, dose.high or dose.low or 1
    return f"{low}-{high}" if low < high else str(high)


def _load(graph: ExerciseGraph, row: Row) -> str:
    """Weight and effort: a share of the maximum where a source names one, else what the reserve leaves.

    Without either, and where weight is added to the body, the app asks (`0kg+`); at the weight of the body alone it
    does not (`0kg`). Of a reserve the most counts: the first weight is then rather too light.
    """
    if row.exercise.implement not in LOADED:
        added = any(equipment(graph)[item].takes_load_limit for item in row.slot.items)
        return "0kg+" if added else "0kg"
    share = "80%" if row.done.load.sources == EIGHTY_PERCENT else ""
    effort = f"@{10 - row.done.reserve[1]}" if row.done.reserve else ""
    return " ".join(filter(None, (share, effort))) or "0kg+"


def _line(graph: ExerciseGraph, row: Row, name: str, progress: str | None, *, says_progress: bool) -> str:
    timed = row.done.dose is not None and row.done.dose.unit == "seconds"
    load = _load(graph, row)
    parts = [name, _sets(row, progress), load if timed else f"{load} {row.done.rest[0]}s"]
    parts += ["warmup: none"] * (row.place > 1)
    parts += [f"progress: {progress}"] * (progress is not None and says_progress)
    return " / ".join(parts)


def _comment(text: str) -> str:
    return f"// {' '.join(text.split())}"


def _day_lines(graph: ExerciseGraph, rows: Sequence[Row], known: dict[str, tuple[int, str | None]]) -> list[str]:
    """The exercises of a day. `known` is name → its last day and its progress.

    An exercise has one progress in the whole program, so that the same name with another, or twice in a day, gets a
    label and is then an exercise of its own.
    """
    lines = []
    for row in rows:
        name, progress = _name(row), _progress(graph, row)
        day, said_before = known.get(name, (0, progress))
        if day == row.day or said_before != progress:
            name, day = f"d{row.day}n{row.place}: {name}", 0
        known[name] = (row.day, progress)
        said = f"{row.amount}; {row.how}. When every set reaches the top: {row.then}. {row.setup}"
        lines += ["", _comment(f"{said} {' '.join(row.exercise.cues)}")]
        lines.append(_line(graph, row, name, progress, says_progress=not day))
    return lines


def week_liftosaur(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> str:
    """A week as a program that Liftosaur reads when it is pasted into the full mode of its editor.

    Repetitions rise through their range and then the weight does (`dp`), where the next step of an exercise is weight;
    elsewhere the range stands by itself. Rest is the least of its range. Only the first exercise of a day has the
    warm-up sets of the app. What Liftosaur lists itself has its name there; the others are named at the top, because
    they have to be added as custom exercises first.

    Returns
    -------
    Liftoscript: one week, its days, and each exercise with what to know of it.

    Examples
    --------
    >>> g = build()
    >>> day = (slot(g, "deadlift", sets=3), slot(g, "pull-up", sets=3))
    >>> text = week_liftosaur(g, WeekRequest(everything(g), days=1), [day])
    >>> print(*[line for line in text.splitlines() if " / " in line], sep=chr(10))
    Deadlift / 3x3 / 80% @8 120s / progress: dp(10lb, 3, 5)
    Pull Up / 3x1-15 / 0kg 120s / warmup: none
    """
    known: dict[str, tuple[int, str | None]] = {}
    table = week_rows(graph, request, days)
    flat = [row for rows in table for row in rows]
    missing = dict.fromkeys(_name(row) for row in flat if "Liftosaur" not in APP_NAMES.get(row.exercise.id, {}))
    lines = [f"/// Add as custom exercises first: {'; '.join(missing)}."] * bool(missing) + ["# Week 1"]
    for number, (day, rows) in enumerate(zip(days, table, strict=True), 1):
        steps = "; ".join(step.words for step in warm_up(graph, request, day))
        lines += ["", _comment(f"Warm-up: {steps}." if steps else ""), f"## Day {number}"]
        lines += _day_lines(graph, rows, known)
    return "\n".join([*lines, ""])
