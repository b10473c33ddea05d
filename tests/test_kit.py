"""Availability: hand-solved kits, and properties over random kits."""

from math import inf

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import (
    InvalidKitError,
    Kit,
    UnknownTermError,
    build,
    coverage,
    dependents,
    equipment,
    exercises,
    listing,
    make_kit,
    parse_kit,
    places,
    possible,
    unlocks,
)
from graph.kit import Availability
from graph.records import ExerciseGraph, Need

GRAPH = build()
ITEMS = sorted(equipment(GRAPH))
LIMITED = [item for item in ITEMS if equipment(GRAPH)[item].takes_load_limit]

kits = st.dictionaries(st.sampled_from(ITEMS), st.just(inf), max_size=12)
limits = st.dictionaries(st.sampled_from(LIMITED), st.floats(0.5, 60), max_size=4)
thorough = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def affords(kit: Kit, need: Need) -> bool:
    """Whether `kit` meets `need`, spelled out anew from the records, without the code under test."""
    if GRAPH.nodes[f"capability:{need.capability}"]["always"]:
        return True
    return any(
        need.capability in equipment(GRAPH)[item].affords and kit.owned.get(item, inf) >= (need.least_load or 0)
        for item in kit.items
    )


@given(kits, limits)
@thorough
def test_every_possible_exercise_has_a_setup_whose_needs_are_all_afforded(
    owned: dict[str, float], loads: dict[str, float]
) -> None:
    kit = make_kit(GRAPH, owned | loads)
    ready = possible(GRAPH, kit)
    for id_, exercise in exercises(GRAPH).items():
        truth = [setup for setup in exercise.setups if all(affords(kit, need) for need in setup.needs)]
        assert [found.setup for found in ready.get(id_, [])] == truth
        for found in ready.get(id_, []):
            assert set(found.items) <= set(kit.owned)


@given(kits, st.sampled_from(ITEMS))
@thorough
def test_adding_kit_never_removes_an_exercise(owned: dict[str, float], more: str) -> None:
    before = possible(GRAPH, make_kit(GRAPH, owned))
    assert before.keys() <= possible(GRAPH, make_kit(GRAPH, owned | {more: inf})).keys()


@given(kits, st.sampled_from(LIMITED), st.floats(0.5, 60))
@thorough
def test_a_load_limit_never_adds_an_exercise(owned: dict[str, float], item: str, load: float) -> None:
    limited = possible(GRAPH, make_kit(GRAPH, owned | {item: load}))
    assert limited.keys() <= possible(GRAPH, make_kit(GRAPH, owned | {item: inf})).keys()


@given(kits)
@settings(max_examples=40, deadline=None)
def test_unlocks_name_exactly_what_one_more_item_adds(owned: dict[str, float]) -> None:
    kit = make_kit(GRAPH, owned)
    now = possible(GRAPH, kit).keys()
    gains = unlocks(GRAPH, kit)
    for item in ITEMS:
        if item not in kit.items:
            added = possible(GRAPH, make_kit(GRAPH, owned | {item: inf})).keys() - now
            assert set(gains.get(item, [])) == added
    assert not kit.items & gains.keys()


@given(kits)
@settings(max_examples=40, deadline=None)
def test_dependents_name_exactly_what_one_item_less_removes(owned: dict[str, float]) -> None:
    kit = make_kit(GRAPH, owned)
    now = possible(GRAPH, kit).keys()
    carried = dependents(GRAPH, kit)
    for item in owned:
        rest = {other: load for other, load in owned.items() if other != item}
        assert set(carried.get(item, [])) == now - possible(GRAPH, make_kit(GRAPH, rest, without=[item])).keys()


@given(kits)
@settings(max_examples=60, deadline=None)
def test_list_coverage_and_gaps_agree(owned: dict[str, float]) -> None:
    kit = make_kit(GRAPH, owned)
    able = possible(GRAPH, kit)
    assert {row.exercise.id for row in listing(GRAPH, kit)} == able.keys()
    found = coverage(GRAPH, kit)
    gaps = {gap.region: gap for gap in found.gaps}
    for row in found.regions:
        weights = {id_: exercises(GRAPH)[id_].weights.get(row.region.id, 0.0) for id_ in able}
        assert row.weight == max(weights.values(), default=0.0)
        assert set(row.best) == {id_ for id_, weight in weights.items() if weight and weight == row.weight}
        assert (row.region.id in gaps) == (row.region.is_back and row.weight < 0.5)
    for gap in gaps.values():
        for fix in gap.fixes:
            bought = possible(GRAPH, make_kit(GRAPH, owned | dict.fromkeys(fix.items, inf)))
            assert fix.exercise in bought
            assert exercises(GRAPH)[fix.exercise].weights[gap.region] == fix.weight >= 0.5


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
