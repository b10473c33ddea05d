"""Weeks of a block: how sets and repetitions rise from week to week, and what comes after the top of a range."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.content import exercises, family, plan_rules, regions
from graph.errors import InvalidSelectionError
from graph.records import Dose, Exercise, ExerciseGraph
from graph.vocabulary import terms
from graph.week_audit import Audit
from graph.week_dose import FREE_WEIGHTS, Said, prescribe
from graph.week_facts import HEAVY, back
from graph.week_records import Day, Slot, WeekRequest

# Lengths of a block in weeks that the article names.
BLOCKS = (4, 8, 12)
DEADLIFT_STEP = ("article-002:L96-97",)
DOUBLE = ("article-002:L95",)
WEIGHTED_PULL_UP = ("article-003:L50",)
RAMP = ("article-001:L28",)
# Implements besides free weights whose load grows in steps.
STACKS = frozenset({"cable", "machine", "plate", "smith"})
# Weeks between two steps of load at least, where a range is short; our judgement.
WEEKS_A_STEP = 3
# Repetitions at which a step of the deadlift was too much.
DEADLIFT_BACK = 3
# Sets of an exercise in the first weeks of a block at least: with two, small weeks would have nowhere to
# rise from; our judgement.
FIRST_SETS = 1
# Repetitions of a pull-up beyond which weight is added.
PULL_UP_CEILING = 15


@dataclass(frozen=True)
class Target:
    """What one exercise aims at in one week: sets, units of each, and how many load steps above the start."""

    exercise: str
    sets: int
    amount: int | None
    steps: int


# Targets of every day of one week.
BlockWeek = tuple[tuple[Target, ...], ...]


def _total(days: Sequence[Day]) -> int:
    return sum(slot.sets for day in days for slot in day)


def _trim(days: Sequence[Day]) -> list[Day] | None:
    """One set less, from the longest day and there from the last exercise with most sets; None if none can go."""
    able = [number for number, day in enumerate(days) if any(slot.sets > FIRST_SETS for slot in day)]
    if not able:
        return None
    number = max(able, key=lambda at: (_total([days[at]]), at))
    day = days[number]
    place = max(range(len(day)), key=lambda at: (day[at].sets, at))
    shorter = tuple(replace(slot, sets=slot.sets - (at == place)) for at, slot in enumerate(day))
    return [shorter if at == number else other for at, other in enumerate(days)]


def _ramp(low: int, high: int, weeks: int) -> list[int]:
    """Weekly sets from low to high in even steps."""
    return [round(low + (high - low) * week / (weeks - 1)) for week in range(weeks)]


def _amount(dose: Dose | None, week: int, least: int) -> tuple[int | None, int]:
    """Repetitions and load steps of a week: one more each week from the low end; after the high end a step, and again.

    After a step no fewer than `least` are aimed at. A range without a low end gives no number: what somebody starts
    with is not known.
    """
    if dose is None or dose.unit != "reps" or dose.low is None:
        return None, 0
    if dose.high is None:
        return dose.low + week, 0
    cycle = max(dose.high - dose.low + 1, WEEKS_A_STEP)
    start = dose.low if week < cycle else max(dose.low, least)
    return min(start + week % cycle, dose.high), week // cycle


def check_block(weeks: int) -> None:
    """Make sure that a block has a length that the article names; raises `InvalidSelectionError` if not."""
    if weeks not in BLOCKS:
        raise InvalidSelectionError(f"a block of {weeks} weeks is impossible; choose {', '.join(map(str, BLOCKS))}.")


def block(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], weeks: int) -> list[BlockWeek]:
    """The weeks of a block that ends with the week that was planned.

    Parameters
    ----------
    days
        The planned week, the fullest of the block.
    weeks
        4, 8 or 12.

    Returns
    -------
    Targets by week and day: sets rise evenly from the low end of the level, or from one an exercise if that is more;
    repetitions rise by one a week through their range, and after its top the load goes up by one step.

    Raises
    ------
    InvalidSelectionError
        A block has another length.

    Examples
    --------
    >>> g = build()
    >>> day = (slot(g, "barbell-row", sets=4), slot(g, "pull-up", sets=4), slot(g, "face-pull", sets=4))
    >>> found = block(g, WeekRequest(everything(g), days=1), [day], 4)
    >>> [sum(target.sets for target in week[0]) for week in found]
    [12, 12, 12, 12]
    """
    check_block(weeks)
    low = plan_rules(graph)["back-sets"].limits[request.level][0]
    now, by_total = list(days), {}
    by_total[_total(now)] = now
    while _total(now) > low and (shorter := _trim(now)) is not None:
        now = shorter
        by_total[_total(now)] = now
    wanted = _ramp(min(by_total), max(by_total), weeks)
    return [_week(graph, request, by_total[total], number) for number, total in enumerate(wanted)]


def _week(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day], number: int) -> BlockWeek:
    return tuple(
        tuple(
            Target(
                slot.exercise,
                slot.sets,
                *_amount(prescribe(graph, request, day, slot).dose, number, _least(graph, slot)),
            )
            for slot in day
        )
        for day in days
    )


def _is_deadlift(graph: ExerciseGraph, exercise: Exercise) -> bool:
    return family(graph, exercise) == "deadlift" and exercise.implement in ("barbell", "trap-bar")


def _least(graph: ExerciseGraph, slot: Slot) -> int:
    """Repetitions that a set has at least after a step; a deadlift with three or fewer would take some of it back."""
    return DEADLIFT_BACK + 1 if _is_deadlift(graph, exercises(graph)[slot.exercise]) else 0


def next_step(graph: ExerciseGraph, exercise: Exercise) -> Said:
    """What to do when every set reaches the top of its range.

    Returns
    -------
    The step, with who says so.

    Examples
    --------
    >>> g = build()
    >>> next_step(g, exercises(g)["deadlift"]).words
    '10 lb (4.5 kg) more; 5 lb (2.3 kg) less again if that leaves 3 repetitions or fewer'
    """
    if _is_deadlift(graph, exercise):
        more = "10 lb (4.5 kg) more; 5 lb (2.3 kg) less again if that leaves 3 repetitions or fewer"
        return Said(more, DEADLIFT_STEP)
    if exercise.pattern == "vertical-pull" and exercise.support == "hanging" and exercise.skill != "novice":
        return Said(f"weight on a belt once you do more than {PULL_UP_CEILING}", WEIGHTED_PULL_UP)
    if exercise.pattern == "vertical-pull" and exercise.support == "hanging" and exercise.implement == "machine":
        return Said("less help: the next smaller counterweight", (*DOUBLE, "editorial"))
    if exercise.implement in FREE_WEIGHTS and exercise.pattern in HEAVY:
        return Said("2.5 kg more, or the next pair of dumbbells", (*DOUBLE, "editorial"))
    if exercise.implement in STACKS and exercise.pattern in HEAVY:
        return Said("the next step of the stack, or the smallest plates", (*DOUBLE, "editorial"))
    if exercise.implement in FREE_WEIGHTS | STACKS:
        return Said("the smallest step there is: small muscles gain slowly", (*DOUBLE, "editorial"))
    harder = [exercises(graph)[id_].label for id_ in exercise.progressions]
    return Said(f"a harder form: {' or '.join(harder)}" if harder else "a slower return, or a pause", ("editorial",))


def emphasis_order(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> list[str]:
    """Groups of the back in the order in which blocks might favour them: those first that the week gives least.

    Returns
    -------
    Labels; the mean of the credited sets of their regions decides, ties by the order of the groups.

    Examples
    --------
    >>> g = build()
    >>> emphasis_order(g, WeekRequest(everything(g), days=1), [(slot(g, "pull-up"),)])[-1]
    'Lats and teres major'
    """
    week = Audit(graph, request, days)
    credit: dict[str, list[float]] = {}
    for region in back(graph):
        credit.setdefault(regions(graph)[region].group, []).append(week.week_credit(region))
    labels = terms(graph, "region-group")
    order = sorted(credit, key=lambda group: (sum(credit[group]) / len(credit[group]), list(labels).index(group)))
    return [labels[group] for group in order]
