"""Dates of logs: every form that apps write, and the order of day and month, decided by the whole column."""

from datetime import date

import pytest

from graph import InvalidLogError
from graph.log_dates import read_dates
from tests.logs import HEVY, STRONG_UNITS, log_of, table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-01 18:22:10", date(2024, 3, 1)),
        ("2024-03-01T23:59:00Z", date(2024, 3, 1)),
        ("2024/3/1", date(2024, 3, 1)),
        ("01.03.2024", date(2024, 3, 1)),
        ("1.3.24 18:22", date(2024, 3, 1)),
        ("31/01/2024 18:22", date(2024, 1, 31)),
        ("01/31/2024", date(2024, 1, 31)),
        ("1 Mar 2024, 18:22", date(2024, 3, 1)),
        ("Mar 1, 2024, 6:22 PM", date(2024, 3, 1)),
        ("Fri, 1 Mar 2024 18:22", date(2024, 3, 1)),
        ("1. März 2024, 18:22", date(2024, 3, 1)),
        ("1. Mrz. 2024, 18:22", date(2024, 3, 1)),
        ("5. Okt. 2024, 18:22", date(2024, 10, 5)),
        ("31 Dez 2024, 18:22", date(2024, 12, 31)),
        ("19 ago 2024, 20:16", date(2024, 8, 19)),
        ("3 ene 2024, 20:16", date(2024, 1, 3)),
        ("3 févr. 2024, 18:00", date(2024, 2, 3)),
        ("3 juin 2024, 18:00", date(2024, 6, 3)),
        ("3 juil. 2024, 18:00", date(2024, 7, 3)),
        ("3 août 2024, 18:00", date(2024, 8, 3)),
        ("3 avr. 2024, 18:00", date(2024, 4, 3)),
        ("7 gen 2024, 18:00", date(2024, 1, 7)),
        ("7 mag 2024, 18:00", date(2024, 5, 7)),
        ("7 giu 2024, 18:00", date(2024, 6, 7)),
        ("7 lug 2024, 18:00", date(2024, 7, 7)),
        ("7 ott 2024, 18:00", date(2024, 10, 7)),
        ("21 de set. de 2024, 21:22", date(2024, 9, 21)),
        ("28 de fev. de 2024, 17:05", date(2024, 2, 28)),
        ("2 de out. de 2024, 17:05", date(2024, 10, 2)),
        ("29.02.2024", date(2024, 2, 29)),
    ],
)
def test_dates_by_hand(text: str, expected: date) -> None:
    assert read_dates({text: 2}) == ({text: expected}, None)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "31.02.2024", "2024-13-01", "3 xyz 2024", "32/01/2024", "20240301", "01-03/2024", "1.2.3"]
)
def test_what_is_no_date_is_an_error_with_its_row(text: str) -> None:
    with pytest.raises(InvalidLogError, match=r"row 7: .* is no date; write it as 2024-03-31"):
        read_dates({"2024-01-01": 2, text: 7})


def test_the_whole_column_decides_which_number_is_the_month() -> None:
    assert read_dates({"03/04/2024": 2, "13/04/2024": 3})[0]["03/04/2024"] == date(2024, 4, 3)
    assert read_dates({"03/04/2024": 2, "04/13/2024": 3})[0]["03/04/2024"] == date(2024, 3, 4)
    assert read_dates({"03/04/2024": 2, "13/04/2024": 3}, imperial=True)[1] is None
    with pytest.raises(InvalidLogError, match="row 2 has the day first, '13/04/2024', and row 9 the month"):
        read_dates({"13/04/2024": 2, "04/13/2024": 9})


def test_where_nothing_decides_the_day_goes_first_unless_the_file_is_in_pounds() -> None:
    said = "No date says whether day or month comes first in '03/04/2024'; all are read with the day first."
    log = table([("03/04/2024", "Pull Up", 3), ("05/05/2024", "Pull Up", 3)])
    assert (log.done[0].day, log.notes) == (date(2024, 4, 3), (said,))
    assert table([("05/05/2024", "Pull Up", 3)]).notes == ()
    metric = HEVY.replace("26 Feb 2024, ", "03/04/2024 ")
    assert log_of(metric).done[0].day == date(2024, 4, 3)
    american = log_of(metric.replace("weight_kg", "weight_lbs"))
    assert american.done[0].day == date(2024, 3, 4)
    assert "the month first, because the file has pounds or miles" in american.notes[0]
    both = "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps\n03/04/2024,Pull Up,Back,,,8\n"
    assert log_of(both).done[0].day == date(2024, 4, 3)
    assert log_of(both.replace("Weight (kg),", "Kind,")).done[0].day == date(2024, 3, 4)
    strong = STRONG_UNITS.replace("2024-02-26 18:05:00", "03/04/2024").replace(";kg;", ";lbs;")
    assert log_of(strong).done[0].day == date(2024, 3, 4)
