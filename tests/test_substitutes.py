"""Substitutes: parts solved by hand, properties over random kits, and the classic failures of other products."""

import json
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import (
    InvalidSelectionError,
    Kit,
    Position,
    Request,
    UnknownTermError,
    Wishes,
    build,
    equipment,
    exercises,
    make_kit,
    parse_kit,
    places,
    possible,
    stations,
    substitutes,
    without,
)
from graph.__main__ import main
from graph.allowed import check
from graph.arrays import arrays
from graph.content import parts
from graph.coverage import everything
from graph.handles import held, lets
from graph.records import ExerciseGraph
from graph.request import Search
from graph.similarity import OF_POSITIONS, PARTS, nearness

GRAPH = build()
FOUND = arrays(GRAPH)
IDS = list(FOUND.ids)
SHARES = {part.id: part.share for part in parts(GRAPH).values()}

kits = st.dictionaries(st.sampled_from(sorted(equipment(GRAPH))), st.just(inf), max_size=8)
targets = st.sampled_from(IDS)


@given(kits, targets)
@settings(max_examples=100, deadline=None)
def test_every_substitute_is_possible_and_explained(owned: dict[str, float], target: str) -> None:
    kit = make_kit(GRAPH, owned)
    able = possible(GRAPH, kit)
    rows = substitutes(GRAPH, Request(target, kit, taken=()), limit=500)
    assert {row.exercise for row in rows} == able.keys() - {target}
    assert [row.score for row in rows] == sorted((row.score for row in rows), reverse=True)
    base = exercises(GRAPH)[target].weights
    for row in rows:
        assert row.ready in able[row.exercise]
        assert lets(GRAPH, row.ready.setup, row.position)
        check(GRAPH, exercises(GRAPH)[row.exercise], row.position)
        assert row.score == pytest.approx(sum(row.contributions.values()), abs=1e-5)
        for region, weight in base.items():
            assert row.keeps.get(region, 0) + row.loses.get(region, 0) == pytest.approx(weight, abs=2e-4)
        assert not row.loses.keys() & row.gains.keys()


@given(kits, st.sampled_from(sorted(equipment(GRAPH))), targets)
@settings(max_examples=60, deadline=None)
def test_more_kit_takes_no_substitute_away_and_no_position_farther(
    owned: dict[str, float], item: str, target: str
) -> None:
    """More kit brings more handles, so hands and muscles can only come nearer."""

    def nearest(kit: Kit) -> dict[str, float]:
        search = Search(GRAPH, Request(target, kit, taken=()))
        found = search.scores()
        near = nearness(
            search.found, search.row, {name: PARTS[name](search.found, search.row) for name in OF_POSITIONS}
        )
        return {search.found.ids[row]: float(near[found.chosen[row]]) for row in found.order}

    less, more = nearest(make_kit(GRAPH, owned)), nearest(make_kit(GRAPH, owned | {item: inf}))
    assert less.keys() <= more.keys()
    assert all(more[id_] >= near - 1e-9 for id_, near in less.items())


@given(st.sampled_from(sorted(places(GRAPH))), targets)
@settings(max_examples=60, deadline=None)
def test_nothing_that_needs_the_taken_station_is_an_answer(place: str, target: str) -> None:
    kit = parse_kit(GRAPH, place=place)
    taken = stations(GRAPH, target, kit)
    free = possible(GRAPH, without(GRAPH, kit, taken))
    rows = substitutes(GRAPH, Request(target, kit), limit=500)
    assert {row.exercise for row in rows} == free.keys() - {target}
    assert not any(set(row.ready.items) & set(taken) for row in rows)
    if taken:
        assert rows == substitutes(GRAPH, Request(target, without(GRAPH, kit, taken), taken=()), limit=500)


def test_the_pulldown_is_taken_with_its_station_and_its_bar(graph: ExerciseGraph) -> None:
    kit = parse_kit(graph, ["lat pulldown station", "pull-up bar", "dumbbells"])
    assert stations(graph, "lat-pulldown", kit) == ("lat-pulldown-station",)
    assert stations(graph, "dumbbell-shrug", kit) == ()
    at_the_station = {"behind-the-neck-pulldown", "neutral-grip-pulldown", "straight-arm-pulldown"}
    busy, free = (
        {row.exercise for row in substitutes(graph, Request("lat-pulldown", kit, taken=taken), limit=99)}
        for taken in (None, ())
    )
    assert not busy & at_the_station
    assert free & at_the_station
    # A sore back is another reason: the station is free.
    sore = Request("lat-pulldown", kit, Wishes(avoid=("lower-back",)))
    assert {row.exercise for row in substitutes(graph, sore, limit=99)} & at_the_station


@pytest.mark.parametrize(
    ("item", "grips"), [("rope", {"neutral", "semi-pronated", "pronated"}), ("v-handle", {"neutral"})]
)
def test_hands_take_what_the_set_up_gives_them(graph: ExerciseGraph, item: str, grips: set[str]) -> None:
    """A rope cannot be held underhand, a V-handle keeps the hands together and the elbows in."""
    kit = parse_kit(graph, ["cable-row-station", item, "-straight-cable-bar", *(["-v-handle"] * (item == "rope"))])
    seen = 0
    for target in ("yates-row", "seated-cable-row-upper-back", "barbell-row"):
        for row in substitutes(graph, Request(target, kit), limit=50):
            handle = held(graph, row.ready.setup)
            if handle and handle.id in ("rope-handle", "v-handle"):
                seen += 1
                assert row.position.grip in grips
                assert row.position.width in (None, 1.0)
                assert item == "rope" or (row.position.arm_angle or 0) <= 60
    assert seen > 3


