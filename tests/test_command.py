"""The command: JSON with exactly the promised keys, tables for people, one line and exit code 1 for bad questions."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph.__main__ import main

ROOT = Path(__file__).parent.parent


def answer(capsys: pytest.CaptureFixture[str], *argv: str) -> Any:
    assert main([*argv, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_equipment_json(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "equipment")
    assert len(rows) >= 45
    assert all(set(row) == {"id", "label", "group", "affords"} for row in rows)
    assert next(row for row in rows if row["id"] == "barbell")["affords"] == ["full-length-bar", "long-bar"]


def test_exercises_json(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "exercises", "--place", "garage")
    assert all(set(row) == {"id", "label", "aliases", "pattern", "setup", "regions"} for row in rows)
    pull = next(row for row in rows if row["id"] == "pull-up")
    assert pull["setup"] == ["power-rack"]
    assert pull["regions"]["latissimus-iliac"] == 1.0
    assert len(answer(capsys, "exercises")) >= 130


def test_exercises_of_a_region_come_strongest_first(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "exercises", "--have", "pull-up bar", "--region", "lower lats")
    weights = [row["regions"]["latissimus-iliac"] for row in rows]
    assert weights == sorted(weights, reverse=True)
    assert rows[0]["setup"] == ["pull-up-bar"]


def test_have_none_needs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "exercises", "--have", "none")
    assert rows
    assert all(row["setup"] == [] for row in rows)


def test_names_are_shown_as_they_were_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "row [/b] :smile: [red]x"]) == 0
    assert "row [/b] :smile: [red]x" in capsys.readouterr().out


def test_resolve_json(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "resolve", "DB Row", "RDL", "bench press", "qwertz")
    assert all(set(row) == {"query", "id", "label", "score", "candidates"} for row in rows)
    assert [row["id"] for row in rows] == [None, "romanian-deadlift", None, None]
    assert {c["id"] for c in rows[0]["candidates"]} == {"bent-over-dumbbell-row", "single-arm-dumbbell-row"}
    assert rows[2]["label"].startswith("not in the catalogue")


def test_coverage_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "coverage", "--place", "park", "--do", "chin up:3", "--do", "dead hang")
    assert set(found) == {"regions", "gaps", "landmarks", "redundant"}
    assert len(found["regions"]) == 16
    assert all(set(row) == {"label", "credit", "status", "best"} for row in found["regions"].values())
    assert all(set(gap) == {"region", "cause", "fixes"} for gap in found["gaps"])
    assert found["regions"]["elbow-flexors"]["credit"] == pytest.approx(3 * 0.75 + 0.1)


def test_validate_and_export(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["validate"]) == 0
    assert "No violations" in capsys.readouterr().out
    assert answer(capsys, "validate") == {"conforms": True, "violations": []}
    assert main(["export", str(tmp_path / "a")]) == main(["export", str(tmp_path / "b")]) == 0
    names = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*") if path.is_file())
    assert Path("manifest.json") in names
    for name in names:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_export_into_a_file_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    assert main(["export", str(tmp_path / "taken")]) == 1
    assert "cannot write" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [["equipment"], ["exercises", "--have", "none"], ["coverage"], ["resolve", "lats"]])
def test_tables_for_people(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    assert main(argv) == 0
    out = capsys.readouterr().out
    assert out.strip()
    assert max(len(line) for line in out.splitlines()) <= 110


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        (["exercises", "--have", "barbelly"], "unknown kit 'barbelly'; did you mean 'barbell'?"),
        (["exercises", "--have", ""], "a name of kit is empty"),
        (["exercises", "--have", "none,rope"], "'none' contradicts 'rope'"),
        (["exercises", "--have", "none", "--place", "garage"], "'none' contradicts 'garage'"),
        (["exercises", "--place", "garag"], "unknown place 'garag'; did you mean 'garage'?"),
        (["exercises", "--place", "moon"], "known are: bands, "),
        (["exercises", "--region", "knee"], "unknown region 'knee'"),
        (["exercises", "--have", "dumbbell:-5"], "a load of -5 kg for 'dumbbell' is not above 0"),
        (["coverage", "--do", "deadlift:many"], "'many' in 'deadlift:many' is no number of sets"),
        (["coverage", "--do", "deadlift:0"], "0 sets of 'deadlift' is impossible"),
        (["coverage", "--do", "deadlit"], "unknown exercise 'deadlit'"),
        (["coverage", "--do", "upright row:3"], "fits several exercise names"),
        (["coverage", "--have", "none", "--do", "pull-up:3"], "'pull-up' is not possible with this kit; it lacks"),
        (["resolve", " "], "unknown name"),
    ],
)
def test_bad_questions_get_one_line_and_exit_code_1(
    capsys: pytest.CaptureFixture[str], argv: list[str], message: str
) -> None:
    assert main(argv) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("argv", [[], ["fly"], ["exercises", "--what"], ["resolve"]])
def test_wrong_usage_exits_with_2(argv: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)
    assert stopped.value.code == 2


def test_installed_command_runs_from_any_folder(tmp_path: Path) -> None:
    command = Path(sys.executable).parent / "fullback"
    run = subprocess.run(
        [command, "exercises", "--have", "none"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert "Superman" in run.stdout or "superman" in run.stdout


def test_empty_list_says_what_would_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercises", "--have", "none", "--region", "upper lats"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("No exercise is possible with that.\nSturdy table would allow Table row.\n")


def test_part_of_the_back_means_all_its_regions(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "exercises", "--have", "none", "--region", "upper back")
    regions = ("trapezius-transverse", "trapezius-ascending", "rhomboids", "deltoid-posterior")
    assert rows
    assert all(max(row["regions"].get(region, 0) for region in regions) >= 0.4 for row in rows)


@pytest.mark.parametrize("have", [["--have", "-rope"], ["--have=-rope"]])
def test_first_item_may_be_taken_away(capsys: pytest.CaptureFixture[str], have: list[str]) -> None:
    rows = answer(capsys, "exercises", "--place", "full-gym", *have)
    assert "cable-rope-pullover" not in {row["id"] for row in rows}


def test_decimal_comma_is_no_separator(capsys: pytest.CaptureFixture[str]) -> None:
    light = {row["id"] for row in answer(capsys, "exercises", "--have", "dumbbell:22,5,flat-bench")}
    assert light == {row["id"] for row in answer(capsys, "exercises", "--have", "flat-bench,dumbbell:22.5")}
    assert "kroc-row" not in light


def test_ids_stay_in_one_piece(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["exercises", "--place", "full-gym"]) == 0
    printed = {line.split(" ", 1)[0] for line in capsys.readouterr().out.splitlines()}
    assert {row["id"] for row in answer(capsys, "exercises", "--place", "full-gym")} <= printed


def run(arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The command in a shell of its own, from the program in `folder`."""
    line = f"{sys.executable} -m graph {arguments}"
    return subprocess.run(["bash", "-c", line], cwd=folder, capture_output=True, text=True, check=False)


