"""The catalogue that the benchmarks grow from ours: the same code scores it."""

import numpy as np

from benchmarks.synthetic import synthetic
from graph import build
from graph.arrays import arrays
from graph.content import parts
from graph.similarity import score


def test_a_grown_catalogue_can_be_scored_and_repeats() -> None:
    shares = {part.id: part.share for part in parts(build()).values()}
    grown = synthetic(arrays(build()), 500)
    found = score(grown, int(grown.starts[7]), shares)
    assert sorted(found.order) == [row for row in range(500) if row != 7]
    assert (grown.owners[found.chosen[found.order]] == found.order).all()
    assert 0 <= found.total.min() <= found.total.max() <= 1 + 1e-9
    again = synthetic(arrays(build()), 500)
    assert all(np.array_equal(getattr(grown, name), getattr(again, name)) for name in ("weights", "families", "owners"))
