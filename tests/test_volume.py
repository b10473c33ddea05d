"""Sets of a week: counted by hand in every unit, and judged by landmarks in their own."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import InvalidSelectionError, UnknownTermError, build, exercises, regions, week_sentences
from graph.__main__ import main
from graph.content import landmarks
from graph.landmark import Landmark
from graph.records import ExerciseGraph
from graph.volume import counted, judge, verdict, volume

GRAPH = build()
sessions = st.dictionaries(st.sampled_from(sorted(exercises(GRAPH))), st.integers(1, 8).map(float), max_size=5)
weeks = st.lists(sessions, max_size=4)
UPPER_BACK = {"seated-cable-row-upper-back": 4.0, "seated-cable-row": 4.0, "face-pull": 3.0}
WEEK = [{"deadlift": 3.0, "pull-up": 6.0, "barbell-shrug": 3.0}, UPPER_BACK]


@pytest.mark.parametrize(
    ("weight", "expected"), [(1, 1), (0.75, 1), (0.74, 0.5), (0.4, 0.5), (0.39, 0), (0.25, 0), (0, 0)]
)
def test_a_set_counts_whole_half_or_not(weight: float, expected: float) -> None:
    assert counted(weight) == expected


def test_a_week_by_hand() -> None:
    """Deadlift 3, pull-up 6, flared row 4, narrow row 4, shrug 3, face pull 3, as the sources of the rule count it."""
    found = volume(GRAPH, WEEK)
    assert (found.sets, found.back) == (23, 23)
    lats = found.regions["latissimus-thoracic"]
    # Pull-up 6 × 0.9, narrow row 4 × 0.75, flared row 4 × 0.5, deadlift 3 × 0.25, face pull 3 × 0.1.
    assert lats.raw == pytest.approx(5.4 + 3 + 2 + 0.75 + 0.3)
    assert (lats.credited, lats.direct) == (6 + 4 + 2, 10)
    assert lats.most_in_session == 6
    assert found.regions["trapezius-transverse"].credited == 17
    assert found.regions["rhomboids"].credited == 15.5
    assert found.regions["erectors-lumbar"].credited == 7


@given(weeks)
def test_units_agree_with_each_other(week: list[dict[str, float]]) -> None:
    found = volume(GRAPH, week)
    assert list(found.regions) == list(regions(GRAPH))
    assert found.back <= found.sets == sum(sum(session.values()) for session in week)
    for row in found.regions.values():
        assert row.direct <= row.credited <= found.sets
        assert row.most_in_session <= row.credited
        assert row.raw <= found.sets


@given(weeks, weeks)
def test_weeks_add_up(one: list[dict[str, float]], other: list[dict[str, float]]) -> None:
    both, first, second = (volume(GRAPH, week) for week in (one + other, one, other))
    for region, row in both.regions.items():
        assert row.raw == pytest.approx(first.regions[region].raw + second.regions[region].raw, abs=1e-3)
        assert row.credited == first.regions[region].credited + second.regions[region].credited


def landmark(**numbers: int | None) -> Landmark:
    every = {"least": None, "low": None, "high": None, "most": None} | numbers
    return Landmark("x", "X", "Note.", "direct-week", (), sources=("editorial",), **every)


@pytest.mark.parametrize(
    ("sets", "expected"),
    [(3, "too few"), (4, "few"), (9.5, "few"), (10, "fitting"), (18, "fitting"), (18.5, "many"), (26, "too many")],
)
def test_verdicts_by_hand(sets: float, expected: str) -> None:
    assert verdict(landmark(least=4, low=10, high=18, most=25), sets) == expected


def test_a_number_that_a_source_does_not_state_sets_no_limit() -> None:
    assert verdict(landmark(least=10), 100) == "fitting"
    assert verdict(landmark(most=11), 0) == "fitting"


def test_every_landmark_speaks_in_its_own_unit() -> None:
    found = judge(GRAPH, WEEK)
    assert list(dict.fromkeys(row.landmark.id for row in found)) == list(landmarks(GRAPH))
    said = {(row.landmark.id, row.region): (row.sets, row.verdict) for row in found}
    assert said["article-whole-back", None] == (23, "fitting")
    assert said["article-growth-back", None] == (23, "many")
    assert said["article-muscle", "latissimus-thoracic"] == (10, "fitting")
    assert said["fullback-week", "latissimus-thoracic"] == (12, "fitting")
    assert said["fullback-session", "latissimus-thoracic"] == (6, "fitting")
    # The traps have three regions; a set that counts whole for two of them is one set.
    assert said["rp-2021-traps", None] == (3 + 4 + 4 + 3, "many")
    assert said["rp-2024-traps", None] == (14, "fitting")


def test_bad_weeks_raise(graph: ExerciseGraph) -> None:
    with pytest.raises(UnknownTermError, match="unknown exercise 'burpee'"):
        volume(graph, [{"burpee": 3}])
    with pytest.raises(InvalidSelectionError, match="0 sets of 'pull-up' is impossible"):
        judge(graph, [{"pull-up": 0}])


def test_sentences_say_unit_numbers_and_verdict() -> None:
    found = week_sentences(GRAPH, WEEK)
    whole = next(sentence for sentence in found if sentence.startswith("Ten to twenty-five"))
    assert whole.endswith("whole back (sets for the back a week, at least 10, at most 25): 23 sets, fitting.")
    band = next(sentence for sentence in found if sentence.startswith("Credited sets of a week"))
    assert "(credited sets a week, at least 4, best 10 to 18, at most 25): " in band
    assert "fitting for middle traps, rhomboids, rear delts" in band
    assert not any("session" in sentence for sentence in found)


def test_coverage_of_a_selection_judges_its_sets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--do", "pull-up:6", "--do", "seated cable row:6", "--json"]) == 0
    found = {(row["id"], row["region"]): row for row in json.loads(capsys.readouterr().out)["landmarks"]}
    assert found["article-growth-back", None]["verdict"] == "fitting"
    assert found["article-growth-back", None]["sources"] == ["article-003:L536"]
    assert found["fullback-week", "trapezius-transverse"]["sets"] == 9
    assert main(["coverage", "--do", "pull-up:6"]) == 0
    assert "If these are the sets of a week:" in capsys.readouterr().out
    assert main(["coverage", "--json"]) == 0
    assert "landmarks" not in json.loads(capsys.readouterr().out)
