"""Notebooks run from a fresh kernel and store no output; the modules that they import do what they say."""

from collections.abc import Callable
from functools import partial
from math import inf
from pathlib import Path

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from graph import build, equipment, exercises, make_kit, possible
from graph.arrays import arrays
from graph.similarity import VARIETY, Scores
from notebooks.baselines import same_pattern, shuffled_pattern
from notebooks.comparison import NDCG, averaged, changes, figures, means, surplus, table, words
from notebooks.diversity import families, likeness, marginal_relevance, nearness, with_variety
from notebooks.fitting import published, ranking, scaled
from notebooks.kits import LOADS, MOST_ITEMS, random_kits, tied, usable
from notebooks.measures import Estimate, Item, PublishedList, answers, published_lists
from notebooks.misses import COLUMNS, TABLE, VERDICTS, Miss, misses, problems, renumbered
from notebooks.misses import table as read_misses

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
# Seconds that one cell may take on a busy machine; a notebook takes well under a minute on a free one.
PATIENCE_S = 300

# The library leaves its own functions without types.
read: Callable[[Path, int], nbformat.NotebookNode] = nbformat.read

GRAPH = build()
SHARES = published(GRAPH)
each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def execute(notebook: nbformat.NotebookNode, folder: Path) -> None:
    """Run every cell in `folder`; an error in one raises."""
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, kernel_name="python3", timeout=PATIENCE_S, resources=resources).execute()


