"""Measures of agreement with published lists: solved by hand on toy lists; the table of lists is well formed."""

import csv
from math import log2

import numpy as np
import pytest

from graph import exercises
from graph.content import variations
from graph.records import ExerciseGraph
from notebooks.measures import (
    MEASURES,
    TABLE,
    Estimate,
    Item,
    PublishedList,
    answers,
    consensus,
    difference,
    estimate,
    mean,
    named,
    published_lists,
    scored,
    scores,
)

COLUMNS = ["target", "list", "source", "kind", "complete", "position", "name", "exercise", "variation"]
NDCG = MEASURES["nDCG@10"]


def toy(names: str, *, target: str = "t", number: int = 1, lacking: tuple[str, ...] = ()) -> PublishedList:
    """A list of one-letter exercises; those in `lacking` have no id."""
    items = tuple(Item(name, None if name in lacking else name, None) for name in names)
    return PublishedList(target, number, "a source", "article", True, items)


def figures(ranked: str, published: PublishedList) -> list[float]:
    return [measure(list(ranked), published) for measure in MEASURES.values()]


def test_perfect_ranking_gets_1_and_a_wrong_one_0() -> None:
    assert figures("cabxy", toy("abc")) == [1, 1, 1, 1]
    assert figures("xyz", toy("abc")) == [0, 0, 0, 0]
    assert figures("", toy("abc")) == [0, 0, 0, 0]


def test_three_item_list_by_hand() -> None:
    # Found at places 2 and 4 of x a y b: DCG = 1/log2(3) + 1/log2(5) = 0.63093 + 0.43068 = 1.06161.
    # Ideal, three at the top: 1 + 0.63093 + 1/log2(4) = 1 + 0.63093 + 0.5 = 2.13093. 1.06161 / 2.13093 = 0.49819.
    assert figures("xayb", toy("abc")) == pytest.approx([0, 1, 1 / 2, 0.49819], abs=1e-5)


def test_item_that_the_catalogue_lacks_counts_in_the_ideal() -> None:
    # a and b at the top of an ideal of three: (1 + 0.63093) / 2.13093 = 0.76536.
    assert NDCG(list("abxyz"), toy("abc", lacking=("c",))) == pytest.approx(0.76536, abs=1e-5)


def test_two_names_of_one_exercise_are_one_item() -> None:
    grips = (Item("wide pulldown", "p", "wide"), Item("pulldown", "p", None), Item("Row", None, None))
    published = PublishedList("t", 1, "a source", "article", True, grips)
    assert (published.size, published.exercises) == (2, frozenset({"p"}))


def test_only_the_first_ten_count_and_the_ideal_holds_ten() -> None:
    assert figures("0123456789a", toy("abc")) == [0, 0, 0, 0]
    assert NDCG(list("abcdefghij"), toy("abcdefghijklm")) == 1
    # One hit at place 10 and ten in the ideal.
    ideal = sum(1 / log2(place + 1) for place in range(1, 11))
    assert NDCG(list("012345678a"), toy("abcdefghijklm")) == pytest.approx(1 / log2(11) / ideal)


def test_mean_is_over_lists_and_then_over_targets() -> None:
    lists = [toy("abc"), toy("xyz", number=2), toy("abd", number=3), toy("abc", target="u"), toy("ab", target="v")]
    found = scores(answers(lists, {"t": list("a"), "u": list("a"), "v": list("x")}), MEASURES["hit@1"])
    # t: 1, 0, 1; u: 1; the only list of v has two items and is not scored. (2/3 + 1) / 2 = 5/6.
    assert {target: list(values) for target, values in found.items()} == {"t": [1, 0, 1], "u": [1]}
    assert mean(found) == pytest.approx(5 / 6)


def test_ranking_is_a_function_or_a_mapping() -> None:
    lists = [toy("abc"), toy("abd", target="u")]
    assert answers(lists, lambda target: [f"{target}1"]) == answers(lists, {"t": ["t1"], "u": ["u1"]})


@pytest.mark.parametrize("bad", ["aa", "at"])
def test_answer_that_repeats_itself_or_names_the_target_raises(bad: str) -> None:
    with pytest.raises(ValueError, match="the answer to 't' names an exercise twice or 't' itself"):
        answers([toy("abc")], {"t": list(bad)})


def test_consensus_leaves_the_list_itself_out_and_breaks_ties_by_id() -> None:
    lists = [toy("abc"), toy("cbd", number=2), toy("bt", number=3), toy("zzz", target="u")]
    found = consensus(lists)
    # Others of list 1: b twice, c and d once. Of list 2: b twice, a and c once. Of u: none. t is never its own answer.
    assert list(found.values()) == [["b", "c", "d"], ["b", "a", "c"], []]
    assert list(consensus(lists, least_items=3).values()) == [["b", "c", "d"], ["a", "b", "c"], []]


