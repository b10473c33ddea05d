"""Sets of a week by region, counted in the units that sources use, and what landmarks say of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, inf
from typing import Literal

from graph.content import exercises, landmarks, regions
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.landmark import Landmark
from graph.records import COUNTS, ExerciseGraph

# From this share of a set on a set counts whole for a region, from `COUNTS` on half: the rounding of Pelland2024.
DIRECT = 0.75

Session = Mapping[str, float]
Verdict = Literal["too few", "few", "fitting", "many", "too many"]


def counted(weight: float) -> float:
    """What one set with a share of `weight` counts for a region: 1 from 0.75 on, 0.5 from 0.4 on, else 0."""
    return 1.0 if weight >= DIRECT else 0.5 if weight >= COUNTS else 0.0


@dataclass(frozen=True)
class RegionVolume:
    """Sets of a week for one region.

    Attributes
    ----------
    raw
        Sum of share × sets.
    credited
        Sum of sets, each counted 1, 0.5 or 0 by its share.
    direct
        Number of sets that count whole.
    most_in_session
        Greatest number of credited sets in one session.
    """

    region: str
    raw: float
    credited: float
    direct: float
    most_in_session: float


@dataclass(frozen=True)
class Volume:
    """Sets of a week: all of them, those that train the back, and by region in region order."""

    sets: float
    back: float
    regions: Mapping[str, RegionVolume]


@dataclass(frozen=True)
class Judged:
    """What a landmark says: sets in its unit, of a region if it speaks of every region by itself."""

    landmark: Landmark
    region: str | None
    sets: float
    verdict: Verdict


def _check(graph: ExerciseGraph, week: Sequence[Session]) -> None:
    for session in week:
        for id_, sets in session.items():
            if id_ not in exercises(graph):
                raise UnknownTermError("exercise", id_)
            if not 0 < sets < inf:
                raise InvalidSelectionError(f"{sets:g} sets of {id_!r} is impossible; state a number above 0.")


def _back(graph: ExerciseGraph) -> list[str]:
    return [region.id for region in regions(graph).values() if region.is_back]


def volume(graph: ExerciseGraph, week: Sequence[Session]) -> Volume:
    """Sets of a week by region.

    Parameters
    ----------
    week
        One mapping of exercise id → hard sets for each session.

    Returns
    -------
    All sets, those that train the back, and every region in region order; zeros for an empty week.

    Raises
    ------
    UnknownTermError
        An id is no exercise.
    InvalidSelectionError
        A number of sets is not above 0.

    Examples
    --------
    >>> found = volume(build(), [{"pull-up": 3, "seated-cable-row": 2}])
    >>> found.regions["trapezius-transverse"].raw, found.regions["trapezius-transverse"].credited
    (3.3, 3.5)
    """
    _check(graph, week)
    known, back = exercises(graph), _back(graph)
    rows = [(id_, sets) for session in week for id_, sets in session.items()]

    def row(region: str) -> RegionVolume:
        shares = [(known[id_].weights.get(region, 0.0), sets) for id_, sets in rows]
        sessions = [
            fsum(counted(known[id_].weights.get(region, 0.0)) * sets for id_, sets in session.items())
            for session in week
        ]
        return RegionVolume(
            region,
            raw=round(fsum(share * sets for share, sets in shares), 4),
            credited=round(fsum(sessions), 4),
            direct=round(fsum(sets for share, sets in shares if share >= DIRECT), 4),
            most_in_session=round(max(sessions, default=0.0), 4),
        )

    of_back = (sets for id_, sets in rows if any(known[id_].weights.get(region, 0.0) >= COUNTS for region in back))
    return Volume(
        sets=round(fsum(sets for _, sets in rows), 4),
        back=round(fsum(of_back), 4),
        regions={region: row(region) for region in regions(graph)},
    )


def verdict(landmark: Landmark, sets: float) -> Verdict:
    """What `landmark` calls a number of sets.

    Returns
    -------
    One of five verdicts; numbers that the landmark does not state set no limit.

    Examples
    --------
    >>> [verdict(landmarks(build())["fullback-week"], sets) for sets in (3.5, 4, 10, 18.5, 26)]
    ['too few', 'few', 'fitting', 'many', 'too many']
    """
    if landmark.least is not None and sets < landmark.least:
        return "too few"
    if landmark.low is not None and sets < landmark.low:
        return "few"
    if landmark.most is not None and sets > landmark.most:
        return "too many"
    return "many" if landmark.high is not None and sets > landmark.high else "fitting"


def judge(graph: ExerciseGraph, week: Sequence[Session]) -> list[Judged]:
    """What every landmark says of a week, each in its own unit.

    Parameters
    ----------
    week
        One mapping of exercise id → hard sets for each session.

    Returns
    -------
    Landmarks in id order; one that speaks of every region by itself has a row for each region of the back, in region
    order.

    Raises
    ------
    UnknownTermError
        An id is no exercise.
    InvalidSelectionError
        A number of sets is not above 0.

    Examples
    --------
    >>> found = judge(build(), [{"pull-up": 6, "seated-cable-row": 6}])
    >>> [(row.sets, row.verdict) for row in found if row.landmark.id == "article-growth-back"]
    [(12.0, 'fitting')]
    """
    found, rows = volume(graph, week), []
    for landmark in landmarks(graph).values():
        if landmark.unit == "back-week":
            rows.append(Judged(landmark, None, found.back, verdict(landmark, found.back)))
        elif landmark.regions:
            sets = _direct(graph, week, landmark.regions)
            rows.append(Judged(landmark, None, sets, verdict(landmark, sets)))
        else:
            for region in _back(graph):
                sets = _in_unit(found.regions[region], landmark.unit)
                rows.append(Judged(landmark, region, sets, verdict(landmark, sets)))
    return rows


def _direct(graph: ExerciseGraph, week: Sequence[Session], of: Sequence[str]) -> float:
    """Sets that count whole for one of several regions, each once."""
    known = exercises(graph)
    rows = ((known[id_].weights, sets) for session in week for id_, sets in session.items())
    return fsum(sets for weights, sets in rows if any(weights.get(region, 0.0) >= DIRECT for region in of))


def _in_unit(found: RegionVolume, unit: str) -> float:
    return {
        "direct-week": found.direct,
        "fractional-week": found.credited,
        "fractional-session": found.most_in_session,
    }[unit]
