"""The week: hard rules are never broken, what is proven is the best, and what conflicts does conflict."""

import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import (
    InvalidSelectionError,
    KnowledgeError,
    UnknownTermError,
    build,
    exercises,
    make_kit,
    parse_kit,
    places,
    possible,
)
from graph import week as week_module
from graph.training import CHOICES, Day, Demand, Held, Slot, Week, WeekRequest, audit, in_order, plan, plan_rules, slot
from graph.week import Search
from graph.week_conflict import Conflict
from graph.week_facts import LEAST_SETS, MOST_SETS
from graph.week_hard import enforce
from graph.week_model import WeekModel
from graph.week_pool import Candidate, pool

GRAPH = build()
GARAGE = parse_kit(GRAPH, place="garage")
FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])

kits = st.sampled_from(["floor", "garage", "park", "dumbbells", "bands", "hotel-gym"])
ids = st.sampled_from(sorted(exercises(GRAPH)))


@st.composite
def requests(draw: st.DrawFn) -> WeekRequest:
    """Anything that a person may ask, with small kits so that a search is short."""
    days = draw(st.integers(1, 4))
    return WeekRequest(
        kit=make_kit(GRAPH, places(GRAPH)[draw(kits)].offers),
        days=days,
        level=draw(st.sampled_from(["beginner", "intermediate", "advanced"])),
        goal=draw(st.sampled_from(["size", "strength"])),
        sets=draw(st.none() | st.integers(2, 16)),
        minutes=draw(st.none() | st.integers(15, 90)),
        emphasis=draw(st.sampled_from([(), ("rhomboids",), ("latissimus-iliac",)])),
        avoid=draw(st.sampled_from([(), ("lower-back",), ("grip",), ("overhead",), ("deltoid-posterior",)])),
        must=draw(st.lists(ids, max_size=2, unique=True).map(tuple)),
        never=draw(st.lists(ids, max_size=2, unique=True).map(tuple)),
        pull_up=draw(st.none() | st.booleans()),
        short_second=days > 1 and draw(st.booleans()),
        **{name: draw(st.sampled_from(list(choice.options))) for name, choice in CHOICES.items()},
    )


def hard(held: Sequence[Held]) -> list[Held]:
    return [one for one in held if plan_rules(GRAPH)[one.rule].is_hard]


def check_soundness(request: WeekRequest, week: Week) -> None:
    """What holds of every answer."""
    able = possible(GRAPH, request.kit)
    for day in week.days:
        assert in_order(GRAPH, day) == day
        for place in day:
            assert place.exercise in able
            assert place.setup in [ready.setup.id for ready in able[place.exercise]]
    assert len(week.days) == request.days
    broken = {one.rule for one in hard(week.held) if not one.is_kept}
    assert broken <= {demand.rule for demand in week.dropped}
    assert (week.status == "infeasible") == bool(week.conflict)
    for one in week.held:
        if one.least is not None:
            assert one.least <= one.missed
        if week.status == "optimal" and one.least is not None:
            assert one.least == one.missed, one


@FEW
@given(requests())
def test_no_hard_rule_is_broken_and_nothing_impossible_planned(request: WeekRequest) -> None:
    week = plan(GRAPH, request)
    check_soundness(request, week)
    if week.status == "infeasible":
        conflict = Conflict(GRAPH, request)
        assert conflict.together(week.conflict) is None
        for demand in week.conflict:
            assert conflict.together(set(week.conflict) - {demand}) is not None, demand
        assert conflict.together([one for one in conflict.demands if one not in week.dropped]) is not None


def brute_force(request: WeekRequest, candidates: Sequence[Candidate]) -> list[float]:
    """The amounts of the soft rules, most important first, of the best of all weeks of one day."""
    best: list[float] | None = None
    every = pool(GRAPH, request)
    for size in range(1, len(candidates) + 1):
        for chosen in combinations(candidates, size):
            for sets in product(range(LEAST_SETS, MOST_SETS + 1), repeat=size):
                found = amounts(request, tuple(map(place, chosen, sets)), every)
                best = found if found is not None and (best is None or found < best) else best
    assert best is not None
    return best


def place(one: Candidate, sets: int) -> Slot:
    return slot(GRAPH, one.exercise.id, sets=sets, position=one.position, kit=GARAGE)


