"""Choices where sources state different things: each option has its guidelines, and each changes the answer."""

from dataclasses import replace

import pytest

from graph import InvalidSelectionError, build, everything, parse_kit
from graph.training import CHOICES, WeekRequest, days_advice, guidelines, plan, prescribe, slot
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


@pytest.mark.parametrize(
    ("years", "days", "words"),
    [(None, 1, None), (0, 1, None), (1, 2, "in the first year"), (2, 1, "after more than one year"), (2, 2, None)],
)
def test_years_of_training_speak_of_days_and_change_no_plan(years: int | None, days: int, words: str | None) -> None:
    request = replace(GARAGE, years=years, days=days)
    found = days_advice(GRAPH, request)
    assert (found is None) == (words is None)
    if found is not None:
        assert found.words.startswith(str(words))
        assert found.sources == ("article-002:L84-85",)
    assert plan(GRAPH, request) == plan(GRAPH, replace(request, years=None))


def test_years_that_cannot_be_are_refused() -> None:
    with pytest.raises(InvalidSelectionError, match="-1 years of training is impossible; state 0 to 80"):
        plan(GRAPH, replace(GARAGE, years=-1))


@pytest.mark.parametrize("avoid", ["erectors-lumbar", "lower-back"])
def test_a_region_that_is_spared_gets_no_more(avoid: str) -> None:
    request = replace(GARAGE, emphasis=("erectors-lumbar",), avoid=(avoid,))
    with pytest.raises(InvalidSelectionError, match="erectors-lumbar cannot get more and be spared at once"):
        plan(GRAPH, request)


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