def test_full_disk_is_told_in_one_line() -> None:
    done = run("equipment > /dev/full")
    assert (done.returncode, done.stderr) == (1, "fullback: cannot write: No space left on device.\n")


def test_reader_that_stops_early_gets_no_traceback() -> None:
    assert run("exercises --json | head -n 1").stderr == ""


def test_validate_exits_with_1_and_names_the_rule_that_is_broken(tmp_path: Path) -> None:
    """A copy of the program whose graph holds one statement too many."""
    for package in ("graph", "ontology"):
        shutil.copytree(ROOT / package, tmp_path / package)
    with (tmp_path / "ontology" / "fullback.ttl").open("a", encoding="utf-8") as turtle:
        turtle.write("\nexercise:pull-up fb:skillLevel <https://w3id.org/fullback/id/skill/novice> .\n")
    done = run("validate", tmp_path)
    assert done.returncode == 1
    assert "S03: an exercise has exactly one skill level." in done.stdout
    assert "\n1 violation.\n" in done.stdout


def test_repeated_have_is_one_kit(capsys: pytest.CaptureFixture[str]) -> None:
    apart = answer(capsys, "exercises", "--have", "barbell", "--have", "plates")
    assert apart == answer(capsys, "exercises", "--have", "barbell,plates")


def test_repeated_region_joins_them(capsys: pytest.CaptureFixture[str]) -> None:
    both = {row["id"] for row in answer(capsys, "exercises", "--region", "upper traps", "--region", "hamstrings")}
    for region in ("upper traps", "hamstrings"):
        assert {row["id"] for row in answer(capsys, "exercises", "--region", region)} < both


@pytest.mark.parametrize(
    "argv",
    [
        ["exercises", "--place", "garage", "--place", "park"],
        ["exercises", "--have", "none", "--have", "barbell"],
        ["profile", "pull-up", "--grip", "mixed", "--grip", "pronated"],
    ],
)
def test_options_that_contradict_each_other_are_refused(capsys: pytest.CaptureFixture[str], argv: list[str]) -> None:
    assert main(argv) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
