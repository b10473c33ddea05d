"""Availability: kits solved by hand, and what a person may write."""

from math import inf

import pytest

from graph import (
    AmbiguousNameError,
    InvalidKitError,
    UnknownTermError,
    build,
    coverage,
    equipment,
    exercises,
    make_kit,
    parse_kit,
    places,
    possible,
    setup_words,
)
from graph.kit import Availability
from graph.records import ExerciseGraph, Need

GRAPH = build()
ITEMS = sorted(equipment(GRAPH))
LIMITED = [item for item in ITEMS if equipment(GRAPH)[item].takes_load_limit]


def test_only_the_floor_needs_nothing_but_floor_wall_or_chair(graph: ExerciseGraph) -> None:
    able = possible(graph, parse_kit(graph, place="floor"))
    assert len(able) >= 15
    for ready in able.values():
        for found in ready:
            assert {need.capability for need in found.setup.needs} <= {"floor", "wall", "chair"}
            assert not found.items
    hanging = {"pull-up", "chin-up", "inverted-row", "dead-hang", "back-extension", "suspension-row", "table-row"}
    assert not hanging & able.keys()


def test_place_floor_equals_nothing(graph: ExerciseGraph) -> None:
    assert parse_kit(graph, place="floor").items == parse_kit(graph, ["none"]).items == frozenset()


@pytest.mark.parametrize(
    ("have", "yes", "no"),
    [
        (["pull-up-bar"], "pull-up", "weighted-pull-up"),
        (["door-frame pull-up bar"], "pull-up", "ring-pull-up"),
        (["door bar", "rings"], "pull-up", "ring-pull-up"),
        (["pull-up-bar", "rings"], "ring-pull-up", "weighted-pull-up"),
        (["pull-up-bar", "dip-belt", "plates"], "weighted-pull-up", "ring-pull-up"),
        (["power-rack"], "pull-up", "inverted-row"),
        (["power-rack", "barbell"], "inverted-row", "deadlift"),
        (["barbell", "plates"], "deadlift", "inverted-row"),
        (["dumbbell"], "single-arm-dumbbell-row", "chest-supported-dumbbell-row"),
        (["dumbbell", "flat-bench"], "single-arm-dumbbell-row", "chest-supported-dumbbell-row"),
        (["dumbbell", "adjustable-bench"], "chest-supported-dumbbell-row", "seal-row"),
        (["dumbbell:10"], "single-arm-dumbbell-row", "kroc-row"),
        (["dumbbell:40"], "kroc-row", "pull-up"),
        (["dumbbell:66lb"], "single-arm-dumbbell-row", "kroc-row"),
        (["dumbbell:67lb"], "kroc-row", "pull-up"),
        (["cable-machine"], "face-pull", "lat-pulldown"),
        (["cable-machine", "-rope"], "straight-arm-pulldown", "cable-rope-pullover"),
        (["lat-pulldown-station"], "lat-pulldown", "face-pull"),
        (["lat-pulldown-station", "-lat-bar"], "prone-y-raise", "lat-pulldown"),
        (["resistance-band"], "band-pull-apart", "band-pulldown"),
        (["resistance-band", "door-anchor"], "band-pulldown", "pull-up"),
        (["suspension-trainer"], "suspension-row", "ring-row"),
        (["suspension-trainer", "-door-anchor"], "superman", "suspension-row"),
        (["table"], "table-row", "inverted-row"),
        (["low-bar"], "inverted-row", "pull-up"),
        (["barbell", "plates", "wall-corner", "v-handle"], "landmine-row", "lat-pulldown"),
        (["back-extension-bench"], "back-extension", "weighted-back-extension"),
        (["doorframe-pull-up-bar"], "pull-up", "archer-pull-up"),
        (["fixed-weight barbell"], "barbell-row", "landmine-row"),
        (["fixed-weight barbell", "power-rack"], "deadlift", "inverted-row"),
        (["20 kg dumbbells"], "single-arm-dumbbell-row", "kroc-row"),
        (["2 dumbbells"], "bent-over-dumbbell-row", "pull-up"),
        (["one dumbbell"], "single-arm-dumbbell-row", "bent-over-dumbbell-row"),
    ],
)
def test_hand_solved_kits(graph: ExerciseGraph, have: list[str], yes: str, no: str) -> None:
    able = possible(graph, parse_kit(graph, have))
    assert yes in able
    assert no not in able
    assert no in exercises(graph)


def test_attachment_that_came_with_a_station_counts_as_the_station(graph: ExerciseGraph) -> None:
    ready = possible(graph, parse_kit(graph, ["cable-machine"]))["face-pull"]
    assert ready[0].items == ("cable-machine",)


def test_attachment_that_was_named_counts_as_itself(graph: ExerciseGraph) -> None:
    ready = possible(graph, parse_kit(graph, ["lat-pulldown-station", "v-handle"]))["neutral-grip-pulldown"]
    assert set(ready[0].items) == {"lat-pulldown-station", "v-handle"}


