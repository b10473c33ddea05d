"""The catalogues that the benchmarks grow from ours: the same code scores them and plans with them."""

import numpy as np

from benchmarks.synthetic import synthetic
from benchmarks.synthetic_graph import grown
from graph import build, exercises, parse_kit, possible
from graph.arrays import arrays
from graph.content import parts
from graph.similarity import score
from graph.training import WeekRequest, plan


def test_a_grown_catalogue_can_be_scored_and_repeats() -> None:
    shares = {part.id: part.share for part in parts(build()).values()}
    grown = synthetic(arrays(build()), 500)
    found = score(grown, int(grown.starts[7]), shares)
    assert sorted(found.order) == [row for row in range(500) if row != 7]
    assert (grown.owners[found.chosen[found.order]] == found.order).all()
    assert 0 <= found.total.min() <= found.total.max() <= 1 + 1e-9
    again = synthetic(arrays(build()), 500)
    assert all(np.array_equal(getattr(grown, name), getattr(again, name)) for name in ("weights", "families", "owners"))


def test_a_grown_graph_can_be_planned_with_and_repeats() -> None:
    many = grown(build(), 400)
    known = exercises(many)
    assert len(known) == 400
    assert known == exercises(grown(build(), 400))
    request = WeekRequest(parse_kit(many, place="garage"), days=1)
    week = plan(many, request)
    used = {place.exercise for day in week.days for place in day}
    assert used <= set(possible(many, request.kit))
    assert all(one.is_kept for one in week.held if one.rule in ("kit-allows", "no-duplicates", "session-credit"))
