"""What a person asks beside likeness: every wish kept or named for lifting, and what helps when nothing fits."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from graph import (
    InvalidSelectionError,
    Request,
    UnknownTermError,
    Wishes,
    everything,
    make_kit,
    parse_avoid,
    regions,
    substitutes,
)
from graph.__main__ import main
from graph.records import COUNTS, ExerciseGraph
from graph.wishes import STRAINS
from tests.asking import EXERCISES, GRAPH, kits, targets, wishes


def ids(target: str, limit: int = 500, **said: Any) -> list[str]:
    request = Request(target, everything(GRAPH), Wishes(**said), taken=())
    return [row.exercise for row in substitutes(GRAPH, request, limit=limit)]


@given(kits, targets, wishes)
@settings(max_examples=150, deadline=None)
def test_every_answer_keeps_every_wish(owned: dict[str, float], target: str, wanted: Wishes) -> None:
    for row in substitutes(GRAPH, Request(target, make_kit(GRAPH, owned), wanted), limit=500):
        exercise = EXERCISES[row.exercise]
        now = {region: row.keeps.get(region, 0) + row.gains.get(region, 0) for region in regions(GRAPH)}
        assert all(now[region] < COUNTS for region in wanted.avoid if region in now)
        assert "lower-back" not in wanted.avoid or exercise.lumbar_load in ("none", "low")
        assert "grip" not in wanted.avoid or exercise.grip_demand in ("none", "low")
        assert "overhead" not in wanted.avoid or not exercise.configuration.arm_path.startswith("overhead")
        one_arm = exercise.laterality == "unilateral" or "one-arm" in row.position.extras
        assert not wanted.one_arm or one_arm or exercise.configuration.grip == "hands-free"
        assert wanted.explosive is None or (exercise.tempo == "explosive") == wanted.explosive
        assert row.exercise not in set(wanted.session) - {target}
        assert wanted.level != "easier" or row.exercise not in EXERCISES[target].progressions
        assert wanted.level != "harder" or row.exercise not in EXERCISES[target].regressions


def test_same_repetitions_share_half_of_their_joint_range() -> None:
    """Barbell shrug 8 to 12: of 6 to 15 it shares 5 of 10, of 5 to 15 only 5 of 11."""
    found = ids("barbell-shrug", same_repetitions=True)
    assert "lat-pulldown" in found
    assert "pull-up" not in found


def test_one_arm_leaves_out_what_both_arms_do_with_empty_hands() -> None:
    """Wall press, floor slide and I-Y-T raises hold nothing and still need both arms; a back extension needs none."""
    found = ids("face-pull", one_arm=True)
    assert not {"wall-w-press", "floor-lat-slide", "ytw-raise"} & {*found}
    assert {"back-extension", "machine-reverse-fly"} <= {*found}
    assert "dumbbell-shrug" in ids("barbell-shrug", one_arm=True)[:2]


def test_harder_by_skill_is_another_way_of_the_same_movement() -> None:
    found = ids("deadlift", level="harder")
    assert "deficit-deadlift" in found
    assert "power-clean" not in found


def test_a_pull_through_spares_the_spine() -> None:
    assert ids("deadlift", avoid=("axial",))[:1] == ["cable-pull-through"]


def test_one_arm_at_a_time_counts_where_it_is_no_exercise_of_its_own() -> None:
    request = Request("single-arm-pulldown", everything(GRAPH), Wishes(one_arm=True), taken=())
    found = {row.exercise: row.position for row in substitutes(GRAPH, request, limit=500)}
    assert found["machine-pulldown"].extras == {"one-arm"}
    assert found["machine-pulldown"].width is None
    # The single-arm seated cable row is an exercise, so the two-armed one is not it once more.
    assert "seated-cable-row" not in found
    assert "single-arm-seated-cable-row" in found


@given(kits, targets, wishes)
@settings(max_examples=100, deadline=None)
def test_wishes_only_take_answers_away(owned: dict[str, float], target: str, wanted: Wishes) -> None:
    kit = make_kit(GRAPH, owned)
    some, everyone = (
        {row.exercise for row in substitutes(GRAPH, Request(target, kit, asked, taken=()), limit=500)}
        for asked in (wanted, Wishes())
    )
    assert some <= everyone


def test_strains_by_hand() -> None:
    strained = {
        name: [id_ for id_ in ("deadlift", "pull-up", "machine-row", "seal-row") if strains(EXERCISES[id_])]
        for name, strains in STRAINS.items()
    }
    assert strained == {
        "lower-back": ["deadlift"],
        "grip": ["deadlift", "pull-up", "machine-row", "seal-row"],
        "overhead": ["pull-up"],
        "axial": ["deadlift"],
    }
    for id_ in (
        "barbell-row",
        "good-morning",
        "barbell-shrug",
        "farmers-carry",
        "power-clean",
        "band-deadlift",
        "seated-good-morning",
    ):
        assert STRAINS["axial"](EXERCISES[id_])
    for id_ in ("back-extension", "inverted-row", "chest-supported-dumbbell-row", "dumbbell-reverse-fly", "hip-thrust"):
        assert not STRAINS["axial"](EXERCISES[id_])
    for id_ in ("straight-arm-pulldown", "machine-high-row", "dead-hang", "prone-y-raise"):
        assert STRAINS["overhead"](EXERCISES[id_])


def test_what_a_sore_lower_back_gets() -> None:
    first = ids("barbell-row", limit=4, avoid=("lower-back",))
    assert all(EXERCISES[id_].pattern == "horizontal-pull" for id_ in first)
    assert "bent-over-dumbbell-row" not in first


def test_easier_and_harder_than_a_pull_up() -> None:
    easier, harder = ids("pull-up", level="easier"), ids("pull-up", level="harder")
    assert not set(easier) & set(harder)
    assert {"lat-pulldown", "negative-pull-up", "band-assisted-pull-up"} <= set(easier)
    assert {"weighted-pull-up", "archer-pull-up"} <= set(harder)


def test_near_copies_of_the_session_drop() -> None:
    row = ids("seated-cable-row", limit=5)
    assert "bent-over-dumbbell-row" in row
    kept = ids("seated-cable-row", session=("barbell-row",))
    assert not {"barbell-row", "pendlay-row", "bent-over-dumbbell-row"} & set(kept)
    assert "machine-row" in kept
    # What is swapped out leaves the session, so it drops nothing.
    assert ids("seated-cable-row", session=("seated-cable-row",)) == ids("seated-cable-row")


def test_names_to_avoid(graph: ExerciseGraph) -> None:
    assert parse_avoid(graph, ["lower back", "Grip,lats"]) == (
        "lower-back",
        "grip",
        "latissimus-thoracic",
        "latissimus-iliac",
    )
    with pytest.raises(UnknownTermError, match="unknown region or strain to avoid 'knee'"):
        parse_avoid(graph, ["knee"])
    with pytest.raises(UnknownTermError, match="unknown exercise 'burpee'"):
        substitutes(graph, Request("pull-up", everything(graph), Wishes(session=("burpee",))))
    with pytest.raises(InvalidSelectionError, match="'lighter' is no level"):
        ids("pull-up", level="lighter")


def test_a_grip_in_the_name_and_a_free_station_are_heard(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["substitutes", "underhand lat pulldown", "--place", "full gym", "--json", "--limit", "40"]) == 0
    busy = json.loads(capsys.readouterr().out)
    assert busy["target"]["configuration"]["grip"] == "supinated"
    assert busy["target"]["regions"]["elbow-flexors"] > EXERCISES["lat-pulldown"].weights["elbow-flexors"]
    assert busy["target"]["taken"] == ["lat-pulldown-station"]
    assert not any("lat-pulldown-station" in row["setup"] for row in busy["substitutes"])
    assert main(["substitutes", "lat pulldown", "--place", "full gym", "--json", "--limit", "40", "--no-busy"]) == 0
    free = json.loads(capsys.readouterr().out)
    assert any("lat-pulldown-station" in row["setup"] for row in free["substitutes"])
    assert main(["substitutes", "pull-up", "--place", "full gym"]) == 0
    assert "Pull-up itself works here too: Multi-grip pull-up bar" in capsys.readouterr().out
    assert main(["substitutes", "wide underhand lat pulldown"]) == 1
    assert "hands cannot turn up" in capsys.readouterr().err
    assert main(["substitutes", "deadlift", "--place", "full gym", "--json", "--avoid", "low back"]) == 0
    first = json.loads(capsys.readouterr().out)["substitutes"][0]
    assert first["lumbar_load"]["before"] == "high"
    assert first["lumbar_load"]["now"] in ("none", "low")


def test_wishes_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["substitutes", "pull-up", "--place", "full gym", "--easier", "--session", "lat pulldown"]) == 0
    assert "lat-pulldown" not in capsys.readouterr().out
    with pytest.raises(SystemExit, match="2"):
        main(["substitutes", "pull-up", "--easier", "--harder"])
    assert main(["substitutes", "pull-up", "--avoid", "knees"]) == 1
    assert "unknown region or strain to avoid 'knees'" in capsys.readouterr().err
