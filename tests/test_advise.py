"""Purchases and smallest selections: every promise recomputed from what the kit then allows."""

import json
from itertools import combinations
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import (
    InvalidSelectionError,
    Kit,
    UnknownTermError,
    advise,
    build,
    equipment,
    exercises,
    fewest_exercises,
    make_kit,
    parse_kit,
    possible,
    regions,
)
from graph.__main__ import main
from graph.coverage import COVERED
from graph.records import ExerciseGraph

GRAPH = build()
BACK = [region.id for region in regions(GRAPH).values() if region.is_back]
ITEMS = sorted(equipment(GRAPH))
kits = st.dictionaries(st.sampled_from(ITEMS), st.just(inf), max_size=6)


def covered(kit: Kit, threshold: float = COVERED) -> set[str]:
    """Back regions that one set of some possible exercise covers."""
    able = [exercises(GRAPH)[id_] for id_ in possible(GRAPH, kit)]
    return {region for region in BACK if any(exercise.weights.get(region, 0) >= threshold for exercise in able)}


def with_items(owned: dict[str, float], items: tuple[str, ...]) -> set[str]:
    return covered(make_kit(GRAPH, {**owned, **dict.fromkeys(items, inf)}))


@given(kits)
@settings(max_examples=25, deadline=None)
def test_purchases_do_what_they_promise(owned: dict[str, float]) -> None:
    now = with_items(owned, ())
    found = advise(GRAPH, make_kit(GRAPH, owned))
    assert found.optimal
    assert found.open == found.unreachable == ()
    for purchase in (*found.best, *found.front):
        assert with_items(owned, purchase.items) - now == {*purchase.closes}
        assert list(purchase.closes) == [region for region in regions(GRAPH) if region in purchase.closes]
        assert purchase.outlay == sum(equipment(GRAPH)[item].cost for item in purchase.items)
    assert all(with_items(owned, purchase.items) == {*BACK} for purchase in found.best)
    assert len({len(purchase.items) for purchase in found.best}) == 1
    assert found.front[0].items == ()
    assert len(found.front[-1].items) == len(found.best[0].items)
    gains = [len(point.closes) for point in found.front]
    assert gains == sorted({*gains})


@given(kits)
@settings(max_examples=6, deadline=None)
def test_no_item_alone_closes_more_than_the_front_says(owned: dict[str, float]) -> None:
    """Every one of the 76 items is tried, and with none of them the back is complete where two are advised."""
    now, found = with_items(owned, ()), advise(GRAPH, make_kit(GRAPH, owned))
    closed = [len(with_items(owned, (item,)) - now) for item in ITEMS]
    at_most_one = [point for point in found.front if len(point.items) <= 1]
    assert len(at_most_one[-1].closes) == max(closed)


def test_nothing_but_the_floor_needs_two_items(graph: ExerciseGraph) -> None:
    """One item alone never does it; some pair does."""
    found = advise(graph, parse_kit(graph, ["none"]))
    assert {len(purchase.items) for purchase in found.best} == {2}
    assert found.more
    assert not any(with_items({}, (item,)) == {*BACK} for item in ITEMS)


def test_all_pairs_are_counted_where_ties_end_early(graph: ExerciseGraph) -> None:
    """With dumbbells one item more does it; each of the advised does, and no other."""
    kit = parse_kit(graph, ["dumbbells"])
    found = advise(graph, kit)
    assert not found.more
    able = {item for item in ITEMS if item not in kit.items and with_items(dict(kit.owned), (item,)) == {*BACK}}
    assert {purchase.items[0] for purchase in found.best} == able


def test_prices_decide_and_limit_what_can_be_got(graph: ExerciseGraph) -> None:
    """A backpack for 60 does what a sandbag for 45.50 does."""
    kit = parse_kit(graph, ["dumbbells"])
    found = advise(graph, kit, prices={"backpack": 60, "sandbag": 45.5, "barbell": 200})
    assert [purchase.items for purchase in found.best] == [("sandbag",)]
    assert found.best[0].outlay == 45.5
    none = advise(graph, kit, prices={"rope": 10})
    assert none.best[0].items == ()
    assert none.open == ("erectors-thoracic",)


