"""The command `fullback log`: exactly the promised keys, tables for people, and one line for what goes wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.__main__ import main
from graph.log_text import MOST_BYTES

ROWS = (
    ("2024-02-05", "Lat Pulldown (Cable)", "1", "10"),
    ("2024-02-05", "Lat Pulldown (Cable)", "W", "10"),
    ("2024-02-12", "Bent Over Row (Barbell)", "1", "8"),
    ("2024-02-12", "Pendlay Row (Barbell)", "1", "8"),
    ("2024-02-19", "Squat (Barbell)", "1", "5"),
    ("2024-02-26", "Zorb Row [/b]", "1", "5"),
    ("2024-02-26", "Dumbbell Row", "1", "5"),
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    rows = "".join(f"{day} 18:00:00;Pull;{name};{order};{reps}\n" for day, name, order, reps in ROWS)
    path = tmp_path / "strong.csv"
    path.write_text("Date;Workout Name;Exercise Name;Set Order;Reps\n" + rows, encoding="utf-8")
    return str(path)


def answer(capsys: pytest.CaptureFixture[str], *argv: str) -> Any:
    assert main(["log", *argv, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_json_has_the_promised_keys(capsys: pytest.CaptureFixture[str], file: str) -> None:
    found = answer(capsys, file)
    assert {"weeks", "unmatched", "gaps"} <= set(found)
    assert {"format", "counts", "mean", "frequency", "ratio", "landmarks", "redundant", "change"} <= set(found)
    assert found["format"] == "Strong"
    assert found["counts"] == {"read": 7, "used": 3, "not_back": 1, "unknown": 2, "left_out": {"warm-up": 1}}
    assert [week["week"] for week in found["weeks"]] == ["2024-W06", "2024-W07", "2024-W08", "2024-W09"]
    week = found["weeks"][0]
    assert set(week) == {"week", "monday", "days", "back", "vertical", "horizontal", "regions"}
    assert week["regions"]["latissimus-iliac"] == {"credited": 1, "days": 1, "verdict": "too few"}
    assert found["ratio"] == {"vertical": 0.25, "horizontal": 0.5, "vertical_to_horizontal": 0.5}
    assert (found["mean"]["weeks"], found["mean"]["from"]) == (4, "2024-02-05")
    assert found["frequency"]["days"] == 0.5


def test_json_lists_gaps_pairs_names_and_the_change(capsys: pytest.CaptureFixture[str], file: str) -> None:
    found = answer(capsys, file)
    assert len(found["gaps"]) == 12
    assert all(set(gap) == {"region", "label", "credited", "lacks"} for gap in found["gaps"])
    lacks = [gap["lacks"] for gap in found["gaps"]]
    assert lacks == sorted(lacks, reverse=True)
    assert sum(lacks) == pytest.approx(found["change"]["lacking"]["before"])
    assert found["change"]["lacking"]["after"] < found["change"]["lacking"]["before"]
    assert [row["exercises"] for row in found["redundant"]] == [["barbell-row", "pendlay-row"]]
    assert [(row["name"], row["rows"]) for row in found["unmatched"]] == [("Dumbbell Row", 1), ("Zorb Row [/b]", 1)]
    assert [row["id"] for row in found["unmatched"][0]["suggestions"]] == [
        "bent-over-dumbbell-row",
        "single-arm-dumbbell-row",
    ]
    squat = next(row for row in found["matched"] if row["name"] == "Squat (Barbell)")
    assert squat == {
        "name": "Squat (Barbell)",
        "kind": "not back",
        "rows": 1,
        "exercise": None,
        "remark": "leg exercise",
    }


def test_people_get_tables_and_sentences(capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert main(["log", file]) == 0
    said = " ".join(capsys.readouterr().out.split())  # lines break at another place in a narrow window
    assert "An export of Strong; 7 rows read: 3 used, 1 not for the back, 2 unknown, 1 warm-up sets." in said
    assert "2024-W06" in said
    assert "Vertical to horizontal pulls: 0.2 to 0.5 sets a week, 0.5 to 1" in said
    assert "Neglected, with fewer than 4 credited sets a week in the last 4 weeks:" in said
    assert "One change helps most:" in said
    assert "Bent-over barbell row and Pendlay row do the same" in said
    assert "Zorb Row [/b]" in said
    assert "Not for the back: Squat (Barbell)." in said


def test_names_are_mapped_by_hand(capsys: pytest.CaptureFixture[str], file: str) -> None:
    by_hand = ["--map", "Zorb Row [/b]=bench press", "--map", "Dumbbell Row=one-arm DB row"]
    found = answer(capsys, file, *by_hand)
    assert found["unmatched"] == []
    assert (found["counts"]["used"], found["counts"]["not_back"]) == (4, 2)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("Zorb", "'Zorb' maps no name; write for example 'Zorb Row=barbell row'"),
        ("Zorb=", "maps no name"),
        ("=pull-up", "maps no name"),
        ("Nothing like it=pull-up", "unknown name of the log 'Nothing like it'"),
        ("Dumbbell Rov=pull-up", "did you mean 'Dumbbell Row'"),
        ("Dumbbell Row=qwertz", "unknown exercise 'qwertz'"),
    ],
)
def test_bad_maps_get_one_line(capsys: pytest.CaptureFixture[str], file: str, entry: str, said: str) -> None:
    assert main(["log", file, "--map", entry]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert captured.err.count("\n") == 1


def test_a_name_is_mapped_once(capsys: pytest.CaptureFixture[str], file: str) -> None:
    assert main(["log", file, "--map", "Dumbbell Row=pull-up", "--map", "dumbbell row=chin-up"]) == 1
    assert "'dumbbell row' is mapped twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "cannot read"),
        (b"", "'it.csv': the file is empty"),
        (b"PK\x03\x04", "a ZIP archive or a spreadsheet"),
        (b"a,b\n", "row 1 is no header of a training log"),
        (b"x" * (MOST_BYTES + 5), "larger than 25 MB"),
        (b"date,exercise,sets\n2024-03-01,Row,x\n", "row 2: 'x' in the column 'sets' is no number"),
    ],
)
def test_bad_files_get_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, data: bytes | None, said: str
) -> None:
    path = tmp_path / "it.csv"
    if data is not None:
        path.write_bytes(data)
    assert main(["log", str(path)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("fullback: ")
    assert said in captured.err
    assert captured.err.count("\n") == 1


def test_a_folder_is_no_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["log", str(tmp_path)]) == 1
    assert "name a file with the exported log" in capsys.readouterr().err


def test_a_log_without_a_set_is_no_answer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("date,exercise,sets\n2024-03-01,Row,0\n")
    for argv in (["log", str(path)], ["log", str(path), "--json"]):
        assert main(argv) == 1
        assert "no row of the log is a set (1 row read: " in capsys.readouterr().err


def test_a_log_needs_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["log"])
    assert stopped.value.code == 2
    assert "FILE" in capsys.readouterr().err


def test_reading_leaves_the_file_and_its_folder_alone(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(file)
    before = path.read_bytes()
    assert main(["log", file]) == 0
    capsys.readouterr()
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(("sets", "instead"), [(10, False), (100, True)])
def test_who_does_too_much_is_told_to_exchange(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], sets: int, instead: bool
) -> None:
    path = tmp_path / "log.csv"
    path.write_text(f"date,exercise,sets\n2024-01-01,pull-up,{sets}\n", encoding="utf-8")
    assert main(["log", str(path)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert ("sets a week of Deadlift in the place of others (25 a week are called the most)" in said) == instead
    assert ("sets more a week of Deadlift" in said) != instead
