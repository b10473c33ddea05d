"""Back against front by hand, and impossible numbers."""

from math import inf, nan

import pytest

from graph import InvalidSelectionError, balance_sentence, front_and_back
from graph.records import ExerciseGraph


@pytest.mark.parametrize(
    ("back", "front", "lacking"), [(12, 12, 0), (12.5, 12, 0), (12, 12.5, 0.5), (0, 9, 9), (0, 0, 0), (0.3, 0.1 * 3, 0)]
)
def test_the_back_needs_as_many_sets_as_the_front(back: float, front: float, lacking: float) -> None:
    found = front_and_back(back, front)
    assert found.lacking == lacking
    assert found.holds == (lacking == 0)


@pytest.mark.parametrize("wrong", [-1, inf, nan])
def test_impossible_numbers_raise(wrong: float) -> None:
    with pytest.raises(InvalidSelectionError, match="impossible"):
        front_and_back(wrong, 3)
    with pytest.raises(InvalidSelectionError, match="impossible"):
        front_and_back(3, wrong)


def test_the_sentence_names_its_source(graph: ExerciseGraph) -> None:
    assert "3 more for the back" in balance_sentence(graph, front_and_back(9, 12))
    assert "at least as many (Back Training Tips & Strategies for Building a BIG Back, line 53)." in balance_sentence(
        graph, front_and_back(12, 12)
    )
