"""A planned week as rows in words: what every export writes, each in its own format."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from graph.content import exercises
from graph.errors import InvalidSelectionError
from graph.records import Exercise, ExerciseGraph
from graph.results import ReadySetUp
from graph.week_dose import Prescription, dose_words, prescribe
from graph.week_progress import next_step
from graph.week_records import HOURS, Day, Slot, WeekRequest
from graph.words import position_words, setup_words

# When a session begins if nobody says otherwise; our judgement.
EVENING = time(18)


@dataclass(frozen=True)
class Row:
    """One exercise of one day.

    Attributes
    ----------
    day, place
        Number of the day and of the exercise in it, from 1.
    hands, setup
        Grip, width and arm path; what to use and how to put it together.
    then
        What to do when every set reaches the top of its range.
    """

    day: int
    place: int
    slot: Slot
    exercise: Exercise
    done: Prescription
    hands: str
    setup: str
    then: str

    @property
    def amount(self) -> str:
        """Sets and repetitions, such as "3 × 8–12"."""
        return dose_words(self.done.dose, self.slot.sets)

    @property
    def how(self) -> str:
        """Effort, rest, load, hands and what is said of straps, in one line."""
        aids = [aid.words for aid in self.done.aids]
        return "; ".join([self.done.effort.words, self.done.resting.words, self.done.load.words, self.hands, *aids])


def week_rows(graph: ExerciseGraph, request: WeekRequest, days: Sequence[Day]) -> list[list[Row]]:
    """The rows of every day, in order."""
    return [
        [_row(graph, request, day, number, place, slot) for place, slot in enumerate(day, 1)]
        for number, day in enumerate(days, 1)
    ]


def _row(graph: ExerciseGraph, request: WeekRequest, day: Day, number: int, place: int, slot: Slot) -> Row:
    exercise = exercises(graph)[slot.exercise]
    setup = next(setup for setup in exercise.setups if setup.id == slot.setup)
    return Row(
        number,
        place,
        slot,
        exercise,
        prescribe(graph, request, day, slot),
        position_words(graph, slot.position),
        f"{setup_words(graph, ReadySetUp(setup, slot.items))}. {setup.note}",
        next_step(graph, exercise).words,
    )


def session_times(days: int, start: date, weeks: int, at: time = EVENING) -> list[list[datetime]]:
    """When the days of each week begin; they lie as far apart as they go.

    Raises
    ------
    InvalidSelectionError
        A week has another number of days, there is no week, or the calendar ends before the last one.

    Examples
    --------
    >>> [one.isoformat() for one in session_times(2, date(2026, 3, 30), 1)[0]]
    ['2026-03-30T18:00:00', '2026-04-02T18:00:00']
    """
    if days not in HOURS:
        raise InvalidSelectionError(f"a week of {days} days is impossible; plan {min(HOURS)} to {max(HOURS)}.")
    if weeks < 1:
        raise InvalidSelectionError(f"{weeks} weeks is impossible; state 1 or more.")
    first = datetime.combine(start, at)
    try:
        return [[first + timedelta(weeks=week, hours=hour) for hour in HOURS[days]] for week in range(weeks)]
    except OverflowError:
        raise InvalidSelectionError(f"no calendar holds {weeks} weeks from {start}; start earlier.") from None
