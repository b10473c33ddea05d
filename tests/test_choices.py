"""What the hands can choose: cases by hand, and that the offer is exactly what `profile` and the handle accept."""

from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import (
    Position,
    UnknownTermError,
    angle_choices,
    extra_choices,
    grip_choices,
    handle_choices,
    handles_for,
    nearest_position,
    position_name,
    terms,
    usual_position,
    width_choices,
)
from graph.choices import ANGLE_STEP, WIDTH_STEPS
from graph.records import ExerciseGraph
from tests.offers import ANGLES, CASES, GRAPH, NOTHING, ONE_ARM, accepted, named, offered


@pytest.mark.parametrize(
    ("id_", "handle", "grips"),
    [
        ("seated-cable-row", "rope-handle", ["neutral", "pronated"]),
        ("seated-cable-row", "v-handle", ["neutral"]),
        ("seated-cable-row", "straight-cable-bar", ["pronated", "supinated"]),
        ("bent-over-cable-row", "lat-bar", ["pronated", "supinated"]),
        ("inverted-row", "parallel-waist-bars", ["neutral"]),
        ("inverted-row", "full-length-bar", ["pronated", "supinated"]),
        ("barbell-row", None, ["pronated", "supinated"]),
        ("superman", None, ["hands-free"]),
    ],
)
def test_grips_by_hand(graph: ExerciseGraph, id_: str, handle: str | None, grips: list[str]) -> None:
    assert grip_choices(graph, named(id_), handle=handle) == grips


@pytest.mark.parametrize(
    ("id_", "handle", "grip", "widths"),
    [
        # A rope and a close handle hold the hands together; a short bar ends at medium.
        ("bent-over-cable-row", "rope-handle", "pronated", [1.0]),
        ("bent-over-cable-row", "v-handle", "neutral", [1.0]),
        ("seated-cable-row", "straight-cable-bar", "pronated", [1.0, 1.25, 1.5]),
        ("bent-over-cable-row", "lat-bar", "pronated", [1.0, 1.25, 1.5, 1.75, 2.0]),
        # Hands cannot turn up on a wide grip.
        ("bent-over-cable-row", "lat-bar", "supinated", [1.0, 1.25, 1.5, 1.75]),
        ("snatch-grip-deadlift", None, "pronated", [2.0]),
        ("single-arm-pulldown", None, "neutral", []),
        ("bent-over-cable-row", "v-handle", "supinated", []),
    ],
)
def test_widths_by_hand(graph: ExerciseGraph, id_: str, handle: str | None, grip: str, widths: list[float]) -> None:
    assert width_choices(graph, named(id_), grip=grip, handle=handle) == widths


@pytest.mark.parametrize(
    ("id_", "handle", "grip", "width", "ends"),
    [
        ("barbell-row", None, "pronated", 1.5, (0, 90)),
        # The forearm cannot turn up with the elbows more than 60 degrees out.
        ("barbell-row", None, "supinated", 1.5, (0, 60)),
        # Parallel bars keep the elbows from flaring, a bar does not; any handle means the best of both.
        ("inverted-row", "parallel-waist-bars", "neutral", 1.0, (0, 60)),
        ("inverted-row", "full-length-bar", "pronated", 1.0, (0, 90)),
        ("inverted-row", None, "neutral", 1.0, (0, 60)),
        ("face-pull", "rope-handle", "neutral", 1.0, (60, 90)),
    ],
)
def test_arm_angles_by_hand(
    graph: ExerciseGraph, id_: str, handle: str | None, grip: str, width: float, ends: tuple[int, int]
) -> None:
    angles = angle_choices(graph, named(id_), grip=grip, width=width, handle=handle)
    assert (angles[0], angles[-1]) == ends
    assert {after - before for before, after in pairwise(angles)} == {ANGLE_STEP}
    assert angle_choices(graph, named("pull-up"), grip="pronated", width=1.5) == []


def test_close_handle_never_goes_with_flared_elbows(graph: ExerciseGraph) -> None:
    found = nearest_position(graph, named("bent-over-cable-row"), Position("neutral", 1.0, 90.0), handle="v-handle")
    assert found == Position("neutral", 1.0, 60.0)


def test_rope_is_never_underhand(graph: ExerciseGraph) -> None:
    wanted = Position("supinated", 1.0, 15.0)
    found = nearest_position(graph, named("seated-cable-row"), wanted, handle="rope-handle")
    # From palms up the hand turns 90 degrees to neutral and 180 to overhand.
    assert found == Position("neutral", 1.0, 15.0)


def test_of_two_equally_near_widths_the_narrower_and_what_is_left_out_is_usual(graph: ExerciseGraph) -> None:
    assert nearest_position(graph, named("pull-up"), Position("pronated", 1.125)) == Position("pronated", 1.0)
    assert nearest_position(graph, named("barbell-row"), Position("supinated")) == Position("supinated", 1.5, 45.0)


def test_suspension_does_not_go_with_a_bar_in_the_hands(graph: ExerciseGraph) -> None:
    row = named("archer-inverted-row")
    assert "suspension" in extra_choices(graph, row)
    assert "suspension" in extra_choices(graph, row, handle="rings")
    assert "suspension" not in extra_choices(graph, row, handle="full-length-bar")
    wanted = Position("pronated", 2.0, 45.0, frozenset({"suspension", "thick-grip"}))
    assert nearest_position(graph, row, wanted, handle="full-length-bar").extras == {"thick-grip"}


