"""One question for substitutes: what is replaced, with which kit, under which wishes; and what may answer it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from graph.allowed import check
from graph.arrays import Arrays, Flags, Vector, arrays
from graph.changes import without
from graph.content import equipment, exercises, parts, regions
from graph.errors import UnknownTermError
from graph.kit import Availability, Kit, possible
from graph.position import Position, usual_position
from graph.records import ExerciseGraph
from graph.results import ReadySetUp
from graph.similarity import Scores, score
from graph.wishes import Wishes, check_wishes, single_wishes

TAKEN = "taken"


def stations(graph: ExerciseGraph, id_: str, kit: Kit) -> tuple[str, ...]:
    """What an exercise occupies.

    Returns
    -------
    Items of its best possible set-up that stay in their place and serve one person at a time; empty if it needs none
    or the kit does not allow it.

    Raises
    ------
    UnknownTermError
        `id_` is no exercise.

    Examples
    --------
    >>> g = build()
    >>> stations(g, "lat-pulldown", parse_kit(g, ["lat pulldown station", "dumbbells"]))
    ('lat-pulldown-station',)
    """
    if id_ not in exercises(graph):
        raise UnknownTermError("exercise", id_)
    ready = Availability(graph, kit).ready(exercises(graph)[id_])
    return tuple(item for item in ready[0].items if equipment(graph)[item].is_station) if ready else ()


@dataclass(frozen=True)
class Request:
    """What to replace, and what the answer must respect.

    Attributes
    ----------
    exercise
        Id of what is replaced.
    kit
        What is at hand; nothing that it does not allow is ever an answer.
    wishes
        What the person asks beside likeness.
    taken
        Items at hand that are not free now. None means the station where the exercise is done, unless the wishes
        give another reason for the swap.
    position
        Configuration that is replaced, or the nearest to it that is offered; None means the usual one.
    """

    exercise: str
    kit: Kit
    wishes: Wishes = field(default_factory=Wishes)
    taken: tuple[str, ...] | None = None
    position: Position | None = None


class Search:
    """A request with everything that answers it, worked out once.

    Raises
    ------
    UnknownTermError
        The exercise, something taken or something in the wishes does not exist.
    InvalidSelectionError
        The wishes contradict the vocabulary.
    InvalidConfigurationError
        The exercise does not allow the position that is to be replaced.
    """

    def __init__(self, graph: ExerciseGraph, request: Request) -> None:
        if request.exercise not in exercises(graph):
            raise UnknownTermError("exercise", request.exercise)
        check_wishes(graph, request.wishes)
        self.graph = graph
        self.request = request
        self.found: Arrays = arrays(graph)
        self.taken = self._taken()
        self.free = without(graph, request.kit, self.taken)
        self.row = self._row()

    def _taken(self) -> tuple[str, ...]:
        wishes = self.request.wishes
        if self.request.taken is not None:
            return self.request.taken
        other_reason = wishes.avoid or wishes.one_arm or wishes.level
        return () if other_reason else stations(self.graph, self.request.exercise, self.request.kit)

    def _row(self) -> int:
        """Row of the position that is replaced."""
        owner = self.found.ids.index(self.request.exercise)
        exercise = exercises(self.graph)[self.request.exercise]
        wanted = self.request.position or usual_position(self.graph, exercise)
        check(self.graph, exercise, wanted)

        def apart(row: int) -> tuple[int, bool, float]:
            """Other extras are farther away than any grip, that than any width; a width of 1 counts as 60 degrees."""
            at = self.found.positions[row]
            width = abs((at.width or 0) - (wanted.width or 0))
            return (
                len(at.extras ^ wanted.extras),
                at.grip != wanted.grip,
                width + abs((at.arm_angle or 0) - (wanted.arm_angle or 0)) / 60,
            )

        return min(map(int, np.flatnonzero(self.found.owners == owner)), key=apart)

    @cached_property
    def elsewhere(self) -> ReadySetUp | None:
        """The best set-up of the exercise itself without what is taken, None if there is none or nothing is taken."""
        return next(iter(self.able.get(self.request.exercise, ())), None) if self.taken else None

    @cached_property
    def able(self) -> dict[str, list[ReadySetUp]]:
        """Possible exercises with what is free."""
        return possible(self.graph, self.free)

    @cached_property
    def limits(self) -> dict[str, Flags]:
        """Each limit that may be lifted → positions that respect it, in the order of the wishes, then what is taken."""
        flags = single_wishes(self.graph, self.found, self.request.exercise, self.request.wishes)
        return flags | ({TAKEN: self._reachable(self.able)} if self.taken else {})

    @cached_property
    def reachable(self) -> Flags:
        """Positions that hands can take in some set-up of the whole kit, taken or not."""
        return self._reachable(possible(self.graph, self.request.kit)) if self.taken else self._reachable(self.able)

    def _reachable(self, able: Mapping[str, list[ReadySetUp]]) -> Flags:
        ready = {setup.setup.id for setups in able.values() for setup in setups}
        is_ready = np.array([id_ in ready for id_ in self.found.setups])
        flags = np.zeros(len(self.found.owners), dtype=bool)
        flags[self.found.pairs[is_ready[self.found.pairs[:, 1]], 0]] = True
        return flags

    def usable(self, lifted: Iterable[str] = ()) -> Flags:
        """Positions that respect the kit and every limit but those that are `lifted`."""
        kept = [flags for name, flags in self.limits.items() if name not in set(lifted)]
        return np.asarray(np.logical_and.reduce([self.reachable, *kept]))

    def scores(self, lifted: Iterable[str] = ()) -> Scores:
        """Scores of the exercises that respect every limit but those that are `lifted`."""
        shares = {part.id: part.share for part in parts(self.graph).values()}
        return score(self.found, self.row, shares, self.usable(lifted))

    @property
    def target_weights(self) -> dict[str, float]:
        """Region → weight of what is replaced, in region order."""
        weights = zip(regions(self.graph), self.target, strict=True)
        return {region: round(float(weight), 4) for region, weight in weights if weight > 0}

    @property
    def target(self) -> Vector:
        """Region weights of what is replaced."""
        return np.asarray(self.found.weights[self.row])

    def ready(self, row: int, *, lifted: Iterable[str] = ()) -> ReadySetUp:
        """The best set-up in which hands can take the position in `row`."""
        able = possible(self.graph, self.request.kit) if TAKEN in set(lifted) else self.able
        fitting = {self.found.setups[setup] for setup in self.found.pairs[self.found.pairs[:, 0] == row, 1]}
        owner = self.found.ids[self.found.owners[row]]
        return next(ready for ready in able[owner] if ready.setup.id in fitting)