def amounts(request: WeekRequest, day: Day, every: Sequence[Candidate]) -> list[float] | None:
    """What a week of one day misses, None if it breaks a hard rule."""
    held = audit(GRAPH, request, [day], candidates=every)
    if any(not one.is_kept for one in hard(held)):
        return None
    return [one.missed for one in held if not plan_rules(GRAPH)[one.rule].is_hard]


@pytest.mark.parametrize(
    ("names", "level", "sets"),
    [
        (("deadlift", "barbell-row", "pull-up"), "intermediate", None),
        (("rack-pull", "inverted-row", "negative-pull-up"), "beginner", 9),
        (("pendlay-row", "chin-up", "ytw-raise"), "advanced", 12),
    ],
)
def test_the_best_week_is_the_best_of_all(names: tuple[str, ...], level: str, sets: int | None) -> None:
    request = WeekRequest(GARAGE, days=1, level=level, sets=sets)  # type: ignore[arg-type]
    usual = {one.exercise.id: one for one in reversed(pool(GRAPH, request)) if one.exercise.id in names}
    candidates = [usual[name] for name in names]
    assert not any(one.bars for one in candidates)
    model = WeekModel(GRAPH, request, candidates)
    enforce(model)
    solved = Search(model, None).run()
    assert solved is not None
    assert solved.proven
    assert amounts(request, solved.days[0], pool(GRAPH, request)) == brute_force(request, candidates)


def test_a_missing_station_is_named_with_the_wish_that_needs_it() -> None:
    request = WeekRequest(parse_kit(GRAPH, ["none"]), must=("lat-pulldown",))
    week = plan(GRAPH, request)
    assert week.conflict == (Demand("kit-allows"), Demand("must", "lat-pulldown"))
    assert week.dropped == (Demand("must", "lat-pulldown"),)
    check_soundness(request, week)


def test_too_many_wishes_for_a_day_give_up_the_number_of_exercises() -> None:
    names = ("deadlift", "barbell-row", "pull-up", "barbell-shrug", "inverted-row")
    week = plan(GRAPH, WeekRequest(GARAGE, days=1, must=names, level="advanced"))
    assert week.status == "infeasible"
    assert Demand("exercises-a-day", "most") in week.conflict or Demand("no-duplicates") in week.conflict
    assert {*names} <= {one.exercise for one in week.days[0]} | {demand.part for demand in week.dropped}


def test_a_search_that_ends_early_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(week_module, "PATIENCE", 0.2)
    request = WeekRequest(parse_kit(GRAPH, place="full-gym"), days=3, level="advanced")
    week = plan(GRAPH, request)
    assert week.status == "feasible"
    assert all(one.is_kept for one in hard(week.held))
    assert any(one.least is not None and one.least < one.missed for one in week.held)


def test_a_search_without_an_answer_is_an_error_and_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(week_module, "PATIENCE", 0.0)
    with pytest.raises(KnowledgeError, match="ended before any week was found"):
        plan(GRAPH, WeekRequest(GARAGE))


def test_progress_names_every_rule_that_may_be_bent() -> None:
    told: list[tuple[str, int, int]] = []
    plan(GRAPH, WeekRequest(GARAGE, days=1), progress=lambda *step: told.append(step))
    assert [number for _, number, _ in told] == list(range(told[0][2]))
    assert told[0][0] == "days-apart"
    assert told[-1][0] == "preferred"


def test_the_same_request_gives_the_same_week_whatever_the_hash_order() -> None:
    command = [sys.executable, "-m", "graph", "plan", "--place", "garage", "--days", "2", "--block", "4", "--json"]
    outputs = {
        subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"days": 5}, "5 days a week is impossible; state 1 to 4."),
        ({"sets": 1}, "1 sets a day is impossible; state 2 to 40."),
        ({"minutes": 5}, "5 minutes a day is impossible; state 10 to 240."),
        ({"emphasis": ("hamstrings",)}, "'hamstrings' is no region of the back"),
        ({"days": 1, "short_second": True}, "plan two days or more"),
    ],
)
def test_impossible_numbers_are_refused(changes: dict[str, object], words: str) -> None:
    with pytest.raises(InvalidSelectionError, match=words):
        plan(GRAPH, WeekRequest(GARAGE, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        {"level": "expert"},
        {"goal": "fame"},
        {"must": ("nope",)},
        {"never": ("nope",)},
        {"avoid": ("nope",)},
        {"emphasis": ("nope",)},
        {"effort": "nope"},
    ],
)
def test_unknown_names_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(UnknownTermError):
        plan(GRAPH, WeekRequest(GARAGE, **changes))  # type: ignore[arg-type]
