"""The text of a log → its header and numbered rows, and the numbers in them.

Rows are numbered as a spreadsheet numbers them.
"""

import csv
import io
import re
from collections.abc import Iterator
from math import fsum

from graph.log_formats import Header, InvalidLogError, read_header

DELIMITERS = (",", ";", "\t", "|")
LONGEST_HEADER = 5_000
_FIRST_LINE = re.compile(r"[^\r\n]*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_CLOCK = re.compile(r"(?:\d+:)?\d{1,2}:\d{2}(?:\.\d+)?")
# Stands after the last row, and in no text. If it is no row of its own, a quotation mark has swallowed it.
_END = "\x1e"


def read_rows(text: str) -> tuple[Header, Iterator[tuple[int, list[str]]]]:
    r"""The header, and the rows below it with their numbers.

    Raises
    ------
    InvalidLogError
        The first row is no header; and, when rows are taken, a row is wider than it or no CSV.

    Examples
    --------
    >>> header, rows = read_rows("\ndate;exercise;sets\n\n2024-03-01;Lat pulldown;3")
    >>> header.app, list(rows)
    ('table', [(4, ['2024-03-01', 'Lat pulldown', '3'])])
    """
    start = len(text) - len(text.lstrip("\r\n"))
    first = _FIRST_LINE.match(text, start)
    line = first[0] if first else ""
    above = len(text[:start].splitlines())
    if len(line) > LONGEST_HEADER:
        raise InvalidLogError(f"row {above + 1} has {len(line):,} letters and is no header of a training log.")
    readings = [next(csv.reader([line], delimiter=delimiter)) for delimiter in DELIMITERS]
    header, number = read_header(readings, above + 1)
    reader = csv.reader(io.StringIO(f"{text[start:]}\n{_END}", newline=""), delimiter=DELIMITERS[number])
    return header, _checked(reader, above + 1, len(header.names))


def _checked(reader: Iterator[list[str]], header: int, width: int) -> Iterator[tuple[int, list[str]]]:
    """Rows below the header, which is row number `header`, without blank lines; none is wider than `width`."""
    number = header
    try:
        for number, cells in enumerate(reader, header):
            if cells == [_END]:
                return
            if cells and cells[-1].endswith(_END):
                raise InvalidLogError(f"row {number} opens a quotation mark that is never closed.")
            if len(cells) > width and any(cell.strip() for cell in cells[width:]):
                raise InvalidLogError(
                    f"row {number} has {len(cells)} cells and the header {width}; a cell that holds the delimiter "
                    "needs quotation marks around it, and so does a decimal comma between commas."
                )
            if cells and number > header:
                yield number, cells
    except csv.Error as error:
        raise InvalidLogError(f"row {number + 1} cannot be read as CSV: {error}.") from None


def read_number(text: str) -> float | None:
    """A number with a decimal point or comma, or a time such as 1:30 in seconds; None if `text` is neither.

    >>> [read_number(text) for text in ("2,5", "1,250.5", "1:30", "", "-3")]
    [2.5, 1250.5, 90.0, 0.0, None]
    """
    text = text.strip()
    if "," in text and "." in text:
        # The first of the two parts thousands.
        text = text.replace(min(",", ".", key=text.index), "")
    text = text.replace(",", ".")
    if not text:
        return 0.0
    if _NUMBER.fullmatch(text):
        return float(text)
    if _CLOCK.fullmatch(text):
        return fsum(float(part) * 60.0**place for place, part in enumerate(reversed(text.split(":"))))
    return None
