"""How a day is done: order, repetitions, load, effort, rest, aids, warm-up, progression; the guidelines name these."""

from dataclasses import replace

import pytest

from graph import InvalidSelectionError, build, everything, exercises, parse_kit
from graph.training import (
    BLOCKS,
    Day,
    Prescription,
    WeekRequest,
    block,
    emphasis_order,
    guidelines,
    in_order,
    minutes,
    next_step,
    prescribe,
    reasons,
    slot,
    swap,
    swap_sentences,
    warm_up,
)
from graph.week_words import guidelines_for

GRAPH = build()
SIZE = WeekRequest(everything(GRAPH), days=1)
STRENGTH = replace(SIZE, goal="strength")


def day(*names: str, sets: int = 3) -> Day:
    return tuple(slot(GRAPH, name, sets=sets) for name in names)


def done(name: str, request: WeekRequest = SIZE, *, place: int = 0, length: int = 3) -> Prescription:
    """How an exercise is done at a place of a day of so many."""
    others = [other for other in ("deadlift", "barbell-row", "pull-up", "chin-up") if other != name]
    names = [*others[:place], name, *others[place : length - 1]]
    held = day(*names)
    return prescribe(GRAPH, request, held, held[place])


def reps(found: Prescription) -> tuple[int | None, int | None]:
    assert found.dose is not None
    return found.dose.low, found.dose.high


def test_order_of_a_day() -> None:
    mixed = day("machine-reverse-fly", "farmers-carry", "lat-pulldown", "barbell-row", "power-clean", "deadlift")
    assert [one.exercise for one in in_order(GRAPH, mixed)] == [
        "power-clean",
        "deadlift",
        "barbell-row",
        "lat-pulldown",
        "machine-reverse-fly",
        "farmers-carry",
    ]
    # The sample session of the article: deadlift, seated cable row, carry, cable shrug; the carry tires the grip.
    sample = [one.exercise for one in in_order(GRAPH, day("cable-shrug", "deadlift", "seated-cable-row"))]
    assert sample == ["deadlift", "seated-cable-row", "cable-shrug"]


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("pendlay-row", 3, 6),
        ("power-clean", 3, 4),
        ("barbell-row", 8, 8),
        ("neutral-grip-pulldown", 6, 8),
        ("single-arm-dumbbell-row", 10, 12),
        ("chest-supported-dumbbell-row", 12, 15),
        ("chest-supported-t-bar-row", 6, 8),
        ("rear-delt-cable-row", 10, 15),
        ("cable-trap-shrug", 12, None),
        ("kroc-row", 15, 20),
        ("face-pull", None, 20),
    ],
)
def test_repetitions(name: str, low: int | None, high: int | None) -> None:
    assert reps(done(name)) == (low, high)


def test_sources_that_differ_are_both_there() -> None:
    heavy = done("deadlift", STRENGTH)
    assert reps(heavy) == (3, 5)
    assert [(other.low, other.high) for other in heavy.others] == [(4, 6)]
    # Overhand pulldowns have two schemes: light for size and late in the day, heavy for strength.
    assert reps(done("lat-pulldown", place=2)) == (12, 15)
    assert reps(done("lat-pulldown", STRENGTH)) == (6, 8)


def test_load() -> None:
    assert done("deadlift").load.sources == ("article-000:L71",)
    assert "80 %" in done("barbell-row").load.words
    assert "no share of a maximum" in done("face-pull").load.words
    assert "no share of a maximum" in done("lat-pulldown").load.words
    assert "your own body" in done("pull-up").load.words
    assert {one.id for one in guidelines_for(GRAPH, "face-pull")} >= {"face-pulls-light"}
    assert {one.id for one in guidelines_for(GRAPH, "pull-up")} >= {"heavy-body-pull-ups"}


def test_effort() -> None:
    assert done("deadlift").reserve == (1, 2)
    assert done("deadlift", STRENGTH).reserve == (1, 3)
    assert done("machine-row", place=2).reserve == (0, 3)
    assert done("machine-row", place=1).reserve == (1, 2)
    assert done("power-clean").reserve is None
    assert done("farmers-carry").reserve is None
    assert {one.id for one in guidelines_for(GRAPH, "kroc-row")} >= {"grinder-sets"}


