"""Baselines: points of a real pair by hand from its records, and complete, stable rankings."""

import csv
from pathlib import Path

import pytest

from graph import UnknownTermError, build, exercises
from graph.records import Exercise
from notebooks.baselines import (
    BASELINES,
    compound,
    fitnessvolt_score,
    jaccard,
    liftosaur_points,
    most_named,
    muscle_jaccard,
    penalty,
    primary,
    same_pattern,
    secondary,
)
from notebooks.measures import named, published_lists

ROOT = Path(__file__).parent.parent
GRAPH = build()
KNOWN = exercises(GRAPH)
TARGETS = sorted({published.target for published in published_lists()})

BARBELL, MACHINE = KNOWN["barbell-shrug"], KNOWN["machine-shrug"]
HIGH = frozenset({"trapezius-descending", "levator-scapulae"})
HELD = frozenset({"trapezius-transverse", "rhomboids"})


def test_muscles_of_the_pair_that_is_solved_below() -> None:
    # The machine spares the grip: 0.75 with the bar, 0.4 with the machine.
    assert (primary(BARBELL), secondary(BARBELL)) == (HIGH | {"forearm-grip"}, HELD)
    assert (primary(MACHINE), secondary(MACHINE)) == (HIGH, HELD | {"forearm-grip"})


def test_liftosaur_points_by_hand() -> None:
    # Instead of the bar: 2 shared targets 120, 1 target missed -30; 2 shared synergists 60, the grip is no synergist of
    # the target -15 but one of its targets +10; machine -20.
    assert liftosaur_points(BARBELL, MACHINE) == 120 - 30 + 60 - 15 + 10 - 20 == 125
    # Instead of the machine: 120, the grip is a target that it lacks -30 but one of its synergists +20; 2 shared
    # synergists 60, one missed -15; a bar costs nothing.
    assert liftosaur_points(MACHINE, BARBELL) == 120 - 30 + 20 + 60 - 15 == 155


def test_fitnessvolt_score_by_hand() -> None:
    # Same movement, line, mechanic and skill; 2 of 3 primary and 2 of 3 secondary muscles shared.
    by_hand = 0.35 + 0.25 * 2 / 3 + 0.15 + 0.10 + 0.10 * 2 / 3 + 0.05
    assert fitnessvolt_score(GRAPH, BARBELL, MACHINE) == pytest.approx(by_hand)
    assert fitnessvolt_score(GRAPH, BARBELL, BARBELL) == pytest.approx(1.0)


def test_penalty_by_hand() -> None:
    # Same pattern; the grip is missing 25; high and moderate demand on the grip are one step apart 12; same skill; no
    # secondary muscle is missing; machine and bar 4; both work both sides.
    assert penalty(GRAPH, BARBELL, MACHINE) == 25 + 12 + 4 == 41
    # The other way the extra target costs nothing, but the grip is no longer secondary: 6 + 12 + 4.
    assert penalty(GRAPH, MACHINE, BARBELL) == 22
    assert penalty(GRAPH, BARBELL, BARBELL) == 0
    assert penalty(GRAPH, BARBELL, KNOWN["pull-up"]) > 1000


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("pull-up", True),
        ("face-pull", True),
        ("deadlift", True),
        # Blade and arm are one joint to gyms.
        ("dumbbell-reverse-fly", False),
        ("straight-arm-pulldown", False),
        ("barbell-shrug", False),
        ("romanian-deadlift", False),
        ("dead-hang", False),
    ],
)
def test_compound_by_hand(id_: str, expected: bool) -> None:
    assert compound(KNOWN[id_]) is expected


def test_first_word_of_an_action_is_its_joint() -> None:
    with (ROOT / "ontology" / "tables" / "actions.csv").open(encoding="utf-8", newline="") as file:
        joints = {(row["id"].partition("-")[0], row["joint"]) for row in csv.DictReader(file)}
    assert len({word for word, _ in joints}) == len({joint for _, joint in joints}) == len(joints)


def test_jaccard_by_hand() -> None:
    assert jaccard("abc", "bcd") == 0.5
    assert jaccard("", "") == 0


def shares(id_: str) -> frozenset[str]:
    exercise: Exercise = KNOWN[id_]
    return frozenset(region for region, weight in exercise.weights.items() if weight >= 0.4)


def test_muscle_jaccard_is_that_of_the_trained_regions() -> None:
    ranked = muscle_jaccard(GRAPH, "pull-up")
    alike = [len(shares(id_) & shares("pull-up")) / len(shares(id_) | shares("pull-up")) for id_ in ranked]
    assert alike == sorted(alike, reverse=True)
    assert [id_ for id_, found in zip(ranked, alike, strict=True) if found == alike[0]] == sorted(
        id_ for id_, found in zip(ranked, alike, strict=True) if found == alike[0]
    )


def test_same_pattern_comes_first_and_household_names_lead() -> None:
    ranked = same_pattern(GRAPH, "pull-up")
    alike = [KNOWN[id_].pattern == "vertical-pull" for id_ in ranked]
    assert alike == sorted(alike, reverse=True)
    assert ranked[0] == "lat-pulldown"


def test_most_named_leaves_the_lists_of_the_target_out() -> None:
    votes = named(published for published in published_lists() if published.target != "pull-up")
    ranked = most_named(GRAPH, "pull-up")
    assert ranked == sorted(KNOWN.keys() - {"pull-up"}, key=lambda id_: (-votes[id_], id_))
    # Named instead of the pull-up only.
    assert votes["band-assisted-pull-up"] == 0 < named(published_lists())["band-assisted-pull-up"]


@pytest.mark.parametrize("name", BASELINES)
def test_every_other_exercise_comes_exactly_once_and_always_in_the_same_place(name: str) -> None:
    for target in (*TARGETS, "dead-hang", "dumbbell-pullover"):
        ranked = BASELINES[name](GRAPH, target)
        assert sorted(ranked) == sorted(KNOWN.keys() - {target})
        assert ranked == BASELINES[name](GRAPH, target)


@pytest.mark.parametrize("name", BASELINES)
def test_unknown_target_raises(name: str) -> None:
    with pytest.raises(UnknownTermError, match="unknown exercise 'burpee'"):
        BASELINES[name](GRAPH, "burpee")
