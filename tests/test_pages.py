"""The page without a browser: first run, choices, empty results; what a reader reads is asserted."""

import pytest

from graph import build, exercises, parse_kit, unlocks
from tests.page import cards, open_page, parameters, ticks, words


def test_first_visit_shows_a_preset_with_list_and_coverage() -> None:
    page = open_page()
    assert parameters(page) == {"place": "garage"}
    assert ticks(page) == {"power-rack", "barbell", "plates", "flat-bench"}
    assert "12 of 12" in words(page)
    assert any("Bent-over barbell row" in expander.label for expander in page.expander)


def test_only_the_floor_is_one_tap_and_names_the_gaps() -> None:
    page = open_page()
    page.button_group(key="place").set_value("floor").run()
    assert not page.exception
    assert ticks(page) == set()
    assert "4 gaps" in words(page)
    assert "Sturdy table would allow Table row" in words(page)
    assert parameters(page) == {"place": "floor"}


def test_ticking_an_item_changes_list_gaps_and_address() -> None:
    page = open_page(place="floor")
    page.button_group(key="kit-household").set_value(["sturdy-table"]).run()
    assert parameters(page)["kit"] == "sturdy-table"
    assert "Upper lats: your kit" not in words(page)
    assert any("Table row" in expander.label for expander in page.expander)


def test_button_beside_a_gap_ticks_what_closes_it() -> None:
    page = open_page(place="floor")
    page.button(key="fix-sturdy-table").click().run()
    assert ticks(page) == {"sturdy-table"}


def test_station_brings_its_attachments_and_they_can_be_unticked() -> None:
    page = open_page(place="floor")
    page.button_group(key="kit-cable-stations").set_value(["cable-machine"]).run()
    assert ticks(page) == {"cable-machine", "rope", "single-handle", "straight-cable-bar"}
    page.button_group(key="kit-attachments").set_value(["single-handle", "straight-cable-bar"]).run()
    assert parameters(page)["kit"] == "cable-machine,-rope"
    page.button_group(key="kit-cable-stations").set_value([]).run()
    assert ticks(page) == set()


def test_button_beside_a_muscle_filters_the_list() -> None:
    page = open_page(place="full-gym", find="lats", view="kit")
    page.button(key="train-latissimus-iliac").click().run()
    assert parameters(page) == {"place": "full-gym", "region": "latissimus-iliac"}
    assert any("Lower lats:" in text.value for text in page.markdown)


def test_button_beside_a_name_of_several_looks_it_up() -> None:
    page = open_page(find="dumbbell row")
    page.button(key="meant-bent-over-dumbbell-row").click().run()
    assert "Bent-over dumbbell row: not possible with this kit; it lacks: " in words(page)


def test_every_exercise_of_one_item_away_is_named() -> None:
    page = open_page(place="floor")
    gains = unlocks(build(), parse_kit(build(), place="floor"))
    for ids in gains.values():
        labels = [exercises(build())[id_].label for id_ in ids]
        assert any(all(label in text.value for label in labels) for text in page.markdown)


def test_empty_filter_says_which_tick_would_help() -> None:
    page = open_page(place="floor", pattern="vertical-pull", region="latissimus-iliac")
    assert "Nothing that this kit allows matches the filter." in words(page)
    assert any(button.key.startswith("empty-") for button in page.button)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("hypers", "Back extension: not possible with this kit; it lacks"),
        ("BB row", "Bent-over barbell row: possible with this kit"),
        ("trx", "Suspension trainer: not ticked"),
        ("barbell", "Barbell: ticked"),
        ("lats", "Latissimus dorsi: upper lats, lower lats."),
        ("upper back", "upper back: middle traps, lower traps, rhomboids, rear delts."),
        ("bench press", "not in the catalogue: chest exercise"),
        ("dumbbell row", "may mean"),
        ("zzzz", "Nothing known comes near"),
    ],
)
def test_search_by_any_name(query: str, expected: str) -> None:
    page = open_page()
    page.text_input(key="find").set_value(query).run()
    assert expected in words(page)


def test_empty_filter_that_no_kit_fills_offers_to_clear_it() -> None:
    page = open_page(place="full-gym", pattern="hang", region="levator-scapulae")
    assert "No exercise in the catalogue matches the region and the pattern at once" in words(page)
    page.button(key="any-pattern").click().run()
    assert cards(page)
    assert parameters(page) == {"place": "full-gym", "region": "levator-scapulae"}


def test_fix_of_a_load_raises_the_limit() -> None:
    page = open_page(place="floor", kit="dumbbell:20", find="kroc row")
    assert "it lacks: one dumbbell of at least 30 kg" in words(page)
    page.button(key="found-dumbbell").click().run()
    assert parameters(page)["kit"] == "dumbbell:30"
    assert "Kroc row: possible with this kit" in words(page)


def test_fix_beyond_the_limit_of_a_place_brings_the_load_that_it_needs() -> None:
    page = open_page(place="hotel-gym", kit="-dumbbell", find="kroc row")
    page.button(key="found-dumbbell").click().run()
    assert parameters(page)["kit"] == "dumbbell:30"
    assert "Kroc row: possible with this kit" in words(page)


def test_changed_place_can_be_had_back_as_it_is() -> None:
    page = open_page(place="hotel-gym", kit="-adjustable-bench,dumbbell:40")
    page.button(key="reset").click().run()
    assert parameters(page) == {"place": "hotel-gym"}
    assert page.session_state["load-dumbbell"] == 25


def test_ticking_again_what_a_place_limits_brings_the_limit_back() -> None:
    page = open_page(place="hotel-gym")
    page.button_group(key="kit-free-weights").set_value([]).run()
    page.button_group(key="kit-free-weights").set_value(["dumbbell"]).run()
    assert parameters(page) == {"place": "hotel-gym"}


def test_list_is_paged_and_sorted_on_request() -> None:
    page = open_page(place="full-gym")
    assert len(cards(page)) == 20
    page.selectbox(key="sort").set_value("a-to-z").run()
    assert cards(page) == sorted(cards(page))
    more = next(button for button in page.button if button.label.startswith("Show"))
    more.click().run()
    assert len(cards(page)) == 40


def test_map_and_table_say_the_same() -> None:
    page = open_page(place="floor")
    table = page.table[0].value
    assert table.loc["upper lats", "Status"] == "gap"
    assert table.loc["lower traps", "Status"] == "covered"
    assert len(table) == 16
