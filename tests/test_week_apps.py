"""A week for apps: every set arrives, in their names, and in the format that each documents."""

import csv
import os
import subprocess
import sys
from dataclasses import replace
from io import StringIO

from hypothesis import given

from graph import exercises, read_log
from graph.records import Dose
from graph.resolve import resolve_exercise
from graph.training import Day, slot, week_hevy, week_liftosaur, week_strong
from graph.week_app_names import APP_NAMES
from tests.export_readers import read_liftoscript
from tests.export_weeks import FEW, GRAPH, REQUEST, START, TWO, changed, weeks


@FEW
@given(weeks())
def test_every_set_is_in_the_files_for_apps(days: list[Day]) -> None:
    names = [exercises(GRAPH)[one.exercise].id for day in days for one in day]
    total = sum(one.sets for day in days for one in day)
    if total:
        log = read_log(week_hevy(GRAPH, REQUEST, days, START).encode())
        assert (log.app, log.rows, sum(row.sets for row in log.done), dict(log.left_out)) == (
            "Strong",
            total,
            total,
            {},
        )
    program = read_liftoscript(week_liftosaur(GRAPH, REQUEST, days))
    assert [[sets for _, sets in day] for day in program.days] == [[one.sets for one in day] for day in days]
    assert len(program.custom) == len({id_ for id_ in names if "Liftosaur" not in APP_NAMES.get(id_, {})})
    assert week_strong(GRAPH, REQUEST, days).count("\nSet ") == total


def test_text_for_strong() -> None:
    lines = week_strong(GRAPH, REQUEST, TWO).splitlines()
    assert [line for line in lines if not line.startswith("Notes: ")] == [
        *("Back day 1", "", "Deadlift (Barbell)", "Set 1: 3–5 reps", "Set 2: 3–5 reps", ""),
        *("Pull Up", "Set 1: up to 15 reps", "Set 2: up to 15 reps", "Set 3: up to 15 reps", ""),
        *("Back day 2", "", "Deadlift (Barbell)", "Set 1: 3–5 reps", "Set 2: 3–5 reps", ""),
        *("Farmer's carry", "Set 1: 0:10–0:15", "", "Rope climb", "Set 1: 4–8 m", "Set 2: 4–8 m"),
    ]


def test_file_for_hevy_is_read_as_a_log_with_the_same_sets() -> None:
    text = week_hevy(GRAPH, REQUEST, TWO, START)
    log = read_log(text.encode())
    assert [(str(row.day), row.name, row.sets) for row in log.done] == [
        *(("2026-03-30", "Deadlift (Barbell)", 2), ("2026-03-30", "Pull Up", 3)),
        *(("2026-04-02", "Deadlift (Barbell)", 2), ("2026-04-02", "Farmers Walk", 1), ("2026-04-02", "Rope climb", 2)),
    ]
    rows = list(csv.DictReader(StringIO(text, newline=""), delimiter=";", strict=True))
    assert [(row["Reps"], row["Seconds"], row["Distance"], row["Distance Unit"]) for row in rows[6:9]] == [
        *(("3", "0", "", ""), ("0", "10", "", ""), ("0", "0", "4", "m")),
    ]
    assert all(row["Workout Notes"] == "Planned by Fullback, not done yet." for row in rows)


def test_program_for_liftosaur() -> None:
    days = [TWO[0], (*TWO[1], slot(GRAPH, "deadlift", sets=4), slot(GRAPH, "lat-pulldown", sets=3))]
    text = week_liftosaur(GRAPH, REQUEST, days)
    assert [line for line in text.splitlines() if line and not line.startswith("// ")] == [
        "/// Add as custom exercises first: Farmer's carry; Rope climb.",
        *("# Week 1", "## Day 1"),
        "Deadlift / 2x3 / 80% @8 120s / progress: dp(10lb, 3, 5)",
        "Pull Up / 3x1-15 / 0kg 120s / warmup: none",
        "## Day 2",
        "Deadlift / 2x3 / 80% @8 120s",
        "Farmer's carry / 1x1 10s+|60s / 0kg+ / warmup: none",
        "Rope climb / 2x1 (4-8m) / 0kg 120s / warmup: none",
        "d2n4: Deadlift / 4x4 / 80% @8 120s / warmup: none / progress: dp(10lb, 4, 6)",
        "Lat Pulldown / 3x12 / @7 120s / warmup: none / progress: dp(2.5kg, 12, 15)",
    ]
    read_liftoscript(text)


def test_another_progression_of_an_exercise_gets_a_label() -> None:
    late = (slot(GRAPH, "face-pull"), slot(GRAPH, "lat-pulldown", sets=2))
    strength = replace(REQUEST, goal="strength")
    graph = changed("lat-pulldown", doses=(Dose("reps", 8, 8, ("article-000:L71",)),))
    assert "Lat Pulldown / 2x8 / @7 120s / warmup: none / progress: lp(2.5kg)" in week_liftosaur(
        graph, strength, [late]
    )
    text = week_liftosaur(GRAPH, REQUEST, [(slot(GRAPH, "barbell-shrug"),), late])
    assert read_liftoscript(text).progress["Lat Pulldown"] == "dp(2.5kg, 12, 15)"


def test_names_of_apps_are_read_back_and_mean_one_exercise() -> None:
    for app in ("Strong", "Hevy", "Liftosaur"):
        named = {id_: names[app] for id_, names in APP_NAMES.items() if app in names}  # type: ignore[index]
        assert len(set(named.values())) == len(named) >= 40, app
        assert set(named) <= set(exercises(GRAPH))
        if app != "Liftosaur":
            assert {id_: resolve_exercise(GRAPH, name).id for id_, name in named.items()} == {id_: id_ for id_ in named}


def test_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from tests.export_weeks import *; from graph.training import *; a = GRAPH, REQUEST, TWO; "
        "print(ascii([f(*a) for f in (week_csv, week_html, week_strong, week_liftosaur)]), "
        "ascii([f(*a, START) for f in (week_calendar, week_hevy)]))"
    )
    command = [sys.executable, "-c", code]
    said = {
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
