"""Records of what a log says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graph.log_names import LoggedName
from graph.redundancy import Redundant
from graph.volume import Judged


@dataclass(frozen=True)
class LogCounts:
    """Rows of a log: `read` is the sum of all others; `left_out` says why a row is no set of its own → rows."""

    read: int
    used: int
    not_back: int
    unknown: int
    left_out: Mapping[str, int]


@dataclass(frozen=True)
class LoggedWeek:
    """Sets of one ISO week, or of the mean week of several.

    Attributes
    ----------
    monday
        Its first day; of a mean week that of the first of them.
    days
        Days with a set that trains the back.
    back
        Sets that train the back.
    credited
        Region → credited sets, in region order.
    region_days
        Region → days with a set that counts for it.
    vertical, horizontal
        Sets of vertical and of horizontal pulls.
    """

    monday: date
    days: float
    back: float
    credited: Mapping[str, float]
    region_days: Mapping[str, float]
    vertical: float
    horizontal: float


@dataclass(frozen=True)
class Neglected:
    """A region of the back that lately got fewer credited sets a week than the floor, and how many it lacks."""

    region: str
    sets: float
    lacks: float


@dataclass(frozen=True)
class OneChange:
    """The exercise that, added to the mean week, leaves the least shortfall.

    Attributes
    ----------
    sets
        Fewest sets a week that do as much as any number of them.
    before, after
        Credited sets that neglected regions lack together, without it and with it.
    credited
        Neglected region that gains → its credited sets with the change, in region order.
    """

    exercise: str
    sets: int
    before: float
    after: float
    credited: Mapping[str, float]


@dataclass(frozen=True)
class LogAnalysis:
    """What a log says.

    Attributes
    ----------
    names
        Every name of the log with what it means, those with most rows first.
    weeks
        Weeks with any set, oldest first.
    lately, mean
        Number of weeks that count as lately, and their mean.
    judged
        What landmarks say of the mean week, each in its own unit; those of a session of the fullest day lately.
    gaps
        Neglected regions, what lacks most first, then in region order.
    redundant
        Pairs of exercises that do the same and lately stood on one day.
    """

    counts: LogCounts
    names: Mapping[str, LoggedName]
    weeks: tuple[LoggedWeek, ...]
    lately: int
    mean: LoggedWeek | None
    judged: tuple[Judged, ...]
    gaps: tuple[Neglected, ...]
    redundant: tuple[Redundant, ...]
    change: OneChange | None
