"""What a log says was trained: credited sets by region and ISO week, what is neglected, and the one change that helps.

A session is a day, and a week an ISO week. "Lately" is the last four weeks of the log, counted on the calendar, so
that a week without training counts as one; a log of fewer weeks is taken whole. Its last week may not be over yet.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from math import fsum

from graph.content import exercises, regions
from graph.log_change import neglected, one_change
from graph.log_names import LoggedName, logged_names
from graph.log_read import Log
from graph.log_records import LogAnalysis, LogCounts, LoggedWeek
from graph.records import ExerciseGraph
from graph.redundancy import Redundant, redundant
from graph.volume import Judged, counted, judge

LATELY = 4
_WEEK = timedelta(days=7)
# Day → exercise → sets.
Days = Mapping[date, Mapping[str, float]]


def monday(day: date) -> date:
    """First day of the ISO week of `day`.

    >>> monday(date(2024, 3, 3)).isoformat()
    '2024-02-26'
    """
    return day - timedelta(days=day.isoweekday() - 1)


def _counts(log: Log, names: Mapping[str, LoggedName]) -> LogCounts:
    rows = Counter[str]()
    for name in names.values():
        rows[name.kind] += name.rows
    return LogCounts(log.rows, rows["used"], rows["not back"], rows["unknown"], log.left_out)


def _days(log: Log, names: Mapping[str, LoggedName]) -> dict[date, dict[str, float]]:
    """Sets that train the back, by day and exercise; a day with other sets only is there and empty."""
    days: dict[date, dict[str, float]] = {}
    for done in log.done:
        session, name = days.setdefault(done.day, {}), names[done.name]
        if name.kind == "used" and name.exercise:
            session[name.exercise] = session.get(name.exercise, 0.0) + done.sets
    return days


def _week(graph: ExerciseGraph, days: Days, first: date, weeks: int = 1) -> LoggedWeek:
    """The mean week of the `weeks` from `first` on, over `days`, which all lie in them."""
    known = exercises(graph)
    shares = {id_: known[id_].weights for session in days.values() for id_ in session}
    sets = [(day, id_, sets) for day, session in days.items() for id_, sets in session.items()]

    def mean(numbers: list[float]) -> float:
        return round(fsum(numbers) / weeks, 4)

    credit = {
        region: [(day, counted(shares[id_].get(region, 0.0)) * number) for day, id_, number in sets]
        for region in regions(graph)
    }
    pulls = {
        pattern: mean([number for _, id_, number in sets if known[id_].pattern == pattern])
        for pattern in ("vertical-pull", "horizontal-pull")
    }
    return LoggedWeek(
        first,
        days=round(sum(1 for session in days.values() if session) / weeks, 4),
        back=mean([number for *_, number in sets]),
        credited={region: mean([part for _, part in rows]) for region, rows in credit.items()},
        region_days={
            region: round(len({day for day, part in rows if part}) / weeks, 4) for region, rows in credit.items()
        },
        vertical=pulls["vertical-pull"],
        horizontal=pulls["horizontal-pull"],
    )


def every_week(graph: ExerciseGraph, found: LogAnalysis, most: int) -> tuple[LoggedWeek, ...]:
    r"""The last weeks of a log by the calendar, so that a week off is seen as one.

    Parameters
    ----------
    most
        Number of weeks, at most; none is older than the first of the log.

    Returns
    -------
    Weeks without a gap, oldest first; one that is not in the log has no sets.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Pull-up,3\n2024-03-14,Pull-up,3\n")
    >>> [week.back for week in every_week(build(), analyse(build(), log), 12)]
    [3.0, 0.0, 3.0]
    """
    if not found.weeks:
        return ()
    logged, last = {week.monday: week for week in found.weeks}, found.weeks[-1].monday
    first = max(found.weeks[0].monday, last - min(most - 1, (last - date.min) // _WEEK) * _WEEK)
    mondays = [first + number * _WEEK for number in range((last - first) // _WEEK + 1)]
    return tuple(logged.get(day) or _week(graph, {}, day) for day in mondays)


def _judged(graph: ExerciseGraph, days: Days, weeks: int) -> tuple[Judged, ...]:
    """What landmarks of a week say of the mean week, and those of a session of the days as they were."""
    mean = [{id_: sets / weeks for id_, sets in session.items()} for session in days.values()]
    pairs = zip(judge(graph, mean), judge(graph, [*days.values()]), strict=True)
    return tuple(by_day if by_day.landmark.unit == "fractional-session" else by_week for by_week, by_day in pairs)


def _pairs(graph: ExerciseGraph, days: Days) -> tuple[Redundant, ...]:
    """Pairs that do the same and stood on one day, each once, in the order of the days."""
    found: dict[frozenset[str], Redundant] = {}
    for session in dict.fromkeys(tuple(session) for session in days.values()):
        for pair in redundant(graph, session):
            found.setdefault(frozenset(pair.exercises), pair)
    return tuple(found.values())


def analyse(graph: ExerciseGraph, log: Log, names: Mapping[str, str] = {}) -> LogAnalysis:
    r"""What a log says was trained.

    Parameters
    ----------
    log
        What `read_log` gives.
    names
        Name in the log → exercise that a person maps it to, by any of its names; something that lies outside the
        catalogue, such as "bench press", says that it does not train the back.

    Returns
    -------
    Counts of rows that add up, weeks, the mean of the last four with what landmarks say of it, neglected regions,
    pairs that do the same, and the one change that helps most. Without any set all but the counts is empty.

    Raises
    ------
    UnknownTermError
        A name that is mapped is not in the log, or is mapped to nothing known or to several exercises.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Lat Pulldown (Cable),4\n2024-03-02,Squat (Barbell),3\n")
    >>> found = analyse(build(), log)
    >>> found.counts.used, found.counts.not_back, found.mean.credited["latissimus-thoracic"]
    (1, 1, 4.0)
    """
    meanings = logged_names(graph, log, names)
    counts, days = _counts(log, meanings), _days(log, meanings)
    if not days:
        return LogAnalysis(counts, meanings, (), 0, None, (), (), (), None)
    by_week: dict[date, dict[date, Mapping[str, float]]] = {}
    for day, session in days.items():
        by_week.setdefault(monday(day), {})[day] = session
    weeks = tuple(_week(graph, of, first) for first, of in by_week.items())
    first = max(weeks[0].monday, weeks[-1].monday - (LATELY - 1) * _WEEK)
    lately = (weeks[-1].monday - first) // _WEEK + 1
    recent = {day: session for day, session in days.items() if day >= first}
    mean = _week(graph, recent, first, lately)
    return LogAnalysis(
        counts,
        meanings,
        weeks,
        lately,
        mean,
        _judged(graph, recent, lately),
        neglected(graph, mean.credited),
        _pairs(graph, recent),
        one_change(graph, mean.credited),
    )
