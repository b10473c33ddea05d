"""Records of a week of training: what is asked, what fills it, and how it keeps the rules."""

from dataclasses import dataclass
from typing import Literal

from graph.kit import Kit
from graph.position import Position

Level = Literal["beginner", "intermediate", "advanced"]
Goal = Literal["size", "strength"]
Status = Literal["optimal", "feasible", "infeasible"]

# Least and greatest number of days that a week is planned for.
FEWEST_DAYS, MOST_DAYS = 1, 4
# Hour of the week at which the days begin, by their number: as far apart as they go; our judgement.
HOURS = {1: (0,), 2: (0, 72), 3: (0, 48, 96), 4: (0, 24, 72, 96)}
WEEK = 7 * 24


@dataclass(frozen=True)
class WeekRequest:
    """What a person asks of a week.

    Attributes
    ----------
    kit
        What is at hand; nothing that it does not allow is ever planned.
    days
        Number of days, 1 to 4.
    level, goal
        What limits, loads and repetitions follow.
    sets, minutes
        Greatest number of sets and of minutes in a day; None means as many as the rules want.
    emphasis
        Ids of regions of the back that get more.
    avoid
        Strains to spare and regions to leave out, as in `Wishes.avoid`.
    must, never
        Exercise ids that the person wants, and refuses.
    years
        Whole years of training; None says nothing. It changes no plan, but what is said of its days.
    pull_up
        Whether the person can do a pull-up; None means that beginners cannot and others can.
    short_second
        Whether the second day is a short one of three to five sets.
    effort, volume, focus, compounds, straps
        What to follow where sources state different things: an option of `CHOICES`.
    """

    kit: Kit
    days: int = 2
    level: Level = "intermediate"
    goal: Goal = "size"
    sets: int | None = None
    minutes: int | None = None
    emphasis: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    must: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    years: int | None = None
    pull_up: bool | None = None
    short_second: bool = False
    effort: str = "goal"
    volume: str = "back"
    focus: str = "groups"
    compounds: str = "first"
    straps: str = "late"

    @property
    def can_pull_up(self) -> bool:
        """Whether pull-ups without help are planned."""
        return self.level != "beginner" if self.pull_up is None else self.pull_up


@dataclass(frozen=True)
class Slot:
    """One exercise of a day: its position, the set-up and its items, and the number of sets."""

    exercise: str
    position: Position
    setup: str
    items: tuple[str, ...]
    sets: int


# The exercises of a day, in the order in which they are done.
Day = tuple[Slot, ...]


@dataclass(frozen=True)
class Held:
    """How a week keeps a rule: by how much it misses it, 0 if it keeps it, in the unit of the rule; and where.

    `least` is what every week that keeps the more important rules as well misses at least; None if nobody proved one.
    """

    rule: str
    missed: float
    where: tuple[str, ...] = ()
    least: float | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the week keeps the rule."""
        return self.missed == 0


@dataclass(frozen=True)
class Demand:
    """A rule as it stands in one request: with the exercise that it names, or the end of its range, or all of it."""

    rule: str
    part: str = ""


@dataclass(frozen=True)
class Week:
    """A week of training, or why there is none.

    Attributes
    ----------
    status
        "optimal" if it is proven that no week keeps the rules better, each before the next by priority; "feasible" if
        the search ended before that; "infeasible" if no week keeps every hard rule.
    days
        Days in order; of an infeasible request those of the nearest week.
    held
        Every rule that speaks of the request, hard ones first by id, then the others by priority.
    conflict
        Of an infeasible request the smallest set of demands that no week meets together.
    dropped
        Demands that the nearest week gives up; as few as possible.
    """

    status: Status
    days: tuple[Day, ...]
    held: tuple[Held, ...]
    conflict: tuple[Demand, ...] = ()
    dropped: tuple[Demand, ...] = ()