def test_a_limit_cuts_the_same_ranking(graph: ExerciseGraph) -> None:
    ten = substitutes(graph, Request("pull-up", everything(graph)), limit=10)
    assert substitutes(graph, Request("pull-up", everything(graph)), limit=3) == ten[:3]


def test_ties_at_the_first_place_are_rare(graph: ExerciseGraph) -> None:
    rows = [substitutes(graph, Request(target, everything(graph)), limit=2) for target in IDS]
    tied = [target for target, (one, other) in zip(IDS, rows, strict=True) if one.score == other.score]
    assert len(tied) < 0.05 * len(IDS)


def best(target: str, have: list[str] | None = None, place: str | None = None, limit: int = 5) -> list[str]:
    kit = parse_kit(GRAPH, have or (), place=place) if have or place else everything(GRAPH)
    return [row.exercise for row in substitutes(GRAPH, Request(target, kit), limit=limit)]


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
    assert patterns(ids) <= {"horizontal-pull", "straight-arm-pull"}


def test_shrug_with_dumbbells_gets_no_leg_exercise_first() -> None:
    assert best("barbell-shrug", ["dumbbell"])[0] == "dumbbell-shrug"
    assert not {"hinge", "back-extension"} & patterns(best("barbell-shrug", ["dumbbell"], limit=3))


def test_nothing_else_possible_is_an_empty_list(graph: ExerciseGraph) -> None:
    able = possible(graph, make_kit(graph, {}))
    assert len(substitutes(graph, Request("superman", make_kit(graph, {})), limit=500)) == len(able) - 1


def test_bad_questions_raise(graph: ExerciseGraph) -> None:
    with pytest.raises(UnknownTermError, match="unknown exercise 'burpee'"):
        substitutes(graph, Request("burpee", everything(graph)))
    with pytest.raises(InvalidSelectionError, match="a limit of 0"):
        substitutes(graph, Request("pull-up", everything(graph)), limit=0)


def test_the_position_that_is_replaced_counts(graph: ExerciseGraph) -> None:
    """An overhand row with wide hands and the elbows out, not the usual one."""
    wanted = Position("pronated", 2.0, 75.0)
    search = Search(graph, Request("barbell-row", everything(graph), taken=(), position=wanted))
    assert search.found.positions[search.row] == wanted


@pytest.mark.parametrize("wishes", [Wishes(avoid=("grip",)), Wishes(one_arm=True), Wishes(level="easier")])
def test_another_reason_than_a_taken_station_takes_none(graph: ExerciseGraph, wishes: Wishes) -> None:
    kit = parse_kit(graph, place="full-gym")
    assert Search(graph, Request("lat-pulldown", kit)).taken == ("lat-pulldown-station",)
    assert Search(graph, Request("lat-pulldown", kit, wishes)).taken == ()


def test_likeness_leaves_out_what_only_orders(graph: ExerciseGraph) -> None:
    """A shrug behind the back is little known and of the same family, and still nearly the same."""
    first = substitutes(graph, Request("barbell-shrug", parse_kit(graph, place="garage")), limit=1)[0]
    assert first.exercise == "behind-the-back-shrug"
    alike = {part: added for part, added in first.contributions.items() if part not in ("familiarity", "variety")}
    most = sum(part.share for part in parts(graph).values() if part.id in alike)
    whole = sum(part.share for part in parts(graph).values())
    assert first.likeness == pytest.approx(sum(alike.values()) / (most / whole), abs=1e-5)
    assert first.score < 0.6 < 0.9 < first.likeness <= 1


def test_substitutes_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["substitutes", "lat pulldown", "--have", "pull-up bar", "--limit", "2", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"target", "substitutes", "close", "advice"}
    assert found["target"]["id"] == "lat-pulldown"
    first = found["substitutes"][0]
    keys = {"id", "label", "score", "likeness", "contributions", "keeps", "loses", "gains", "configuration", "setup"}
    assert set(first) == keys | {"repetitions", "lumbar_load", "grip_demand", "sources"}
    assert (first["id"], first["setup"]) == ("pull-up", ["pull-up-bar"])
    assert set(first["contributions"]) == {*PARTS, "variety"}


def test_that_nothing_comes_close_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["substitutes", "barbell shrug", "--have", "none"]) == 0
    assert "Nothing that this allows comes close; the first is " in capsys.readouterr().out


def test_substitutes_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    """Every answer says how it is set up and held, what changes, how often and who says so."""
    assert main(["substitutes", "face pull", "--have", "band", "--limit", "2"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    heading = "Instead of Face pull (neutral grip, narrow width, elbows about 75° from your sides): 1. "
    assert said.startswith(heading)
    for row in substitutes(build(), Request("face-pull", parse_kit(build(), ["band"])), limit=2):
        block = said[said.index(f"({row.exercise})") :]
        for part in (f"{row.score:.2f}", row.ready.setup.note, "Loses ", "Lower-back load: ", " reps.", "Sources: "):
            assert part in block
