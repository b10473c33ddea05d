"""What the names of a log mean: an exercise that trains the back, something else that is known, or nothing known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import process

from graph.content import exercises, regions
from graph.errors import UnknownTermError
from graph.index import Candidate
from graph.log_read import Log
from graph.lookup import require_exercise
from graph.names import fold
from graph.records import COUNTS, Exercise, ExerciseGraph
from graph.resolve import Resolution, resolve_exercise

SUGGESTIONS = 3
Kind = Literal["used", "not back", "unknown"]


@dataclass(frozen=True)
class LoggedName:
    """A name of a log.

    Attributes
    ----------
    kind
        "used" if it trains the back, "not back" if it is known and does not, "unknown" if it means nothing or several
        things.
    rows
        Number of rows that count as sets of it.
    exercise
        Id of what it is taken for; None if it is unknown or lies outside the catalogue.
    remark
        What it is where it lies outside the catalogue, such as "leg exercise"; empty elsewhere.
    suggestions
        What an unknown name may mean, best first, three at most; they share a score of 1 if it means several things.
    """

    name: str
    kind: Kind
    rows: int
    exercise: str | None
    remark: str
    suggestions: tuple[Candidate, ...]


def trains_back(graph: ExerciseGraph, exercise: Exercise) -> bool:
    """Whether a set of `exercise` counts for a region of the back, at least in half.

    Examples
    --------
    >>> g = build()
    >>> [trains_back(g, exercises(g)[id_]) for id_ in ("deadlift", "dead-hang")]
    [True, False]
    """
    return any(exercise.weights.get(region.id, 0.0) >= COUNTS for region in regions(graph).values() if region.is_back)


def _by_hand(graph: ExerciseGraph, log: Log, names: Mapping[str, str]) -> dict[str, Resolution]:
    """Name of the log → what a person says that it means. A name is found in any spelling of its letters."""
    spelled: dict[str, list[str]] = {}
    for name in dict.fromkeys(row.name for row in log.done):
        spelled.setdefault(fold(name), []).append(name)
    found: dict[str, Resolution] = {}
    for written, meant in names.items():
        if fold(written) not in spelled:
            near = process.extract(fold(written), list(spelled), limit=SUGGESTIONS, score_cutoff=60)
            raise UnknownTermError("name of the log", written, [spelled[folded][0] for folded, *_ in near])
        resolution = resolve_exercise(graph, meant)
        outside = resolution.label and not resolution.id
        found |= dict.fromkeys(spelled[fold(written)], resolution if outside else require_exercise(graph, meant))
    return found


def _logged(graph: ExerciseGraph, name: str, rows: int, found: Resolution) -> LoggedName:
    """A name with its meaning. A mended typo is a suggestion: the name decides what was done, so it is not guessed."""
    if found.id and found.score == 1.0:
        kind: Kind = "used" if trains_back(graph, exercises(graph)[found.id]) else "not back"
        return LoggedName(name, kind, rows, found.id, "", ())
    if found.label and not found.id:
        return LoggedName(name, "not back", rows, None, found.label.partition(": ")[2], ())
    return LoggedName(name, "unknown", rows, None, "", found.candidates[:SUGGESTIONS])


def logged_names(graph: ExerciseGraph, log: Log, names: Mapping[str, str]) -> dict[str, LoggedName]:
    r"""Every name of a log with what it means.

    Parameters
    ----------
    names
        Name in the log → any name of an exercise, or of something outside the catalogue, that a person maps it to.

    Returns
    -------
    Name → meaning, those with most rows first, then alphabetically.

    Raises
    ------
    UnknownTermError
        A name that is mapped is not in the log, or is mapped to nothing known or to several exercises.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Zercher thing,3\n2024-03-01,Bench Press (Barbell),3")
    >>> [(row.kind, row.remark) for row in logged_names(build(), log, {}).values()]
    [('not back', 'chest exercise'), ('unknown', '')]
    >>> logged_names(build(), log, {"zercher thing": "barbell row"})["Zercher thing"].exercise
    'barbell-row'
    """
    by_hand, rows = _by_hand(graph, log, names), dict.fromkeys((done.name for done in log.done), 0)
    for done in log.done:
        rows[done.name] += done.rows
    ordered = sorted(rows, key=lambda name: (-rows[name], name))
    return {
        name: _logged(graph, name, rows[name], by_hand.get(name) or resolve_exercise(graph, name)) for name in ordered
    }
