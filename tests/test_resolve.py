"""Names: what people write resolves to what they mean, and never to something else."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import (
    AmbiguousNameError,
    UnknownTermError,
    build,
    equipment,
    exercises,
    regions,
    require_exercise,
    resolve,
    resolve_equipment,
    resolve_exercise,
    resolve_region,
    resolve_regions,
)
from graph.content import variations
from graph.names import fold, key, tokens
from graph.qualified import CONFIGURATION_WORDS
from graph.records import ExerciseGraph
from tests.golden_names import outcome, rows

GRAPH = build()


@pytest.mark.parametrize(("name", "expected"), rows(), ids=[name for name, _ in rows()])
def test_golden_names(name: str, expected: str) -> None:
    assert outcome(name) == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("One-Arm DB Rows", ("singlearm", "dumbbell", "row")),
        ("1 arm d.b. row", ("singlearm", "dumbbell", "row")),
        ("Lat Pull-Down (Cable)", ("lat", "pulldown", "cable")),
        ("Jalón  Cerrado", ("jalon", "cerrado")),
        ("the Reverse Flyes", ("reverse", "fly")),
        ("Face Pulls", ("facepull",)),
        ("Hyperextensions", ("hyperextension",)),
        ("close-grip row", ("close", "row")),
        ("", ()),
    ],
)
def test_tokens(written: str, meant: tuple[str, ...]) -> None:
    assert tokens(written) == meant


@given(st.text(alphabet=string.printable + "áéßøž漢🏋", max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_resolves_without_error_and_only_to_what_exists(text: str) -> None:
    found = resolve(GRAPH, text)
    assert found.query == text
    assert 0 <= found.score <= 1
    assert (found.id is None) == (found.score == 0)
    if found.id is not None:
        known = {node.partition(":")[2] for node in GRAPH}
        assert found.id in known


@given(st.sampled_from(sorted(exercises(GRAPH))), st.data())
@settings(max_examples=150, deadline=None)
def test_every_label_resolves_in_any_case_and_word_order(id_: str, data: st.DataObject) -> None:
    label = exercises(GRAPH)[id_].label
    words = data.draw(st.permutations(label.split()))
    assert resolve_exercise(GRAPH, label.upper()).id == id_
    shuffled = " ".join(words)
    # "Good morning" is one word; torn apart it is another name, which may mean nothing but never another exercise.
    allowed = {id_} if key(shuffled) == key(label) else {id_, None}
    assert resolve_exercise(GRAPH, shuffled).id in allowed


def test_every_alias_resolves_to_its_exercise(graph: ExerciseGraph) -> None:
    wrong = {
        (alias, id_): resolve_exercise(graph, alias).id
        for id_, exercise in exercises(graph).items()
        for alias in (id_, exercise.label, *exercise.aliases)
        if resolve_exercise(graph, alias).id != id_
    }
    assert not wrong


def test_every_variation_resolves_to_its_exercise_and_says_what_changes(graph: ExerciseGraph) -> None:
    for variation in variations(graph).values():
        for name in (variation.label, *variation.aliases):
            found = resolve_exercise(graph, str(name))
            assert found.id == variation.exercise, name
            assert found.configuration, name


def test_every_kit_and_region_name_resolves_to_itself(graph: ExerciseGraph) -> None:
    for item in equipment(graph).values():
        for name in (item.id, item.label, *item.aliases):
            assert resolve_equipment(graph, name) == item.id, name
    for region in regions(graph).values():
        for name in (region.id, region.label, region.plain, *region.aliases):
            assert resolve_region(graph, name) == region.id, name


def test_shared_names_come_back_as_candidates_only(graph: ExerciseGraph) -> None:
    found = resolve_exercise(graph, "dumbbell row")
    assert found.id is None
    assert [c.id for c in found.candidates] == ["bent-over-dumbbell-row", "single-arm-dumbbell-row"]
    with pytest.raises(AmbiguousNameError, match="fits several exercise names"):
        require_exercise(graph, "dumbbell row")


@pytest.mark.parametrize(
    ("name", "configuration"),
    [
        ("wide grip lat pulldown", {"width": "wide"}),
        ("chest supported barbell row underhand", {"grip": "supinated"}),
        ("pull-up", {}),
        ("overhand pull-up", {}),
    ],
)
def test_grip_words_become_a_configuration(graph: ExerciseGraph, name: str, configuration: dict[str, str]) -> None:
    assert configuration.items() <= resolve_exercise(graph, name).configuration.items()


@pytest.mark.parametrize(
    "name", ["rope supinated face pull", "underhand farmer's carry", "wide grip bird dog", "wide grip one arm chin up"]
)
def test_grips_that_hands_cannot_take_are_not_resolved(graph: ExerciseGraph, name: str) -> None:
    assert resolve_exercise(graph, name).id is None


@pytest.mark.parametrize(
    "name",
    ["landmine pull-up", "kettlebell good morning", "Good Morning (Dumbbell)", "dumbbell pull-up", "band power clean"],
)
def test_same_movement_on_other_kit_is_not_guessed(graph: ExerciseGraph, name: str) -> None:
    assert resolve_exercise(graph, name).id is None


@pytest.mark.parametrize(
    "name",
    [
        "close wide pulldown",
        "wide narrow pull-up",
        "overhand underhand pulldown",
        "neutral underhand row",
        "pull ups wide close",
    ],
)
def test_grips_that_contradict_each_other_are_not_resolved(graph: ExerciseGraph, name: str) -> None:
    found = resolve_exercise(graph, name)
    assert found.id is None
    assert found.candidates


@given(
    st.sampled_from(sorted(exercises(GRAPH))),
    st.lists(st.sampled_from(sorted(CONFIGURATION_WORDS)), min_size=2, max_size=3, unique=True),
)
@settings(max_examples=150, deadline=None)
def test_two_terms_of_one_facet_never_resolve(id_: str, words: list[str]) -> None:
    facets = [CONFIGURATION_WORDS[word] for word in words]
    found = resolve_exercise(GRAPH, f"{' '.join(words)} {exercises(GRAPH)[id_].label}")
    if len({facet for facet, _ in facets}) < len(set(facets)):
        assert found.id is None


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("row", "barbell-row"),
        ("carry", "farmers-carry"),
        ("front lever", "tuck-front-lever"),
        ("tempo pull-up", "pull-up"),
        ("zercher good morning", "good-morning"),
        ("deficit", "deficit-deadlift"),
    ],
)
def test_group_words_and_longer_names_give_candidates(graph: ExerciseGraph, name: str, first: str) -> None:
    found = resolve(graph, name)
    assert found.id is None
    assert found.candidates[0].id == first


def test_candidates_carry_the_label_of_the_exercise(graph: ExerciseGraph) -> None:
    for name in ("reverse grip row", "assisted pull-up", "row", "shrug"):
        for candidate in resolve_exercise(graph, name).candidates:
            assert candidate.label == exercises(graph)[candidate.id].label


def test_parts_of_the_back_mean_all_their_regions(graph: ExerciseGraph) -> None:
    back = tuple(id_ for id_, region in regions(graph).items() if region.is_back)
    assert resolve_regions(graph, "back") == back
    assert resolve_regions(graph, "mid back") == ("trapezius-transverse", "trapezius-ascending", "rhomboids")
    assert {c.id for c in resolve(graph, "upper back").candidates} == set(resolve_regions(graph, "upper back"))


def test_names_outside_the_catalogue_are_named_as_such(graph: ExerciseGraph) -> None:
    found = resolve_exercise(graph, "bench presses")
    assert (found.id, found.label) == (None, "not in the catalogue: chest exercise")
    with pytest.raises(UnknownTermError, match=r"bench press.*not in the catalogue: chest exercise"):
        require_exercise(graph, "bench press")


def test_muscles_mean_all_their_regions(graph: ExerciseGraph) -> None:
    assert resolve_regions(graph, "lats") == ("latissimus-thoracic", "latissimus-iliac")
    assert len(resolve_regions(graph, "traps")) == 3
    assert set(resolve_regions(graph, "erector spinae")) == {"erectors-thoracic", "erectors-lumbar"}
    assert resolve_regions(graph, "upper lats") == ("latissimus-thoracic",)
    with pytest.raises(UnknownTermError, match="unknown region 'knee'"):
        resolve_regions(graph, "knee")


def test_fold_and_key_ignore_case_accents_and_order() -> None:
    assert fold("Élévation,  LATÉRALE") == "elevation laterale"
    assert key("row barbell") == key("Barbell Rows")
