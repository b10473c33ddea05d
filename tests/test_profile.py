"""Profiles: cases solved by hand from the table of modifiers, and properties over every position that is allowed."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph import (
    InvalidConfigurationError,
    Position,
    UnknownTermError,
    build,
    exercises,
    extras_allowed,
    modifiers,
    moved,
    profile,
    usual_position,
)
from graph.allowed import LEAST_WIDE_ANGLE, MOST_UNDERHAND_ANGLE
from graph.content import handles, variations
from graph.position import WIDTHS, angles_allowed
from graph.records import ExerciseGraph, SetUp

GRAPH = build()


@st.composite
def positions(draw: st.DrawFn) -> tuple[str, Position]:
    """An exercise with a position that it allows and hands can take on some handle of its set-ups."""
    id_ = draw(st.sampled_from(sorted(exercises(GRAPH))))
    exercise = exercises(GRAPH)[id_]
    grip = draw(st.sampled_from([grip for grip in exercise.allowed if f"term/grip:{grip}" in GRAPH]))
    widths = [ratio for width, ratio in WIDTHS.items() if width in exercise.allowed]
    usual, angles = usual_position(GRAPH, exercise), angles_allowed(GRAPH, exercise)
    widths = [ratio for ratio in widths if grip != "supinated" or ratio < WIDTHS["wide"]]
    able = extras_allowed(GRAPH, exercise)
    extras = draw(st.frozensets(st.sampled_from(able))) if able else frozenset()
    ratio = None if usual.width is None or "one-arm" in extras else draw(st.sampled_from(widths))
    angle = None
    if angles and usual.arm_angle is not None:
        most = min(angles[1], MOST_UNDERHAND_ANGLE) if grip == "supinated" else angles[1]
        least = max(angles[0], LEAST_WIDE_ANGLE) if ratio == WIDTHS["wide"] else angles[0]
        angle = draw(st.floats(min(least, most), most))
    position = Position(grip, ratio, angle, extras)
    assume(any(grasps(setup, position) for setup in exercise.setups))
    return id_, position


def grasps(setup: SetUp, position: Position) -> bool:
    """Whether the outermost handle of `setup` allows `position`, read from the handles once more."""
    known = handles(GRAPH)
    held = sorted((known[need.capability] for need in setup.needs if need.capability in known), key=lambda h: -h.layer)
    if not held:
        return True
    width = {ratio: term for term, ratio in WIDTHS.items()}.get(position.width or 0)
    far = {"tucked": 30, "intermediate": 60, "flared": 90}
    reach = max((far[path] for path in held[0].paths), default=90)
    return (
        position.grip in {*held[0].grips, "hands-free"}
        and (width is None or width in held[0].widths)
        and (position.arm_angle or 0) <= reach
    )


def change(id_: str, region: str, position: Position) -> float:
    return profile(GRAPH, id_, position).regions[region].change


@pytest.mark.parametrize(
    ("id_", "said", "region", "expected"),
    [
        # From 45 to 75 degrees is half the way from tucked to flared: half of -0.4.
        ("pendlay-row", {"arm_angle": 75.0}, "latissimus-iliac", -0.2),
        # From 45 to 30 degrees is a quarter of the way back: a quarter of 0.25.
        ("bent-over-cable-row", {"arm_angle": 30.0}, "trapezius-transverse", -0.0625),
        # The elbows follow wide hands, here all the way from tucked to flared.
        ("bent-over-dumbbell-row", {"width": 2.0}, "deltoid-posterior", 0.25),
        # Overhand to neutral in a vertical pull takes 0.1 from the middle trapezius, and the way back gives it.
        ("kneeling-cable-pulldown", {"grip": "neutral"}, "trapezius-transverse", -0.1),
        ("band-pulldown", {"grip": "pronated"}, "trapezius-transverse", 0.1),
        # Underhand counts 0.25 for the elbow flexors when hanging, 0.1 on a pulldown.
        ("band-assisted-pull-up", {"grip": "supinated"}, "elbow-flexors", 0.25),
        ("kneeling-cable-pulldown", {"grip": "supinated"}, "elbow-flexors", 0.1),
        # Width of a vertical pull does not change the lats, and medium to wide gives the middle trapezius 0.1.
        ("kneeling-cable-pulldown", {"width": 2.0}, "latissimus-iliac", 0.0),
        ("kneeling-cable-pulldown", {"width": 2.0}, "trapezius-transverse", 0.1),
        ("kneeling-cable-pulldown", {"width": 1.0}, "trapezius-transverse", 0.0),
    ],
)
def test_modifiers_by_hand(id_: str, said: dict[str, Any], region: str, expected: float) -> None:
    assert change(id_, region, moved(GRAPH, id_, **said)) == pytest.approx(expected, abs=1e-4)


def test_chest_support_takes_the_trunk_out(graph: ExerciseGraph) -> None:
    """Bent-over dumbbell row: lumbar to 0.1, thoracic 0.6 - 0.35 = 0.25, hips to 0; the lats stay."""
    found = profile(
        graph, "bent-over-dumbbell-row", moved(graph, "bent-over-dumbbell-row", extras=frozenset({"chest-support"}))
    )
    weights = {region: share.weight for region, share in found.regions.items()}
    assert weights["erectors-lumbar"] == 0.1
    assert weights["erectors-thoracic"] == 0.25
    assert weights["gluteus-maximus"] == weights["hamstrings"] == 0.0
    assert found.regions["latissimus-thoracic"].change == 0


def test_one_arm_multiplies_the_lumbar_share(graph: ExerciseGraph) -> None:
    """Seated cable row: 0.6 of 0.4; with one arm there is no distance between the hands."""
    position = moved(graph, "seated-cable-row", extras=frozenset({"one-arm"}))
    assert position.width is None
    assert profile(graph, "seated-cable-row", position).regions["erectors-lumbar"].weight == pytest.approx(0.24)


def test_one_arm_needs_something_that_carries_the_trunk(graph: ExerciseGraph) -> None:
    """The studies had machine and cable rows; a hinged row by one arm is another exercise."""
    with pytest.raises(InvalidConfigurationError, match="does not go with one arm"):
        profile(graph, "bent-over-dumbbell-row", moved(graph, "bent-over-dumbbell-row", extras=frozenset({"one-arm"})))


def test_what_evidence_does_not_support_is_said_and_changes_nothing(graph: ExerciseGraph) -> None:
    found = profile(graph, "ring-pull-up", moved(graph, "ring-pull-up", grip="pronated"))
    assert [modifier.id for modifier in found.applied] == ["vertical-rotating-handles"]
    assert all(share.change == 0 for share in found.regions.values())


@given(st.sampled_from(sorted(exercises(GRAPH))))
@settings(max_examples=80, deadline=None)
def test_usual_configuration_has_the_base_weights(id_: str) -> None:
    found = profile(GRAPH, id_)
    assert {region: share.weight for region, share in found.regions.items()} == exercises(GRAPH)[id_].weights
    assert not found.applied


@given(positions())
@settings(max_examples=300, deadline=None)
def test_every_allowed_position_gives_weights_from_0_to_1_with_claims(case: tuple[str, Position]) -> None:
    id_, position = case
    found = profile(GRAPH, id_, position)
    weights = [share.weight for share in found.regions.values()]
    assert weights == sorted(weights, reverse=True)
    applied = {modifier.id for modifier in found.applied}
    for share in found.regions.values():
        assert 0 <= share.weight <= 1
        assert set(share.modifiers) <= applied
        assert share.modifiers or share.change == 0
    assert all(modifiers(GRAPH)[id_].sources for id_ in applied)


@given(positions(), st.floats(-0.5, 0.5))
@settings(max_examples=100, deadline=None)
def test_a_small_turn_of_the_elbows_changes_little(case: tuple[str, Position], degrees: float) -> None:
    """0.4 over 60 degrees is the steepest change, so half a degree moves no weight by more than 0.004."""
    id_, position = case
    angles = angles_allowed(GRAPH, exercises(GRAPH)[id_])
    assume(position.arm_angle is not None and angles is not None)
    most = min(angles[1], MOST_UNDERHAND_ANGLE) if position.grip == "supinated" else angles[1]
    least = max(angles[0], LEAST_WIDE_ANGLE) if position.width == WIDTHS["wide"] else angles[0]
    nudged = replace(position, arm_angle=min(most, max(least, position.arm_angle + degrees)))
    assume(any(grasps(setup, nudged) for setup in exercises(GRAPH)[id_].setups))
    after = profile(GRAPH, id_, nudged).regions
    for region, share in profile(GRAPH, id_, position).regions.items():
        assert abs(after[region].weight - share.weight) <= 0.004


def test_named_settings_have_no_weights_beside_those_of_the_modifiers(graph: ExerciseGraph) -> None:
    """Underhand inverted row, 45 degrees: lats 0.75 - 0.1, middle trapezius 0.9 - 0.1, elbow flexors 0.5 + 0.1."""
    found = profile(graph, "inverted-row", moved(graph, "inverted-row", grip="supinated"))
    assert found.regions["latissimus-thoracic"].weight == pytest.approx(0.65)
    assert found.regions["trapezius-transverse"].weight == pytest.approx(0.8)
    assert found.regions["elbow-flexors"].weight == pytest.approx(0.6)


def test_behind_the_neck_trains_what_the_wide_front_pulldown_does(graph: ExerciseGraph) -> None:
    """Studies disagree on where the bar goes, so it changes nothing."""
    front = profile(graph, "lat-pulldown", moved(graph, "lat-pulldown", width=2.0))
    assert exercises(graph)["behind-the-neck-pulldown"].weights == {
        region: share.weight for region, share in front.regions.items()
    }


def test_every_named_configuration_is_a_position_that_its_exercise_allows(graph: ExerciseGraph) -> None:
    for variation in variations(graph).values():
        said = {"width": WIDTHS.get(variation.width)}
        profile(graph, variation.exercise, moved(graph, variation.exercise, grip=variation.grip, **said))


@pytest.mark.parametrize(
    ("id_", "position", "message"),
    [
        ("face-pull", Position("supinated", 1.0, 75.0), "takes no supinated grip; it allows neutral, pronated"),
        ("lat-pulldown", Position("pronated", 1.5, 30.0), "is no row, so it has no arm angle"),
        ("barbell-row", Position("pronated", 1.5), "needs an arm angle"),
        ("barbell-row", Position("pronated", None, 45.0), "needs a grip width: narrow, medium, wide"),
        ("barbell-row", Position("pronated", 9.0, 45.0), "is impossible; try 1 to 2"),
        ("barbell-row", Position("pronated", float("nan"), 45.0), "is impossible"),
        ("barbell-row", Position("supinated", 1.5, 75.0), "hands cannot turn up"),
        ("seated-cable-row", Position("neutral", 1.0, 80.0), "it allows 0 to 60"),
        ("seated-cable-row", Position("neutral", 2.0, 45.0), r"takes no wide grip \(2\); it allows narrow, medium"),
        ("single-arm-pulldown", Position("neutral", 1.0), "has no grip width"),
        ("pull-up", Position("pronated", 1.5, None, frozenset({"chest-support"})), "does not go with chest support"),
        ("machine-row", Position("neutral", 1.5, 45.0, frozenset({"one-arm"})), "one arm at a time has no grip width"),
        ("barbell-row", Position("pronated", 2.0, 15.0), "the elbows cannot stay at 15 degrees; go to 30 or more"),
        ("barbell-row", Position("pronated", 0.1, 15.0), "0.1 times the shoulders is impossible"),
        (
            "lat-pulldown",
            Position("neutral", 1.0),
            "allows pronated, supinated. Close neutral-grip pulldown is done so.",
        ),
        ("ytw-raise", Position("hands-free", None, 45.0), "is no row, so it has no arm angle"),
    ],
)
def test_positions_that_are_not_allowed_are_refused(id_: str, position: Position, message: str) -> None:
    with pytest.raises(InvalidConfigurationError, match=message):
        profile(GRAPH, id_, position)


def test_unknown_terms_raise(graph: ExerciseGraph) -> None:
    with pytest.raises(UnknownTermError, match="unknown exercise 'pushup'"):
        profile(graph, "pushup")
    with pytest.raises(UnknownTermError, match="unknown grip 'hook'; known are: mixed, pronated"):
        profile(graph, "deadlift", Position("hook", 1.5))
    with pytest.raises(UnknownTermError, match="unknown extra 'chains'"):
        profile(graph, "pull-up", Position("pronated", 1.5, None, frozenset({"chains"})))