def code(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_there_is_a_notebook() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["substitutes"]


@each_notebook
def test_notebook_runs_in_its_own_folder(path: Path) -> None:
    notebook = read(path, 4)
    execute(notebook, path.parent)
    assert [cell.execution_count for cell in code(notebook)] == list(range(1, len(code(notebook)) + 1))


@each_notebook
def test_notebook_finds_the_project_from_the_root(path: Path) -> None:
    notebook = read(path, 4)
    # All imports stand in the first two cells.
    assert "import " not in "".join(cell.source for cell in code(notebook)[2:])
    notebook.cells = code(notebook)[:2]
    execute(notebook, ROOT)


@each_notebook
def test_notebook_stores_no_output(path: Path) -> None:
    notebook = read(path, 4)
    for cell in code(notebook):
        assert cell.outputs == []
        assert cell.execution_count is None
    assert all(cell.metadata == {} for cell in notebook.cells)


def test_table_of_misses_has_exactly_the_misses() -> None:
    """Where this fails, `python -m notebooks.misses` says what to read; `--renumber` writes the numbers anew."""
    assert problems(misses(GRAPH, published_lists()), read_misses()) == []


def test_table_of_misses_is_plain_sorted_and_judged() -> None:
    raw = TABLE.read_bytes()
    assert b"\r" not in raw
    assert raw.decode().splitlines()[0].split(",") == COLUMNS
    rows = read_misses()
    keys = [(row["target"], row["item"], row["exercise"]) for row in rows]
    assert keys == sorted(set(keys))
    for row in rows:
        assert row["verdict"] in VERDICTS
        assert row["why"][0].isupper()
        assert row["why"].endswith(".")
        assert (row["verdict"] == "missing in the catalogue") <= (row["exercise"] == "")
        assert (row["verdict"] == "ranked too low") <= (row["rank"] != "")
    assert len({row["why"] for row in rows}) == len(rows)


def test_misses_of_a_toy_list() -> None:
    names = [("Chin-Up", "chin-up"), ("Curl", None), ("Pull-up", "pull-up"), ("Row", "barbell-row")]
    items = tuple(Item(name, id_, None) for name, id_ in names)
    other = (Item("curl", None, None), Item("BB row", "barbell-row", None), Item("Row", "barbell-row", None))
    lists = [PublishedList("pull-up", number, "", "", True, of) for number, of in enumerate([items, other], 1)]
    found = misses(GRAPH, lists)
    place = ranking(GRAPH, "pull-up", SHARES).index("barbell-row") + 1
    # A list counts an exercise once, under the first of its names; of two names as frequent the first by letters leads.
    assert found == [
        Miss("pull-up", "BB row", "barbell-row", 2, place),
        Miss("pull-up", "Curl", None, 2, None),
        Miss("pull-up", "Pull-up", "pull-up", 1, None),
    ]


def test_problems_say_what_is_missing_stale_and_out_of_date() -> None:
    def row(item: str, rank: str) -> dict[str, str]:
        return {"target": "t", "item": item, "exercise": item, "lists": "1", "rank": rank, "verdict": "v", "why": "w"}

    found = [Miss("t", "a", "a", 1, 12), Miss("t", "b", "b", 1, None)]
    rows = [row("c", "40"), row("a", "11")]
    assert problems(found, rows) == [
        "missing: t / b / b, {'lists': '1', 'rank': ''}",
        "stale: t / c / c",
        "out of date: t / a / a: rank is 12 and not 11",
    ]
    assert renumbered(found, rows) == [row("a", "12"), row("c", "40")]


def test_averaged_and_surplus_by_hand() -> None:
    one, two = {"m": {"t": np.array([0.0, 1.0])}}, {"m": {"t": np.array([1.0, 1.0])}}
    assert averaged([one, two])["m"]["t"].tolist() == [0.5, 1.0]
    assert surplus(two["m"], one["m"]) == Estimate(0.5, 0.0, 1.0)
    with pytest.raises(ValueError, match="only on the same targets"):
        surplus(one["m"], {})
    assert words(Estimate(0.125, -0.5, 0.5)) == "0.12 [-0.50, 0.50]"
    assert words(Estimate(0.5, 0.25, 0.75), sign=True) == "+0.50 [+0.25, +0.75]"


def test_tables_have_a_row_for_each_ranking() -> None:
    found = {
        name: figures(answers(published_lists(), partial(shuffled_pattern, GRAPH, seed=seed)))
        for seed, name in enumerate(["a", "b"])
    }
    assert list(table(found, first="a").loc["a"])[-1] == ""
    assert table(found, first="b").loc["a", "b is ahead by"] == words(
        surplus(found["b"][NDCG], found["a"][NDCG]), sign=True
    )
    assert changes(found, found["a"])["changes nDCG@10 by"].iloc[0] == "+0.00 [+0.00, +0.00]"
    assert list(means(found).index) == ["a", "b"]


def test_shuffled_pattern_is_the_pattern_in_any_order() -> None:
    draws = {tuple(shuffled_pattern(GRAPH, "pull-up", seed=seed)) for seed in range(5)}
    assert len(draws) == 5
    for drawn in draws:
        assert sorted(drawn) == sorted(exercises(GRAPH).keys() - {"pull-up"})
        patterns = [exercises(GRAPH)[id_].pattern for id_ in drawn]
        assert patterns == sorted(patterns, key=lambda pattern: pattern != "vertical-pull")
    assert shuffled_pattern(GRAPH, "pull-up", seed=1) == shuffled_pattern(GRAPH, "pull-up", seed=1)
    assert draws.isdisjoint({tuple(same_pattern(GRAPH, "pull-up"))})


def test_random_kits_are_the_same_for_a_seed_and_of_every_kind() -> None:
    kits = random_kits(GRAPH, 200, seed=5)
    assert kits == random_kits(GRAPH, 200, seed=5) != random_kits(GRAPH, 200, seed=6)
    assert {len(kit.owned) for kit in kits} == set(range(MOST_ITEMS + 1))
    assert {load for kit in kits for load in kit.owned.values()} == {*LOADS, inf}
    lacking = [kit for kit in kits if any(set(equipment(GRAPH)[i].comes_with) - kit.items for i in kit.owned)]
    assert 0 < len(lacking) < len(kits)


def test_usable_positions_are_those_of_possible_exercises() -> None:
    kit = make_kit(GRAPH, {"pull-up-bar": inf})
    owners = arrays(GRAPH).owners[usable(GRAPH, kit)]
    assert {arrays(GRAPH).ids[owner] for owner in owners} == possible(GRAPH, kit).keys()


def test_tie_is_seen_beyond_the_ninth_decimal() -> None:
    def scores(*total: float) -> Scores:
        order = np.argsort(-np.array(total), kind="stable")
        return Scores(np.array(total), order, {}, order)

    assert tied(scores(0.5, 0.7, 0.7 + 1e-12))
    assert not tied(scores(0.5, 0.7, 0.7 + 1e-6))
    assert not tied(scores(0.5))


def test_variety_share_by_hand() -> None:
    assert with_variety({"muscle": 0.6, "pattern": 0.2, VARIETY: 0.2}, 0.5) == pytest.approx(
        {"muscle": 0.375, "pattern": 0.125, VARIETY: 0.5}
    )
    assert VARIETY not in with_variety(SHARES, 0)
    assert with_variety(SHARES, SHARES[VARIETY]) == pytest.approx(SHARES)


def test_marginal_relevance_starts_as_the_score_and_spreads() -> None:
    alike = likeness(GRAPH, SHARES)
    assert np.allclose(alike, alike.T)
    plain = ranking(GRAPH, "pull-up", scaled(SHARES, {VARIETY: 0.0}))[:10]
    assert marginal_relevance(GRAPH, "pull-up", SHARES, alike, 0.0) == plain
    spread = marginal_relevance(GRAPH, "pull-up", SHARES, alike, 0.5)
    assert spread[0] == plain[0]
    assert nearness(GRAPH, spread, alike) < nearness(GRAPH, plain, alike)
    # By hand: the second is the best of what its likeness to the first leaves.
    found = {id_: row for row, id_ in enumerate(arrays(GRAPH).ids)}
    even = np.zeros_like(alike)
    even[:, found[plain[0]]] = 1.0
    even[found[plain[3]], found[plain[0]]] = 0.0
    assert marginal_relevance(GRAPH, "pull-up", SHARES, even, 0.5)[:2] == [plain[0], plain[3]]


def test_families_by_hand() -> None:
    assert families(GRAPH, ["pull-up", "weighted-pull-up", "lat-pulldown"]) == 2
