"""Availability: properties over random kits; the cases solved by hand stand in `test_kit_cases.py`."""

from math import inf

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import (
    Kit,
    build,
    coverage,
    dependents,
    equipment,
    exercises,
    fix_words,
    gap_sentence,
    listing,
    make_kit,
    parse_kit,
    possible,
    purchases,
    unlocks,
)
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
@settings(max_examples=20, deadline=None)
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
@settings(max_examples=20, deadline=None)
def test_dependents_name_exactly_what_one_item_less_removes(owned: dict[str, float]) -> None:
    kit = make_kit(GRAPH, owned)
    now = possible(GRAPH, kit).keys()
    carried = dependents(GRAPH, kit)
    for item in owned:
        rest = {other: load for other, load in owned.items() if other != item}
        assert set(carried.get(item, [])) == now - possible(GRAPH, make_kit(GRAPH, rest, without=[item])).keys()


@given(kits, limits)
@settings(max_examples=60, deadline=None)
def test_list_coverage_and_gaps_agree(owned: dict[str, float], loads: dict[str, float]) -> None:
    owned = owned | loads
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
            got = {item: fix.loads.get(item, inf) for item in fix.items}
            assert fix.exercise in possible(GRAPH, make_kit(GRAPH, owned | got))
            assert all(load > owned.get(item, 0) for item, load in got.items())
            assert exercises(GRAPH)[fix.exercise].weights[gap.region] == fix.weight >= 0.5


@given(kits, limits)
@settings(max_examples=20, deadline=None)
def test_list_of_a_region_and_the_words_of_its_gap_agree(owned: dict[str, float], loads: dict[str, float]) -> None:
    """A gap says that nothing reaches a region just when the list of that region is empty."""
    kit = make_kit(GRAPH, owned | loads)
    for gap in coverage(GRAPH, kit).gaps:
        rows = listing(GRAPH, kit, region_ids=[gap.region])
        assert ("cannot reach them" in gap_sentence(GRAPH, gap)) == (not rows)
        if rows:
            assert gap.best[0] in {row.exercise.id for row in rows}
            assert f"only {gap.weight:g} of a set" in gap_sentence(GRAPH, gap)


def test_fix_for_kit_that_is_too_light_names_the_load(graph: ExerciseGraph) -> None:
    """A Kroc row needs 30 kg in one hand; 20 kg are there."""
    kit = parse_kit(graph, ["dumbbell:20"])
    fixes = purchases(graph, kit, {"kroc-row": 1.0})
    assert [(fix.items, fix.loads) for fix in fixes] == [
        (("single-dumbbell",), {"single-dumbbell": 30.0}),
        (("dumbbell",), {"dumbbell": 30.0}),
    ]
    assert fix_words(graph, fixes[1]) == "Dumbbells (pair) of at least 30 kg"
