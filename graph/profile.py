"""The muscle profile of an exercise in a given grip, width, arm angle and support: base weights plus modifiers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.allowed import check
from graph.content import exercises, modifiers, regions
from graph.errors import UnknownTermError
from graph.position import Position, extent, fits, usual_position
from graph.records import Exercise, ExerciseGraph, Modifier
from graph.vocabulary import terms


@dataclass(frozen=True)
class Share:
    """Weight of a region in one configuration: `base` in the usual one, and the ids of the modifiers between them."""

    weight: float
    base: float
    role: str
    confidence: str
    modifiers: tuple[str, ...]

    @property
    def change(self) -> float:
        """What the configuration adds to the base weight; negative if it takes away."""
        return round(self.weight - self.base, 4)


@dataclass(frozen=True)
class Profile:
    """What an exercise trains in one configuration.

    Attributes
    ----------
    regions
        Every region with a weight in the usual or in this configuration → its share, most weight first, ties in
        region order.
    applied
        Modifiers between the usual configuration and this one in id order; some change nothing and say so.
    """

    exercise: str
    position: Position
    regions: Mapping[str, Share]
    applied: tuple[Modifier, ...]


def _applied(graph: ExerciseGraph, exercise: Exercise, position: Position) -> Iterator[tuple[Modifier, float]]:
    """Modifiers that say something on the way from the usual position, with the signed part of the way."""
    usual = usual_position(graph, exercise)
    for modifier in modifiers(graph).values():
        if fits(exercise, modifier):
            part = extent(graph, modifier, position) - extent(graph, modifier, usual)
            if part:
                yield modifier, part


def _changed(weight: float, operation: str, amount: float, part: float) -> float:
    """`weight` after one effect; only additions are interpolated, the others belong to axes without a middle."""
    if operation == "add":
        return weight + amount * part
    return weight * amount if operation == "multiply" else min(weight, amount)


def _least(graph: ExerciseGraph, *levels: str) -> str:
    order = list(terms(graph, "confidence"))
    return min(levels, key=order.index)


def _modified(graph: ExerciseGraph, exercise: Exercise, applied: list[tuple[Modifier, float]]) -> dict[str, Share]:
    base = {involvement.region: involvement for involvement in exercise.involvements}
    shares = {}
    for region in regions(graph):
        known = base.get(region)
        weight, used = known.weight if known else 0.0, []
        level = known.confidence if known else "high"
        for modifier, part in applied:
            if region in modifier.effects:
                weight = _changed(weight, *modifier.effects[region], part)
                level = _least(graph, level, modifier.confidence)
                used.append(modifier.id)
        if known or weight > 0:
            weight = round(min(1.0, max(0.0, weight)), 4)
            role = known.role if known else "synergist"
            shares[region] = Share(weight, known.weight if known else 0.0, role, level, tuple(used))
    return shares


def profile(graph: ExerciseGraph, id_: str, position: Position | None = None) -> Profile:
    """What an exercise trains in one configuration that it allows.

    Parameters
    ----------
    id_
        Exercise id.
    position
        Grip, width, arm angle and extras; None means the usual configuration.

    Returns
    -------
    Weights in [0, 1]: the base weight of each region plus the effects of the modifiers that lie between the usual
    configuration and this one, clipped.

    Raises
    ------
    UnknownTermError
        `id_` is no exercise, or the position holds a term that does not exist.
    InvalidConfigurationError
        The exercise does not allow the position, or hands cannot take it; the message says what is allowed.

    Examples
    --------
    >>> g = build()
    >>> profile(g, "bent-over-dumbbell-row", Position("pronated", 2.0, 75.0)).regions["latissimus-iliac"].change
    -0.4
    """
    if id_ not in exercises(graph):
        raise UnknownTermError("exercise", id_)
    exercise = exercises(graph)[id_]
    position = position or usual_position(graph, exercise)
    check(graph, exercise, position)
    applied = list(_applied(graph, exercise, position))
    shares = _modified(graph, exercise, applied)
    order = list(regions(graph))
    ranked = dict(sorted(shares.items(), key=lambda pair: (-pair[1].weight, order.index(pair[0]))))
    return Profile(id_, position, ranked, tuple(modifier for modifier, _ in applied))
