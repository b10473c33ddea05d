"""What may stand in a week: exercises in the positions that count differently, each with what rules ask of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.arrays import arrays
from graph.content import exercises, family, regions
from graph.kit import possible
from graph.order import familiarity
from graph.position import Position
from graph.records import COUNTS, Exercise, ExerciseGraph
from graph.vocabulary import terms
from graph.volume import counted
from graph.week_facts import DIRECT_HALVES, HEAVY, STYLES, back, is_loaded
from graph.week_records import Demand, WeekRequest
from graph.wishes import STRAINS

# Patterns that are trained in sets that count; a hang only warms up, and a swing or a carry is counted like a lift.
NO_WORK = frozenset({"hang"})
# Points of what is less known, of what cannot be loaded, of small lifts where those of many joints go first, and of
# another position than the usual; our judgement.
FAME = {"staple": 0, "common": 1, "specialist": 3, "rare": 6}
UNLOADED = 2
SMALL = 1
UNUSUAL = 1


@dataclass(frozen=True)
class Candidate:
    """An exercise in one position.

    Attributes
    ----------
    halves
        Half sets that one set is credited with, by region of the back in region order: 2, 1 or 0.
    points
        What the rule "preferred" counts against it.
    bars
        Demands that forbid it.
    """

    exercise: Exercise
    position: Position
    halves: tuple[int, ...]
    points: int
    bars: frozenset[Demand]


def styles(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Styles of pull of which something may stand in the week."""
    return frozenset(one.exercise.pattern for one in candidates if not one.bars) & frozenset(STYLES)


def is_big(one: Candidate) -> bool:
    """Whether it moves many joints against heavy loads and trains some region of the back directly."""
    return one.exercise.pattern in HEAVY and max(one.halves) == DIRECT_HALVES


def _is_first(exercise: Exercise) -> bool:
    return exercise.familiarity == "staple" or (exercise.familiarity == "common" and is_loaded(exercise))


def _points(request: WeekRequest, exercise: Exercise, *, usual: bool) -> int:
    small = exercise.pattern not in HEAVY and request.compounds == "first"
    return FAME[exercise.familiarity] + UNLOADED * (not is_loaded(exercise)) + SMALL * small + UNUSUAL * (not usual)


def _pull_up_bar(request: WeekRequest, exercise: Exercise) -> bool:
    """Whether it is a pull-up that this person cannot do, or an easier form that this person does not need."""
    hanging = exercise.pattern == "vertical-pull" and exercise.support == "hanging"
    return hanging and (exercise.skill == "novice") == request.can_pull_up


def strained(exercise: Exercise, avoid: Sequence[str]) -> bool:
    """Whether an exercise strains what is to be spared, or trains a region that is left out."""
    return any(
        STRAINS[name](exercise) if name in STRAINS else exercise.weights.get(name, 0.0) >= COUNTS for name in avoid
    )


def _bars(graph: ExerciseGraph, request: WeekRequest, exercise: Exercise, able: Collection[str]) -> Iterator[Demand]:
    """Demands that forbid an exercise, without those that depend on what else there is."""
    skills, levels = list(terms(graph, "skill")), list(terms(graph, "level"))
    if exercise.id not in able:
        yield Demand("kit-allows")
    if exercise.id in request.never:
        yield Demand("never", exercise.id)
    if skills.index(exercise.skill) > levels.index(request.level) and exercise.id not in request.must:
        yield Demand("skill-fits")
    if _pull_up_bar(request, exercise):
        yield Demand("pull-up-able")
    if strained(exercise, request.avoid):
        yield Demand("spare")


def _positions(graph: ExerciseGraph, ready: set[str]) -> dict[str, dict[Position, tuple[int, ...]]]:
    """Positions that hands can take in a ready set-up, the usual one first, and those that credit some region more.

    Of two that credit alike the first stays, and none that another one credits at least as much everywhere.
    """
    found, columns = arrays(graph), [list(regions(graph)).index(region) for region in back(graph)]
    halves = [tuple(int(2 * counted(weight)) for weight in weights) for weights in found.weights[:, columns].tolist()]
    rows: dict[str, dict[tuple[int, ...], int]] = {id_: {} for id_ in found.ids}
    for row in sorted({int(position) for position, setup in found.pairs if found.setups[setup] in ready}):
        rows[found.ids[found.owners[row]]].setdefault(halves[row], row)
    return {id_: {found.positions[row]: one for one, row in _best(held)} for id_, held in rows.items()}


def _best(rows: dict[tuple[int, ...], int]) -> Iterator[tuple[tuple[int, ...], int]]:
    """The first that credits anything, and those that no other one credits at least as much everywhere."""
    for number, (one, row) in enumerate(rows.items()):
        beaten = any(one != two and all(map(int.__le__, one, two)) for two in rows)
        if any(one) and (not number or not beaten):
            yield one, row


def pool(graph: ExerciseGraph, request: WeekRequest) -> list[Candidate]:
    """Every exercise of the catalogue that trains the back, in the positions that count differently.

    Returns
    -------
    What people know best first. Candidates that no demand bars may stand in the week; the others are there so that a
    conflict can name what bars them.
    """
    able = possible(graph, request.kit)
    # What the kit does not allow may stand in any set-up, and is barred.
    setups = {
        setup.id
        for exercise in exercises(graph).values()
        for setup in (exercise.setups if exercise.id not in able else [ready.setup for ready in able[exercise.id]])
    }
    positions = _positions(graph, setups)
    found: list[Candidate] = []
    for exercise in sorted(exercises(graph).values(), key=lambda exercise: familiarity(graph, exercise)):
        if exercise.pattern in NO_WORK:
            continue
        bars = frozenset(_bars(graph, request, exercise, able))
        for number, (position, halves) in enumerate(positions[exercise.id].items()):
            if number and request.level == "beginner":
                break  # beginners learn a lift in its usual form; our judgement
            found.append(Candidate(exercise, position, halves, _points(request, exercise, usual=not number), bars))
    return _known_first(found, request)


def _known_first(found: list[Candidate], request: WeekRequest) -> list[Candidate]:
    """Bar what is no staple and no known lift with loads where such credit every region as much.

    Bar what is rare also where anything better known does, whether it can be loaded or not.
    """
    free = [one for one in found if not one.bars]
    first = _most([one for one in free if _is_first(one.exercise)], found)
    usual = _most([one for one in free if one.exercise.familiarity != "rare"], found)

    def bar(one: Candidate) -> Candidate:
        best = usual if one.exercise.familiarity == "rare" else first
        more = any(own > known for own, known in zip(one.halves, best, strict=True))
        if more or _is_first(one.exercise) or one.exercise.id in request.must:
            return one
        return replace(one, bars=one.bars | {Demand("known-first")})

    return [bar(one) for one in found]


def _most(candidates: Sequence[Candidate], every: Sequence[Candidate]) -> list[int]:
    """Half sets that the best of some candidates credits, by region."""
    return [max((one.halves[region] for one in candidates), default=0) for region in range(len(every[0].halves))]


def families(graph: ExerciseGraph, candidates: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    """Candidates by the exercise that theirs is a variant of in the end."""
    found: dict[str, list[Candidate]] = {}
    for one in candidates:
        found.setdefault(family(graph, one.exercise), []).append(one)
    return found
