"""A log → sets by day and name. Every row below the header is counted: as sets, or by why it is none of its own.

Nothing of a file is kept beyond what is returned.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.log_dates import read_dates
from graph.log_formats import EMPTY, NO_SET, SET, UNNAMED, Header, InvalidLogError, columns_named
from graph.log_rows import read_number, read_rows
from graph.log_text import read_text
from graph.names import fold

# More rows, names or letters than the log of one person has; a name that is unknown takes milliseconds to look up.
MOST_ROWS, MOST_NAMES, LONGEST_NAME = 250_000, 500, 200
# More sets of one exercise than a row of a table can mean; such a number belongs to another column.
MOST_SETS = 100
# Rows from one report of how far the reading is to the next.
_REPORTED = 2_000


@dataclass(frozen=True)
class Done:
    """Sets of one exercise, by its name in the file, on one day, and the number of rows that say so."""

    day: date
    name: str
    sets: float
    rows: int


@dataclass(frozen=True)
class Log:
    """What was done.

    Attributes
    ----------
    app
        Strong, Hevy, FitNotes, or "table" for a plain table.
    rows
        Number of rows below the header.
    done
        By day; within a day in the order of the file.
    left_out
        Why a row is no set of its own → number of rows.
    notes
        What had to be decided, in sentences.
    """

    app: str
    rows: int
    done: tuple[Done, ...]
    left_out: Mapping[str, int]
    notes: tuple[str, ...]


@dataclass
class _Tally:
    """What is counted on the way.

    Texts of date and name → sets and rows; text of a date → its first row; why a row is no set → rows; set types that
    are not known → rows; texts of numbers → number.
    """

    sets: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    dates: dict[str, int] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    odd: Counter[str] = field(default_factory=Counter)
    numbers: dict[str, float | None] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    imperial: bool = False
    rows: int = 0


def _amount(tally: _Tally, header: Header, column: str, number: int, cells: list[str]) -> float:
    """What stands in a column of a row; 0 if the file has no such column or the row ends before it."""
    place = header.columns.get(column)
    if place is None or place >= len(cells):
        return 0.0
    text = cells[place]
    if text not in tally.numbers:
        tally.numbers[text] = read_number(text)
    found = tally.numbers[text]
    if found is None:
        raise InvalidLogError(
            f"row {number}: {text!r} in the column {header.names[place]!r} is no number; write for example 3 or 2.5."
        )
    return found


def _sets(tally: _Tally, header: Header, number: int, cells: list[str]) -> float:
    """Number of sets that a row says were done: 0 if it says nothing of repetitions, time or distance."""
    if "sets" in header.columns:
        sets = _amount(tally, header, "sets", number, cells)
        if sets > MOST_SETS:
            raise InvalidLogError(f"row {number}: {sets:g} sets are impossible; state {MOST_SETS} at most.")
        return sets
    amounts = (_amount(tally, header, column, number, cells) for column in ("reps", "seconds", "distance"))
    return 1.0 if any(amounts) else 0.0


def _kind(tally: _Tally, header: Header, cells: list[str]) -> str | None:
    """Why the type of a row makes it no set of its own; None if it may be one."""
    place = header.columns.get("kind")
    if place is None or place >= len(cells):
        return None
    said = cells[place].strip().casefold()
    if said.isdecimal() or said in SET:
        return None
    if fold(said) not in NO_SET and read_number(said) is None:
        tally.odd[cells[place].strip()] += 1
    return NO_SET.get(fold(said))


def _count_row(tally: _Tally, header: Header, number: int, cells: list[str]) -> None:
    """Add one row to the tally."""
    columns = header.columns
    lacking = [header.names[columns[need]] for need in header.needs if columns[need] >= len(cells)]
    reason = _kind(tally, header, cells) if any(map(str.strip, cells)) else EMPTY
    if not reason and lacking:
        raise InvalidLogError(f"row {number} ends before {columns_named(sorted(lacking))}; is the file complete?")
    name = "" if reason else " ".join(cells[columns["exercise"]].split())
    sets = 0.0 if reason or not name else _sets(tally, header, number, cells)
    if reason or not name or not sets:
        tally.left_out[reason or (EMPTY if name else UNNAMED)] += 1
        return
    day = cells[columns["date"]].strip()
    tally.dates.setdefault(day, number)
    tally.names.add(name)
    unit = columns.get("unit", len(cells))
    tally.imperial |= unit < len(cells) and fold(cells[unit]).startswith("lb")
    found = tally.sets.setdefault((day, name), [0.0, 0])
    found[0] += sets
    found[1] += 1
    _check_limits(tally, number, name)


def _check_limits(tally: _Tally, number: int, name: str) -> None:
    if len(name) > LONGEST_NAME:
        raise InvalidLogError(
            f"row {number}: the name of the exercise has {len(name)} letters; {name[:40]!r}… is none."
        )
    if len(tally.names) > MOST_NAMES:
        raise InvalidLogError(
            f"row {number}: more than {MOST_NAMES:,} names of exercises; is this the log of one person?"
        )


def read_log(data: bytes, *, report: Callable[[float], object] | None = None) -> Log:
    r"""What a file says was done.

    Parameters
    ----------
    data
        CSV as Strong, Hevy or FitNotes export it, or a table with the columns date, exercise and sets. Separated by
        commas, semicolons, tabs or bars; UTF-8, UTF-16 or Windows-1252; decimal point or comma.
    report
        Called now and then with the share of the file that is read, from 0 to 1, for the progress bar of a page.

    Returns
    -------
    Sets by day and name. Warm-up sets, drop sets (part of the set before, our judgement), rest timers, notes and
    rows without repetitions, time and distance are left out, and counted; sets to failure count.

    Raises
    ------
    InvalidLogError
        The file is too large, no text, or no log; a column is missing; a row has no date or no number where one
        belongs. The message names row, column and value.

    Examples
    --------
    >>> log = read_log(b"date;exercise;sets\n01.03.2024;Lat pulldown;2,5\n01.03.2024;Row;0\n")
    >>> log.done[0].name, log.done[0].sets, dict(log.left_out)
    ('Lat pulldown', 2.5, {'empty': 1})
    """
    text, guessed = read_text(data)
    header, rows = read_rows(text)
    tally, lines = _Tally(imperial=header.imperial), 1 + text.count("\n")
    for number, cells in rows:
        tally.rows += 1
        if report and not tally.rows % _REPORTED:
            # A row may take several lines, so that the share runs behind and never ahead.
            report(min(1.0, tally.rows / lines))
        if tally.rows > MOST_ROWS:
            raise InvalidLogError(f"the file has more than {MOST_ROWS:,} rows; split it by years, or export less.")
        _count_row(tally, header, number, cells)
    if not tally.rows:
        raise InvalidLogError(f"no row follows the header ({', '.join(header.names)[:200]}); export the log again.")
    days, order = read_dates(tally.dates, imperial=tally.imperial)
    done = [Done(days[day], name, sets, int(rows)) for (day, name), (sets, rows) in tally.sets.items()]
    return Log(
        header.app,
        tally.rows,
        tuple(sorted(done, key=lambda row: row.day)),
        dict(sorted(tally.left_out.items())),
        tuple(note for note in (guessed, order, *_notes(tally, header)) if note),
    )


def _notes(tally: _Tally, header: Header) -> list[str]:
    """What is not known of the types of sets."""
    notes = [f"The set type {kind!r} is not known; its rows count as sets." for kind in sorted(tally.odd)[:10]]
    if header.app == "Hevy" and "kind" not in header.columns:
        notes.append("No column says which sets are warm-ups; all rows count as sets.")
    return notes
