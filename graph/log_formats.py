"""What training apps write: their columns, the format of a header, and the words that say what a row is.

Weights and their units are not read, because sets are counted and no kilograms.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.names import fold
from ontology.errors import KnowledgeError

# What a row is when it is no set of its own. That a drop set belongs to the set before it is our judgement: it prolongs
# that set, and the sources of our landmarks count a set with its drops once.
NO_SET = {
    "w": "warm-up",
    "warmup": "warm-up",
    "d": "drop set",
    "dropset": "drop set",
    "rest timer": "rest timer",
    "note": "note",
}
# Words for a set that counts; so does a number.
SET = frozenset(["", "normal", "f", "failure"])
EMPTY, UNNAMED = "empty", "unnamed"
_IMPERIAL, _KILOGRAMS = re.compile(r"\b(lbs?|miles?)\b"), re.compile(r"\bkgs?\b")


class InvalidLogError(KnowledgeError, ValueError):
    """A file that is no log, or a log that cannot be read; the message says in which row and why."""


@dataclass(frozen=True)
class Format:
    """Columns of one app.

    Attributes
    ----------
    needs, may
        Column as we call it → pattern of its folded name in the file; those that a file must have, and the others.
    headers
        Names of the columns that it must have, as the app writes them.
    """

    app: str
    needs: Mapping[str, str]
    may: Mapping[str, str]
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Header:
    """The format of a file.

    Attributes
    ----------
    columns
        Column as we call it → its place in a row.
    needs
        Those columns without which a row says nothing.
    names
        Names of all columns as they stand in the file.
    """

    app: str
    columns: Mapping[str, int]
    needs: frozenset[str]
    names: tuple[str, ...]

    @property
    def imperial(self) -> bool:
        """Whether columns are in pounds or miles, and none in kilograms."""
        names = " ".join(map(fold, self.names))
        return bool(_IMPERIAL.search(names)) and not _KILOGRAMS.search(names)


def _format(app: str, headers: Mapping[str, str], **may: str) -> Format:
    return Format(app, {column: re.escape(fold(name)) for column, name in headers.items()}, may, headers)


DISTANCE = "distance(?! unit).*"
FORMATS = (
    _format(
        "Strong",
        {"date": "Date", "exercise": "Exercise Name", "kind": "Set Order", "reps": "Reps"},
        seconds="seconds",
        distance=DISTANCE,
        unit="weight unit",
    ),
    _format(
        "Hevy",
        {"date": "start_time", "exercise": "exercise_title", "reps": "reps"},
        kind="set type",
        seconds="duration seconds",
        distance=DISTANCE,
    ),
    _format("table", {"date": "date", "exercise": "exercise", "sets": "sets"}),
    _format(
        "FitNotes",
        {"date": "Date", "exercise": "Exercise", "category": "Category", "reps": "Reps"},
        seconds="time",
        distance=DISTANCE,
        unit="weight unit",
    ),
)


def columns_named(names: Sequence[str]) -> str:
    """Columns for a message: "the column 'Reps'", or "the columns 'Date' and 'Reps'"."""
    return f"the column{'s' if len(names) > 1 else ''} {' and '.join(map(repr, names))}"


def _places(patterns: Mapping[str, str], names: Sequence[str]) -> dict[str, int]:
    """Column as we call it → its place among the folded `names`; the first if several fit."""
    found = {}
    for column, pattern in patterns.items():
        place = next((place for place, name in enumerate(names) if re.fullmatch(pattern, name)), None)
        if place is not None:
            found[column] = place
    return found


def _refuse_doubles(columns: Mapping[str, int], names: Sequence[str], cells: Sequence[str], row: int) -> None:
    """Two columns of one name could both be meant; neither is dropped without a word."""
    for place in columns.values():
        if names.count(names[place]) > 1:
            said = cells[place].strip()
            raise InvalidLogError(f"row {row} has two columns {said!r}; name the one that does not count otherwise.")


def read_header(readings: Sequence[Sequence[str]], row: int) -> tuple[Header, int]:
    """The format of a file.

    Parameters
    ----------
    readings
        The cells of the header for each delimiter that it may have.
    row
        Number of the row, for the message.

    Returns
    -------
    The header and the number of the reading that fits.

    Raises
    ------
    InvalidLogError
        No format fits; the message names what is missing to the nearest.

    Examples
    --------
    >>> header, _ = read_header([["Date;Exercise;Sets"], ["Date", "Exercise", "Sets"]], 1)
    >>> header.app, dict(header.columns)
    ('table', {'date': 0, 'exercise': 1, 'sets': 2})
    """
    tries = []
    for number, cells in enumerate(readings):
        names = [fold(cell) for cell in cells]
        for format_ in FORMATS:
            columns = _places(format_.needs, names)
            if len(columns) == len(format_.needs):
                _refuse_doubles(columns, names, cells, row)
                found = columns | _places(format_.may, names)
                return Header(format_.app, found, frozenset(columns), tuple(cells)), number
            tries.append((len(columns), cells, format_, columns))
    most, cells, nearest, columns = max(tries, key=lambda tried: (tried[0], -len(tried[2].needs), len(tried[1])))
    known = "Known are exports of Strong, Hevy and FitNotes, and a table with date, exercise and sets."
    said = f"it has {', '.join(repr(cell.strip()) for cell in cells)[:300]}. {known}"
    if not most:
        raise InvalidLogError(f"row {row} is no header of a training log; {said}")
    missing = columns_named([name for column, name in nearest.headers.items() if column not in columns])
    of = "the plain table" if nearest.app == "table" else f"an export of {nearest.app}"
    raise InvalidLogError(f"row {row} lacks {missing} of {of}; {said}")
