"""Choices where sources state different things: each option has its guidelines, and each changes the answer."""

from dataclasses import replace

import pytest

from graph import build, everything, parse_kit
from graph.training import CHOICES, WeekRequest, guidelines, plan, prescribe, slot
from graph.week_facts import main_group
from graph.week_pool import pool

GRAPH = build()
GARAGE = WeekRequest(parse_kit(GRAPH, place="garage"), days=2)


@pytest.mark.parametrize("name", CHOICES)
def test_both_sides_of_a_choice_have_sources(name: str) -> None:
    known = guidelines(GRAPH)
    for option in CHOICES[name].options.values():
        assert option.guidelines
        assert all(known[id_].sources for id_ in option.guidelines)


def test_every_contradiction_that_asks_for_a_choice_has_one() -> None:
    """The days, the second day and the repetitions are chosen by number, by its option and by the goal."""
    asked = {one.choice for one in guidelines(GRAPH).values() if one.choice}
    assert asked == {*CHOICES, "days", "second-day", "reps"}


@pytest.mark.parametrize("days", [1, 2, 3, 4])
def test_days(days: int) -> None:
    assert len(plan(GRAPH, replace(GARAGE, days=days)).days) == days


def test_focus() -> None:
    focused = plan(GRAPH, GARAGE)
    whole = plan(GRAPH, replace(GARAGE, focus="whole"))
    assert "focus" in [one.rule for one in focused.held]
    assert "focus" not in [one.rule for one in whole.held]
    for day in focused.days:
        assert len({main_group(GRAPH, one) for one in (known(place.exercise) for place in day)}) <= 3


def known(id_: str):  # type: ignore[no-untyped-def]
    return next(one.exercise for one in pool(GRAPH, GARAGE) if one.exercise.id == id_)


def test_compounds() -> None:
    usual = {one.exercise.id: one.points for one in reversed(pool(GRAPH, GARAGE))}
    either = {one.exercise.id: one.points for one in reversed(pool(GRAPH, replace(GARAGE, compounds="either")))}
    assert usual["face-pull"] == either["face-pull"] + 1
    assert usual["barbell-row"] == either["barbell-row"]


def test_volume() -> None:
    most = {"back": 18, "muscle": 25}
    for volume, limit in most.items():
        week = plan(GRAPH, replace(GARAGE, volume=volume))
        sets = sum(place.sets for day in week.days for place in day)
        assert sets == limit


def test_reps() -> None:
    day = (slot(GRAPH, "lat-pulldown"), slot(GRAPH, "seated-cable-row"))
    request = WeekRequest(everything(GRAPH), days=1)
    light = prescribe(GRAPH, request, day, day[0]).dose
    heavy = prescribe(GRAPH, replace(request, goal="strength"), day, day[0]).dose
    assert light is not None
    assert heavy is not None
    assert (heavy.low, light.low) == (6, 12)