def test_setup_prefers_plain_kit_over_stand_ins(graph: ExerciseGraph) -> None:
    able = possible(graph, parse_kit(graph, place="full-gym"))
    assert able["pull-up"][0].items == ("pull-up-bar",)
    assert able["deadlift"][0].items == ("barbell", "plates")


@pytest.mark.parametrize(
    ("have", "place", "message"),
    [
        (["none", "rope"], None, "'none' contradicts 'rope'"),
        (["none"], "garage", "'none' contradicts 'garage'"),
        (["-rope"], None, "cannot take away 'rope'"),
        (["dumbbell:0"], None, "not above 0"),
        (["dumbbell:-3"], None, "not above 0"),
        (["barbell:20"], None, "takes no load limit"),
        ([""], None, "is empty"),
        (["dumbbell:10", "dumbbell:30"], None, "named twice"),
        (["dumbbell", "-dumbbell"], None, "named and taken away at once"),
        (["chair"], None, "always at hand"),
        (["full gym"], None, "is a place"),
        (["everything"], None, "name no kit at all"),
        (["dumbbell:nan"], None, "'nan' is no load in kg"),
        (["dumbbell:1e3"], None, "'1e3' is no load in kg"),
    ],
)
def test_contradictory_kit_is_refused(graph: ExerciseGraph, have: list[str], place: str | None, message: str) -> None:
    with pytest.raises(InvalidKitError, match=message):
        parse_kit(graph, have, place=place)


@pytest.mark.parametrize(("name", "near"), [("dumbbbell", "dumbbell"), ("powerrack", "power-rack"), ("rooope", "rope")])
def test_unknown_kit_suggests_the_nearest(graph: ExerciseGraph, name: str, near: str) -> None:
    with pytest.raises(UnknownTermError) as error:
        parse_kit(graph, [name])
    assert near in error.value.suggestions


@pytest.mark.parametrize("item", LIMITED)
def test_every_load_limit_matters(graph: ExerciseGraph, item: str) -> None:
    """A limit that no set-up could notice would be decoration."""
    full = {
        other: inf for other in ITEMS if not set(equipment(graph)[other].affords) & set(equipment(graph)[item].affords)
    }
    light = possible(graph, make_kit(graph, full | {item: 0.5}))
    assert light.keys() < possible(graph, make_kit(graph, full | {item: inf})).keys()


def test_featherweight_dumbbells_do_not_cover_the_lats(graph: ExerciseGraph) -> None:
    gaps = {gap.region for gap in coverage(graph, parse_kit(graph, ["dumbbell:2"])).gaps}
    assert {"latissimus-thoracic", "latissimus-iliac"} <= gaps


def test_unknown_ids_raise(graph: ExerciseGraph) -> None:
    with pytest.raises(UnknownTermError):
        make_kit(graph, {"hoverboard": inf})


def test_every_preset_is_a_kit_and_full_gym_holds_the_most(graph: ExerciseGraph) -> None:
    counts = {place: len(possible(graph, parse_kit(graph, place=place))) for place in places(graph)}
    assert set(counts) == {"full-gym", "hotel-gym", "garage", "dumbbells", "crossfit-box", "park", "bands", "floor"}
    assert max(counts, key=counts.__getitem__) == "full-gym"
    assert min(counts, key=counts.__getitem__) == "floor"


def test_availability_of_an_always_present_need_ignores_the_kit(graph: ExerciseGraph) -> None:
    nothing = Availability(graph, make_kit(graph, {}))
    assert nothing.affords(Need("wall"))
    assert not nothing.affords(Need("overhead-bar"))


@pytest.mark.parametrize("name", ["belt", "straps", "bar", "weights", "bag", "rower", "squat rack", "seated row"])
def test_kit_names_that_several_share_are_not_guessed(graph: ExerciseGraph, name: str) -> None:
    with pytest.raises(AmbiguousNameError, match="fits several kit names"):
        parse_kit(graph, [name])


def test_bench_is_used_where_a_chair_would_do(graph: ExerciseGraph) -> None:
    ready = possible(graph, parse_kit(graph, ["dumbbell", "flat-bench"]))["dead-stop-dumbbell-row"]
    assert ready[0].items == ("flat-bench", "dumbbell")
    assert setup_words(graph, ready[0]) == "Flat bench + Dumbbells (pair)"
    bare = possible(graph, parse_kit(graph, ["dumbbell"]))["dead-stop-dumbbell-row"]
    assert setup_words(graph, bare[0]) == "Dumbbells (pair) + chair"


def test_a_band_hangs_on_what_was_named_before_what_came_along(graph: ExerciseGraph) -> None:
    """A suspension trainer brings a door anchor, but a rack stands there."""
    kit = parse_kit(graph, ["band", "suspension trainer", "power rack"])
    assert "power-rack" in possible(graph, kit)["band-face-pull"][0].items
