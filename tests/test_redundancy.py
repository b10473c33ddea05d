"""Pairs of a session that do the same: by hand, symmetric, and with a change that really makes them differ."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import UnknownTermError, build, exercises, profile, redundant
from graph.__main__ import main
from graph.arrays import arrays
from graph.records import ExerciseGraph
from graph.redundancy import SAME_REGIONS
from graph.similarity import muscle

GRAPH = build()
sessions = st.lists(st.sampled_from(sorted(exercises(GRAPH))), max_size=8)


@pytest.mark.parametrize(
    ("session", "pairs"),
    [
        (["barbell-row", "pendlay-row", "pull-up"], [("barbell-row", "pendlay-row")]),
        # The same muscles on another path, or another movement, is no copy.
        (["lat-pulldown", "straight-arm-pulldown", "machine-row"], []),
        (["pull-up", "chin-up"], []),
        (["dumbbell-shrug", "barbell-shrug", "dumbbell-shrug"], [("dumbbell-shrug", "barbell-shrug")]),
        ([], []),
    ],
)
def test_pairs_by_hand(session: list[str], pairs: list[tuple[str, str]]) -> None:
    assert [pair.exercises for pair in redundant(GRAPH, session)] == pairs


def test_elbows_out_make_a_second_row_worth_while() -> None:
    (pair,) = redundant(GRAPH, ["machine-row", "chest-supported-dumbbell-row"])
    assert pair.change is not None
    assert pair.change.exercise == "chest-supported-dumbbell-row"
    assert pair.change.position.arm_angle == 75


def test_a_pair_without_another_grip_gets_no_change() -> None:
    (pair,) = redundant(GRAPH, ["deadlift", "stiff-leg-deadlift"])
    assert pair.change is None


@given(sessions)
@settings(max_examples=60, deadline=None)
def test_pairs_do_not_depend_on_the_order_and_changes_are_allowed(session: list[str]) -> None:
    found = redundant(GRAPH, session)
    assert {frozenset(pair.exercises) for pair in found} == {
        frozenset(pair.exercises) for pair in redundant(GRAPH, session[::-1])
    }
    known = arrays(GRAPH)
    for pair in found:
        assert pair.alike >= SAME_REGIONS
        assert session.index(pair.exercises[0]) < session.index(pair.exercises[1])
        if pair.change:
            (still,) = {*pair.exercises} - {pair.change.exercise}
            profile(GRAPH, pair.change.exercise, pair.change.position)
            row = next(
                at
                for at, position in enumerate(known.positions)
                if position == pair.change.position and known.ids[known.owners[at]] == pair.change.exercise
            )
            alike = muscle(known, int(known.starts[known.ids.index(still)]))[row]
            assert alike == pytest.approx(pair.change.alike, abs=1e-4)
            assert alike < SAME_REGIONS


def test_unknown_exercises_raise(graph: ExerciseGraph) -> None:
    with pytest.raises(UnknownTermError, match="unknown exercise 'burpee'"):
        redundant(graph, ["pull-up", "burpee"])


def test_coverage_of_a_selection_names_what_is_there_twice(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["--do", "barbell row:3", "--do", "pendlay row:3"]
    assert main(["coverage", *chosen, "--json"]) == 0
    (pair,) = json.loads(capsys.readouterr().out)["redundant"]
    assert pair["exercises"] == ["barbell-row", "pendlay-row"]
    assert set(pair["change"]) == {"exercise", "configuration", "alike"}
    assert main(["coverage", *chosen]) == 0
    assert "Bent-over barbell row and Pendlay row do the same (100 % alike)" in " ".join(
        capsys.readouterr().out.split()
    )
