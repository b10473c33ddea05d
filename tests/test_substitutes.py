"""Substitutes: parts solved by hand, properties over random kits, and the classic failures of other products."""

import json
from math import inf

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import (
    InvalidSelectionError,
    UnknownTermError,
    build,
    equipment,
    exercises,
    make_kit,
    parse_kit,
    possible,
    regions,
    substitutes,
)
from graph.__main__ import main
from graph.arrays import arrays
from graph.content import parts
from graph.coverage import everything
from graph.records import ExerciseGraph
from graph.similarity import PARTS, score

GRAPH = build()
FOUND = arrays(GRAPH)
IDS = list(FOUND.ids)

kits = st.dictionaries(st.sampled_from(sorted(equipment(GRAPH))), st.just(inf), max_size=8)
targets = st.sampled_from(IDS)


def part(name: str, one: str, other: str) -> float:
    """Part `name` of two exercises in their usual positions."""
    starts = FOUND.starts
    return float(PARTS[name](FOUND, int(starts[IDS.index(one)]))[starts[IDS.index(other)]])


@pytest.mark.parametrize(
    ("name", "one", "other", "expected"),
    [
        # Hinge and hinge; vertical and horizontal pull share the parent "pull"; a carry is no pull.
        ("pattern", "deadlift", "romanian-deadlift", 1.0),
        ("pattern", "pull-up", "barbell-row", 0.5),
        ("pattern", "pull-up", "farmers-carry", 0.0),
        # Novice and intermediate are one of two steps apart.
        ("skill", "lat-pulldown", "barbell-row", 0.5),
        ("laterality", "barbell-row", "single-arm-dumbbell-row", 0.0),
        # Both horizontal; 45 and 15 degrees are half of the 60 from tucked to flared apart: (1 + 0.5) / 2.
        ("line", "barbell-row", "bent-over-dumbbell-row", 0.75),
        ("support", "barbell-row", "pendlay-row", 1.0),
    ],
)
def test_parts_by_hand(name: str, one: str, other: str, expected: float) -> None:
    assert part(name, one, other) == pytest.approx(expected)


def test_regions_are_near_by_the_actions_that_they_share(graph: ExerciseGraph) -> None:
    order = list(regions(graph))
    near = {(a, b): FOUND.closeness[i, j] for i, a in enumerate(order) for j, b in enumerate(order)}
    assert near["latissimus-thoracic", "latissimus-iliac"] == 1
    assert near["trapezius-descending", "levator-scapulae"] > near["trapezius-descending", "gluteus-maximus"]
    assert near["trapezius-transverse", "rhomboids"] > near["trapezius-transverse", "hamstrings"] == 0


@given(targets, targets, st.sampled_from([name for name in PARTS if name != "renown"]))
@settings(max_examples=200, deadline=None)
def test_parts_are_symmetric_and_1_with_the_exercise_itself(one: str, other: str, name: str) -> None:
    assert part(name, one, other) == pytest.approx(part(name, other, one))
    assert part(name, one, one) == pytest.approx(1.0)
    assert 0 <= part(name, one, other) <= 1


@given(targets)
@settings(max_examples=60, deadline=None)
def test_scores_are_the_sum_of_their_parts_and_lie_between_0_and_1(target: str) -> None:
    found = score(FOUND, int(FOUND.starts[IDS.index(target)]), {p.id: p.share for p in parts(GRAPH).values()})
    assert np.allclose(np.sum(list(found.contributions.values()), axis=0), found.total)
    assert found.total.min() >= 0
    assert found.total.max() <= 1 + 1e-9
    assert (FOUND.owners[found.chosen] == np.arange(len(IDS))).all()


def test_unknown_part_of_the_score_raises() -> None:
    with pytest.raises(UnknownTermError, match="unknown part of the score 'charm'; known are: muscle"):
        score(FOUND, 0, {"charm": 1.0})


@given(kits, targets)
@settings(max_examples=100, deadline=None)
def test_every_substitute_is_possible_and_explained(owned: dict[str, float], target: str) -> None:
    kit = make_kit(GRAPH, owned)
    able = possible(GRAPH, kit)
    rows = substitutes(GRAPH, target, kit, limit=20)
    assert len(rows) == min(20, len(able.keys() - {target}))
    assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
    base = exercises(GRAPH)[target].weights
    for row in rows:
        assert row.exercise != target
        assert row.ready == able[row.exercise][0]
        assert row.score == pytest.approx(sum(row.contributions.values()), abs=1e-5)
        for region, weight in base.items():
            assert row.keeps.get(region, 0) + row.loses.get(region, 0) == pytest.approx(weight, abs=2e-4)
        assert not row.loses.keys() & row.gains.keys()


