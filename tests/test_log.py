"""What a log says: credited sets by week, names, neglected regions and the one change, and rows that always add up."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import (
    AmbiguousNameError,
    UnknownTermError,
    analyse,
    build,
    exercises,
    familiarity,
    one_change,
    regions,
    volume,
    week_name,
)
from graph.log_change import neglected
from graph.log_read import Done
from graph.volume import judge
from tests.logs import STRONG, adds_up, log_of, sets_of, table

GRAPH = build()
BACK = [region.id for region in regions(GRAPH).values() if region.is_back]


def test_strong_by_hand() -> None:
    log = log_of(STRONG)
    assert (log.app, log.rows, log.notes) == ("Strong", 11, ())
    assert log.left_out == {"drop set": 1, "empty": 1, "note": 1, "rest timer": 1, "warm-up": 1}
    assert sets_of(log) == {
        ("2024-02-26", "Lat Pulldown (Cable)"): 2,
        ("2024-02-26", "Bench Press (Barbell)"): 1,
        ("2024-02-29", "Bent Over Row (Barbell)"): 1,
        ("2024-02-29", "Superman"): 1,
        ("2024-03-04", "Wizard Row of Doom"): 1,
    }
    found = analyse(GRAPH, log)
    assert (found.counts.used, found.counts.not_back, found.counts.unknown) == (4, 1, 1)
    assert adds_up(found)
    assert [week_name(week) for week in found.weeks] == ["2024-W09", "2024-W10"]
    # Two sets of pulldown and one of the row count whole for the upper lats, the superman not.
    assert found.weeks[0].credited["latissimus-thoracic"] == 3
    assert (found.weeks[0].days, found.weeks[0].back, found.weeks[1].back) == (2, 4, 0)
    assert (found.weeks[0].vertical, found.weeks[0].horizontal) == (2, 1)
    # Two weeks in all, of which the second trained nothing that is known.
    assert (found.lately, found.mean and found.mean.credited["latissimus-thoracic"]) == (2, 1.5)


def test_weeks_are_those_of_iso_8601() -> None:
    found = analyse(
        GRAPH, table([("2024-12-30", "Pull-up", 3), ("2025-01-05", "Pull-up", 3), ("2025-01-06", "Row", 1)])
    )
    assert [week_name(week) for week in found.weeks] == ["2025-W01", "2025-W02"]
    assert (found.weeks[0].days, found.weeks[0].back) == (2, 6)


names = st.sampled_from(
    [
        "Lat Pulldown (Cable)",
        "Deadlift (Barbell)",
        "Bench Press (Barbell)",
        "Dead Hang",
        "Dumbbell Row",
        "Zorb",
        "",
        " ",
    ]
)
kinds = st.sampled_from(["1", "2", "W", "D", "F", "Rest Timer", "Note", "X", ""])
amounts = st.sampled_from(["", "0", "0.0", "8", "8,0", "12.5"])
days = st.dates(date(2023, 12, 20), date(2024, 2, 10)).map(date.isoformat)


@given(st.lists(st.tuples(days, names, kinds, amounts, amounts, amounts), min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_rows_always_add_up(rows: list[tuple[str, ...]]) -> None:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(["Date", "Exercise Name", "Set Order", "Reps", "Seconds", "Distance"])
    writer.writerows(rows)
    log = log_of(buffer.getvalue())
    found = analyse(GRAPH, log)
    assert log.rows == found.counts.read == len(rows)
    assert adds_up(found)
    assert sum(row.rows for row in log.done) == sum(name.rows for name in found.names.values())
    assert sum(week.back for week in found.weeks) == found.counts.used
    for week in found.weeks:
        held = [row for row in log.done if 0 <= (row.day - week.monday).days < 7]
        sessions: dict[date, dict[str, float]] = {}
        for row in held:
            if (id_ := found.names[row.name].exercise) and found.names[row.name].kind == "used":
                session = sessions.setdefault(row.day, {})
                session[id_] = session.get(id_, 0) + row.sets
        expected = volume(GRAPH, [*sessions.values()])
        assert week.credited == {region: row.credited for region, row in expected.regions.items()}
        assert week.back == expected.back


def test_lately_is_four_weeks_of_the_calendar() -> None:
    """Sets in weeks 1, 5 and 8: lately are 5 to 8, of which two are empty."""
    log = table([("2024-01-01", "Pull-up", 40), ("2024-01-29", "Pull-up", 4), ("2024-02-19", "Pull-up", 8)])
    found = analyse(GRAPH, log)
    assert (len(found.weeks), found.lately) == (3, 4)
    assert found.mean is not None
    assert (found.mean.monday, found.mean.back, found.mean.days) == (date(2024, 1, 29), 3, 0.5)
    assert found.mean.region_days["latissimus-iliac"] == 0.5


def test_landmarks_judge_the_mean_week_and_the_fullest_day() -> None:
    log = table([("2024-02-12", "Pull-up", 12), ("2024-02-19", "Pull-up", 6)])
    found = {(row.landmark.id, row.region): (row.sets, row.verdict) for row in analyse(GRAPH, log).judged}
    assert found["article-growth-back", None] == (9, "few")
    assert found["fullback-week", "latissimus-iliac"] == (9, "few")
    assert found["fullback-session", "latissimus-iliac"] == (12, "too many")
    assert len(found) == len(judge(GRAPH, []))


def test_names_are_used_not_for_the_back_or_unknown() -> None:
    rows = ["Pull Up", "Squat (Barbell)", "Dead Hang", "Dumbbell Row", "Zorb", "Latt Pulldown"]
    found = analyse(GRAPH, table([("2024-03-01", name, 1) for name in rows])).names
    assert [found[name].kind for name in rows] == ["used", "not back", "not back", "unknown", "unknown", "unknown"]
    assert found["Squat (Barbell)"].remark == "leg exercise"
    several = [candidate.id for candidate in found["Dumbbell Row"].suggestions]
    assert several == ["bent-over-dumbbell-row", "single-arm-dumbbell-row"]
    # A typo is mended by a person: it is a suggestion, not a guess.
    assert found["Latt Pulldown"].suggestions[0].id == "lat-pulldown"
    assert all(len(name.suggestions) <= 3 for name in found.values())


def test_names_that_apps_give_mean_what_they_say() -> None:
    """Names as Strong and Hevy list them; two hundred of them are known, and four mean several exercises."""
    lines = (Path(__file__).parent / "golden" / "app_names.tsv").read_text(encoding="utf-8").splitlines()
    rows = dict(line.split("\t") for line in lines)
    assert len(rows) > 200
    found = analyse(GRAPH, table([("2024-03-01", name, 1) for name in rows])).names
    said = {"used": lambda name: name.exercise, "not back": lambda _: "(not back)", "unknown": lambda _: "?"}
    assert {name: said[found[name].kind](found[name]) for name in rows} == rows


def test_names_can_be_mapped_by_hand() -> None:
    log = table([("2024-03-01", "Dumbbell Row", 3), ("2024-03-01", "Zorb  Press", 3), ("2024-03-01", "Pull-up", 3)])
    by_hand = {"dumbbell row": "one-arm DB row", "Zorb Press": "bench press", "Pull-up": "squat"}
    found = analyse(GRAPH, log, by_hand)
    assert found.names["Dumbbell Row"].exercise == "single-arm-dumbbell-row"
    assert (found.counts.used, found.counts.not_back, found.counts.unknown) == (1, 2, 0)
    assert found.names["Zorb Press"].remark == "chest exercise"


def test_bad_maps_raise() -> None:
    log = table([("2024-03-01", "Zorb Roller", 3)])
    with pytest.raises(UnknownTermError, match="unknown name of the log 'Zorb Rolle'; did you mean 'Zorb Roller'"):
        analyse(GRAPH, log, {"Zorb Rolle": "pull-up"})
    with pytest.raises(UnknownTermError, match="unknown exercise 'qwertz'"):
        analyse(GRAPH, log, {"Zorb Roller": "qwertz"})
    with pytest.raises(UnknownTermError, match="did you mean 'lat-pulldown'"):
        analyse(GRAPH, log, {"Zorb Roller": "latt pulldown"})
    with pytest.raises(AmbiguousNameError):
        analyse(GRAPH, log, {"Zorb Roller": "dumbbell row"})


def test_pairs_that_do_the_same_on_one_day_are_named_once() -> None:
    twice = [("2024-03-01", "Barbell row", 3), ("2024-03-01", "Pendlay row", 3)]
    later = [("2024-03-04", "Pendlay row", 3), ("2024-03-04", "Barbell row", 3), ("2024-03-05", "Deadlift", 1)]
    assert [pair.exercises for pair in analyse(GRAPH, table(twice + later)).redundant] == [
        ("barbell-row", "pendlay-row")
    ]
    assert analyse(GRAPH, table([twice[0], later[0]])).redundant == ()


def test_a_log_without_a_set_has_only_counts() -> None:
    found = analyse(GRAPH, log_of("date,exercise,sets\n2024-03-01,Row,0\n"))
    assert (found.counts.read, found.weeks, found.mean, found.gaps, found.change) == (1, (), None, (), None)
    assert adds_up(found)


def shortfall(credited: dict[str, float]) -> float:
    return sum(max(0.0, 4 - credited.get(region, 0.0)) for region in BACK)


def with_sets(credited: dict[str, float], id_: str, sets: int) -> dict[str, float]:
    added = volume(GRAPH, [{id_: sets}]).regions
    return {region: credited.get(region, 0.0) + added[region].credited for region in BACK}


@given(st.fixed_dictionaries({region: st.sampled_from([0.0, 0.5, 1.25, 3.0, 4.0, 9.0]) for region in BACK}))
@settings(max_examples=8, deadline=None)
def test_the_one_change_is_the_best_of_all(credited: dict[str, float]) -> None:
    """Every exercise is tried with every number of sets to eight, which fill a region that each fills by half."""
    found = one_change(GRAPH, credited)
    tries = {(id_, sets): shortfall(with_sets(credited, id_, sets)) for id_ in exercises(GRAPH) for sets in range(1, 9)}
    least = min(tries.values())
    if found is None:
        assert shortfall(credited) == 0
        return
    assert found.before == pytest.approx(shortfall(credited))
    assert found.after == pytest.approx(tries[found.exercise, found.sets]) == pytest.approx(least)
    equals = [(id_, sets) for (id_, sets), left in tries.items() if left == pytest.approx(least)]
    fewest = min(sets for _, sets in equals)
    known = exercises(GRAPH)
    best = min((id_ for id_, sets in equals if sets == fewest), key=lambda id_: familiarity(GRAPH, known[id_]))
    assert (found.exercise, found.sets) == (best, fewest)
    lifted = with_sets(credited, found.exercise, found.sets)
    assert found.credited == pytest.approx({region: lifted[region] for region in found.credited})


def test_neglected_regions_come_with_what_they_lack() -> None:
    credited = dict.fromkeys(BACK, 4.0) | {"rhomboids": 1.0, "teres-major": 3.5}
    rows = neglected(GRAPH, credited)
    assert [(row.region, row.sets, row.lacks) for row in rows] == [("rhomboids", 1, 3), ("teres-major", 3.5, 0.5)]
    assert one_change(GRAPH, dict.fromkeys(BACK, 4.0)) is None


def test_the_same_file_gives_the_same_answer() -> None:
    assert log_of(STRONG) == log_of(STRONG)
    assert analyse(GRAPH, log_of(STRONG)) == analyse(GRAPH, log_of(STRONG))
    assert Done(date(2024, 2, 29), "Superman", 1.0, 1) in log_of(STRONG).done
