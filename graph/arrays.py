"""The catalogue as arrays, built once: one row an exercise or a position, so that a query is a few products."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import networkx as nx
import numpy as np
import numpy.typing as npt

from graph.content import exercises, family, regions
from graph.handles import fitting
from graph.offers import offered
from graph.order import familiarity
from graph.position import ONE_ARM, Position
from graph.profile import profile
from graph.records import Exercise, ExerciseGraph, SetUp
from graph.vocabulary import terms

Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]

NOMINAL = ("pattern", "line_of_pull", "support", "stability", "tempo")
ORDINAL = ("lumbar_load", "skill", "familiarity")
# What a joint action that is held counts beside one that is moved; our judgement.
HELD = 0.5
# Share of a region's credit that flows to the regions that share joint actions or a muscle with it, so that a miss near
# by costs less than one far off; our judgement.
SPREAD = 0.3
# Classes of anatomy that make their parts near to each other; the whole back does not.
WHOLES = ("Muscle", "MuscleGroup")


@dataclass(frozen=True)
class Arrays:
    """All that similarity reads: n exercises in id order, m positions grouped by exercise, the usual one first.

    Hands can take position `pairs[k, 0]` in the set-up `setups[pairs[k, 1]]`, and in no other; pairs are in order.

    Attributes
    ----------
    ids
        Exercise ids, n.
    positions, owners, starts
        Positions, m; the row of the exercise of each, m; the first position of each exercise, n.
    weights
        Region weights of every position, m × regions, in [0, 1].
    spread
        The same after `SPREAD` of each weight has flowed to near regions, regions × m.
    mass
        Sum of the weights of every position, m; flow keeps it.
    closeness
        How near regions are by shared joint actions and by being parts of one muscle, regions × regions, in [0, 1].
    actions
        Joint actions that an exercise moves (1) or holds (0.5), actions × n.
    nominal, ordinal
        Facet → index of its term, n; facet → place in its order from 0 to 1, n.
    lateralities
        Index of what works at once, one arm, both or both in turn, of every position, m.
    patterns
        Similarity of movement patterns along their hierarchy, patterns × patterns, in [0, 1].
    paths, angles
        Index of the usual arm path, n; arm angle of every position in degrees, m, nan where it is no row.
    grips, widths
        Index of the grip, m; hand distance of every position as ratio to the shoulders, m, nan where it has none.
    turns
        How near grips are by the turn of the forearm, grips × grips, in [0, 1].
    repetitions
        Least and greatest number of repetitions that a source gives, n × 2, nan where none does.
    families
        Index of the exercise that each one is a variant of in the end, itself if of none, n.
    standing
        Place of each exercise in the one order among equals, n.
    setups, pairs
        Ids of all set-ups; position and set-up that go together, pairs × 2.
    """

    ids: tuple[str, ...]
    positions: tuple[Position, ...]
    owners: Indices
    starts: Indices
    weights: Vector
    spread: Vector
    mass: Vector
    closeness: Vector
    actions: Vector
    nominal: dict[str, Indices]
    ordinal: dict[str, Vector]
    lateralities: Indices
    patterns: Vector
    paths: Indices
    angles: Vector
    grips: Indices
    widths: Vector
    turns: Vector
    repetitions: Vector
    families: Indices
    standing: Indices
    setups: tuple[str, ...]
    pairs: Indices


def _movers(graph: ExerciseGraph, structures: Iterable[str]) -> frozenset[str]:
    """Joint actions that any of `structures` produces."""
    return frozenset(
        action
        for structure in structures
        for action in graph.predecessors(structure)
        if graph.edges[action, structure]["relation"] == "hasMover"
    )


def _ties(graph: ExerciseGraph, region: str) -> frozenset[str]:
    """Joint actions of the muscles of a region, or else of their wholes, and those wholes that are muscles."""
    structures = list(graph.successors(f"region:{region}"))
    parts = nx.subgraph_view(graph, filter_edge=lambda a, b: graph.edges[a, b]["relation"] == "partOf")
    wholes = {whole for structure in structures for whole in nx.descendants(parts, structure)}
    muscles = {whole for whole in wholes if graph.nodes[whole]["sort"] in WHOLES}
    return (_movers(graph, structures) or _movers(graph, wholes)) | muscles


def _closeness(graph: ExerciseGraph) -> Vector:
    """Jaccard index of the joint actions and whole muscles of every two regions, 1 on the diagonal."""
    ties = [_ties(graph, region) for region in regions(graph)]
    found = [[len(a & b) / len(a | b) if a | b else 0.0 for b in ties] for a in ties]
    matrix: Vector = np.array(found)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def spread(weights: Vector, closeness: Vector) -> Vector:
    """Weights of each position with `SPREAD` of every one shared out to near regions, by how near they are."""
    near = closeness - np.diag(np.diag(closeness))
    total = near.sum(axis=1, keepdims=True)
    flow = np.divide(near, total, out=np.zeros_like(near), where=total > 0)
    kept = np.where(total > 0, 1 - SPREAD, 1.0)
    return np.ascontiguousarray((weights @ (kept * np.eye(len(near)) + SPREAD * flow)).T)


def _patterns(graph: ExerciseGraph) -> Vector:
    """1 for the same pattern, 0.5 for a pattern and its parent or two with one parent, else 0."""
    ids = list(terms(graph, "pattern"))
    parent = {id_: graph.nodes[f"term/pattern:{id_}"]["broader"] for id_ in ids}

    def alike(a: str, b: str) -> float:
        related = parent[a] == b or parent[b] == a or (parent[a] is not None and parent[a] == parent[b])
        return 1.0 if a == b else 0.5 * related

    return np.array([[alike(a, b) for b in ids] for a in ids])


def _turn(one: str, other: str) -> float:
    """1 for the same grip, 0.5 for a semi-pronated one and its neighbours or a rotating one and any other, else 0."""
    if one == other:
        return 1.0
    pair = {one, other}
    between = pair in ({"semi-pronated", "pronated"}, {"semi-pronated", "neutral"})
    return 0.5 * (between or ("free-rotating" in pair and "hands-free" not in pair))


def _repetitions(exercise: Exercise) -> tuple[float, float]:
    """Least and greatest number of repetitions of all doses, nan if none counts repetitions."""
    ends = [end for dose in exercise.doses if dose.unit == "reps" for end in (dose.low, dose.high) if end is not None]
    return (min(ends), max(ends)) if ends else (np.nan, np.nan)


def _facets(graph: ExerciseGraph, known: list[Exercise], facets: tuple[str, ...]) -> dict[str, Indices]:
    """Facet → index of the term of each exercise in its vocabulary."""
    schemes = {facet: list(terms(graph, facet.replace("_", "-"))) for facet in facets}
    return {facet: np.array([terms.index(getattr(e, facet)) for e in known]) for facet, terms in schemes.items()}


def _lateralities(graph: ExerciseGraph, owners: list[Exercise], positions: tuple[Position, ...]) -> Indices:
    """Index of the laterality of each position: that of its exercise, unless one arm works at a time."""
    known = list(terms(graph, "laterality"))
    both = zip(owners, positions, strict=True)
    return np.array([known.index("unilateral" if ONE_ARM in at.extras else own.laterality) for own, at in both])


def _families(graph: ExerciseGraph, known: list[Exercise]) -> Indices:
    """Index of the exercise that each one is a variant of in the end."""
    index = {exercise.id: place for place, exercise in enumerate(known)}
    return np.array([index[family(graph, exercise)] for exercise in known])


def _pairs(graph: ExerciseGraph, owners: list[Exercise], positions: tuple[Position, ...]) -> Indices:
    """Rows of positions and set-ups that go together, in the order of both."""
    setups = {setup.id: place for place, setup in enumerate(_setups(graph))}
    return np.array(
        [
            (row, setups[setup.id])
            for row, (exercise, position) in enumerate(zip(owners, positions, strict=True))
            for setup in fitting(graph, exercise, position)
        ]
    )


def _setups(graph: ExerciseGraph) -> list[SetUp]:
    return [setup for exercise in exercises(graph).values() for setup in exercise.setups]


@cache
def arrays(graph: ExerciseGraph) -> Arrays:
    """The arrays of a frozen graph, built once."""
    known = list(exercises(graph).values())
    choices = [list(offered(graph, exercise)) for exercise in known]
    owners = np.repeat(np.arange(len(known)), [len(found) for found in choices])
    positions = tuple(position for found in choices for position in found)
    held_by = [known[row] for row in owners]
    shares = [profile(graph, exercise.id, at).regions for exercise, at in zip(held_by, positions, strict=True)]
    weights = np.array([[row[r].weight if r in row else 0.0 for r in regions(graph)] for row in shares])
    closeness = _closeness(graph)
    actions = sorted({action for exercise in known for action in (*exercise.moves, *exercise.holds)})
    paths, grips = list(terms(graph, "arm-path")), list(terms(graph, "grip"))
    order = sorted(range(len(known)), key=lambda row: familiarity(graph, known[row]))
    return Arrays(
        ids=tuple(exercise.id for exercise in known),
        positions=positions,
        owners=owners,
        starts=np.flatnonzero(np.diff(owners, prepend=-1)),
        weights=weights,
        spread=spread(weights, closeness),
        mass=weights.sum(axis=1),
        closeness=closeness,
        actions=np.array([[(a in e.moves) or HELD * (a in e.holds) for e in known] for a in actions], dtype=float),
        nominal=_facets(graph, known, NOMINAL),
        ordinal={
            facet: places / (len(terms(graph, facet.replace("_", "-"))) - 1)
            for facet, places in _facets(graph, known, ORDINAL).items()
        },
        lateralities=_lateralities(graph, held_by, positions),
        patterns=_patterns(graph),
        paths=np.array([paths.index(exercise.configuration.arm_path) for exercise in known]),
        angles=np.array([np.nan if at.arm_angle is None else at.arm_angle for at in positions]),
        grips=np.array([grips.index(at.grip) for at in positions]),
        widths=np.array([np.nan if at.width is None else at.width for at in positions]),
        turns=np.array([[_turn(one, other) for other in grips] for one in grips]),
        repetitions=np.array([_repetitions(exercise) for exercise in known]),
        families=_families(graph, known),
        standing=np.argsort(order),
        setups=tuple(setup.id for setup in _setups(graph)),
        pairs=_pairs(graph, held_by, positions),
    )
