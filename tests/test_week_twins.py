"""What a week can do without: nothing that would make it better, and nothing that somebody wants."""

from dataclasses import replace

import pytest

from graph import build, parse_kit, week_twins
from graph import week as week_module
from graph.training import WeekRequest, plan
from graph.week_pool import Candidate, pool
from graph.week_twins import SHORTLIST, shortlist, twins, worthwhile

GRAPH = build()
GYM = parse_kit(GRAPH, place="full-gym")


def free(request: WeekRequest) -> list[Candidate]:
    """Candidates that nothing bars."""
    return [one for one in pool(GRAPH, request) if not one.bars]


def gone(request: WeekRequest, candidates: list[Candidate]) -> set[str]:
    """Exercises of which no position is left."""
    left = {one.exercise.id for one in worthwhile(GRAPH, request, candidates)}
    return {one.exercise.id for one in candidates} - left


def only(request: WeekRequest, *ids: str) -> list[Candidate]:
    """The usual positions of these."""
    found = {one.exercise.id: one for one in reversed(free(request))}
    return [found[id_] for id_ in ids]


def test_a_lesser_known_twin_gives_way() -> None:
    request = WeekRequest(GYM, level="advanced")
    assert gone(request, only(request, "lat-pulldown", "machine-pulldown")) == {"machine-pulldown"}
    assert gone(request, only(request, "t-bar-row", "landmine-row")) == {"landmine-row"}


def test_what_somebody_wants_stays() -> None:
    request = WeekRequest(GYM, level="advanced", must=("machine-pulldown",))
    assert not gone(request, only(request, "lat-pulldown", "machine-pulldown"))


def test_twins_of_the_same_worth_spare_a_repeat_and_one_is_enough_for_a_beginner() -> None:
    request = WeekRequest(GYM, level="intermediate")
    pair = only(request, "barbell-shrug", "dumbbell-shrug")
    assert [one.points for one in pair] == [1, 1]
    assert not gone(request, pair)
    assert gone(replace(request, level="beginner"), pair) == {"barbell-shrug"}


def test_a_twin_that_asks_more_of_the_grip_does_not_stand_in() -> None:
    request = WeekRequest(GYM, level="advanced")
    first, second = only(request, "lat-pulldown", "machine-pulldown")
    harder = replace(first, exercise=replace(first.exercise, grip_demand="limiting"))
    assert not gone(request, [harder, second])


def test_a_twin_with_twins_of_its_own_does_not_stand_in() -> None:
    # A day with a pulldown has room for a weighted pull-up by their muscles, but none for a pull-up.
    request = WeekRequest(GYM, level="advanced")
    pair = only(request, "pull-up", "weighted-pull-up")
    assert gone(request, pair) == {"weighted-pull-up"}
    assert not gone(request, [*pair, *only(request, "lat-pulldown")])


@pytest.mark.parametrize("level", ["beginner", "intermediate", "advanced"])
def test_everything_left_out_has_a_twin_that_stays(level: str) -> None:
    request = WeekRequest(GYM, level=level)  # type: ignore[arg-type]
    every = free(request)
    left = {one.exercise.id for one in worthwhile(GRAPH, request, every)}
    groups = [set(group) for group in twins(GRAPH, every)]
    assert gone(request, every)
    assert all(any(id_ in group and group & left for group in groups) for id_ in gone(request, every))


@pytest.mark.parametrize(
    ("place", "level", "days"),
    [
        ("garage", "intermediate", 2),
        ("dumbbells", "advanced", 2),
        ("hotel-gym", "beginner", 3),
        ("garage", "advanced", 1),
    ],
)
def test_the_best_week_is_as_good_without(monkeypatch: pytest.MonkeyPatch, place: str, level: str, days: int) -> None:
    request = WeekRequest(parse_kit(GRAPH, place=place), days=days, level=level)  # type: ignore[arg-type]
    less = plan(GRAPH, request)
    monkeypatch.setattr(week_module, "worthwhile", lambda *asked: asked[-1])
    more = plan(GRAPH, request)
    assert less.status == more.status == "optimal"
    assert [(one.rule, one.missed) for one in less.held] == [(one.rule, one.missed) for one in more.held]


def many(request: WeekRequest) -> list[Candidate]:
    """More candidates than a shortlist holds: the real ones, then each again under other names and less known."""
    real = free(request)
    return real + [
        replace(one, exercise=replace(one.exercise, id=f"{one.exercise.id}-{again}"), points=one.points + again)
        for again in (1, 2)
        for one in real
    ]


def test_few_candidates_stay_whole() -> None:
    request = WeekRequest(GYM, level="advanced")
    assert shortlist(request, free(request)) == free(request)


def test_a_shortlist_keeps_what_is_wanted_and_something_for_every_purpose_best_first() -> None:
    request = WeekRequest(GYM, level="advanced", must=("good-morning-2",))
    every = many(request)
    short = shortlist(request, every)
    assert len(every) > len(short) == SHORTLIST
    assert [one for one in every if one in short] == short
    assert "good-morning-2" in {one.exercise.id for one in short}
    assert {one.exercise.pattern for one in short} == {one.exercise.pattern for one in every}
    for region in range(len(every[0].halves)):
        assert max(one.halves[region] for one in short) == max(one.halves[region] for one in every)
    assert {one.exercise.id for one in every if not one.points} <= {one.exercise.id for one in short}


def test_a_week_of_a_shortlist_is_not_called_the_best(monkeypatch: pytest.MonkeyPatch) -> None:
    request = WeekRequest(parse_kit(GRAPH, place="garage"), days=1)
    best = plan(GRAPH, request)
    monkeypatch.setattr(week_twins, "SHORTLIST", 5)
    monkeypatch.setattr(week_twins, "OF_EACH", 1)
    week = plan(GRAPH, request)
    assert (best.status, week.status) == ("optimal", "feasible")
    assert all(one.least in (0.0, None) and one.missed >= 0 for one in week.held)


def test_where_the_shortlist_holds_no_week_all_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    request = WeekRequest(parse_kit(GRAPH, place="garage"), days=1)
    best = plan(GRAPH, request)
    monkeypatch.setattr(week_module, "shortlist", lambda *asked: asked[-1][:1])
    assert plan(GRAPH, request) == best
