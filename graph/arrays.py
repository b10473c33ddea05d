"""The catalogue as arrays, built once: one row an exercise or a position, so that a query is a few products."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

import networkx as nx
import numpy as np
import numpy.typing as npt

from graph.content import exercises, regions
from graph.errors import InvalidConfigurationError
from graph.order import family_sizes
from graph.position import ROW_PATHS, WIDTHS, Position, check, moved, row_angle, usual_position
from graph.profile import profile
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms

Vector = npt.NDArray[np.float64]
Indices = npt.NDArray[np.intp]

NOMINAL = ("pattern", "line_of_pull", "support", "stability", "laterality")
ORDINAL = ("lumbar_load", "skill")
HELD = 0.5


@dataclass(frozen=True)
class Arrays:
    """All that similarity reads: n exercises in id order, m positions grouped by exercise, the usual one first.

    Attributes
    ----------
    ids
        Exercise ids, n.
    positions, owners, starts
        Positions, m; the row of the exercise of each, m; the first position of each exercise, n.
    weights
        Region weights of every position, m × regions, in [0, 1].
    closeness
        How near regions are by the joint actions that their muscles share, regions × regions, in [0, 1].
    actions
        Joint actions that an exercise moves (1) or holds (0.5), n × actions.
    nominal, ordinal
        Facet → index of its term, n; facet → place in its order from 0 to 1, n.
    patterns
        Similarity of movement patterns along their hierarchy, patterns × patterns, in [0, 1].
    paths, angles
        Index of the usual arm path, n; arm angle of every position in degrees, m, nan where it is no row.
    repetitions
        Least and greatest number of repetitions that a source gives, n × 2, nan where none does.
    renown
        How much of a household name an exercise is, n, in [0, 1].
    """

    ids: tuple[str, ...]
    positions: tuple[Position, ...]
    owners: Indices
    starts: Indices
    weights: Vector
    closeness: Vector
    actions: Vector
    nominal: dict[str, Indices]
    ordinal: dict[str, Vector]
    patterns: Vector
    paths: Indices
    angles: Vector
    repetitions: Vector
    renown: Vector


def offered(graph: ExerciseGraph, exercise: Exercise) -> Iterator[Position]:
    """Positions to choose from: the usual one, then grips × widths × row paths that hands can take together.

    Hands and elbows go together, so a width comes only with the row path that follows it or with one next to that.
    """
    usual = usual_position(graph, exercise)
    yield usual
    grips = [grip for grip in terms(graph, "grip") if grip in exercise.allowed]
    widths = [WIDTHS[width] for width in WIDTHS if width in exercise.allowed] if usual.width else [None]
    paths = [row_angle(graph, path) for path in ROW_PATHS if path in exercise.allowed]
    for grip, width, angle in product(grips, widths, paths if usual.arm_angle is not None else [None]):
        position = Position(grip, width, angle)
        follows = moved(graph, exercise.id, width=width).arm_angle
        near = angle is None or follows is None or abs(angle - follows) <= 30.0
        if near and position != usual and _allowed(graph, exercise, position):
            yield position


def _allowed(graph: ExerciseGraph, exercise: Exercise, position: Position) -> bool:
    try:
        check(graph, exercise, position)
    except InvalidConfigurationError:
        return False
    return True


def _movers(graph: ExerciseGraph, structures: Iterable[str]) -> frozenset[str]:
    """Joint actions that any of `structures` produces."""
    return frozenset(
        action
        for structure in structures
        for action in graph.predecessors(structure)
        if graph.edges[action, structure]["relation"] == "hasMover"
    )


def _region_actions(graph: ExerciseGraph, region: str) -> frozenset[str]:
    """Joint actions of the muscles of a region, or else of the wholes that they are part of."""
    structures = list(graph.successors(f"region:{region}"))
    parts = nx.subgraph_view(graph, filter_edge=lambda a, b: graph.edges[a, b]["relation"] == "partOf")
    wholes = {whole for structure in structures for whole in nx.descendants(parts, structure)}
    return _movers(graph, structures) or _movers(graph, wholes)


def _closeness(graph: ExerciseGraph) -> Vector:
    """Jaccard index of the joint actions of every two regions, 1 on the diagonal."""
    actions = [_region_actions(graph, region) for region in regions(graph)]
    found = [[len(a & b) / len(a | b) if a | b else 0.0 for b in actions] for a in actions]
    matrix: Vector = np.array(found)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def _patterns(graph: ExerciseGraph) -> Vector:
    """1 for the same pattern, 0.5 for a pattern and its parent or two with one parent, else 0."""
    ids = list(terms(graph, "pattern"))
    parent = {id_: graph.nodes[f"term/pattern:{id_}"]["broader"] for id_ in ids}

    def alike(a: str, b: str) -> float:
        related = parent[a] == b or parent[b] == a or (parent[a] is not None and parent[a] == parent[b])
        return 1.0 if a == b else 0.5 * related

    return np.array([[alike(a, b) for b in ids] for a in ids])


def _repetitions(exercise: Exercise) -> tuple[float, float]:
    """Least and greatest number of repetitions of all doses, nan if none counts repetitions."""
    ends = [end for dose in exercise.doses if dose.unit == "reps" for end in (dose.low, dose.high) if end is not None]
    return (min(ends), max(ends)) if ends else (np.nan, np.nan)


@cache
def arrays(graph: ExerciseGraph) -> Arrays:
    """The arrays of a frozen graph, built once."""
    known = list(exercises(graph).values())
    choices = [list(offered(graph, exercise)) for exercise in known]
    owners = np.repeat(np.arange(len(known)), [len(found) for found in choices])
    positions = tuple(position for found in choices for position in found)
    schemes = {
        facet: list(terms(graph, facet.replace("_", "-").replace("body-", ""))) for facet in (*NOMINAL, *ORDINAL)
    }
    actions = sorted({action for exercise in known for action in (*exercise.moves, *exercise.holds)})
    shares = [profile(graph, known[row].id, at).regions for row, at in zip(owners, positions, strict=True)]
    sizes = np.log1p([family_sizes(graph)[exercise.id] for exercise in known])
    paths = list(terms(graph, "arm-path"))
    return Arrays(
        ids=tuple(exercise.id for exercise in known),
        positions=positions,
        owners=owners,
        starts=np.flatnonzero(np.diff(owners, prepend=-1)),
        weights=np.array([[row[r].weight if r in row else 0.0 for r in regions(graph)] for row in shares]),
        closeness=_closeness(graph),
        actions=np.array([[(a in e.moves) or HELD * (a in e.holds) for a in actions] for e in known], dtype=float),
        nominal={facet: np.array([schemes[facet].index(getattr(e, facet)) for e in known]) for facet in NOMINAL},
        ordinal={
            facet: np.array([schemes[facet].index(getattr(e, facet)) for e in known]) / (len(schemes[facet]) - 1)
            for facet in ORDINAL
        },
        patterns=_patterns(graph),
        paths=np.array([paths.index(exercise.configuration.arm_path) for exercise in known]),
        angles=np.array([np.nan if at.arm_angle is None else at.arm_angle for at in positions]),
        repetitions=np.array([_repetitions(exercise) for exercise in known]),
        renown=sizes / sizes.max(),
    )
