"""The page "Week": what it answers, what the URL carries, swaps, and what it says when wishes conflict."""

from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from graph import build, exercises, parse_kit
from graph.training import WeekRequest, dose_words, plan, prescribe
from tests.page import PAGE, parameters, words

GRAPH = build()
GARAGE = WeekRequest(parse_kit(GRAPH, place="garage"))


def open_week(**said: str) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=60)
    page.run()
    for name, value in said.items():
        page.query_params[name] = value
    page.switch_page("week.py")
    page.run()
    assert not page.exception
    return page


def shown(page: AppTest) -> list[str]:
    """Exercises of all days with their sets and repetitions, as the page says them."""
    return [line.value for line in page.markdown if line.value.startswith("**")]


def expected(request: WeekRequest) -> list[str]:
    said = []
    for day in plan(GRAPH, request).days:
        for place in day:
            dose = prescribe(GRAPH, request, day, place).dose
            said.append(f"**{exercises(GRAPH)[place.exercise].label}** — {dose_words(dose, place.sets)}")
    return said


@pytest.mark.parametrize(
    ("said", "changes"),
    [
        ({}, {}),
        ({"days": "3", "level": "beginner", "goal": "strength"}, {"days": 3, "level": "beginner", "goal": "strength"}),
        ({"avoid": "lower-back", "never": "chin-up"}, {"avoid": ("lower-back",), "never": ("chin-up",)}),
        ({"minutes": "25", "compounds": "either"}, {"minutes": 25, "compounds": "either"}),
        ({"short": "yes", "emphasis": "rhomboids"}, {"short_second": True, "emphasis": ("rhomboids",)}),
        ({"years": "0"}, {"years": 0}),
        ({"must": "pendlay-row", "pullup": "no"}, {"must": ("pendlay-row",), "pull_up": False}),
    ],
)
def test_the_page_shows_the_week_of_the_graph(said: dict[str, str], changes: dict[str, Any]) -> None:
    page = open_week(place="garage", **said)
    assert shown(page) == expected(replace(GARAGE, **changes))
    assert parameters(page) == {"place": "garage", **said}
    assert any("Proven" in box.value for box in page.success)


def test_years_of_training_tell_what_is_said_of_the_days() -> None:
    said = [line.value for line in open_week(place="garage", days="1", years="3").caption]
    assert any(line.startswith("After more than one year of training, two back days") for line in said)
    assert not any("year of training" in line.value for line in open_week(place="garage", days="1").caption)


def test_views_show_regions_rules_block_and_sources() -> None:
    page = open_week(place="garage", view="regions")
    frame = page.dataframe[0].value
    assert list(frame.columns) == ["Region", "Day 1", "Day 2", "Week", "Raw"]
    assert (frame["Day 1"] + frame["Day 2"] == frame["Week"]).all()
    page = open_week(place="garage", view="rules")
    assert "One arm at a time: not kept by 1 exercise" in words(page)
    assert len(page.dataframe[0].value) > 20
    page = open_week(place="garage", view="block", block="8")
    assert [f"Week {week}" for week in range(1, 9)] == list(page.dataframe[0].value.columns)[1:9]
    page = open_week(place="garage", view="more")
    assert "How close to failure?" in words(page)
    assert "How many days?" in words(page)


def test_a_swap_is_counted_again_carried_by_the_url_and_undone() -> None:
    page = open_week(place="garage")
    before = shown(page)
    box = next(box for box in page.selectbox if box.label == "Swap for")
    box.set_value(next(id_ for id_, exercise in exercises(GRAPH).items() if exercise.label == box.options[0]))
    page.run()
    assert not page.exception
    assert parameters(page)["swap"].startswith("1:")
    assert shown(page) != before
    assert any("Changed by hand" in box.value for box in page.info)
    again = open_week(**parameters(page))
    assert shown(again) == shown(page)
    next(button for button in again.button if button.label == "Back to the plan").click()
    again.run()
    assert shown(again) == before


def test_wishes_that_conflict_are_named_with_the_nearest_week() -> None:
    page = open_week(place="floor", must="lat-pulldown", days="1")
    assert any(
        "only what the kit allows; exercises that must be there (Lat pulldown)" in box.value for box in page.error
    )
    assert shown(page)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("place", "moon", "place 'moon', which does not exist"),
        ("days", "9", "days '9', which does not exist"),
        ("level", "<b>", "level '<b>', which does not exist"),
        ("must", "pull-up,nope", "'nope' in must, which does not exist"),
        ("minutes", "5", "says minutes '5', which is no number from 10 to 240"),
        ("sets", "1e9", "says sets '1e9', which is no number from 2 to 40"),
        ("kit", "zzz", "The link holds something that is left out"),
        ("swap", "1:deadlift>nope", "A swap of the link is left out"),
        ("swap", "x", "A swap of the link is left out"),
    ],
)
def test_wrong_links_are_told_and_left_out(name: str, value: str, said: str) -> None:
    page = open_week(**{"place": "garage", "days": "1", name: value})
    assert any(said in box.value.replace("\\", "") for box in page.warning), [box.value for box in page.warning]
    assert name not in parameters(page) or parameters(page)[name] != value
