"""Equipment → what can be set up. The one availability function: lists, gaps, substitutes and plans all use it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from types import MappingProxyType

from graph.content import equipment, exercises
from graph.errors import InvalidKitError, UnknownTermError
from graph.records import Equipment, Exercise, ExerciseGraph, Need, SetUp
from graph.results import ReadySetUp
from graph.vocabulary import terms

# Loads in kg that a person may state for one piece; the shapes hold the data to the same greatest load.
LEAST_LOAD, MOST_LOAD = 0.5, 500.0


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

    Returns
    -------
    The kit; an attachment that several owned stations bring counts with the first of them by id.

    Raises
    ------
    UnknownTermError
        An id is no equipment of `graph`.
    InvalidKitError
        A load is not above 0 or out of range, or stands on an item that takes none.

    Examples
    --------
    >>> kit = make_kit(build(), {"cable-machine": inf, "dumbbell": 20.0}, without=["rope"])
    >>> sorted(kit.items)
    ['cable-machine', 'dumbbell', 'single-handle', 'straight-cable-bar']
    """
    known = equipment(graph)
    absent = frozenset(without)
    for item in (*owned, *absent):
        if item not in known:
            raise UnknownTermError("kit", item)
    for item, load in owned.items():
        if not load > 0:
            raise InvalidKitError(f"a load of {load:g} kg for {item!r} is not above 0.")
        if load < inf and not LEAST_LOAD <= load <= MOST_LOAD:
            raise InvalidKitError(
                f"a load of {load:g} kg for {item!r} is out of range; state {LEAST_LOAD:g} to {MOST_LOAD:g}."
            )
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


class Availability:
    """Which needs a kit meets, indexed once per kit so that a whole catalogue is checked in one pass."""

    def __init__(self, graph: ExerciseGraph, kit: Kit) -> None:
        self._graph = graph
        self._kit = kit
        known = equipment(graph)
        self._providers: dict[str, list[tuple[Equipment, float]]] = {}
        # What was named comes before what came along with something: a rack before the door anchor of a trainer.
        for item in sorted(kit.items, key=lambda item: (item in kit.attachments, known[item].rank, item)):
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
    """What a kit lets a person do. Lists, gaps, substitutes and plans all ask this function.

    Parameters
    ----------
    graph
        Exercise graph from `build()`. Not modified.
    kit
        What is at hand.

    Returns
    -------
    Id of each possible exercise, in id order → its possible set-ups, best first. A set-up is possible if something
    at hand affords each of its needs, with the least load that it states; floor, wall and chair always are.

    Examples
    --------
    >>> g = build()
    >>> len(possible(g, make_kit(g, {}))) < len(possible(g, make_kit(g, {"pull-up-bar": inf})))
    True
    >>> possible(g, make_kit(g, {"pull-up-bar": inf}))["chin-up"][0].items
    ('pull-up-bar',)
    """
    availability = Availability(graph, kit)
    found = {id_: availability.ready(exercise) for id_, exercise in exercises(graph).items()}
    return {id_: ready for id_, ready in found.items() if ready}
