"""What helps when nothing fits: limits to lift, the best pair, the items that help."""

import json
from itertools import combinations
from math import inf

import numpy as np
import pytest
from hypothesis import given, settings

from graph import (
    CLOSE,
    Request,
    Wishes,
    best_pair,
    comes_close,
    equipment,
    far_sentence,
    helpful_items,
    kept_share,
    make_kit,
    relaxations,
    substitutes,
)
from graph.__main__ import main
from graph.request import Search
from tests.asking import GRAPH, kits, targets, wishes


@given(kits, targets, wishes)
@settings(max_examples=100, deadline=None)
def test_relaxations_are_the_smallest_that_help(owned: dict[str, float], target: str, wanted: Wishes) -> None:
    request = Request(target, make_kit(GRAPH, owned), wanted)
    search = Search(GRAPH, request)
    found = relaxations(GRAPH, request)
    if len(search.scores().order):
        assert not found
        return
    helping = [
        lifted
        for size in range(1, len(search.limits) + 1)
        for lifted in combinations(search.limits, size)
        if len(search.scores(lifted).order)
    ]
    least = min(map(len, helping), default=0)
    assert {relaxation.lifted for relaxation in found} == {lifted for lifted in helping if len(lifted) == least}


@given(kits, targets)
@settings(max_examples=12, deadline=None)
def test_no_two_exercises_keep_more_than_the_best_pair(owned: dict[str, float], target: str) -> None:
    """Every pair of usable positions, one by one."""
    request = Request(target, make_kit(GRAPH, owned))
    search = Search(GRAPH, request)
    rows = np.flatnonzero(search.usable() & (search.found.owners != search.found.owners[search.row]))
    kept = np.minimum(search.found.weights[rows], search.target)
    kinds = list(
        {(int(search.found.owners[row]), tuple(one)): one for row, one in zip(rows, kept, strict=True)}.items()
    )
    best = max(
        (np.maximum(a, b).sum() for (one, a), (other, b) in combinations(kinds, 2) if one[0] != other[0]), default=0.0
    )
    pair = best_pair(GRAPH, request)
    if pair is None:
        assert best < kept.sum(axis=1).max(initial=0) + 0.05 + 1e-6
    else:
        assert best >= kept.sum(axis=1).max() + 0.05 - 1e-6
        assert sum(pair.keeps.values()) == pytest.approx(best, abs=1e-3)
        assert len(set(pair.exercises)) == 2
        assert target not in pair.exercises


@given(kits, targets)
@settings(max_examples=12, deadline=None)
def test_a_helpful_item_makes_a_close_substitute_possible(owned: dict[str, float], target: str) -> None:
    kit = make_kit(GRAPH, owned)
    found = helpful_items(GRAPH, Request(target, kit, taken=()))
    costs = [equipment(GRAPH)[item].cost for item, _ in found]
    scores = [best.score for _, best in found]
    assert costs == sorted(set(costs))
    assert scores == sorted(set(scores))
    assert all(best.likeness >= CLOSE for _, best in found)
    for item, best in found:
        assert item not in kit.items
        with_item = make_kit(GRAPH, {**owned, item: inf})
        assert substitutes(GRAPH, Request(target, with_item, taken=()), limit=1)[0] == best


@given(kits, targets)
@settings(max_examples=12, deadline=None)
def test_a_helpful_item_improves_on_what_is_there(owned: dict[str, float], target: str) -> None:
    request = Request(target, make_kit(GRAPH, owned), taken=())
    now = substitutes(GRAPH, request, limit=1)
    for _, best in helpful_items(GRAPH, request):
        assert best.score > (now[0].score if now else 0)
        assert kept_share(best) >= 0.5


@given(kits, targets)
@settings(max_examples=40, deadline=None)
def test_what_is_said_of_closeness_holds_for_every_answer(owned: dict[str, float], target: str) -> None:
    request = Request(target, make_kit(GRAPH, owned), taken=())
    every = substitutes(GRAPH, request, limit=500)
    close = any(row.likeness >= 0.5 and kept_share(row) >= 0.5 for row in every)
    assert comes_close(GRAPH, request) == close
    said = far_sentence(GRAPH, request)
    assert ("comes close" in said) == (bool(every) and not close)
    assert ("half of the points" in said) == (close and every[0].score < 0.5)
    if said:
        assert f"the first is {100 * every[0].likeness:.0f} % alike" in said


def test_a_wish_that_empties_the_list_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["substitutes", "barbell row", "--have", "none", "--avoid", "axial", "--explosive"]
    assert main(words) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "nothing respects all of that instead of Bent-over barbell row." in said
    assert 'Without "explosive only" the best would be' in said
    assert main([*words, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["substitutes"], found["close"]) == ([], False)
    assert any("explosive only" in sentence for sentence in found["advice"])
