"""Coverage and gaps: small cases solved by hand, and the causes told apart."""

from math import inf

import pytest

from graph import InvalidSelectionError, coverage, exercises, listing, make_kit, parse_kit, regions
from graph.coverage import status
from graph.records import ExerciseGraph, Region

BACK = {
    "latissimus-thoracic",
    "latissimus-iliac",
    "teres-major",
    "trapezius-descending",
    "trapezius-transverse",
    "trapezius-ascending",
    "rhomboids",
    "deltoid-posterior",
    "infraspinatus-teres-minor",
    "erectors-thoracic",
    "erectors-lumbar",
    "levator-scapulae",
}
TRACKED = {"elbow-flexors", "forearm-grip", "gluteus-maximus", "hamstrings"}


def region(*, is_back: bool) -> Region:
    return Region("r", "R", "r", is_back, 1, "lats", (), ())


@pytest.mark.parametrize(
    ("weight", "of_the_back", "of_the_rest"),
    [
        (1.0, "covered", "covered"),
        (0.75, "covered", "covered"),
        (0.74, "partial", "partial"),
        (0.5, "partial", "partial"),
        (0.49, "gap", "untracked"),
        (0.0, "gap", "untracked"),
    ],
)
def test_thresholds(weight: float, of_the_back: str, of_the_rest: str) -> None:
    assert status(region(is_back=True), weight) == of_the_back
    assert status(region(is_back=False), weight) == of_the_rest


def test_twelve_regions_make_the_back_and_four_are_tracked(graph: ExerciseGraph) -> None:
    found = regions(graph)
    assert {id_ for id_, record in found.items() if record.is_back} == BACK
    assert {id_ for id_, record in found.items() if not record.is_back} == TRACKED


def test_everything_leaves_no_gap(graph: ExerciseGraph) -> None:
    assert coverage(graph).gaps == ()
    assert all(row.weight >= 0.75 for row in coverage(graph).regions)


def test_credit_is_weight_times_sets(graph: ExerciseGraph) -> None:
    """Pull-up counts 1 for the lower lats, dead hang 0.1: 4 × 1 + 3 × 0.1 = 4.3 sets."""
    found = coverage(graph, parse_kit(graph, ["pull-up-bar"]), {"pull-up": 4, "dead-hang": 3})
    rows = {row.region.id: row for row in found.regions}
    assert exercises(graph)["pull-up"].weights["latissimus-iliac"] == 1.0
    assert exercises(graph)["dead-hang"].weights["latissimus-iliac"] == 0.1
    assert rows["latissimus-iliac"].credit == 4.3
    assert rows["latissimus-iliac"].best == ("pull-up",)


def test_gap_of_a_selection_is_told_from_a_gap_of_the_kit(graph: ExerciseGraph) -> None:
    """With a bar alone and only pull-ups chosen: a floor drill would reach the rear delts, nothing the levator."""
    found = coverage(graph, parse_kit(graph, ["pull-up-bar"]), {"pull-up": 4})
    gaps = {gap.region: gap for gap in found.gaps}
    assert gaps["deltoid-posterior"].cause == "selection"
    assert gaps["deltoid-posterior"].fixes[0].items == ()
    assert gaps["levator-scapulae"].cause == "kit"
    assert gaps["levator-scapulae"].fixes[0].items
    assert "latissimus-iliac" not in gaps


def test_gap_of_the_catalogue_has_no_fix(graph: ExerciseGraph) -> None:
    """The same graph with one region more, which no exercise reaches."""
    wider = graph.copy()
    wider.graph = {}
    wider.add_node(
        "region:chin", kind="region", label="Chin", record=Region("chin", "Chin", "chin", True, 17, "lats", (), ())
    )
    (gap,) = coverage(wider).gaps
    assert (gap.region, gap.cause, gap.fixes) == ("chin", "catalogue", ())


def test_fixes_come_cheapest_first(graph: ExerciseGraph) -> None:
    gaps = {gap.region: gap for gap in coverage(graph, make_kit(graph, {})).gaps}
    sizes = [len(fix.items) for gap in gaps.values() for fix in gap.fixes]
    assert gaps["latissimus-thoracic"].cause == "kit"
    assert set(sizes) == {1}
    assert gaps["latissimus-thoracic"].fixes[0].items == ("sturdy-table",)


@pytest.mark.parametrize("sets", [0, -1, inf])
def test_impossible_numbers_of_sets_are_refused(graph: ExerciseGraph, sets: float) -> None:
    with pytest.raises(InvalidSelectionError, match="sets of 'superman' is impossible"):
        coverage(graph, None, {"superman": sets})


def test_chosen_exercise_that_the_kit_forbids_is_refused_with_what_it_lacks(graph: ExerciseGraph) -> None:
    with pytest.raises(
        InvalidSelectionError, match="'pull-up' is not possible with this kit; it lacks: bar above head"
    ):
        coverage(graph, make_kit(graph, {}), {"pull-up": 3})


def test_list_filters_by_region_and_pattern_and_puts_most_credit_first(graph: ExerciseGraph) -> None:
    kit = parse_kit(graph, place="full-gym")
    rows = listing(graph, kit, region_ids=["erectors-lumbar"], patterns=["hinge"])
    weights = [row.exercise.weights["erectors-lumbar"] for row in rows]
    heads = [row.exercise.weights["erectors-lumbar"] for row in rows if not row.exercise.variant_of]
    assert heads == sorted(heads, reverse=True)
    assert min(weights) >= 0.4
    assert {row.exercise.pattern for row in rows} == {"hinge"}


@pytest.mark.parametrize("place", ["full-gym", "garage", "park", "dumbbells"])
def test_no_variant_stands_above_the_exercise_that_it_varies(graph: ExerciseGraph, place: str) -> None:
    ids = [row.exercise.id for row in listing(graph, parse_kit(graph, place=place))]
    for id_ in ids:
        head = exercises(graph)[id_].variant_of
        assert head not in ids or ids.index(head) < ids.index(id_)


def test_broad_pattern_holds_its_narrower_ones(graph: ExerciseGraph) -> None:
    kit = parse_kit(graph, place="full-gym")
    narrow = {row.exercise.id for row in listing(graph, kit, patterns=["vertical-pull", "straight-arm-pull"])}
    assert narrow < {row.exercise.id for row in listing(graph, kit, patterns=["pull"])}


def test_list_is_empty_when_nothing_fits(graph: ExerciseGraph) -> None:
    assert listing(graph, make_kit(graph, {}), patterns=["explosive-hip-extension"]) == []
