"""Random kits, and what the rankings do with them."""

from math import inf

import numpy as np

from graph.arrays import Flags
from graph.content import equipment
from graph.kit import Kit, make_kit
from graph.records import ExerciseGraph
from graph.request import Request, Search
from graph.similarity import Scores

MOST_ITEMS = 12
# Greatest loads in kg, from what no lift of the catalogue asks for to more than any does.
LOADS = (2.0, 5.0, 10.0, 20.0, 40.0)
# Chance that free weights have a limit, and that an attachment which comes with a station is lost.
LIMITED, LOST = 0.5, 0.2


def random_kits(graph: ExerciseGraph, count: int, *, seed: int) -> list[Kit]:
    """Kits of 0 to `MOST_ITEMS` items, all as likely, with light weights and lost attachments among them."""
    generator = np.random.default_rng(seed)
    known = equipment(graph)
    items = list(known)
    kits = []
    for _ in range(count):
        size = int(generator.integers(MOST_ITEMS + 1))
        picked = [items[place] for place in generator.choice(len(items), size=size, replace=False)]
        owned = {
            item: float(generator.choice(LOADS))
            if known[item].takes_load_limit and generator.random() < LIMITED
            else inf
            for item in picked
        }
        extras = sorted({extra for item in picked for extra in known[item].comes_with} - set(picked))
        kits.append(make_kit(graph, owned, without=[extra for extra in extras if generator.random() < LOST]))
    return kits


def usable(graph: ExerciseGraph, kit: Kit) -> Flags:
    """Positions that hands can take with a kit if nothing of it is taken; the same for every target."""
    return Search(graph, Request("pull-up", kit, taken=())).reachable


def tied(found: Scores) -> bool:
    """Whether the two best have the same score, so that only the order among equals decides; False for one answer."""
    best = np.round(found.total[found.order[:2]], 9)
    return len(best) == 2 and bool(best[0] == best[1])
