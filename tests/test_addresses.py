"""The address of the page: it holds the whole state, restores it, follows clicks, and may be hostile."""

import pytest

from graph import build, listing, parse_kit
from tests.page import cards, open_page, parameters, ticks, words


@pytest.mark.parametrize(
    ("kit", "expected"),
    [
        ("dumbbell:20,rope", {"power-rack", "barbell", "plates", "flat-bench", "dumbbell", "rope"}),
        ("-flat-bench", {"power-rack", "barbell", "plates"}),
    ],
)
def test_address_restores_the_kit(kit: str, expected: set[str]) -> None:
    page = open_page(place="garage", kit=kit)
    assert ticks(page) == expected
    assert set(parameters(page)["kit"].split(",")) == set(kit.split(","))


def test_load_limit_of_the_address_reaches_the_answer() -> None:
    light, heavy = open_page(place="floor", kit="dumbbell:10"), open_page(place="floor", kit="dumbbell:40")
    assert light.session_state["load-dumbbell"] == 10
    assert not any("Kroc row" in expander.label for expander in light.expander)
    assert any("Kroc row" in expander.label for expander in heavy.expander)


def test_region_of_the_address_filters_the_list() -> None:
    page = open_page(place="full-gym", region="erectors-lumbar", shown="500")
    kit = parse_kit(build(), place="full-gym")
    expected = [row.exercise.label for row in listing(build(), kit, region_ids=["erectors-lumbar"])]
    assert page.selectbox(key="region").value == "erectors-lumbar"
    assert cards(page) == expected


def test_address_holds_sort_search_tab_and_number_of_cards() -> None:
    state = {"place": "full-gym", "sort": "a-to-z", "view": "next", "find": "kroc row", "shown": "40"}
    page = open_page(**state)
    assert parameters(page) == state
    assert len(cards(page)) == 40
    assert cards(page) == sorted(cards(page))
    assert page.session_state["view"] == "One item away"
    assert "Kroc row: possible with this kit" in words(page)


def test_choices_reach_the_address_and_usual_ones_leave_it() -> None:
    page = open_page(place="full-gym")
    page.selectbox(key="sort").set_value("easiest").run()
    page.text_input(key="find").set_value("lats").run()
    next(button for button in page.button if button.label.startswith("Show")).click().run()
    assert parameters(page) == {"place": "full-gym", "sort": "easiest", "find": "lats", "shown": "40"}
    page.selectbox(key="sort").set_value("most").run()
    page.text_input(key="find").set_value("").run()
    assert parameters(page) == {"place": "full-gym"}


def test_click_that_still_carries_an_older_address_is_kept() -> None:
    page = open_page()
    page.query_params.clear()
    page.button_group(key="place").set_value("floor").run()
    assert parameters(page) == {"place": "floor"}


def test_older_address_without_a_click_is_gone_back_to() -> None:
    page = open_page(place="park")
    page.button_group(key="place").set_value("floor").run()
    page.query_params["place"] = "park"
    page.run()
    assert parameters(page) == {"place": "park"}
    assert ticks(page) >= {"pull-up-bar"}


@pytest.mark.parametrize(
    "hostile",
    [
        {"place": "<script>alert(1)</script>"},
        {"place": "garage", "kit": "hoverboard,dumbbell:-3,,none"},
        {"place": "garage", "kit": "-rope"},
        {"place": "floor", "region": "knee", "pattern": "'; DROP TABLE"},
        {"place": "", "kit": "dumbbell:nan"},
        {"place": "garage", "shown": "-5", "sort": "by magic", "view": "admin"},
        {"place": "garage", "shown": "٤٠"},
        {"place": "garage", "shown": "999999999999"},
        {"place": "garage", "shown": "9" * 5000},
        {"place": "floor", "kit": "dumbbell:9999"},
        {"place": "floor", "kit": "dumbbell:0.1"},
        {"place": "floor", "kit": "dumbbell:" + "9" * 400},
    ],
)
def test_hostile_addresses_are_told_and_do_no_harm(hostile: dict[str, str]) -> None:
    page = open_page(**hostile)
    assert page.warning
    assert parameters(page)["place"] in {"garage", "floor"}
    assert "kit" not in parameters(page)


def test_ticks_of_a_place_are_written_again_until_a_run_has_shown_them() -> None:
    """As when a second click stopped the run of the first: the browser still sends the ticks of the garage."""
    page = open_page(place="garage")
    garage = {key: page.session_state[key] for key in ("kit-bars", "kit-racks")}
    page.button_group(key="place").set_value("floor").run()
    page.session_state["settled"] = "garage"
    for key, value in garage.items():
        page.button_group(key=key).set_value(value)
    page.run()
    assert ticks(page) == set()
    assert parameters(page) == {"place": "floor"}
