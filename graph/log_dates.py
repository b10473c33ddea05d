"""Dates as apps and spreadsheets write them → days. The order of day and month is decided by the whole column."""

import re
from collections.abc import Collection, Mapping
from datetime import date

from graph.log_formats import InvalidLogError
from graph.names import fold

# Beginnings of the names of months in English, German, Spanish, French, Italian and Portuguese, without accents.
_BEGINNINGS = (
    *(("jan", "ene", "gen"), ("feb", "fev", "fevr"), ("mar", "mrz"), ("apr", "abr", "avr"), ("may", "mai", "mag")),
    *(
        ("jun", "juin", "giu"),
        ("jul", "juil", "lug"),
        ("aug", "ago", "aou"),
        ("sep", "set"),
        ("oct", "okt", "out", "ott"),
    ),
    *(("nov",), ("dec", "dez", "dic")),
)
_MONTHS = {beginning: month for month, group in enumerate(_BEGINNINGS, 1) for beginning in group}

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?")
_NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].*)?")
_DAY_WORD = re.compile(r"(?:[a-z]+ )?(\d{1,2}) (?:de )?([a-z]{3,}) (?:de )?(\d{4})\b.*")
_WORD_DAY = re.compile(r"(?:[a-z]+ )?([a-z]{3,}) (\d{1,2}) (\d{4})\b.*")
FORMS = "2024-03-31, 31.03.2024, 31/03/2024, 03/31/2024 or 31 Mar 2024"


def _month(word: str) -> int:
    """Number of a month; 0 if `word` is none. "Juin" and "juil" begin alike, so four letters go first."""
    return _MONTHS.get(word[:4]) or _MONTHS.get(word[:3]) or 0


def _in_words(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date whose month is a word."""
    folded = fold(text)
    if match := _DAY_WORD.fullmatch(folded):
        return int(match[3]), _month(match[2]), int(match[1])
    if match := _WORD_DAY.fullmatch(folded):
        return int(match[3]), _month(match[1]), int(match[2])
    return None


def _parts(text: str, month_first: bool) -> tuple[int, int, int] | None:
    """Year, month and day of a date; None if the text has no form that is known."""
    if match := _ISO.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMBERS.fullmatch(text):
        one, other, year = int(match[1]), int(match[3]), int(match[4])
        # Dots are written where the day comes first.
        month, day = (one, other) if month_first and match[2] != "." else (other, one)
        return year + (2000 if len(match[4]) == 2 else 0), month, day
    return _in_words(text)


def _day(text: str, row: int, month_first: bool) -> date:
    parts = _parts(text, month_first)
    try:
        if parts is None:
            raise ValueError
        return date(*parts)
    except ValueError:
        raise InvalidLogError(f"row {row}: {text!r} is no date; write it as {FORMS}.") from None


def _open_dates(texts: Collection[str]) -> dict[str, tuple[int, int]]:
    """Text → its first two numbers, for dates of which either may be the month."""
    found = {text: _NUMBERS.fullmatch(text) for text in texts}
    return {text: (int(match[1]), int(match[3])) for text, match in found.items() if match and match[2] != "."}


def read_dates(rows: Mapping[str, int], *, imperial: bool = False) -> tuple[dict[str, date], str | None]:
    """The days that the dates of one column mean.

    Parameters
    ----------
    rows
        Text of a date → first row that has it.
    imperial
        Whether the month goes first where no date of the column decides.

    Returns
    -------
    Text → day, and a note if nothing decided which number is the month, else None.

    Raises
    ------
    InvalidLogError
        A text is no date, or two dates contradict each other in the order of day and month.

    Examples
    --------
    >>> read_dates({"03/01/2024": 2, "03/13/2024": 3})[0]["03/01/2024"].isoformat()
    '2024-03-01'
    >>> read_dates({"21 de set. de 2024, 21:22": 2})[0].popitem()[1].isoformat()
    '2024-09-21'
    """
    numbers = _open_dates(rows)
    by_day = next((text for text, (one, _) in numbers.items() if one > 12), None)
    by_month = next((text for text, (_, other) in numbers.items() if other > 12), None)
    if by_day and by_month:
        raise InvalidLogError(
            f"row {rows[by_day]} has the day first, {by_day!r}, and row {rows[by_month]} the month, {by_month!r}; "
            "write all dates in one order."
        )
    month_first = bool(by_month) or (imperial and not by_day)
    note = None
    if not by_day and not by_month and any(one != other for one, other in numbers.values()):
        text = next(text for text, (one, other) in numbers.items() if one != other)
        read = "month first, because the file has pounds or miles" if imperial else "day first"
        note = f"No date says whether day or month comes first in {text!r}; all are read with the {read}."
    return {text: _day(text, row, month_first) for text, row in rows.items()}, note