def test_named_counts_a_list_once() -> None:
    assert named([toy("aab"), toy("ac")]) == {"a": 2, "b": 1, "c": 1}


def test_interval_by_hand() -> None:
    # One target with figures 0 and 1: draws are 0, 1/2, 1 with chances 1/4, 1/2, 1/4, so the ends are 0 and 1; so are
    # those of two targets with one list each. Equal figures leave no width.
    assert estimate({"t": np.array([0.0, 1.0])}) == Estimate(0.5, 0.0, 1.0)
    assert estimate({"t": np.array([0.0]), "u": np.array([1.0])}) == Estimate(0.5, 0.0, 1.0)
    assert estimate({"t": np.full(3, 0.25), "u": np.full(2, 0.25)}) == Estimate(0.25, 0.25, 0.25)


def test_interval_draws_lists_within_their_own_target_only() -> None:
    # A quarter of the draws takes t twice and gets 0.2 to 0.4, a quarter takes u twice and gets 1.
    found = estimate({"t": np.array([0.2, 0.4]), "u": np.array([1.0])}, draws=2000)
    assert found.mean == pytest.approx(0.65)
    assert 0.2 <= found.low < 0.4
    assert found.high == 1.0


def test_interval_depends_on_the_seed_and_on_nothing_else() -> None:
    some = {"t": np.linspace(0, 1, 9), "u": np.linspace(0, 0.7, 11), "v": np.linspace(0.1, 0.3, 5)}
    assert estimate(some, seed=7) == estimate(some, seed=7)
    assert estimate(some, seed=7, draws=50) != estimate(some, seed=8, draws=50)


def test_difference_is_paired() -> None:
    lists = [toy("abc"), toy("xyz", number=2), toy("abc", target="u"), toy("xyz", target="u", number=2)]
    good, bad = answers(lists, lambda _: ["a", "x"]), answers(lists, lambda _: ["q", "a", "x"])
    assert difference(good, good, NDCG) == Estimate(0, 0, 0)
    # Each list is met one place later (1/1 and 1/2 against 1/2 and 1/3): 1/2 on the lists of a, 1/6 on those of x.
    gain = difference(good, bad, MEASURES["MRR"])
    assert gain.mean == pytest.approx((1 / 2 + 1 / 6) / 2)
    assert (gain.low, gain.high) == pytest.approx((1 / 6, 1 / 2))
    with pytest.raises(ValueError, match="only on the same lists"):
        difference(good, answers(lists[:2], lambda _: ["a"]), NDCG)


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_table_is_plain_sorted_and_numbered_without_gaps() -> None:
    raw = TABLE.read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert raw.decode().splitlines()[0].split(",") == COLUMNS
    keys = [(row["target"], int(row["list"]), int(row["position"])) for row in rows()]
    follows = keys[:1]
    for target, number, _ in keys[1:]:
        before = follows[-1]
        if target != before[0]:
            follows.append((target, 1, 1))
        else:
            follows.append((target, number, before[2] + 1) if number == before[1] else (target, before[1] + 1, 1))
    assert keys == follows
    assert keys == sorted(keys)
    assert keys[0][1:] == (1, 1)


def test_rows_of_the_table_are_well_formed() -> None:
    origins: dict[tuple[str, str], tuple[str, str, str]] = {}
    for row in rows():
        assert list(row) == COLUMNS
        assert all(value == value.strip() for value in row.values())
        assert row["name"]
        assert row["kind"] in {"article", "article (low quality)", "app table"}
        assert row["source"].startswith("public app table " if row["kind"] == "app table" else "https://")
        assert row["complete"] in {"yes", ""}
        origin = (row["source"], row["kind"], row["complete"])
        assert origins.setdefault((row["target"], row["list"]), origin) == origin


def test_ids_of_the_table_exist(graph: ExerciseGraph) -> None:
    for row in rows():
        assert row["target"] in exercises(graph)
        assert not row["exercise"] or row["exercise"] in exercises(graph), row
        assert not row["variation"] or variations(graph)[row["variation"]].exercise == row["exercise"], row


def test_every_row_is_read() -> None:
    lists = published_lists()
    assert sum(len(published.items) for published in lists) == len(rows())
    assert len({(published.target, published.number) for published in lists}) == len(lists)
    # No scored list names one exercise twice, so that every ideal is that of the number of items.
    assert all(published.size == len(published.items) for published in scored(lists))
