"""How an exercise of a week is done: repetitions, load, effort and rest, with who says so."""

from dataclasses import dataclass

from graph.content import exercises
from graph.records import Dose, Exercise, ExerciseGraph
from graph.week_facts import HEAVY
from graph.week_records import Day, Slot, WeekRequest
from graph.words import counted

# Who says what, by line.
EIGHTY_PERCENT = ("article-000:L71",)
BY_EFFORT = ("article-000:L75", "Helms2018")
ONE_TO_THREE = ("article-002:L90", "article-000:L77")
ONE_TO_TWO = ("article-002:L91",)
ZERO_TO_THREE = ("article-000:L201",)
LAST_TO_FAILURE = ("article-000:L125", "article-004:L108-109")
RESTING = ("Singer2024", "editorial")
STRAPS_LATER = ("article-000:L111-113",)
STRAPS_NOW = ("article-003:L359",)
BELT = ("article-003:L69",)
# Repetitions up to which a share of the one-repetition maximum is a sensible load.
HEAVY_REPETITIONS = 8
# Seconds of rest after heavy lifts of many joints and after small ones: what the meta-analysis leans to, rounded by us.
REST_HEAVY, REST_SMALL = (120, 180), (60, 120)
FREE_WEIGHTS = frozenset({"barbell", "dumbbell", "ez-bar", "kettlebell", "landmine", "trap-bar"})


@dataclass(frozen=True)
class Said:
    """A sentence of a prescription, and the sources that say so."""

    words: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Prescription:
    """How one exercise of a day is done.

    Attributes
    ----------
    dose
        Repetitions, seconds or metres of a set; None where no source gives any.
    others
        Doses that other sources give for the same exercise.
    reserve
        Repetitions left in reserve at the end of a set, least and most; None for explosive lifts and holds.
    rest
        Seconds between sets, least and most.
    effort, load
        What to lift and how hard, in words.
    aids
        What is said about straps and belts.
    """

    dose: Dose | None
    others: tuple[Dose, ...]
    reserve: tuple[int, int] | None
    rest: tuple[int, int]
    load: Said
    effort: Said
    resting: Said
    aids: tuple[Said, ...]


def _size(dose: Dose) -> int:
    return dose.low or dose.high or 0


def _chosen(exercise: Exercise, request: WeekRequest, *, late: bool) -> tuple[Dose | None, tuple[Dose, ...]]:
    """The dose that fits: the heaviest for strength; for size the lighter ones late in the day and where support helps.

    What an article or a study says of the exercise goes before our own judgement.
    """
    doses = sorted((dose for dose in exercise.doses if dose.unit != "sets"), key=_size)
    said = [dose for dose in doses if dose.sources != ("editorial",)] or doses
    if not said:
        return None, ()
    light = request.goal == "size" and (late or exercise.stability in ("supported", "guided"))
    found = said[-1] if light else said[0]
    return found, tuple(dose for dose in doses if dose != found)


def _is_free_and_heavy(exercise: Exercise, dose: Dose | None) -> bool:
    few = dose is not None and dose.unit == "reps" and (dose.high or HEAVY_REPETITIONS + 1) <= HEAVY_REPETITIONS
    return exercise.pattern in HEAVY and exercise.implement in FREE_WEIGHTS and few


def _load(exercise: Exercise, dose: Dose | None) -> Said:
    if _is_free_and_heavy(exercise, dose):
        return Said("about 80 % of what you lift once, or more", EIGHTY_PERCENT)
    if exercise.implement not in FREE_WEIGHTS | {"cable", "machine", "smith", "plate"}:
        return Said("your own body, or what you have, in the form that fits the repetitions", ("editorial",))
    return Said("what leaves you the repetitions in reserve; no share of a maximum fits here", BY_EFFORT)


