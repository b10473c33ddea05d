"""What the page "Gaps" advises is what the graph does; its state is in the URL, and wrong links are told."""

from typing import Any

import pytest

from graph import advise, build, exercise_covers, item_names, parse_kit, regions
from tests.gaps_page import open_gaps, table, typed
from tests.page import parameters, words

GRAPH = build()


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ({"place": "floor"}, {}),
        ({"place": "park", "threshold": "1"}, {"threshold": 1.0}),
        ({"place": "floor", "prices": "backpack:40,dumbbell:50.5,barbell:0"}, {"prices": True}),
        ({"place": "floor", "prices": "rope:5"}, {"prices": {"rope": 5}}),
        ({"place": "full-gym"}, {}),
    ],
)
def test_purchases_are_those_of_the_graph(said: dict[str, str], asked: dict[str, Any]) -> None:
    if asked.get("prices") is True:
        asked = {"prices": {"backpack": 40, "dumbbell": 50.5, "barbell": 0}}
    found = advise(GRAPH, parse_kit(GRAPH, place=said["place"]), **asked)
    page = open_gaps(view="get", **said)
    buttons = [button.key for button in page.button if str(button.key).startswith("gaps-get-")]
    assert buttons == [f"gaps-get-{'-'.join(purchase.items)}" for purchase in found.best if purchase.items]
    assert "Proven by exact search" in words(page)
    if len(found.front) > 1:
        front = table(page, "Regions covered")
        assert list(map(int, front.index)) == [len(point.items) for point in found.front]
        gains = [number - front["Regions covered"].iloc[0] for number in front["Regions covered"]]
        assert gains == [len(point.closes) for point in found.front]
        assert list(front["Get"])[1:] == [item_names(GRAPH, point.items) for point in found.front[1:]]
    for region in found.unreachable:
        assert regions(GRAPH)[region].plain in words(page)


def test_prices_are_entered_by_any_name_and_decide() -> None:
    page = open_gaps(place="floor", view="get")
    page.number_input(key="gaps-price").set_value(12.5).run()
    typed(page, "gaps-prices-add", "rucksack")
    assert parameters(page)["prices"] == "backpack:12.5"
    assert "**an outlay of 12.5**" in words(page)
    page.number_input(key="gaps-prices-backpack").set_value(0.0).run()
    assert parameters(page)["prices"] == "backpack:0"
    page.button(key="gaps-prices-backpack-remove").click().run()
    assert "prices" not in parameters(page)


@pytest.mark.parametrize("place", ["floor", "garage", "full-gym"])
def test_the_fewest_exercises_are_those_of_the_graph(place: str) -> None:
    page = open_gaps(place=place, view="fewest")
    found = exercise_covers(GRAPH, parse_kit(GRAPH, place=place))
    buttons = [button for button in page.button if str(button.key).startswith("gaps-do-all-")]
    assert [button.key for button in buttons] == [f"gaps-do-all-{'-'.join(chosen)}" for chosen in found.chosen]
    assert f"**{found.size} exercises** together" in words(page)
    assert "proven by exact search" in words(page)
    buttons[0].click().run()
    assert parameters(page)["do"] == ",".join(f"{id_}:3" for id_ in found.chosen[0])


def test_the_address_says_all_and_gives_it_back() -> None:
    said = {
        "place": "garage",
        "kit": "dumbbell:20",
        "do": "pull-up:6,seated-cable-row:4,deadlift:2.5",
        "sets": "5",
        "prices": "backpack:40,rope:0",
    }
    said |= {"threshold": "0.6", "front": "12", "view": "sets"}
    page = open_gaps(**said)
    assert parameters(page) == said
    # What one view alone shows is still there after a look at the others and at another page.
    for view in ("What to get", "Gaps", "Sets a week"):
        page.session_state["gaps-view"] = view
        page.run()
        assert not page.exception
    assert parameters(page) == said
    for other in ("swap.py", "gaps.py"):
        page.query_params.clear()
        page.switch_page(other)
        page.run()
        assert not page.exception
    assert parameters(page) == said


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("place", "moon", "place 'moon', which does not exist"),
        ("kit", "warp-drive", "warp-drive"),
        ("do", "pull-up:3,burpee:3", "'burpee:3' in do"),
        ("do", "pull-up:0", "'pull-up:0' in do"),
        ("do", "pull-up:1e9", "'pull-up:1e9' in do"),
        ("do", "pull-up", "'pull-up' in do"),
        ("do", "pull-up:3,pull-up:4", "'pull-up' twice"),
        ("do", "![x](http://example.org/x.png):3", "in do"),
        ("prices", "rope:-1", "'rope:-1' in prices"),
        ("prices", "rope:99999999", "in prices"),
        ("threshold", "0.3", "threshold '0.3', which does not exist"),
        ("threshold", "x" * 3000, "which does not exist"),
        ("front", "nan", "front 'nan'"),
        ("sets", "0", "sets '0'"),
        ("view", "up", "view 'up', which does not exist"),
    ],
)
def test_wrong_links_are_told_and_left_out(name: str, value: str, said: str) -> None:
    page = open_gaps(**{name: value})
    assert said in words(page).replace("\\", "")
    assert "![" not in words(page)
    assert value not in parameters(page).values()
