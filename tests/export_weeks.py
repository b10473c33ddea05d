"""Weeks that the tests of exports write, and what reads their tables."""

import csv
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import StringIO

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from graph import build, everything, exercises
from graph.records import ExerciseGraph
from graph.training import Day, WeekRequest, slot

GRAPH = build()
REQUEST = WeekRequest(everything(GRAPH), days=2)
START = date(2026, 3, 30)
TWO: list[Day] = [
    (slot(GRAPH, "deadlift", sets=2), slot(GRAPH, "pull-up", sets=3)),
    (slot(GRAPH, "deadlift", sets=2), slot(GRAPH, "farmers-carry", sets=1), slot(GRAPH, "rope-climb", sets=2)),
]
# Every mark that some format takes for its own, letters of four octets, and more than one line holds.
NASTY = 'Row, "heavy"; <script>alert(1)</script> & 50 % \\n / {x} [y] (z) #1 | ! a:b 🏋️ ' + "Zug Ü " * 40
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def changed(id_: str, **fields: object) -> ExerciseGraph:
    """The graph with one exercise changed."""
    graph = GRAPH.copy()
    graph.nodes[f"exercise:{id_}"]["record"] = replace(exercises(GRAPH)[id_], **fields)  # type: ignore[arg-type]
    return graph


def table(text: str) -> list[dict[str, str]]:
    assert not re.search(r"(?<!\r)\n", text)
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


@st.composite
def weeks(draw: st.DrawFn) -> list[Day]:
    """Days of any exercises, some twice, some days empty."""
    places = st.builds(
        lambda id_, sets: slot(GRAPH, id_, sets=sets), st.sampled_from(sorted(exercises(GRAPH))), st.integers(1, 8)
    )
    return draw(st.lists(st.lists(places, max_size=4).map(tuple), min_size=1, max_size=4))


def asked(days: Sequence[Day]) -> list[list[tuple[str, int]]]:
    return [[(exercises(GRAPH)[one.exercise].label, one.sets) for one in day] for day in days]
