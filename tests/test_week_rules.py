"""Each rule that no week breaks, on small weeks that are counted by hand; the guidelines name these tests."""

from dataclasses import replace

import pytest

from graph import parse_kit
from graph.training import conflict_sentence, plan, plan_rules, slot
from tests.weeks import DAY, GRAPH, REQUEST, day, held, missed


def test_kit_allows() -> None:
    bar = replace(REQUEST, kit=parse_kit(GRAPH, ["pull-up bar"]))
    assert missed("kit-allows", day("pull-up"), request=bar) == 0
    assert held("kit-allows", day(*DAY), request=bar).where == ("deadlift", "barbell-row")


def test_skill_fits() -> None:
    beginner = replace(REQUEST, level="beginner")
    assert held("skill-fits", day("deadlift", "rack-pull"), request=beginner).where == ("deadlift",)
    assert missed("skill-fits", day("deadlift"), request=replace(beginner, must=("deadlift",))) == 0
    assert missed("skill-fits", day("power-clean")) == 1
    assert missed("skill-fits", day("power-clean"), request=replace(REQUEST, level="advanced")) == 0


def test_spare() -> None:
    sore = replace(REQUEST, avoid=("lower-back",))
    assert held("spare", day("barbell-row", "chest-supported-dumbbell-row"), request=sore).where == ("barbell-row",)
    no_lats = replace(REQUEST, avoid=("latissimus-iliac",))
    assert held("spare", day("pull-up", "face-pull"), request=no_lats).where == ("pull-up",)


def test_pull_up_able() -> None:
    assert held("pull-up-able", day("pull-up", "negative-pull-up")).where == ("negative-pull-up",)
    cannot = replace(REQUEST, pull_up=False)
    assert held("pull-up-able", day("pull-up", "negative-pull-up"), request=cannot).where == ("pull-up",)


def test_known_first() -> None:
    assert missed("known-first", day("batwing-row")) == 1
    assert missed("known-first", day("batwing-row"), request=replace(REQUEST, must=("batwing-row",))) == 0
    # A band row is well known, yet with a whole gym at hand something that can be loaded trains all of it.
    assert missed("known-first", day("bent-over-band-row")) == 1
    bands = replace(REQUEST, kit=parse_kit(GRAPH, place="bands"))
    assert missed("known-first", day("bent-over-band-row"), request=bands) == 0
    # Nothing on the floor can be loaded, yet a row that hardly anybody knows waits behind a bar that is there.
    floor, park = (replace(REQUEST, kit=parse_kit(GRAPH, place=place)) for place in ("floor", "park"))
    assert missed("known-first", day("supine-elbow-drive"), request=floor) == 0
    assert missed("known-first", day("supine-elbow-drive"), request=park) == 1
    assert missed("known-first", day("inverted-row"), request=park) == 0


@pytest.mark.parametrize(
    ("level", "number", "expected"),
    [("beginner", 1, 1), ("beginner", 3, 0), ("intermediate", 2, 1), ("intermediate", 4, 0), ("advanced", 5, 1)],
)
def test_exercises_a_day(level: str, number: int, expected: int) -> None:
    names = ("deadlift", "barbell-row", "pull-up", "face-pull", "barbell-shrug")[:number]
    assert missed("exercises-a-day", day(*names), request=replace(REQUEST, level=level)) == expected


def test_fewer_exercises_where_there_is_no_room() -> None:
    assert missed("exercises-a-day", day("barbell-row"), request=replace(REQUEST, sets=3)) == 0
    assert missed("exercises-a-day", day("barbell-row"), request=replace(REQUEST, minutes=12)) == 0
    assert missed("exercises-a-day", *[day("barbell-row", "pull-up")] * 4) == 0


def test_equal_sets() -> None:
    uneven = (slot(GRAPH, "deadlift", sets=2), slot(GRAPH, "pull-up", sets=3))
    assert missed("equal-sets", uneven) == 0
    assert missed("equal-sets", (*uneven, slot(GRAPH, "face-pull", sets=5))) == 2