def test_handles_are_a_choice_only_where_there_are_several_ways(graph: ExerciseGraph) -> None:
    assert handle_choices(graph, named("barbell-row")) == []
    assert handle_choices(graph, named("dumbbell-seal-row")) == []
    # One set-up of the T-bar row limits the hands, the other does not.
    assert [handle.id for handle in handle_choices(graph, named("t-bar-row"))] == ["bar-end-handle"]


def test_handles_for_a_position(graph: ExerciseGraph) -> None:
    row = named("bent-over-cable-row")
    wide = Position("pronated", 2.0, 45.0)
    assert [handle.id for handle in handles_for(graph, row, wide)] == ["lat-bar", "single-handle-pair"]
    assert handles_for(graph, named("t-bar-row"), Position("neutral", 1.0, 15.0)) == []


def test_names_of_positions(graph: ExerciseGraph) -> None:
    row = named("barbell-row")
    assert position_name(graph, row, Position("supinated", 1.0, 15.0)) == "Underhand bent-over row"
    assert position_name(graph, row, Position("supinated", 1.25, 15.0)) is None
    # The paused row is held like the usual one; its name stands for the tempo.
    assert position_name(graph, row, usual_position(graph, row)) is None


def test_unknown_terms_raise(graph: ExerciseGraph) -> None:
    row = named("seated-cable-row")
    with pytest.raises(UnknownTermError, match="unknown handle 'hook'; known are: v-handle"):
        grip_choices(graph, row, handle="hook")
    with pytest.raises(UnknownTermError, match="unknown grip 'hook'"):
        width_choices(graph, row, grip="hook")
    with pytest.raises(UnknownTermError, match="unknown grip 'hook'"):
        nearest_position(graph, row, Position("hook"))
    with pytest.raises(UnknownTermError, match="unknown handle 'rope-handle'; known are: long-bar"):
        extra_choices(graph, named("barbell-row"), handle="rope-handle")


def test_offer_is_exactly_what_profile_and_handle_accept() -> None:
    """Every exercise, handle, grip, width and angle on the grid; an arm angle is asked for only in a row."""
    for id_, handle in CASES:
        angles = ANGLES if usual_position(GRAPH, named(id_)).arm_angle is not None else [None]
        for extras in [NOTHING, ONE_ARM] if "one-arm" in extra_choices(GRAPH, named(id_), handle=handle) else [NOTHING]:
            grid = (Position(*at, extras) for at in product(terms(GRAPH, "grip"), (None, *WIDTH_STEPS), angles))
            found = offered(id_, handle, extras)
            assert found, (id_, handle)
            assert found == {position for position in grid if accepted(id_, handle, position)}, (id_, handle)


@given(st.sampled_from(CASES), st.data(), st.floats(0, 90))
@settings(max_examples=150, deadline=None)
def test_between_the_steps_too_the_ends_are_those_of_the_offer(
    case: tuple[str, str | None], data: st.DataObject, angle: float
) -> None:
    id_, handle = case
    at = data.draw(st.sampled_from(sorted(offered(id_, handle), key=repr)))
    angles = angle_choices(GRAPH, named(id_), grip=at.grip, width=at.width, handle=handle)
    if angles:
        turned = Position(at.grip, at.width, angle)
        assert accepted(id_, handle, turned) == (angles[0] <= angle <= angles[-1])


@given(st.sampled_from(CASES), st.data())
@settings(max_examples=150, deadline=None)
def test_offered_extras_are_accepted_together_and_others_are_not(
    case: tuple[str, str | None], data: st.DataObject
) -> None:
    id_, handle = case
    known = frozenset(extra_choices(GRAPH, named(id_), handle=handle))
    position = data.draw(st.sampled_from(sorted(offered(id_, handle, known), key=repr)))
    assert accepted(id_, handle, replace(position, extras=known))
    for extra in set(terms(GRAPH, "axis")) - set(extra_choices(GRAPH, named(id_))):
        alone = Position(position.grip, position.width, position.arm_angle, frozenset({extra}))
        assert not accepted(id_, handle, alone)


@st.composite
def wishes(draw: st.DrawFn) -> Position:
    """Any position, possible or not."""
    numbers = st.none() | st.floats(-1e9, 1e9)
    return Position(
        draw(st.sampled_from(sorted(terms(GRAPH, "grip")))),
        draw(numbers | st.sampled_from(WIDTH_STEPS)),
        draw(numbers | st.sampled_from(ANGLES)),
        draw(st.frozensets(st.sampled_from(sorted(terms(GRAPH, "axis"))))),
    )


@given(st.sampled_from(CASES), wishes())
@settings(max_examples=150, deadline=None)
def test_nearest_is_offered_and_stays_where_it_is(case: tuple[str, str | None], wanted: Position) -> None:
    id_, handle = case
    found = nearest_position(GRAPH, named(id_), wanted, handle=handle)
    bare = Position(found.grip, found.width, found.arm_angle, found.extras & ONE_ARM)
    possible = offered(id_, handle, found.extras)
    assert bare in possible
    assert nearest_position(GRAPH, named(id_), found, handle=handle) == found
    assert accepted(id_, handle, found)
    asked = replace(wanted, extras=found.extras & ONE_ARM)
    if asked in possible:
        assert bare == asked
    # No offered width that goes with the grip is nearer, and no arm angle that goes with both.
    if wanted.width is not None and found.width is not None:
        widths = [at.width for at in possible if at.grip == found.grip and at.width is not None]
        assert abs(found.width - wanted.width) == min(abs(width - wanted.width) for width in widths)
