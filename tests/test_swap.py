"""The page "Swap": what it answers, what the URL carries, and what it says when nothing fits."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from graph import Request, Wishes, build, exercises, parse_kit, places, stations, substitutes
from tests.page import PAGE, parameters, words

GRAPH = build()


def open_swap(**said: str) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.run()
    for name, value in said.items():
        page.query_params[name] = value
    page.switch_page("swap.py")
    page.run()
    assert not page.exception
    return page


def answers(page: AppTest) -> list[str]:
    """Labels of the cards, in order."""
    return [line.value.partition(". ")[2] for line in page.markdown if line.value.startswith("#### ")]


def expected(target: str, place: str, limit: int = 5, **said: Any) -> list[str]:
    kit = parse_kit(GRAPH, place=place)
    request = Request(target, kit, Wishes(**said), taken=() if said else None)
    return [exercises(GRAPH)[row.exercise].label for row in substitutes(GRAPH, request, limit=limit)]


def test_first_visit_shows_a_pulldown_that_is_taken() -> None:
    page = open_swap(place="full-gym")
    assert answers(page) == expected("lat-pulldown", "full-gym")
    assert "whatever needs the Lat pulldown station" in words(page)
    assert parameters(page) == {"exercise": "lat-pulldown", "place": "full-gym"}


@pytest.mark.parametrize("place", sorted(places(GRAPH)))
def test_every_place_gives_what_the_graph_gives(place: str) -> None:
    page = open_swap(place=place, exercise="barbell-row")
    assert answers(page) == expected("barbell-row", place)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("lower-back", {"avoid": ("lower-back",)}),
        ("grip", {"avoid": ("grip",)}),
        ("overhead", {"avoid": ("overhead",)}),
        ("hard", {"level": "easier"}),
        ("easy", {"level": "harder"}),
        ("one-arm", {"one_arm": True}),
    ],
)
def test_reasons_are_wishes(reason: str, said: dict[str, Any]) -> None:
    page = open_swap(place="full-gym", exercise="pull-up", why=reason)
    assert answers(page) == expected("pull-up", "full-gym", **said)


def test_straps_at_hand_are_named_when_the_grip_gives_out() -> None:
    with_straps = open_swap(place="full-gym", exercise="deadlift", why="grip")
    assert "With the lifting straps at hand, Deadlift itself may go on." in words(with_straps)
    assert "lifting straps" not in words(open_swap(place="full-gym", exercise="deadlift"))


def test_a_reason_chosen_on_the_page_changes_answers_and_url() -> None:
    page = open_swap(place="full-gym", exercise="barbell-row")
    before = answers(page)
    page.button_group(key="swap-why").set_value("lower-back").run()
    assert answers(page) == expected("barbell-row", "full-gym", avoid=("lower-back",)) != before
    assert parameters(page)["why"] == "lower-back"


def test_any_name_is_understood_with_its_grip() -> None:
    page = open_swap(place="full-gym", exercise="underhand lat pull down")
    assert "**Lat pulldown**, supinated (underhand) grip, narrow width" in words(page)


def test_a_doubtful_name_offers_the_nearest_ones() -> None:
    page = open_swap(place="full-gym", exercise="shrug")
    assert "fits several" in words(page)
    page.button(key="meant-barbell-shrug").click().run()
    assert answers(page) == expected("barbell-shrug", "full-gym")
    assert parameters(page)["exercise"] == "barbell-shrug"


def test_one_tap_swaps_it_into_the_session() -> None:
    page = open_swap(place="full-gym", exercise="lat-pulldown", session="face-pull,lat-pulldown")
    page.button(key="in-pull-up").click().run()
    assert page.session_state["swap-session"] == ["face-pull", "pull-up"]
    assert parameters(page)["session"] == "face-pull,pull-up"
    assert parameters(page)["done"] == "pull-up"
    assert "Pull-up is in your session." in words(page)
    assert page.button(key="in-pull-up").disabled
    # A second thought takes the place of the first.
    page.button(key="in-machine-pulldown").click().run()
    assert page.session_state["swap-session"] == ["face-pull", "machine-pulldown"]


def test_near_copies_of_the_session_are_left_out() -> None:
    page = open_swap(place="full-gym", exercise="seated-cable-row", session="barbell-row")
    kit = parse_kit(GRAPH, place="full-gym")
    taken = stations(GRAPH, "seated-cable-row", kit)
    request = Request("seated-cable-row", kit, Wishes(session=("barbell-row",)), taken)
    assert answers(page) == [exercises(GRAPH)[row.exercise].label for row in substitutes(GRAPH, request, limit=5)]
    assert "Bent-over dumbbell row" not in answers(page)


def test_why_opens_with_points_that_sum_to_the_score() -> None:
    page = open_swap(place="full-gym")
    page.session_state["why-pull-up"] = True
    page.run()
    points = next(table.value for table in page.table if "Points" in table.value.columns)
    rows = substitutes(GRAPH, Request("lat-pulldown", parse_kit(GRAPH, place="full-gym")), limit=5)
    row = next(row for row in rows if row.exercise == "pull-up")
    assert sum(map(float, points["Points"])) == pytest.approx(100 * row.score, abs=0.6)
    assert sum(map(float, points["At most"])) == pytest.approx(100, abs=0.6)


def test_nothing_close_is_said_with_what_would_help() -> None:
    page = open_swap(place="floor", exercise="pull-up")
    assert "Nothing that this allows comes close" in words(page)
    assert "would allow Lat pulldown" in words(page)


def test_less_than_half_of_the_points_is_said_too() -> None:
    page = open_swap(place="dumbbells", exercise="chin-up")
    assert "Nothing that this allows gets half of the points; the first is" in words(page)
    assert "would allow" in words(page)


def test_an_empty_answer_names_the_wish_to_lift() -> None:
    page = open_swap(place="floor", exercise="barbell-row", tempo="explosive")
    assert not answers(page)
    assert 'Without "explosive only" the best would be' in words(page)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("place", "moon", "place 'moon', which does not exist"),
        ("kit", "warp-drive", "warp-drive"),
        ("why", "bored", "why 'bored', which does not exist"),
        ("tempo", "x" * 3000, "which does not exist"),
        ("avoid", "knees", "'knees' in avoid, which does not exist"),
        ("session", "pull-up,burpee", "'burpee' in session, which does not exist"),
        ("exercise", "![x](http://example.org/x.png)", "unknown exercise"),
    ],
)
def test_wrong_links_are_told_and_left_out(name: str, value: str, said: str) -> None:
    page = open_swap(**{name: value})
    assert said in words(page).replace("\\", "")
    assert "![" not in words(page)


def test_the_session_is_still_there_after_a_look_at_another_page() -> None:
    page = open_swap(place="full-gym", exercise="face-pull", session="deadlift")
    for other in ("grip_lab.py", "swap.py"):
        page.query_params.clear()
        page.switch_page(other)
        page.run()
        assert not page.exception
    assert parameters(page) == {"exercise": "face-pull", "place": "full-gym", "session": "deadlift"}


def test_the_kit_goes_along_to_the_other_page_and_back() -> None:
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.query_params["place"] = "garage"
    page.query_params["kit"] = "dumbbell:20,-flat-bench"
    page.run()
    page.query_params.clear()
    page.switch_page("swap.py")
    page.run()
    assert parameters(page)["kit"] == "dumbbell:20,-flat-bench"
    page.query_params.clear()
    page.switch_page("my_gym.py")
    page.run()
    assert not page.exception
    assert parameters(page)["place"] == "garage"
    assert parameters(page)["kit"] == "dumbbell:20,-flat-bench"
