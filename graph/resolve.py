"""What people call an exercise, muscle or piece of kit → its id. A name that fits several is never guessed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.content import exercises
from graph.index import (
    CANDIDATES,
    Candidate,
    Index,
    Name,
    equipment_index,
    exercise_index,
    outside_index,
    region_index,
    structure_index,
)
from graph.names import fold, key
from graph.qualified import FILLER, agreeable, contained
from graph.records import ExerciseGraph

# A remark in brackets at the end of a name.
_REMARK = re.compile(r"^([^()]+)\(([^()]*)\)$")


@dataclass(frozen=True)
class Resolution:
    """Outcome of one look-up.

    Attributes
    ----------
    id, label
        What the name means; id is None when nothing fits or several fit. A label without an id says that the
        name is known and lies outside the catalogue.
    score
        1 for an exact name in any spelling, lower after mended typos, 0 when nothing fits.
    candidates
        What it may mean when `id` is None, best first; the match itself otherwise.
    configuration
        Terms of grip, width and arm path that the name adds to the usual ones, for example {"width": "wide"}.
    """

    query: str
    id: str | None
    label: str | None
    score: float
    candidates: tuple[Candidate, ...]
    configuration: dict[str, str]


def _answer(query: str, names: set[Name], score: float) -> Resolution:
    """Resolution for the names that fit: one id, or candidates when they name several."""
    ordered = sorted(names, key=lambda name: (name.id, name.configuration))
    candidates = tuple({name.id: Candidate(name.id, name.label, score) for name in reversed(ordered)}.values())
    if len(candidates) == 1:
        name = ordered[0]
        return Resolution(query, name.id, name.said or name.label, score, candidates, dict(name.configuration))
    return Resolution(query, None, None, 0.0, tuple(sorted(candidates, key=lambda c: c.id)), {})


def _without_remark(name: str) -> tuple[str, str] | None:
    """The text before a bracket and the remark in it, or None if `name` has no such remark."""
    match = _REMARK.match(name)
    return (match[1].strip(), match[2]) if match and match[1].strip() else None


def _agreeing_remark(graph: ExerciseGraph, name: str) -> Resolution | None:
    """Resolution of a name whose text before the bracket is exact and whose remark repeats load or set-up."""
    parts = _without_remark(name)
    names = exercise_index(graph).exact(parts[0]) if parts else set()
    if not parts or len({found.id for found in names}) != 1:
        return None
    exercise = exercises(graph)[next(iter(names)).id]
    if {found.id for found in contained(graph, key(name))} == {exercise.id}:
        return None  # the whole name says the same exercise, and perhaps its grip
    return _fits(name, names) if key(parts[1]) <= agreeable(graph, exercise) else None


def _drop_remark(graph: ExerciseGraph, name: str) -> Resolution | None:
    """Resolution of a name without its bracketed remark, if the remark adds nothing or names the same exercise."""
    parts = _without_remark(name)
    if parts is None:
        return None
    text, remark = parts
    known = set(exercise_index(graph).vocabulary)
    inner = resolve_exercise(graph, remark)
    outer = resolve_exercise(graph, text)
    if outer.id and inner.id == outer.id:
        return Resolution(name, outer.id, outer.label, outer.score, outer.candidates, outer.configuration)
    if outer.id and key(remark) & (known - FILLER):
        return Resolution(name, None, None, 0.0, outer.candidates, {})
    return Resolution(name, outer.id, outer.label, outer.score, outer.candidates, outer.configuration)


def resolve_exercise(graph: ExerciseGraph, name: str) -> Resolution:
    """What `name` means among exercises and their named configurations.

    Parameters
    ----------
    name
        Any spelling, word order, plural, abbreviation or app suffix such as "(Barbell)".

    Returns
    -------
    A resolution whose `id` is None when nothing fits, when several fit, or when the name is a known activity
    outside the catalogue (then `label` says which kind).

    Examples
    --------
    >>> found = resolve_exercise(build(), "Underhand Lat Pull-Down (Cable)")
    >>> found.id, found.configuration["grip"]
    ('lat-pulldown', 'supinated')
    """
    found = next(filter(None, _attempts(graph, name)), None)
    return found or Resolution(name, None, None, 0.0, _suggestions(exercise_index(graph), name), {})


def _suggestions(index: Index, name: str) -> tuple[Candidate, ...]:
    """What `name` may be short for, else what it may be a slip of; most likely first, each id once."""
    found: dict[str, Candidate] = {}
    for candidate in (*index.wider(name), *index.inside(name), *index.near(name)):
        found.setdefault(candidate.id, candidate)
    return tuple(found.values())[:CANDIDATES]


def _attempts(graph: ExerciseGraph, name: str) -> Iterator[Resolution | None]:
    """Ways to read `name`, strictest first; each is tried only if those before it found nothing."""
    index, outside = exercise_index(graph), outside_index(graph)
    yield _fits(name, index.texts.get(fold(name)))
    yield _lies_outside(name, outside.texts.get(fold(name)))
    yield _fits(name, index.by_key.get(key(name)))
    yield _agreeing_remark(graph, name)
    yield _fits(name, contained(graph, key(name)))
    yield _lies_outside(name, outside.by_key.get(key(name)))
    yield _drop_remark(graph, name)
    yield _fits(name, *index.mend(name))


def _fits(query: str, names: set[Name] | None, score: float = 1.0) -> Resolution | None:
    return _answer(query, names, score) if names else None


def _lies_outside(query: str, names: set[Name] | None) -> Resolution | None:
    if not names:
        return None
    kinds = " or ".join(sorted({found.label for found in names}))
    return Resolution(query, None, f"not in the catalogue: {kinds}", 0.0, (), {})


def resolve(graph: ExerciseGraph, name: str) -> Resolution:
    """What `name` means among exercises, muscle regions, other anatomy and kit.

    The same words in any order name an exercise first, then one of the others if spelled exactly as it is; then
    come looser readings as an exercise, and last the rest.

    Returns
    -------
    A resolution as `resolve_exercise` gives; its `id` may be that of a region, a structure or a piece of kit.

    Examples
    --------
    >>> resolve(build(), "rear delts").id
    'deltoid-posterior'
    >>> [candidate.id for candidate in resolve(build(), "straps").candidates]
    ['lifting-straps', 'suspension-trainer']
    """
    others = (region_index(graph), structure_index(graph), equipment_index(graph))
    if not exercise_index(graph).exact(name) and fold(name) not in outside_index(graph).texts:
        for index in others:
            if names := index.texts.get(fold(name)):
                return _answer(name, names, 1.0)
    found = resolve_exercise(graph, name)
    if found.id or found.label or any(candidate.score == 1.0 for candidate in found.candidates):
        return found
    for index in others:
        if names := index.exact(name):
            return _answer(name, names, 1.0)
    if found.candidates:
        return found
    near = [candidate for index in others for candidate in _suggestions(index, name)]
    return Resolution(name, None, None, 0.0, tuple(near[:CANDIDATES]), {})
