"""What a person writes → kit: names, loads in kg or lb, and what is taken away."""

import re
from collections.abc import Iterable
from math import inf

from graph.content import places
from graph.errors import InvalidKitError
from graph.index import equipment_index
from graph.kit import Kit, make_kit
from graph.lookup import resolve_equipment, resolve_place
from graph.records import ExerciseGraph

_NUMBER = r"(?P<load>-?\d+(?:[.,]\d+)?)"
_LIMITS = (
    re.compile(rf"^(?P<name>.+?)[:@]\s*{_NUMBER}\s*(?P<unit>kg|lbs?)?$", re.IGNORECASE),
    re.compile(rf"^(?P<name>.+?)\s+{_NUMBER}\s*(?P<unit>kg|lbs?)$", re.IGNORECASE),
    re.compile(rf"^{_NUMBER}\s*(?P<unit>kg|lbs?)\s+(?P<name>.+)$", re.IGNORECASE),
)
# A comma between names; one inside a number, as in "dumbbell:22,5", is a decimal comma.
_COMMA = re.compile(r",(?!(?<=\d,)\d+\s*(?:kg|lbs?)?\s*(?:,|$))", re.IGNORECASE)
_KG_PER_LB = 0.45359237


def _parse_limit(text: str) -> tuple[str, float]:
    """Split 'dumbbell:20', 'dumbbells@45 lb', 'dumbbell 20kg' or '20 kg dumbbells' into name and kilograms."""
    match = next(filter(None, (limit.match(text) for limit in _LIMITS)), None)
    if not match:
        return text, inf
    load = float(match["load"].replace(",", "."))
    if load == inf:
        raise InvalidKitError(
            f"a load for {match['name']!r} is too long for a number; write for example 'dumbbell:20'."
        )
    return match["name"].strip(), load * (_KG_PER_LB if (match["unit"] or "kg").lower() != "kg" else 1.0)


def split_names(text: str) -> list[str]:
    """Names of kit that commas part in `text`; a comma inside a number is a decimal comma.

    >>> split_names("dumbbell:22,5,flat-bench")
    ['dumbbell:22,5', 'flat-bench']
    """
    return _COMMA.split(text)


def _tangible(graph: ExerciseGraph, name: str) -> str:
    """`name`, unless it is what every room has, a place, everything, or an item with a load that is no number."""
    folded = name.casefold()
    if folded in ("floor", "wall", "chair", "mat", "yoga mat", "bodyweight", "body weight"):
        raise InvalidKitError(f"{name!r} is always at hand; write 'none' for nothing else.")
    if folded in ("all", "everything", "anything"):
        raise InvalidKitError(f"{name!r} is no kit; name no kit at all to have everything.")
    if equipment_index(graph).exact(name):
        return name
    if place := next((place for place in places(graph).values() if folded in (place.id, place.label.casefold())), None):
        raise InvalidKitError(f"{name!r} is a place, not a piece of kit; name the place {place.id!r} instead.")
    item, mark, load = name.partition(":")
    if mark:
        raise InvalidKitError(f"{load!r} is no load in kg for {item!r}; write for example 'dumbbell:20'.")
    return name


def parse_kit(graph: ExerciseGraph, have: Iterable[str] = (), *, place: str | None = None) -> Kit:
    """Kit from what a person writes.

    Parameters
    ----------
    have
        Names or ids; `none` for nothing; `name:20` or `20 kg name` for a greatest load of 20 kg (or `name:45lb`);
        `-name` to take away something that `place` or a station brings.
    place
        Preset whose items are at hand as well.

    Returns
    -------
    The kit; loads in kilograms.

    Raises
    ------
    UnknownTermError
        A name is no kit or place; close names are suggested.
    InvalidKitError
        `none` beside something else, a load that is impossible, or something taken away that is not there.

    Examples
    --------
    >>> dict(parse_kit(build(), ["20 kg dumbbells", "-bench"], place="garage").owned)
    {'barbell': inf, 'dumbbell': 20.0, 'plates': inf, 'power-rack': inf}
    """
    names = [name.strip() for name in have]
    if "" in names:
        raise InvalidKitError("a name of kit is empty; name what you have, or 'none' for nothing.")
    nothing = [name for name in names if name.casefold() in ("none", "nothing")]
    if nothing and (len(names) > 1 or place is not None):
        other = place or next(name for name in names if name not in nothing)
        raise InvalidKitError(f"{nothing[0]!r} contradicts {other!r}: name nothing, or name what you have.")
    taken = [resolve_equipment(graph, name[1:].strip()) for name in names if name.startswith("-")]
    named = _named(graph, [name for name in names if name not in nothing and not name.startswith("-")])
    offered = places(graph)[resolve_place(graph, place)].offers if place is not None else {}
    full = make_kit(graph, {**offered, **named})
    for item in taken:
        if item in named:
            raise InvalidKitError(f"{item!r} is named and taken away at once.")
        if item not in full.items:
            raise InvalidKitError(f"cannot take away {item!r}: it is not among what you have.")
    return make_kit(graph, {**offered, **named}, without=taken)


def _named(graph: ExerciseGraph, names: Iterable[str]) -> dict[str, float]:
    """Item → greatest load, for names that may carry a load."""
    named: dict[str, float] = {}
    for name in names:
        text, load = _parse_limit(name)
        item = resolve_equipment(graph, _tangible(graph, text))
        if named.setdefault(item, load) != load:
            raise InvalidKitError(f"{item!r} is named twice with different loads; name the heaviest.")
    return named