@given(kits, st.sampled_from(sorted(equipment(GRAPH))), targets)
@settings(max_examples=60, deadline=None)
def test_less_kit_never_adds_a_substitute_nor_changes_a_score(owned: dict[str, float], item: str, target: str) -> None:
    few, many = make_kit(GRAPH, owned), make_kit(GRAPH, owned | {item: inf})
    less = {row.exercise: row.score for row in substitutes(GRAPH, target, few, limit=500)}
    more = {row.exercise: row.score for row in substitutes(GRAPH, target, many, limit=500)}
    assert less.items() <= more.items()


def test_a_limit_cuts_the_same_ranking(graph: ExerciseGraph) -> None:
    ten = substitutes(graph, "pull-up", everything(graph), limit=10)
    assert substitutes(graph, "pull-up", everything(graph), limit=3) == ten[:3]


def best(target: str, have: list[str] | None = None, place: str | None = None, limit: int = 5) -> list[str]:
    kit = parse_kit(GRAPH, have or (), place=place) if have or place else everything(GRAPH)
    return [row.exercise for row in substitutes(GRAPH, target, kit, limit=limit)]


def patterns(ids: list[str]) -> set[str]:
    return {exercises(GRAPH)[id_].pattern for id_ in ids}


def test_shrug_has_substitutes_and_they_are_shrugs() -> None:
    assert patterns(best("barbell-shrug", limit=3)) == {"shrug"}


def test_face_pull_gets_what_moves_the_arms_back_and_apart() -> None:
    assert patterns(best("face-pull", limit=3)) == {"rear-delt"}


def test_deadlift_gets_hinges() -> None:
    assert patterns(best("deadlift")) == {"hinge"}


def test_pulldown_with_dumbbells_and_a_bench_gets_no_pulldown() -> None:
    ids = best("lat-pulldown", ["dumbbell", "adjustable-bench"])
    assert not [id_ for id_ in ids if "pulldown" in id_ and "floor" not in id_]
    assert patterns(ids) & {"horizontal-pull", "straight-arm-pull"}


def test_shrug_with_dumbbells_gets_no_leg_exercise_first() -> None:
    assert best("barbell-shrug", ["dumbbell"])[0] == "dumbbell-shrug"
    assert not {"hinge", "back-extension"} & patterns(best("barbell-shrug", ["dumbbell"], limit=3))


def test_nothing_else_possible_is_an_empty_list(graph: ExerciseGraph) -> None:
    able = possible(graph, make_kit(graph, {}))
    assert len(substitutes(graph, "superman", make_kit(graph, {}), limit=500)) == len(able) - 1


def test_bad_questions_raise(graph: ExerciseGraph) -> None:
    with pytest.raises(UnknownTermError, match="unknown exercise 'burpee'"):
        substitutes(graph, "burpee", everything(graph))
    with pytest.raises(InvalidSelectionError, match="a limit of 0"):
        substitutes(graph, "pull-up", everything(graph), limit=0)


def test_substitutes_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["substitutes", "lat pulldown", "--have", "pull-up bar", "--limit", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"target", "substitutes"}
    assert found["target"]["id"] == "lat-pulldown"
    first = found["substitutes"][0]
    keys = {"id", "label", "score", "contributions", "keeps", "loses", "gains", "configuration", "setup"}
    assert set(first) == keys
    assert (first["id"], first["setup"]) == ("pull-up", ["pull-up-bar"])
    assert set(first["contributions"]) == set(PARTS)


def test_that_nothing_comes_close_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["substitutes", "barbell shrug", "--have", "none"]) == 0
    assert "Nothing that this kit allows comes close; the best reaches 0.4" in capsys.readouterr().out


def test_substitutes_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["substitutes", "face pull", "--have", "band", "--limit", "3"]) == 0
    said = capsys.readouterr().out
    heading = "Instead of Face pull (neutral grip, narrow width, elbows about 75° from your sides): id"
    assert " ".join(said.split()).startswith(heading)
    assert "band-pull-apart" in said
