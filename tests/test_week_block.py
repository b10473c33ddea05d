"""Blocks of planned weeks: they rise from the low end of a level to the week that was planned."""

import pytest

from graph import build, parse_kit
from graph.training import WeekRequest, block, plan, slot

GRAPH = build()


@pytest.mark.parametrize("place", ["full-gym", "park"])
@pytest.mark.parametrize(("level", "days", "low"), [("beginner", 2, 10), ("beginner", 3, 10), ("intermediate", 3, 12)])
def test_a_planned_week_is_reached_from_the_low_end(place: str, level: str, days: int, low: int) -> None:
    request = WeekRequest(parse_kit(GRAPH, place=place), days=days, level=level)  # type: ignore[arg-type]
    planned = plan(GRAPH, request).days
    found = [sum(target.sets for day in week for target in day) for week in block(GRAPH, request, planned, 8)]
    assert (found[0], found[-1]) == (low, sum(slot.sets for day in planned for slot in day))
    assert found[0] < found[-1]
    assert found == sorted(found)


def test_a_single_number_of_repetitions_is_no_reason_to_load_every_week() -> None:
    request = WeekRequest(parse_kit(GRAPH, place="full-gym"), days=1)
    rows = block(GRAPH, request, [(slot(GRAPH, "barbell-row"),)], 4)
    assert [(week[0][0].amount, week[0][0].steps) for week in rows] == [(8, 0), (8, 0), (8, 0), (8, 1)]
