"""Covers: solved by hand, and against every set of choices on small random problems."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.cover import Bundle, Problem, covers, front, reached_by

ROW = Bundle((frozenset({"bar"}), frozenset({"plates", "bumpers"})), frozenset({"lats", "traps"}))
PULLDOWN = Bundle((frozenset({"cable"}),), frozenset({"lats"}))
SHRUG = Bundle((frozenset({"dumbbells"}),), frozenset({"traps"}))
COSTS = {"bar": 2, "plates": 2, "bumpers": 3, "cable": 4, "dumbbells": 1}
GYM = Problem(COSTS, [ROW, PULLDOWN, SHRUG], frozenset({"lats", "traps", "wings"}))

choices = st.sampled_from("abcdef")
needs = st.lists(st.frozensets(choices, max_size=3), max_size=3).map(tuple)
bundles = st.lists(st.builds(Bundle, needs, st.frozensets(st.sampled_from("wxyz"), min_size=1)), max_size=6)
problems = st.builds(
    Problem,
    st.fixed_dictionaries({id_: st.integers(0, 5) for id_ in "abcdef"}),
    bundles,
    st.frozensets(st.sampled_from("wxyz")),
)


def every_answer(problem: Problem, at_most: int | None) -> list[tuple[str, ...]]:
    """All sets of at most so many choices that reach most."""
    known = sorted(problem.costs)
    sizes = range(min(len(known), len(known) if at_most is None else at_most) + 1)
    able = [chosen for size in sizes for chosen in combinations(known, size)]
    most = max(len(reached_by(problem, chosen)) for chosen in able)
    return [chosen for chosen in able if len(reached_by(problem, chosen)) == most]


def cost(problem: Problem, chosen: tuple[str, ...]) -> int:
    return sum(problem.costs[id_] for id_ in chosen)


def test_two_items_reach_both_the_cheaper_ones_first() -> None:
    """Three pairs reach lats and traps: for 4, 5 and 5; nothing reaches the wings."""
    found = covers(GYM)
    assert found.chosen == (("bar", "plates"), ("bar", "bumpers"), ("cable", "dumbbells"))
    assert (found.cost, found.size, found.optimal, found.more) == (4, 2, True, False)


def test_a_limit_of_ties_is_told() -> None:
    found = covers(GYM, ties=2)
    assert len(found.chosen) == 2
    assert found.more


def test_front_by_hand() -> None:
    """One item gives traps for 1, or lats for 4: the cheaper one stands for it."""
    points = [(point.chosen[0], reached_by(GYM, point.chosen[0])) for point in front(GYM)]
    assert points == [
        ((), frozenset()),
        (("dumbbells",), frozenset({"traps"})),
        (("bar", "plates"), frozenset({"lats", "traps"})),
    ]


def test_nothing_to_reach_takes_nothing() -> None:
    assert covers(Problem({"a": 1}, [], frozenset())).chosen == ((),)


@given(problems, st.booleans(), st.none() | st.integers(0, 4))
@settings(max_examples=150, deadline=None)
def test_no_set_of_choices_is_better_and_every_tie_is_there(
    problem: Problem, cheapest: bool, at_most: int | None
) -> None:
    every = every_answer(problem, at_most)

    def measures(chosen: tuple[str, ...]) -> tuple[int, int]:
        both = (len(chosen), cost(problem, chosen))
        return both[::-1] if cheapest else both

    best = min(measures(chosen) for chosen in every)
    found = covers(problem, cheapest=cheapest, at_most=at_most, ties=100)
    assert found.optimal
    assert not found.more
    assert measures(found.chosen[0]) == best
    assert [measures(chosen) for chosen in found.chosen] == sorted(measures(chosen) for chosen in found.chosen)
    # Whoever holds a smaller answer is no answer of its own.
    equal = [chosen for chosen in every if measures(chosen)[0] == best[0]]
    assert {*found.chosen} <= {*equal}
    assert all(any({*answer} <= {*chosen} for answer in found.chosen) for chosen in equal)


@given(problems)
@settings(max_examples=100, deadline=None)
def test_no_set_of_a_size_reaches_more_than_the_front(problem: Problem) -> None:
    found = [(point.chosen[0], reached_by(problem, point.chosen[0])) for point in front(problem)]
    for size in range(len(problem.costs) + 1):
        most = max(len(reached_by(problem, chosen)) for chosen in combinations(sorted(problem.costs), size))
        here = [(chosen, reached) for chosen, reached in found if len(chosen) <= size]
        assert len(here[-1][1]) == most
    for chosen, reached in found:
        assert reached == reached_by(problem, chosen)
        equal = [
            other
            for size in range(len(chosen) + 1)
            for other in combinations(sorted(problem.costs), size)
            if len(reached_by(problem, other)) == len(reached)
        ]
        assert cost(problem, chosen) == min(cost(problem, other) for other in equal)


@pytest.mark.parametrize("empty", [(frozenset(),), (frozenset({"a"}), frozenset())])
def test_a_need_that_nothing_meets_gives_nothing(empty: tuple[frozenset[str], ...]) -> None:
    assert Problem({"a": 1}, [Bundle(empty, frozenset("x"))], frozenset("x")).reachable == frozenset()
