"""What a person asks beside likeness: every wish kept or named for lifting, and what helps when nothing fits."""

import json
from itertools import combinations
from math import inf
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import (
    CLOSE,
    InvalidSelectionError,
    Request,
    UnknownTermError,
    Wishes,
    best_pair,
    build,
    equipment,
    everything,
    exercises,
    helpful_items,
    make_kit,
    parse_avoid,
    regions,
    relaxations,
    substitutes,
)
from graph.__main__ import main
from graph.records import COUNTS, ExerciseGraph
from graph.request import Search
from graph.wishes import STRAINS

GRAPH = build()
EXERCISES = exercises(GRAPH)

kits = st.dictionaries(st.sampled_from(sorted(equipment(GRAPH))), st.just(inf), max_size=8)
targets = st.sampled_from(sorted(EXERCISES))
wishes = st.builds(
    Wishes,
    avoid=st.lists(st.sampled_from([*STRAINS, *regions(GRAPH)]), max_size=3, unique=True).map(tuple),
    one_arm=st.booleans(),
    level=st.sampled_from([None, "easier", "harder"]),
    same_repetitions=st.booleans(),
    explosive=st.sampled_from([None, True, False]),
    session=st.lists(targets, max_size=2, unique=True).map(tuple),
)


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
        assert not wanted.one_arm or exercise.laterality == "unilateral" or exercise.configuration.grip == "hands-free"
        assert wanted.explosive is None or (exercise.tempo == "explosive") == wanted.explosive
        assert row.exercise not in set(wanted.session) - {target}
        assert wanted.level != "easier" or row.exercise not in EXERCISES[target].progressions
        assert wanted.level != "harder" or row.exercise not in EXERCISES[target].regressions


@given(kits, targets, wishes)
@settings(max_examples=100, deadline=None)
def test_wishes_only_take_answers_away(owned: dict[str, float], target: str, wanted: Wishes) -> None:
    kit = make_kit(GRAPH, owned)
    some, everyone = (
        {row.exercise for row in substitutes(GRAPH, Request(target, kit, asked, taken=()), limit=500)}
        for asked in (wanted, Wishes())
    )
    assert some <= everyone


@given(kits, targets, wishes)
@settings(max_examples=100, deadline=None)
def test_relaxations_are_the_smallest_that_help(owned: dict[str, float], target: str, wanted: Wishes) -> None:
    request = Request(target, make_kit(GRAPH, owned), wanted)
    search = Search(GRAPH, request)
    found = relaxations(GRAPH, request)
    if len(search.scores().order):
        assert not found
        return
    helping = [
        lifted
        for size in range(1, len(search.limits) + 1)
        for lifted in combinations(search.limits, size)
        if len(search.scores(lifted).order)
    ]
    least = min(map(len, helping), default=0)
    assert {relaxation.lifted for relaxation in found} == {lifted for lifted in helping if len(lifted) == least}


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


@given(kits, targets)
@settings(max_examples=25, deadline=None)
def test_no_two_exercises_keep_more_than_the_best_pair(owned: dict[str, float], target: str) -> None:
    """Every pair of usable positions, one by one."""
    request = Request(target, make_kit(GRAPH, owned))
    search = Search(GRAPH, request)
    rows = np.flatnonzero(search.usable() & (search.found.owners != search.found.owners[search.row]))
    kept = np.minimum(search.found.weights[rows], search.target)
    kinds = list(
        {(int(search.found.owners[row]), tuple(one)): one for row, one in zip(rows, kept, strict=True)}.items()
    )
    best = max(
        (np.maximum(a, b).sum() for (one, a), (other, b) in combinations(kinds, 2) if one[0] != other[0]), default=0.0
    )
    pair = best_pair(GRAPH, request)
    if pair is None:
        assert best < kept.sum(axis=1).max(initial=0) + 0.05 + 1e-6
    else:
        assert sum(pair.keeps.values()) == pytest.approx(best, abs=1e-3)
        assert len(set(pair.exercises)) == 2
        assert target not in pair.exercises


@given(kits, targets)
@settings(max_examples=25, deadline=None)
def test_a_helpful_item_makes_a_close_substitute_possible(owned: dict[str, float], target: str) -> None:
    kit = make_kit(GRAPH, owned)
    found = helpful_items(GRAPH, Request(target, kit, taken=()))
    costs = [equipment(GRAPH)[item].cost for item, _ in found]
    scores = [best.score for _, best in found]
    assert costs == sorted(set(costs))
    assert scores == sorted(set(scores))
    assert all(score >= CLOSE for score in scores)
    for item, best in found:
        assert item not in kit.items
        with_item = make_kit(GRAPH, {**owned, item: inf})
        assert substitutes(GRAPH, Request(target, with_item, taken=()), limit=1)[0] == best


def test_a_wish_that_empties_the_list_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["substitutes", "barbell row", "--have", "none", "--avoid", "axial", "--explosive"]
    assert main(words) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "nothing respects all of that instead of Bent-over barbell row." in said
    assert 'Without "explosive only" the best would be' in said
    assert main([*words, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["substitutes"], found["close"]) == ([], False)
    assert any("explosive only" in sentence for sentence in found["advice"])


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
