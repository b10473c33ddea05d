"""The expert reading: every question is there, read with the answers that are given now, and judged."""

from collections import Counter

import pytest

from graph import build, exercises
from graph.records import ExerciseGraph
from notebooks.reading import COLUMNS, PLACES, VERDICTS, answers, main, read_rows, stale

ROWS = read_rows()


def test_25_exercises_with_four_kits_each() -> None:
    assert all(list(row) == COLUMNS for row in ROWS)
    targets = Counter(row["target"] for row in ROWS)
    assert len(targets) == 25
    assert targets.keys() <= exercises(build()).keys()
    assert {(row["target"], row["place"]) for row in ROWS} == {(t, place) for t in targets for place in PLACES}


def test_answers_are_those_of_now(graph: ExerciseGraph, capsys: pytest.CaptureFixture[str]) -> None:
    assert [row["target"] for row, _ in stale(graph, ROWS)] == []
    assert main() == 0
    assert "0 of 100" in capsys.readouterr().out


def test_a_change_is_told(graph: ExerciseGraph) -> None:
    changed = [{**ROWS[0], "answers": "pull-up"}]
    assert [now for _, now in stale(graph, changed)] == [ROWS[0]["answers"]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['target']}-{row['place']}")
def test_verdict_and_remark(graph: ExerciseGraph, row: dict[str, str]) -> None:
    assert row["verdict"] in VERDICTS
    assert bool(row["remark"]) == (row["verdict"] != "good")
    without_reserve = answers(graph, row["target"], row["place"])[1]
    assert (row["verdict"], without_reserve) not in {("nothing close", True), ("good", False)}