def test_last_set() -> None:
    chosen = done("deadlift", replace(SIZE, effort="last-to-failure"))
    assert chosen.reserve == (0, 3)
    assert "last set to failure" in chosen.effort.words
    assert chosen.effort.sources == ("article-000:L125", "article-004:L108-109")


def test_rest() -> None:
    assert done("deadlift").rest == (120, 180)
    assert done("face-pull").rest == (60, 120)
    assert "Singer2024" in done("face-pull").resting.sources


def test_straps() -> None:
    assert [aid.sources for aid in done("kroc-row").aids] == [("article-003:L359",)]
    assert [aid.words for aid in done("deadlift").aids] == ["straps only once the grip gives out before the back"]
    assert done("farmers-carry").aids == ()  # the grip is what it trains
    early = done("deadlift", replace(SIZE, straps="first"))
    assert early.aids[0].words.startswith("straps from the first set")


def test_belt() -> None:
    assert any("belt" in aid.words for aid in done("barbell-row").aids)
    assert not any("belt" in aid.words for aid in done("chest-supported-dumbbell-row").aids)


def test_warm_up() -> None:
    steps = warm_up(GRAPH, SIZE, day("deadlift"))
    assert [step.sources[0] for step in steps] == [f"article-003:L{line}" for line in (523, 524, 525, 517)]
    assert steps[-1].words == "1 to 3 light sets of Deadlift, building up to the working load"
    assert len(warm_up(GRAPH, replace(SIZE, minutes=30), day("deadlift"))) == 1
    floor = warm_up(GRAPH, replace(SIZE, kit=parse_kit(GRAPH, ["none"])), day("superman"))
    assert "brisk walking" in floor[0].words
    assert len(floor) == 2
    assert warm_up(GRAPH, SIZE, ()) == []
    spared = warm_up(GRAPH, replace(SIZE, avoid=("overhead",)), day("machine-row"))
    assert [step.sources[0] for step in spared] == ["article-003:L523", "article-003:L517"]


def test_progression() -> None:
    step = next_step(GRAPH, exercises(GRAPH)["deadlift"])
    assert "10 lb (4.5 kg) more" in step.words
    assert "5 lb (2.3 kg) less" in step.words
    assert "more than 15" in next_step(GRAPH, exercises(GRAPH)["pull-up"]).words
    assert "2.5 kg" in next_step(GRAPH, exercises(GRAPH)["barbell-row"]).words
    assert "smallest step" in next_step(GRAPH, exercises(GRAPH)["face-pull"]).words
    assert "step of the stack" in next_step(GRAPH, exercises(GRAPH)["seated-cable-row"]).words
    assert "less help" in next_step(GRAPH, exercises(GRAPH)["machine-assisted-pull-up"]).words
    assert "Pull-up" in next_step(GRAPH, exercises(GRAPH)["negative-pull-up"]).words
    assert next_step(GRAPH, exercises(GRAPH)["inverted-row"]).words.startswith("a harder form: ")
    # One repetition more each week; at the top of 3 to 5 the load goes up a step, and with three or fewer that was too
    # much, so the count starts again at four.
    weeks = block(GRAPH, SIZE, [day("deadlift")], 8)
    aims = [(week[0][0].amount, week[0][0].steps) for week in weeks]
    assert aims == [(3, 0), (4, 0), (5, 0), (4, 1), (5, 1), (5, 1), (4, 2), (5, 2)]
    # Up to fifteen pull-ups: nobody knows where a person starts.
    assert {week[0][0].amount for week in block(GRAPH, SIZE, [day("pull-up")], 4)} == {None}
    # Twelve or more has no top.
    shrugs = block(GRAPH, SIZE, [day("cable-trap-shrug")], 4)
    assert [(week[0][0].amount, week[0][0].steps) for week in shrugs] == [(12, 0), (13, 0), (14, 0), (15, 0)]


def total(week: tuple[tuple[object, ...], ...]) -> int:
    return sum(target.sets for held in week for target in held)  # type: ignore[attr-defined]


