"""Parts of the score: solved by hand, symmetric where they should be, summed, and ordered with variety."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import UnknownTermError, build, regions
from graph.arrays import arrays, spread
from graph.content import parts
from graph.records import ExerciseGraph
from graph.similarity import DECAY, HANDS, OF_POSITIONS, PARTS, score

GRAPH = build()
FOUND = arrays(GRAPH)
IDS = list(FOUND.ids)
SHARES = {part.id: part.share for part in parts(GRAPH).values()}

targets = st.sampled_from(IDS)


def part(name: str, one: str, other: str) -> float:
    """Part `name` of two exercises in their usual positions."""
    values = PARTS[name](FOUND, int(FOUND.starts[IDS.index(one)]))
    row = IDS.index(other)
    return float(values[FOUND.starts[row] if name in OF_POSITIONS else row])


@pytest.mark.parametrize(
    ("name", "one", "other", "expected"),
    [
        # Hinge and hinge; vertical and horizontal pull share the parent "pull"; a carry is no pull.
        ("pattern", "deadlift", "romanian-deadlift", 1.0),
        ("pattern", "pull-up", "barbell-row", 0.5),
        ("pattern", "pull-up", "farmers-carry", 0.0),
        # Novice and intermediate are one of two steps apart.
        ("skill", "lat-pulldown", "barbell-row", 0.5),
        ("laterality", "barbell-row", "single-arm-dumbbell-row", 0.0),
        # Both horizontal; 45 and 15 degrees are half of the 60 from tucked to flared apart: (1 + 0.5) / 2.
        ("line", "barbell-row", "bent-over-dumbbell-row", 0.75),
        ("support", "barbell-row", "pendlay-row", 1.0),
        # Overhand and medium both; palms facing and narrow share neither turn nor, by half a shoulder, the width.
        ("grip", "barbell-row", "pull-up", 1.0),
        ("grip", "pull-up", "neutral-grip-pull-up", 0.25),
        # A turning handle is half-way to any grip, and its narrow hands half a shoulder from medium ones.
        ("grip", "pull-up", "rotating-handle-pull-up", 0.5),
        # One of the four classes low, moderate and high lie between none and high.
        ("lumbar-load", "lat-pulldown", "barbell-row", 1 / 3),
        # The carry holds six actions; the shrug moves one of them and holds three more: 4 × 0.5 / (1 + 5 × 0.5).
        ("action", "farmers-carry", "barbell-shrug", 2 / 3.5),
        # A rare exercise gets nothing for being known.
        ("familiarity", "lat-pulldown", "incline-pulldown", 0.0),
    ],
)
def test_parts_by_hand(name: str, one: str, other: str, expected: float) -> None:
    assert part(name, one, other) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("other", "known", "moves_alike"),
    [("pull-up", 1.0, 1.0), ("barbell-row", 1.0, 0.5), ("band-pulldown", 2 / 3, 1.0), ("barbell-shrug", 1.0, 0.0)],
)
def test_being_known_counts_as_far_as_movement_and_muscles_are_alike(
    other: str, known: float, moves_alike: float
) -> None:
    """Staple 1, common 2/3; vertical pull 1, another pull 0.5, no pull 0; times the part for muscles."""
    expected = known * moves_alike * part("muscle", "lat-pulldown", other)
    assert part("familiarity", "lat-pulldown", other) == pytest.approx(expected)


def test_three_tenths_of_a_weight_flow_to_near_regions() -> None:
    """The first region is near to the second alone, the third to none, so it keeps what it has."""
    closeness = np.array([[1.0, 0.5, 0.0], [0.5, 1.0, 0.0], [0.0, 0.0, 1.0]])
    assert pytest.approx(np.array([[0.7, 0.3, 0.4]])) == spread(np.array([[1.0, 0.0, 0.4]]), closeness).T


def test_regions_are_near_by_shared_actions_and_muscles(graph: ExerciseGraph) -> None:
    order = list(regions(graph))
    near = {(a, b): FOUND.closeness[i, j] for i, a in enumerate(order) for j, b in enumerate(order)}
    assert near["latissimus-thoracic", "latissimus-iliac"] == 1
    assert near["trapezius-descending", "levator-scapulae"] > near["trapezius-descending", "gluteus-maximus"]
    assert near["trapezius-transverse", "rhomboids"] > near["trapezius-transverse", "hamstrings"] == 0
    # Upper and middle traps share no action, but they are parts of one muscle.
    assert near["trapezius-descending", "trapezius-transverse"] > near["trapezius-descending", "gluteus-maximus"] == 0
    # The back is no muscle: being parts of it makes nothing near.
    assert near["levator-scapulae", "latissimus-iliac"] == 0


@given(targets, targets, st.sampled_from([name for name in PARTS if name != "familiarity"]))
@settings(max_examples=200, deadline=None)
def test_parts_are_symmetric_and_1_with_the_exercise_itself(one: str, other: str, name: str) -> None:
    assert part(name, one, other) == pytest.approx(part(name, other, one))
    assert part(name, one, one) == pytest.approx(1.0)
    assert 0 <= part(name, one, other) <= 1


@given(targets)
@settings(max_examples=60, deadline=None)
def test_scores_are_the_sum_of_their_parts_and_lie_between_0_and_1(target: str) -> None:
    found = score(FOUND, int(FOUND.starts[IDS.index(target)]), SHARES)
    assert np.allclose(np.sum(list(found.contributions.values()), axis=0), found.total)
    assert found.total.min() >= 0
    assert found.total.max() <= 1 + 1e-9
    others = [row for row, id_ in enumerate(IDS) if id_ != target]
    assert sorted(found.order) == others
    assert (FOUND.owners[found.chosen[others]] == others).all()
    assert all(np.diff(found.total[found.order]) <= 1e-9)


@given(targets)
@settings(max_examples=40, deadline=None)
def test_no_other_position_of_an_exercise_comes_closer(target: str) -> None:
    row = int(FOUND.starts[IDS.index(target)])
    found = score(FOUND, row, SHARES)
    hands = np.sum([PARTS[name](FOUND, row) for name in HANDS], axis=0)
    same = PARTS["pattern"](FOUND, row)[FOUND.owners] == 1
    at = PARTS["muscle"](FOUND, row) + hands * same
    for owner, chosen in enumerate(found.chosen):
        if IDS[owner] != target:
            own = np.flatnonzero(FOUND.owners == owner)
            # The first of equal ones, so that the usual position wins ties.
            assert chosen == own[np.argmax(at[own])]


@given(targets)
@settings(max_examples=60, deadline=None)
def test_hands_go_where_they_were_if_they_can(target: str) -> None:
    """In the same movement, where the position of the target is offered, only what is added for muscles may differ."""
    row = int(FOUND.starts[IDS.index(target)])
    wanted = FOUND.positions[row]
    found = score(FOUND, row, SHARES)
    for owner in found.order:
        own = [FOUND.positions[at] for at in np.flatnonzero(FOUND.owners == owner)]
        same = PARTS["pattern"](FOUND, row)[owner] == 1
        if wanted in own and same:
            chosen = FOUND.positions[found.chosen[owner]]
            assert (chosen.grip, chosen.arm_angle) == (wanted.grip, wanted.arm_angle), IDS[owner]


@given(targets)
@settings(max_examples=40, deadline=None)
def test_picking_one_by_one_gives_the_sorted_list(target: str) -> None:
    """Each time what is worth most: the part for variety is halved for every variant that stands before, or is left."""
    found = score(FOUND, int(FOUND.starts[IDS.index(target)]), SHARES)
    share = SHARES["variety"] / sum(SHARES.values())
    base = found.total - found.contributions["variety"]
    left, taken = set(map(int, found.order)), [FOUND.families[IDS.index(target)]]
    for row in found.order:
        worth = {r: base[r] * (1 + share / (1 - share) * DECAY ** taken.count(FOUND.families[r])) for r in left}
        assert worth[int(row)] == pytest.approx(max(worth.values()), abs=1e-8)
        left.remove(int(row))
        taken.append(FOUND.families[row])


def test_unknown_part_of_the_score_raises() -> None:
    with pytest.raises(UnknownTermError, match="unknown part of the score 'charm'; known are: muscle"):
        score(FOUND, 0, {"charm": 1.0})
