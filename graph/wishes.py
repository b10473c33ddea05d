"""What a person asks of a substitute beside likeness: single wishes, each of which can be lifted by itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import networkx as nx
import numpy as np

from graph.arrays import Arrays, Flags
from graph.content import exercises, regions
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.lookup import resolve_regions
from graph.names import key
from graph.records import COUNTS, Exercise, ExerciseGraph
from graph.similarity import muscle, pattern, repetitions
from graph.vocabulary import terms

Level = Literal["easier", "harder"]

# The same movement repeats what a session holds if its muscles are alike from here on; our judgement.
NEAR = 0.9
# Two ranges of repetitions count as the same from this share of their joint range on; our judgement.
SAME_REPETITIONS = 0.5


@dataclass(frozen=True)
class Wishes:
    """What a substitute must respect; what is left out is free.

    Attributes
    ----------
    avoid
        Ids of regions that it may not train with 0.4 of a set or more, and of strains: lower-back, grip, overhead,
        axial.
    one_arm
        Whether one arm must do, or none.
    level
        "easier" or "harder" than the exercise that it replaces.
    same_repetitions
        Whether it must be done for about as many repetitions.
    explosive
        True for explosive exercises only, False for none of them.
    session
        Ids of exercises that are done anyway, so that near-copies of them add nothing.
    """

    avoid: tuple[str, ...] = ()
    one_arm: bool = False
    level: Level | None = None
    same_repetitions: bool = False
    explosive: bool | None = None
    session: tuple[str, ...] = ()


def _leaves_arms_alone(exercise: Exercise) -> bool:
    """Whether the hands hold nothing and the arms do not work either."""
    return exercise.configuration.grip == "hands-free" and not any(
        action.startswith(("shoulder", "elbow", "scapular")) for action in exercise.moves
    )


def _raises_arms(exercise: Exercise) -> bool:
    """Straight-arm pulls and pulls from high in front count because they start above the head."""
    return exercise.line_of_pull == "downward-diagonal" or exercise.configuration.arm_path in {
        "overhead-front",
        "overhead-back",
        "overhead-hold",
        "raised-135",
        "straight",
    }


def _presses_spine(exercise: Exercise) -> bool:
    loaded = exercise.implement != "bodyweight"
    upright = exercise.support in {"standing", "hinged"}
    lifted = exercise.line_of_pull in {"upward", "upward-diagonal", "away-from-spine"}
    bent_over = exercise.support == "hinged" and exercise.line_of_pull == "horizontal"
    bar_on_back = exercise.support == "seated" and exercise.line_of_pull == "away-from-spine"
    return exercise.pattern == "carry" or (loaded and ((upright and (lifted or bent_over)) or bar_on_back))


# Strain → whether an exercise brings it; the vocabulary "strain" defines each.
STRAINS: Mapping[str, Callable[[Exercise], bool]] = {
    "lower-back": lambda exercise: exercise.lumbar_load not in {"none", "low"},
    "grip": lambda exercise: exercise.grip_demand not in {"none", "low"},
    "overhead": _raises_arms,
    "axial": _presses_spine,
}


# What people also call a strain.
OTHER_NAMES = {"low back": "lower-back", "lumbar": "lower-back", "grip strength": "grip", "spinal load": "axial"}


def parse_avoid(graph: ExerciseGraph, names: Iterable[str]) -> tuple[str, ...]:
    """Strains and regions from names that people write.

    Parameters
    ----------
    names
        "lower back", "grip", "overhead" or "axial" for a strain; else any name of a region, a muscle or a part of the
        back. A name may hold several, joined by commas.

    Returns
    -------
    Ids in the order given, each once.

    Raises
    ------
    UnknownTermError
        A name is neither.

    Examples
    --------
    >>> parse_avoid(build(), ["lower back, biceps"])
    ('lower-back', 'elbow-flexors')
    """
    strains = {key(name): id_ for id_, label in terms(graph, "strain").items() for name in (id_, label)}
    strains |= {key(name): id_ for name, id_ in OTHER_NAMES.items()}
    found: dict[str, None] = {}
    for name in (part.strip() for text in names for part in text.split(",")):
        ids = (strains[key(name)],) if key(name) in strains else _regions(graph, name)
        found |= dict.fromkeys(ids)
    return tuple(found)


def _regions(graph: ExerciseGraph, name: str) -> tuple[str, ...]:
    try:
        return resolve_regions(graph, name)
    except UnknownTermError as error:
        known = [*terms(graph, "strain"), *regions(graph)]
        raise UnknownTermError("region or strain to avoid", name, error.suggestions, known=known) from None


def _level(graph: ExerciseGraph, found: Arrays, target: str, level: Level) -> Flags:
    """Exercises on the same ladder on the wanted side of `target`, and those of another skill that are on no side.

    Another skill makes another way of the same movement harder, not another movement.
    """
    steps = nx.subgraph_view(graph, filter_edge=lambda a, b: graph.edges[a, b]["relation"] == "hasProgression")
    below = {node.partition(":")[2] for node in nx.ancestors(steps, f"exercise:{target}")}
    above = {node.partition(":")[2] for node in nx.descendants(steps, f"exercise:{target}")}
    skills = found.ordinal["skill"] - found.ordinal["skill"][found.ids.index(target)]
    wanted, other, sign = (below, above, -1) if level == "easier" else (above, below, 1)
    patterns = found.nominal["pattern"]
    by_skill = (sign * skills > 0) & (patterns == patterns[found.ids.index(target)])
    rows = zip(found.ids, by_skill, strict=True)
    return np.array([id_ in wanted or (id_ not in other and bool(skilled)) for id_, skilled in rows])


def _near_copies(found: Arrays, id_: str) -> Flags:
    """Variants of one family with `id_`, and the same movement for nearly the same muscles; itself among them."""
    own = found.ids.index(id_)
    row = int(found.starts[own])
    alike = muscle(found, row)[found.starts] >= NEAR
    return np.asarray((pattern(found, row) == 1) & (alike | (found.families == found.families[own])))


def check_wishes(graph: ExerciseGraph, wishes: Wishes) -> None:
    """Make sure that every id of `wishes` exists.

    Raises
    ------
    UnknownTermError
        Something to avoid is neither a strain nor a region, or something in the session is no exercise.
    InvalidSelectionError
        The level is neither "easier" nor "harder".
    """
    for id_ in wishes.avoid:
        if id_ not in STRAINS and id_ not in regions(graph):
            raise UnknownTermError("region or strain to avoid", id_, known=[*STRAINS, *regions(graph)])
    for id_ in wishes.session:
        if id_ not in exercises(graph):
            raise UnknownTermError("exercise", id_)
    if wishes.level not in (None, "easier", "harder"):
        raise InvalidSelectionError(f"{wishes.level!r} is no level; state easier or harder.")


def single_wishes(graph: ExerciseGraph, found: Arrays, target: str, wishes: Wishes) -> dict[str, Flags]:
    """Each wish by its key → the positions that respect it, m.

    Keys are "avoid:…", "one-arm", "easier", "harder", "same-repetitions", "explosive", "not-explosive" and
    "session:…", in this order.
    """
    known = list(exercises(graph).values())

    def where(test: Callable[[Exercise], bool]) -> Flags:
        return np.array([test(exercise) for exercise in known])[found.owners]

    flags: dict[str, Flags] = {}
    for id_ in wishes.avoid:
        if id_ in STRAINS:
            strain = STRAINS[id_]
            flags[f"avoid:{id_}"] = ~where(strain)
        else:
            flags[f"avoid:{id_}"] = np.asarray(found.weights[:, list(regions(graph)).index(id_)] < COUNTS)
    if wishes.one_arm:
        one = list(terms(graph, "laterality")).index("unilateral")
        flags["one-arm"] = (found.lateralities == one) | where(_leaves_arms_alone)
    if wishes.level:
        flags[wishes.level] = _level(graph, found, target, wishes.level)[found.owners]
    if wishes.same_repetitions:
        row = int(found.starts[found.ids.index(target)])
        flags["same-repetitions"] = np.asarray(repetitions(found, row) >= SAME_REPETITIONS)[found.owners]
    if wishes.explosive is not None:
        wanted = wishes.explosive
        flags["explosive" if wanted else "not-explosive"] = where(lambda e: (e.tempo == "explosive") == wanted)
    for id_ in wishes.session:
        if id_ != target:
            flags[f"session:{id_}"] = ~_near_copies(found, id_)[found.owners]
    return flags