@pytest.mark.parametrize("weeks", BLOCKS)
def test_ramp(weeks: int) -> None:
    full = [day("deadlift", "barbell-row", "pull-up"), day("chin-up", "seated-cable-row", "face-pull")]
    found = [total(week) for week in block(GRAPH, SIZE, full, weeks)]
    assert len(found) == weeks
    assert (found[0], found[-1]) == (12, 18)
    assert found == sorted(found)
    advanced = replace(SIZE, level="advanced")
    longer = [day(*names, sets=4) for names in (("deadlift", "barbell-row", "pull-up"),) * 2]
    assert total(block(GRAPH, advanced, longer, weeks)[0]) == 18
    with pytest.raises(InvalidSelectionError, match="choose 4, 8, 12"):
        block(GRAPH, SIZE, full, weeks + 1)


def test_blocks() -> None:
    """Blocks favour in turn what the week gives least; the staples stay because a block changes sets alone."""
    order = emphasis_order(GRAPH, SIZE, [day("pull-up", "lat-pulldown")])
    assert order[-1] == "Lats and teres major"
    assert len(order) == 5
    weeks = block(GRAPH, SIZE, [day("deadlift", "pull-up")], 8)
    assert {tuple(target.exercise for target in week[0]) for week in weeks} == {("deadlift", "pull-up")}


def test_why() -> None:
    held = day("deadlift", "single-arm-dumbbell-row", "pull-up")
    said = reasons(GRAPH, replace(SIZE, must=("deadlift",)), [held], held[0])
    assert said[:2] == ["you want it", "a form of the deadlift"]
    assert reasons(GRAPH, SIZE, [held], held[1])[0] == "one arm at a time"
    # The pull-up gives 3 of all credited sets of the lower lats, the row the other 3.
    favoured = reasons(GRAPH, replace(SIZE, emphasis=("latissimus-iliac",)), [held], held[2])
    assert "3 of 6 sets for the lower lats" in favoured
    assert "one-arm-row-benefits" in [one.id for one in guidelines_for(GRAPH, "single-arm-dumbbell-row")]
    assert "cable-shrug-fibres" in [one.id for one in guidelines_for(GRAPH, "cable-shrug")]


def test_caution() -> None:
    assert "rounding-means-too-heavy" in [one.id for one in guidelines_for(GRAPH, "deadlift")]
    assert "seal-row-helper" in [one.id for one in guidelines_for(GRAPH, "seal-row")]
    assert exercises(GRAPH)["barbell-row"].caution


def test_advice() -> None:
    told = [one for one in guidelines(GRAPH).values() if one.part == "advice"]
    assert {"ask-a-professional", "back-day-partners", "build-grip"} <= {one.id for one in told}
    assert all(one.sources for one in told)


def test_minutes() -> None:
    # Five minutes of warm-up, three sets of 45 s with 150 s of rest; one arm after the other works twice.
    assert minutes(GRAPH, day("deadlift")) == 5 + 3 * 195 / 60
    assert minutes(GRAPH, day("single-arm-dumbbell-row")) == 5 + 3 * 240 / 60
    assert minutes(GRAPH, day("face-pull")) == 5 + 3 * 135 / 60


def test_a_swap_says_what_it_changes() -> None:
    week = [day("deadlift", "barbell-row", "pull-up")]
    found = swap(GRAPH, SIZE, week, day=0, exercise="pull-up", instead="face-pull")
    assert {"row-and-pulldown", "vertical-horizontal", "staples"} <= set(found.broken)
    assert found.credit["latissimus-iliac"] == -3
    assert swap_sentences(GRAPH, found)[0].startswith("Worse: A row and a pulldown; ")
    back = swap(GRAPH, SIZE, found.days, day=0, exercise="face-pull", instead="pull-up")
    assert back.days == tuple(week)
    assert set(back.mended) == set(found.broken)
    with pytest.raises(InvalidSelectionError, match="day 1 holds no 'face-pull'; it holds: deadlift"):
        swap(GRAPH, SIZE, week, day=0, exercise="face-pull", instead="chin-up")
    with pytest.raises(InvalidSelectionError, match="holds 'deadlift' already"):
        swap(GRAPH, SIZE, week, day=0, exercise="pull-up", instead="deadlift")
    bar = replace(SIZE, kit=parse_kit(GRAPH, ["pull-up bar"]))
    with pytest.raises(InvalidSelectionError, match="it lacks"):
        swap(GRAPH, bar, [day("pull-up")], day=0, exercise="pull-up", instead="barbell-row")