def test_session_credit() -> None:
    # Each set of a pull-up and of a pulldown counts whole for the lower lats.
    assert missed("session-credit", day("pull-up", "lat-pulldown", sets=5)) == 0
    over = held("session-credit", day("pull-up", "lat-pulldown", sets=6))
    assert over.missed >= 1
    assert over.where == ("day 1",)


def test_no_duplicates() -> None:
    assert held("no-duplicates", day("barbell-row", "pendlay-row", "face-pull")).where == ("barbell-row", "pendlay-row")
    assert missed("no-duplicates", day("pull-up", "lat-pulldown")) == 1  # a pulldown is a seated pull-up
    assert missed("no-duplicates", day("barbell-row"), day("pendlay-row")) == 0
    assert missed("no-duplicates", day(*DAY)) == 0


def test_lower_back_budget() -> None:
    # High demand counts 2 a set: 2 × 3 × 2 = 12 of 14.
    assert missed("lower-back-budget", day("deadlift", "barbell-row")) == 0
    assert missed("lower-back-budget", day("deadlift", "barbell-row", sets=4)) == 2
    assert missed("lower-back-budget", day("pendlay-row", sets=8)) == 2


def test_grip_budget() -> None:
    # Limiting demand counts 3 a set and high demand 2: 5 × 3 + 5 × 2 + 5 × 1 = 30 of 26.
    assert missed("grip-budget", day("farmers-carry", "deadlift", "barbell-row", sets=5)) == 4


def test_own_budget() -> None:
    assert missed("own-budget", day(*DAY), request=replace(REQUEST, sets=8)) == 1
    # Nine heavy sets of 45 s with 150 s of rest, after five minutes of warm-up.
    assert missed("own-budget", day(*DAY), request=replace(REQUEST, minutes=30)) == pytest.approx(5 + 9 * 3.25 - 30)


def test_must() -> None:
    wish = replace(REQUEST, must=("face-pull", "pull-up"))
    assert held("must", day(*DAY), request=wish).where == ("face-pull",)


def test_never() -> None:
    assert held("never", day(*DAY), request=replace(REQUEST, never=("deadlift",))).where == ("deadlift",)


def test_recoverable() -> None:
    assert missed("recoverable", day(*DAY, sets=5), day(*DAY, sets=2)) == 3
    assert missed("recoverable", day(*DAY, sets=5), request=replace(REQUEST, level="beginner")) == 3
    assert missed("recoverable", day(*DAY, sets=5), day(*DAY, sets=3), request=replace(REQUEST, volume="muscle")) == 0


def test_second_day() -> None:
    short = replace(REQUEST, short_second=True)
    assert missed("second-day", day(*DAY), day("pull-up", sets=4), request=short) == 0
    assert missed("second-day", day(*DAY), day(*DAY, sets=2), request=short) == 1
    assert missed("exercises-a-day", day(*DAY), day("pull-up", sets=4), request=short) == 0


def test_every_hard_rule_has_its_test_here() -> None:
    tested = {name.removeprefix("test_").replace("_", "-") for name in globals() if name.startswith("test_")}
    assert {rule.id for rule in plan_rules(GRAPH).values() if rule.is_hard} <= tested


def test_several_conflicts_are_told_though_one_is_named() -> None:
    wish = replace(REQUEST, must=("pull-up", "chin-up", "deadlift"), never=("deadlift",))
    week = plan(GRAPH, wish)
    assert len(week.dropped) == 2
    assert "They are not the only ones that conflict." in conflict_sentence(GRAPH, week)
    one = plan(GRAPH, replace(wish, must=("pull-up", "chin-up"), never=()))
    assert len(one.dropped) == 1
    assert "not the only ones" not in conflict_sentence(GRAPH, one)