def _chosen_effort(request: WeekRequest) -> tuple[tuple[int, int], Said] | None:
    """What the person chose among the sources, None if the goal decides."""
    return {
        "one-to-three": ((1, 3), Said("1 to 3 repetitions in reserve", ONE_TO_THREE)),
        "one-to-two": ((1, 2), Said("1 or 2 repetitions in reserve", ONE_TO_TWO)),
        "last-to-failure": ((0, 3), Said("1 to 3 repetitions in reserve, the last set to failure", LAST_TO_FAILURE)),
    }.get(request.effort)


def _effort(exercise: Exercise, request: WeekRequest, *, last: bool) -> tuple[tuple[int, int] | None, Said]:
    if exercise.tempo == "explosive":
        return None, Said("every repetition fast; stop while they still are", ("editorial",))
    if exercise.tempo in ("held", "carried"):
        return None, Said("until you would have to give up the position", ("editorial",))
    if chosen := _chosen_effort(request):
        return chosen
    if last and exercise.stability in ("supported", "guided"):
        return (0, 3), Said("0 to 3 repetitions in reserve: it is stable, so close to failure is safe", ZERO_TO_THREE)
    if request.goal == "size":
        return (1, 2), Said("1 or 2 repetitions in reserve", ONE_TO_TWO)
    return (1, 3), Said("1 to 3 repetitions in reserve", ONE_TO_THREE)


def _aids(exercise: Exercise, request: WeekRequest) -> list[Said]:
    found = []
    pulls_hard = exercise.grip_demand in ("high", "limiting") and exercise.pattern not in ("carry", "hang")
    if exercise.id == "kroc-row" or (pulls_hard and request.straps == "first"):
        found.append(Said("straps from the first set, so that the grip does not end it", STRAPS_NOW))
    elif pulls_hard:
        found.append(Said("straps only once the grip gives out before the back", STRAPS_LATER))
    if exercise.pattern == "horizontal-pull" and exercise.support == "hinged" and exercise.lumbar_load == "high":
        found.append(Said("a belt is fine if the lower back would end the set", BELT))
    return found


def prescribe(graph: ExerciseGraph, request: WeekRequest, day: Day, slot: Slot) -> Prescription:
    """How one exercise of a day is done.

    Parameters
    ----------
    day
        The exercises of the day in order; what comes late is done with more repetitions.

    Returns
    -------
    Repetitions, load, effort and rest with their sources.

    Examples
    --------
    >>> g = build()
    >>> day = (slot(g, "deadlift", sets=3), slot(g, "lat-pulldown", sets=3))
    >>> found = prescribe(g, WeekRequest(everything(g)), day, day[0])
    >>> found.dose.low, found.dose.high, found.load.words
    (3, 5, 'about 80 % of what you lift once, or more')
    """
    exercise = exercises(graph)[slot.exercise]
    place = day.index(slot)
    dose, others = _chosen(exercise, request, late=place >= len(day) / 2)
    reserve, effort = _effort(exercise, request, last=place == len(day) - 1)
    rest = REST_HEAVY if exercise.pattern in HEAVY else REST_SMALL
    resting = Said(f"{rest[0] // 60} to {rest[1] // 60} min of rest", RESTING)
    return Prescription(
        dose, others, reserve, rest, _load(exercise, dose), effort, resting, tuple(_aids(exercise, request))
    )


def dose_words(dose: Dose | None, sets: int) -> str:
    """Sets and repetitions in one breath.

    Returns
    -------
    Such as "3 × 8–12"; only the sets where no source gives a dose.

    Examples
    --------
    >>> dose_words(Dose("reps", 8, 12, ("editorial",)), 3)
    '3 × 8–12'
    """
    if dose is None:
        return counted(sets, "set")
    low, high = dose.low, dose.high
    span = f"{low}–{high}" if low and high and low != high else f"{low or high}"
    span = f"up to {high}" if low is None else f"{low} or more" if high is None else span
    unit = {"reps": "", "seconds": " s", "metres": " m"}[dose.unit]
    return f"{sets} × {span}{unit}"
