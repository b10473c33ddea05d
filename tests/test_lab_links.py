"""The URL of the page "Grip lab": it holds all that is set, may be hostile, and survives visits, clicks and back."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from graph import build, exercises
from tests.lab_page import choose, elbows, open_lab, visit
from tests.page import PAGE, parameters, ticks

GRAPH = build()


@pytest.mark.parametrize(
    "said",
    [
        {"exercise": "barbell-row", "grip": "supinated", "width": "1", "angle": "15"},
        {"exercise": "bent-over-cable-row", "held": "v-handle", "grip": "neutral", "width": "1"},
        {"exercise": "bent-over-cable-row", "grip": "neutral", "extras": "chest-support,thick-grip"},
        {"exercise": "machine-row", "angle": "15", "extras": "one-arm"},
        {"exercise": "dumbbell-shrug", "grip": "pronated", "extras": "abduction"},
        {"exercise": "seated-cable-row", "compare": "yes"},
        {
            "exercise": "inverted-row",
            "compare": "yes",
            "held": "parallel-waist-bars",
            "grip": "neutral",
            "angle": "60",
            "b-grip": "supinated",
            "b-width": "1.75",
            "b-extras": "suspension",
        },
    ],
)
def test_link_restores_the_page_and_comes_back(said: dict[str, str]) -> None:
    page = open_lab(**said)
    assert not page.warning
    assert parameters(page) == said
    grips = {side: setting.position.grip for side, setting in page.session_state["lab-shown"].sides.items()}
    usual = exercises(GRAPH)[said["exercise"]].configuration.grip
    assert grips["a"] == said.get("grip", usual)
    assert grips.get("b", usual) == said.get("b-grip", usual)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"exercise": "<script>alert(1)</script>"}, "exercise '\\<script"),
        ({"exercise": "no-such-row", "grip": "supinated"}, "exercise 'no\\-such\\-row'"),
        ({"grip": "hook"}, "grip 'hook'"),
        ({"held": "![x](http://host/a.png)"}, "held '\\!\\[x\\]"),
        ({"held": "rope-handle", "grip": "supinated"}, "The grip moved from Supinated"),
        ({"exercise": "barbell-row", "width": "nan"}, "width 'nan'"),
        ({"exercise": "barbell-row", "width": "inf", "angle": "-5"}, "angle '\\-5'"),
        ({"exercise": "barbell-row", "width": "9" * 5000}, "9" * 80 + "…'"),
        ({"exercise": "barbell-row", "width": "9999"}, "The hands moved from 9999 to 2 times shoulder width"),
        ({"exercise": "barbell-row", "width": "1e3"}, "width '1e3'"),
        ({"exercise": "barbell-row", "width": "٢"}, "width '٢'"),
        ({"exercise": "barbell-row", "angle": "47"}, "The elbows moved from 47 to 45°"),
        ({"exercise": "pull-up", "angle": "45"}, "Pull\\-up leaves no choice for the elbows, so 45° is left out"),
        ({"exercise": "single-arm-pulldown", "width": "1.5"}, "leaves no choice for the hands, so 1\\.5 times"),
        ({"exercise": "pull-up", "extras": "chest-support,,chains"}, "The link adds 'chest\\-support,chains'"),
        ({"compare": "maybe"}, "compare 'maybe'"),
        ({"compare": "yes", "b_grip": "hands-free"}, "B\\: The grip moved from No grip to Neutral"),
        ({"b_width": "0.1"}, "B\\: The hands moved from 0\\.1 to 1 times shoulder width"),
        ({"exercise": "superman", "grip": "mixed", "width": "2", "held": "towel"}, "held 'towel'"),
    ],
)
def test_hostile_or_outdated_links_are_told_and_do_no_harm(said: dict[str, str], told: str) -> None:
    page = open_lab(**said)
    assert any(told in warning.value for warning in page.warning)
    shown = page.session_state["lab-shown"]
    assert shown.sides["a"].position.grip in exercises(GRAPH)[shown.exercise].allowed
    again = open_lab(**{name.replace("-", "_"): value for name, value in parameters(page).items()})
    assert not again.warning
    assert parameters(again) == parameters(page)


def test_what_a_link_says_of_an_unknown_exercise_is_left_out() -> None:
    page = open_lab(exercise="no-such-row", grip="supinated", compare="yes")
    assert len(page.warning) == 1
    assert parameters(page) == {}


def test_comparison_is_shown_if_the_link_says_anything_of_b() -> None:
    page = open_lab(b_grip="supinated")
    assert page.toggle(key="lab-compare").value is True
    assert parameters(page) == {"exercise": "seated-cable-row", "compare": "yes", "b-grip": "supinated"}


def test_kit_of_my_gym_and_setting_of_the_lab_survive_a_visit_elsewhere() -> None:
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.query_params["place"] = "park"
    page.query_params["kit"] = "gymnastic-rings"
    page.run()
    kit = ticks(page)
    visit(page, "grip_lab.py")
    choose(page, "a-held", "rope-handle")
    visit(page, "my_gym.py")
    assert ticks(page) == kit
    assert parameters(page) == {"place": "park", "kit": "gymnastic-rings"}
    visit(page, "grip_lab.py")
    assert parameters(page) == {"exercise": "seated-cable-row", "held": "rope-handle"}


def test_change_of_grip_leaves_the_elbows_alone_where_they_can_stay() -> None:
    page = choose(open_lab(exercise="barbell-row"), "a-grip", "supinated")
    assert (elbows(page).max, elbows(page).value) == (60, 45)
    page.run()
    assert parameters(page) == {"exercise": "barbell-row", "grip": "supinated"}
    choose(page, "a-grip", "pronated")
    assert (elbows(page).max, elbows(page).value) == (90, 45)
    page.run()
    assert parameters(page) == {"exercise": "barbell-row"}


def test_older_address_without_a_click_is_gone_back_to() -> None:
    page = choose(open_lab(exercise="barbell-row"), "a-grip", "supinated")
    page.query_params.clear()
    page.query_params["exercise"] = "barbell-row"
    page.run()
    assert parameters(page) == {"exercise": "barbell-row"}
    assert page.button_group(key="lab-a-grip").value == "pronated"


def test_click_that_still_carries_an_older_address_is_kept() -> None:
    page = open_lab(exercise="barbell-row", angle="75")
    page.query_params.clear()
    choose(page, "a-grip", "supinated")
    assert parameters(page) == {"exercise": "barbell-row", "grip": "supinated", "angle": "60"}


def test_new_exercise_starts_as_usual_even_if_a_second_click_stopped_its_run() -> None:
    """The browser still sends the grip of the exercise before, and no run has shown the new one to its end."""
    page = open_lab(exercise="barbell-row", grip="supinated")
    page.selectbox(key="lab-exercise").set_value("pendlay-row").run()
    shown = page.session_state["lab-shown"]
    page.session_state["lab-shown"] = replace(shown, exercise="barbell-row")
    page.button_group(key="lab-a-grip").set_value("supinated")
    page.run()
    assert parameters(page) == {"exercise": "pendlay-row"}
    assert page.button_group(key="lab-a-grip").value == "pronated"
