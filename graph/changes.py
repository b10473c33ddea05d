"""What changes when one item comes or goes: a kit less what is taken, what an item would add, what hangs on one."""

from collections.abc import Iterable
from math import inf

from graph.content import equipment, exercises
from graph.kit import Availability, Kit, make_kit
from graph.records import ExerciseGraph


def _lacking(graph: ExerciseGraph, kit: Kit) -> set[str]:
    """Attachments that would come with what is owned, had the person not said that they are not there."""
    known = equipment(graph)
    return {extra for item in kit.owned for extra in known[item].comes_with} - kit.items


def without(graph: ExerciseGraph, kit: Kit, items: Iterable[str]) -> Kit:
    """What is left of a kit when some of it is taken.

    Returns
    -------
    The kit less `items` and less the attachments that nothing else brings; what the person lacked stays lacking.

    Raises
    ------
    UnknownTermError
        An id is no equipment.

    Examples
    --------
    >>> g = build()
    >>> sorted(without(g, parse_kit(g, ["cable machine", "cable row station"]), ["cable-machine"]).items)
    ['cable-row-station', 'straight-cable-bar', 'v-handle']
    """
    return make_kit(graph, kit.owned, without={*items, *_lacking(graph, kit)})


def extended(graph: ExerciseGraph, kit: Kit, item: str) -> Kit:
    """The kit with one item more, without load limit; what the person lacked stays lacking unless `item` is it."""
    return make_kit(graph, {**kit.owned, item: inf}, without=_lacking(graph, kit) - {item})


def unlocks(graph: ExerciseGraph, kit: Kit) -> dict[str, list[str]]:
    """What each missing item alone would add.

    Returns
    -------
    Id of each item that is not at hand, in id order → ids of the exercises that it would make possible, in id
    order; items that would add none are left out. An item counts with what comes with it and without load limit;
    a limit on an item at hand is not lifted.

    Examples
    --------
    >>> g = build()
    >>> unlocks(g, make_kit(g, {"pull-up-bar": inf, "plates": inf}))["dip-belt"]
    ['weighted-chin-up', 'weighted-pull-up']
    """
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
    """What hangs on each item at hand alone.

    Returns
    -------
    Id of each item, in id order → ids of the exercises that would be lost without it, in id order; items that
    nothing hangs on are left out. Attachments that came with a station count under their own id and under the
    station that alone brings them.

    Examples
    --------
    >>> g = build()
    >>> dependents(g, make_kit(g, {"cable-machine": inf}))["rope"]
    ['cable-pullover', 'cable-rope-pullover', 'rear-delt-cable-row']
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
