"""Equipment → what can be set up. The one availability function: lists, gaps, substitutes and plans all use it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from graph.build import equipment, exercises, places, terms
from graph.errors import InvalidKitError, UnknownTermError
from graph.lookup import resolve_equipment, resolve_place
from graph.records import Equipment, Exercise, ExerciseGraph, Need, ReadySetUp, SetUp

_NUMBER = r"(?P<load>-?\d+(?:[.,]\d+)?)"
_LIMITS = (
    re.compile(rf"^(?P<name>.+?)[:@]\s*{_NUMBER}\s*(?P<unit>kg|lbs?)?$", re.IGNORECASE),
    re.compile(rf"^(?P<name>.+?)\s+{_NUMBER}\s*(?P<unit>kg|lbs?)$", re.IGNORECASE),
    re.compile(rf"^{_NUMBER}\s*(?P<unit>kg|lbs?)\s+(?P<name>.+)$", re.IGNORECASE),
)
# A comma between names; one inside a number, as in "dumbbell:22,5", is a decimal comma.
_COMMA = re.compile(r",(?!(?<=\d,)\d+\s*(?:kg|lbs?)?\s*(?:,|$))", re.IGNORECASE)
_KG_PER_LB = 0.45359237


@dataclass(frozen=True)
class Kit:
    """What a person has at hand.

    Attributes
    ----------
    owned
        Item id → greatest load in kg per hand-held piece, `inf` if unlimited; the items that were named.
    attachments
        Attachment id → id of the owned station that it came with; attachments that were named are in `owned`.
    """

    owned: Mapping[str, float]
    attachments: Mapping[str, str]

    @property
    def items(self) -> frozenset[str]:
        """Ids of everything at hand, attachments of stations included."""
        return frozenset(self.owned) | frozenset(self.attachments)


def make_kit(graph: ExerciseGraph, owned: Mapping[str, float], *, without: Iterable[str] = ()) -> Kit:
    """Kit of `owned` items plus the attachments that come with them, less those `without`.

    Parameters
    ----------
    owned
        Item id → greatest load in kg, `inf` if unlimited.
    without
        Ids of items or attachments to leave out.

    Raises
    ------
    UnknownTermError
        An id is no equipment of `graph`.
    InvalidKitError
        A load is not above 0, or stands on an item that takes none.
    """
    known = equipment(graph)
    absent = frozenset(without)
    for item in (*owned, *absent):
        if item not in known:
            raise UnknownTermError("kit", item)
    for item, load in owned.items():
        if not load > 0:
            raise InvalidKitError(f"a load of {load:g} kg for {item!r} is not above 0.")
        if load < inf and not known[item].takes_load_limit:
            raise InvalidKitError(f"{item!r} takes no load limit; only free weights do, for example 'dumbbell:20'.")
    kept = {item: owned[item] for item in sorted(owned) if item not in absent}
    attachments = {
        extra: item
        for item in sorted(kept, reverse=True)
        for extra in known[item].comes_with
        if extra not in absent and extra not in kept
    }
    return Kit(MappingProxyType(kept), MappingProxyType(attachments))


def _parse_limit(text: str) -> tuple[str, float]:
    """Split 'dumbbell:20', 'dumbbells@45 lb', 'dumbbell 20kg' or '20 kg dumbbells' into name and kilograms."""
    match = next(filter(None, (limit.match(text) for limit in _LIMITS)), None)
    if not match:
        return text, inf
    load = float(match["load"].replace(",", "."))
    return match["name"].strip(), load * (_KG_PER_LB if (match["unit"] or "kg").lower() != "kg" else 1.0)


def split_names(text: str) -> list[str]:
    """Names of kit that commas part in `text`; a comma inside a number is a decimal comma.

    >>> split_names("dumbbell:22,5,flat-bench")
    ['dumbbell:22,5', 'flat-bench']
    """
    return _COMMA.split(text)


def _tangible(name: str) -> str:
    """`name`, unless it is what every room has or no kit at all."""
    if name.casefold() in ("floor", "wall", "chair", "bodyweight", "body weight"):
        raise InvalidKitError(f"{name!r} is always at hand; write 'none' for nothing else.")
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

    Raises
    ------
    UnknownTermError
        A name is no kit or place; close names are suggested.
    InvalidKitError
        `none` beside something else, a load that is impossible, or something taken away that is not there.
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
        item = resolve_equipment(graph, _tangible(text))
        if named.setdefault(item, load) != load:
            raise InvalidKitError(f"{item!r} is named twice with different loads; name the heaviest.")
    return named


class Availability:
    """Which needs a kit meets, indexed once per kit so that a whole catalogue is checked in one pass."""

    def __init__(self, graph: ExerciseGraph, kit: Kit) -> None:
        self._graph = graph
        self._kit = kit
        known = equipment(graph)
        self._providers: dict[str, list[tuple[Equipment, float]]] = {}
        for item in sorted(kit.items, key=lambda item: (known[item].rank, item)):
            for capability in known[item].affords:
                load = kit.owned.get(item, inf)
                self._providers.setdefault(capability, []).append((known[item], load))

    def affords(self, need: Need) -> bool:
        """Whether something at hand meets `need`; floor, wall and chair always do."""
        return self._always(need.capability) or any(
            load >= (need.least_load or 0.0) for _, load in self._providers.get(need.capability, ())
        )

    def missing(self, setup: SetUp) -> tuple[Need, ...]:
        """Needs of `setup` that nothing at hand meets, in its order."""
        return tuple(need for need in setup.needs if not self.affords(need))

    def meets(self, needs: Iterable[Need]) -> bool:
        """Whether every one of `needs` is met."""
        return all(self.affords(need) for need in needs)

    def vital(self, setup: SetUp) -> frozenset[str]:
        """Items at hand that alone meet some need of `setup`, so that without them it is impossible."""
        sole = set()
        for need in setup.needs:
            able = {
                item.id for item, load in self._providers.get(need.capability, ()) if load >= (need.least_load or 0)
            }
            if len(able) == 1 and not self._always(need.capability):
                sole |= able
        return frozenset(sole)

    def ready(self, exercise: Exercise) -> list[ReadySetUp]:
        """Set-ups of `exercise` that are possible, best first; empty when none is."""
        return [ReadySetUp(setup, self._items(setup)) for setup in exercise.setups if not self.missing(setup)]

    def _always(self, capability: str) -> bool:
        return bool(self._graph.nodes[f"capability:{capability}"]["always"])

    def _items(self, setup: SetUp) -> tuple[str, ...]:
        """Owned items that `setup` uses; an attachment counts as the station that it came with."""
        used: list[str] = []
        for need in setup.needs:
            able = [
                item.id for item, load in self._providers.get(need.capability, ()) if load >= (need.least_load or 0.0)
            ]
            if not able:
                continue
            owners = [self._kit.attachments.get(item, item) for item in able]
            if not set(owners) & set(used):
                used.append(owners[0])
        order = list(terms(self._graph, "equipment-group"))
        known = equipment(self._graph)
        return tuple(sorted(used, key=lambda item: (order.index(known[item].group), item)))


def possible(graph: ExerciseGraph, kit: Kit) -> dict[str, list[ReadySetUp]]:
    """Exercises that `kit` lets a person do → their possible set-ups, best first; exercises in id order."""
    availability = Availability(graph, kit)
    found = {id_: availability.ready(exercise) for id_, exercise in exercises(graph).items()}
    return {id_: ready for id_, ready in found.items() if ready}


def unlocks(graph: ExerciseGraph, kit: Kit) -> dict[str, list[str]]:
    """Items that are not at hand → exercises that each alone would add; items in id order, useless ones left out."""
    now = Availability(graph, kit)
    known = equipment(graph)
    blocked = [
        (id_, [needs for setup in exercise.setups if (needs := now.missing(setup))])
        for id_, exercise in exercises(graph).items()
        if not now.ready(exercise)
    ]
    gains: dict[str, list[str]] = {}
    for item in sorted(set(known) - kit.items):
        alone = Availability(graph, make_kit(graph, {item: inf}))
        for id_, options in blocked:
            if any(alone.meets(needs) for needs in options):
                gains.setdefault(item, []).append(id_)
    return gains


def dependents(graph: ExerciseGraph, kit: Kit) -> dict[str, list[str]]:
    """Owned items → exercises that would be lost without each alone; items in id order, spare ones left out.

    Attachments that came with a station count under their own id and under the station that alone brings them.
    """
    known = equipment(graph)
    availability = Availability(graph, kit)
    bringers: dict[str, list[str]] = {}
    for item in kit.owned:
        for extra in known[item].comes_with:
            bringers.setdefault(extra, []).append(item)
    sole = {extra: owners[0] for extra, owners in bringers.items() if len(owners) == 1 and extra not in kit.owned}
    lost: dict[str, list[str]] = {}
    for id_, exercise in exercises(graph).items():
        vital = [availability.vital(setup) for setup in exercise.setups if not availability.missing(setup)]
        if vital:
            for item in frozenset.intersection(*(items | {sole[i] for i in items if i in sole} for items in vital)):
                lost.setdefault(item, []).append(id_)
    return {item: lost[item] for item in sorted(lost)}