def test_a_limit_of_items_reaches_most_of_it(graph: ExerciseGraph) -> None:
    """Every item that alone leaves but one region open is there, and no other."""
    found = advise(graph, parse_kit(graph, ["none"]), items=1)
    assert len(found.open) == 1
    able = {item for item in ITEMS if len(with_items({}, (item,))) == len(BACK) - 1}
    assert {purchase.items[0] for purchase in found.best} == able
    assert not found.more


def test_a_limit_of_items_takes_the_cheapest_within_it(graph: ExerciseGraph) -> None:
    """One dear item does it alone; two cheap ones do too, and count if two may be got."""
    kit = parse_kit(graph, ["dumbbells"])
    prices = {"barbell": 100, "ghd": 900}
    assert advise(graph, kit, items=1, prices=prices).best[0].items == ("barbell",)
    alone = parse_kit(graph, ["none"])
    dear = {"fixed-barbell": 50, "water-jugs": 1, "backpack": 5, "dumbbell": 30}
    assert advise(graph, alone, items=2, prices=dear).best[0].outlay == 35
    assert advise(graph, alone, items=0).best[0].items == ()


def test_no_item_at_all_is_an_answer(graph: ExerciseGraph) -> None:
    assert advise(graph, parse_kit(graph, ["none"]), items=0).best[0].items == ()


def test_a_light_dumbbell_can_be_replaced_by_a_heavier_one(graph: ExerciseGraph) -> None:
    kit = make_kit(graph, {"dumbbell": 2.0, "backpack": inf})
    assert ("dumbbell",) in [purchase.items for purchase in advise(graph, kit).best]


@pytest.mark.parametrize("names", [["none"], ["pull-up bar"], ["dumbbells", "bench"], ["barbell", "plates"]])
def test_no_smaller_selection_covers_as_much(graph: ExerciseGraph, names: list[str]) -> None:
    kit = parse_kit(graph, names)
    found, _ = fewest_exercises(graph, kit)
    able = {id_: exercises(graph)[id_] for id_ in possible(graph, kit)}
    gives = {id_: {region for region in BACK if e.weights.get(region, 0) >= COVERED} for id_, e in able.items()}
    want = set().union(*gives.values())
    assert len({len(chosen) for chosen in found}) == 1
    assert all(set().union(*(gives[id_] for id_ in chosen)) == want for chosen in found)
    useful = {frozenset(given) for given in gives.values() if given}
    assert not any(set().union(*chosen) == want for chosen in combinations(useful, len(found[0]) - 1))


def test_bad_questions_raise(graph: ExerciseGraph) -> None:
    kit = parse_kit(graph, ["none"])
    with pytest.raises(InvalidSelectionError, match="-1 items are impossible"):
        advise(graph, kit, items=-1)
    with pytest.raises(InvalidSelectionError, match="a price of -3 for 'rope'"):
        advise(graph, kit, prices={"rope": -3})
    with pytest.raises(UnknownTermError, match="unknown kit 'trampoline'"):
        advise(graph, kit, prices={"trampoline": 3})
    with pytest.raises(InvalidSelectionError, match="a threshold of 0"):
        advise(graph, kit, threshold=0)


def test_advice_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advise", "--have", "dumbbells", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"buy", "closes", "optimal"} <= set(found)
    assert (found["buy"], found["closes"], found["optimal"]) == (["backpack"], ["erectors-thoracic"], True)


def test_advice_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["advise", "--have", "dumbbells, backpack"]) == 0
    assert "Get nothing: what is at hand covers the whole back already (proven)." in capsys.readouterr().out
    assert main(["advise", "--have", "dumbbells", "--price", "barbell:200"]) == 0
    said = capsys.readouterr().out
    assert "Get Barbell for 200 (proven): that covers mid-back erectors." in said
    assert ["1", "200", "Barbell"] in [line.split()[:3] for line in said.splitlines()]


@pytest.mark.parametrize(
    ("price", "said"),
    [("dumbbells", "names no price"), ("dumbbells:cheap", "names no price"), ("trampoline:3", "unknown kit")],
)
def test_bad_prices_get_one_line(capsys: pytest.CaptureFixture[str], price: str, said: str) -> None:
    assert main(["advise", "--price", price]) == 1
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
