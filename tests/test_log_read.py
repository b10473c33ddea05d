"""Reading logs: small files of every app solved by hand, encodings, delimiters, and what is refused, with its row."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import InvalidLogError, analyse, build, read_log
from graph.log_read import LONGEST_NAME, MOST_NAMES
from graph.log_text import MOST_BYTES
from tests.logs import FITNOTES, HEVY, STRONG_SIX, STRONG_UNITS, TABLE, adds_up, log_of, sets_of, table

GRAPH = build()


@pytest.mark.parametrize(
    ("text", "app", "sets", "left_out"),
    [
        (STRONG_UNITS, "Strong", {("2024-02-26", "Deadlift (Barbell)"): 2}, {}),
        (
            STRONG_SIX,
            "Strong",
            {("2024-02-26", "Chin Up"): 1, ("2024-02-26", "Running (Treadmill)"): 1},
            {"warm-up": 1},
        ),
        (
            HEVY,
            "Hevy",
            {("2024-02-26", "Seated Cable Row - V Grip (Cable)"): 2, ("2024-02-26", "Dead Hang"): 1},
            {"drop set": 1, "empty": 1, "warm-up": 1},
        ),
        (
            HEVY.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles"),
            "Hevy",
            {("2024-02-26", "Seated Cable Row - V Grip (Cable)"): 2, ("2024-02-26", "Dead Hang"): 1},
            {"drop set": 1, "empty": 1, "warm-up": 1},
        ),
        (
            FITNOTES,
            "FitNotes",
            {
                ("2024-02-26", "Deadlift"): 2,
                ("2024-02-28", "Flat Barbell Row"): 1,
                ("2024-02-28", "Running"): 1,
                ("2024-02-28", "Plank"): 1,
            },
            {},
        ),
        (TABLE, "table", {("2024-02-26", "pull-up"): 3, ("2024-02-26", "barbell row"): 2.5}, {"empty": 1}),
    ],
    ids=["strong units", "strong 6", "hevy", "hevy in pounds", "fitnotes", "table"],
)
def test_formats_by_hand(text: str, app: str, sets: dict[tuple[str, str], float], left_out: dict[str, int]) -> None:
    log = log_of(text)
    assert (log.app, sets_of(log), log.left_out, log.notes) == (app, sets, left_out, ())
    assert adds_up(analyse(GRAPH, log))


@pytest.mark.parametrize(
    "header",
    [
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
        "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind",
        "Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time",
    ],
)
def test_all_headers_of_fitnotes_are_known(header: str) -> None:
    cells = {"Date": "2024-03-01", "Exercise": "Pull Up", "Category": "Back", "Reps": "8"}
    row = ",".join(cells.get(name, "") for name in header.split(","))
    log = log_of(f"{header}\n{row}\n")
    assert (log.app, sets_of(log)) == ("FitNotes", {("2024-03-01", "Pull Up"): 1})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_delimiters_and_ends_of_lines_say_the_same(encoding: str, delimiter: str, end: str) -> None:
    buffer = io.StringIO()
    rows = [["Date", "Exercise", "Sets"], ["2024-03-01", "Rudern (Übung) ąß🏋", "2,5"], ["2024-03-02", "Pull-up", "1"]]
    csv.writer(buffer, delimiter=delimiter, lineterminator=end).writerows(rows)
    expected = {("2024-03-01", "Rudern (Übung) ąß🏋"): 2.5, ("2024-03-02", "Pull-up"): 1}
    assert sets_of(log_of(buffer.getvalue(), encoding)) == expected


def test_windows_letters_are_read_and_said() -> None:
    log = log_of("date;exercise;sets\n01.03.2024;Übung;3\n", "cp1252")
    assert log.done[0].name == "Übung"
    assert log.notes == ("The file is no UTF-8; it is read as Windows-1252.",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        (" \r\n\n", "the file is empty"),
        ("a,b\n1,2\n", r"row 1 is no header of a training log; it has 'a', 'b'\. Known are"),
        ("\n\nDate,Exercise Name,Reps\n", "row 3 lacks the column 'Set Order' of an export of Strong"),
        ("title,start_time,exercise_title\nx,y,z\n", "row 1 lacks the column 'reps' of an export of Hevy"),
        ("Date,Exercise,Weight (kgs),Reps\n", "row 1 lacks the column 'Category' of an export of FitNotes"),
        ("date;exercise\n", "row 1 lacks the column 'sets' of the plain table"),
        ("Date;Reps;Exercise Title\n", "row 1 lacks the column 'start_time' of an export of Hevy"),
        ("Date;Workout Name\n", "row 1 lacks the columns 'exercise' and 'sets' of the plain table"),
        ("x" * 200_000, "row 1 has 200,000 letters and is no header"),
        ("date;exercise;sets\n", "no row follows the header"),
        ("date,exercise,sets\n2024-03-01\n", "row 2 ends before the columns 'exercise' and 'sets'"),
        ("date,exercise,sets\n2024-03-01,Row,2,5\n", "row 2 has 4 cells and the header 3"),
        ("date,exercise,Exercise,sets\n2024-03-01,Row,Pull-up,3\n", "row 1 has two columns 'exercise'"),
        ("date,exercise,sets\n2024-03-01,Row,many\n", "row 2: 'many' in the column 'sets' is no number"),
        ("date,exercise,sets\n2024-03-01,Row,-3\n", "row 2: '-3' in the column 'sets' is no number"),
        ("date,exercise,sets\n2024-03-01,Row,300\n", "row 2: 300 sets are impossible; state 100 at most"),
        ("date,exercise,sets\n2024-03-01,Row,nan\n", "'nan' in the column 'sets' is no number"),
        ("date,exercise,sets\n\n2024-03-01,Row,3\nsoon,Row,3\n", "row 4: 'soon' is no date"),
        ('date,exercise,sets\n2024-03-01,"Row,3\n2024-03-02,Row,3\n', "row 2 opens a quotation mark that is never"),
        (f"date,exercise,sets\n2024-03-01,{'x' * (LONGEST_NAME + 1)},3\n", "row 2: the name of the exercise has 201"),
        (f"date,exercise,sets\n2024-03-01,{'x' * 200_000},3\n", "row 2 cannot be read as CSV: field larger"),
        (
            "date,exercise,sets\n" + "".join(f"2024-03-01,x{n},3\n" for n in range(MOST_NAMES + 1)),
            "row 502: more than 500 names of exercises",
        ),
    ],
)
def test_bad_files_say_row_column_and_value(text: str, said: str) -> None:
    with pytest.raises(InvalidLogError, match=said):
        log_of(text)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04rest", "a ZIP archive or a spreadsheet and no CSV"),
        (b"SQLite format 3\x00", "a database"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no text"),
        (bytes(range(256)), "no text"),
        (b"\xff\xfe\x00", "broken UTF-16"),
        (b"x" * (MOST_BYTES + 1), "larger than 25 MB, the most that is read"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(InvalidLogError, match=said):
        read_log(data)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.log_read.MOST_ROWS", 2)
    with pytest.raises(InvalidLogError, match="more than 2 rows; split it by years"):
        table([("2024-03-01", "Row", 3)] * 3)


def test_rows_that_end_early_or_hold_nothing_are_counted() -> None:
    text = "date,exercise,sets,note\n2024-03-01,Row,3\n,,,\n\n2024-03-01,,3,\n2024-03-01,Row,0,\n2024-03-01,Row,1,,,\n"
    log = log_of(text)
    assert (log.rows, log.left_out, sets_of(log)) == (5, {"empty": 2, "unnamed": 1}, {("2024-03-01", "Row"): 4})


def test_a_set_type_that_is_not_known_counts_and_is_said() -> None:
    log = log_of(HEVY.replace('"normal"', '"myo"'))
    assert log.notes == ("The set type 'myo' is not known; its rows count as sets.",)
    bare = log_of(HEVY.replace('"set_type"', '"colour"'))
    assert bare.notes == ("No column says which sets are warm-ups; all rows count as sets.",)
    assert bare.left_out == {"empty": 1}


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: f"date,exercise,sets\n{text}".encode()))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_log_or_refused(data: bytes) -> None:
    with suppress(InvalidLogError):
        found = read_log(data)
        assert found.rows == sum(row.rows for row in found.done) + sum(found.left_out.values())
