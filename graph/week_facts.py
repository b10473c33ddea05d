"""What rules of the week ask of exercises and requests: size, loads, time, room, and the regions to reach."""

from graph.content import plan_rules, regions
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms
from graph.week_records import WeekRequest

# Patterns of many joints and heavy loads, which rest longer and come first; our judgement.
HEAVY = frozenset({"vertical-pull", "horizontal-pull", "hinge", "explosive-hip-extension"})
# The two styles of pull that a week holds in balance.
STYLES = ("horizontal-pull", "vertical-pull")
# Families of which a week holds a form.
STAPLES = ("deadlift", "pull-up")
# What a set asks of lower back and grip, in points.
LUMBAR = {"none": 0, "low": 0, "moderate": 1, "high": 2}
GRIP = {"none": 0, "low": 0, "moderate": 1, "high": 2, "limiting": 3}
# Implements whose load grows in steps.
LOADED = frozenset(
    {"barbell", "cable", "dumbbell", "ez-bar", "kettlebell", "landmine", "machine", "plate", "smith", "trap-bar"}
)
# Patterns of one side in which the arms do nothing, or only hold.
OF_LEGS = frozenset({"back-extension", "bridge", "hinge", "trunk-hold"})
# Half sets that a region is credited with which a set trains directly.
DIRECT_HALVES = 2
# Seconds of work in a set, and of rest after a heavy and after a small one: the middle of what `REST` says.
WORK, REST_HEAVY, REST_SMALL = 45, 150, 90
# Seconds that every day gives to warming up before its sets; our judgement.
WARM_UP = 300
# Sets that an exercise gets in a day, least and most; our judgement.
LEAST_SETS, MOST_SETS = 2, 5


def back(graph: ExerciseGraph) -> list[str]:
    """Ids of the regions of the back, in region order."""
    return [region.id for region in regions(graph).values() if region.is_back]


def wanted(graph: ExerciseGraph, request: WeekRequest) -> list[str]:
    """Regions of the back that a week should reach: all but those left out, or the spine's if that is spared."""
    spared = "lower-back" in request.avoid
    known = regions(graph)
    return [
        id_ for id_ in back(graph) if id_ not in request.avoid and not (spared and known[id_].group == "lower-back")
    ]


def is_one_armed(exercise: Exercise) -> bool:
    """Whether one arm works at a time; a deadlift on one leg is of one side too, but not of one arm."""
    return exercise.laterality == "unilateral" and exercise.pattern not in OF_LEGS


def seconds(exercise: Exercise) -> int:
    """Seconds that one set takes with the rest after it; one arm after the other works twice."""
    work = WORK * (2 if exercise.laterality == "unilateral" else 1)
    return work + (REST_HEAVY if exercise.pattern in HEAVY else REST_SMALL)


def most_sets(graph: ExerciseGraph, request: WeekRequest) -> int:
    """Most sets that a week holds: those of the level, or the most that any level recovers from to fill each muscle."""
    limits = plan_rules(graph)["recoverable"].limits
    return limits[request.level][1] if request.volume == "back" else max(high for _, high in limits.values())


def least_exercises(graph: ExerciseGraph, request: WeekRequest, usual: int) -> int:
    """Fewest exercises of a day: as usual, or as many heavy ones as sets, minutes and recovery leave; one at least."""
    room = [usual, most_sets(graph, request) // (LEAST_SETS * request.days)]
    if request.sets is not None:
        room.append(request.sets // LEAST_SETS)
    if request.minutes is not None:
        room.append((60 * request.minutes - WARM_UP) // (LEAST_SETS * (WORK + REST_HEAVY)))
    return max(min(room), 1)


def main_group(graph: ExerciseGraph, exercise: Exercise) -> str:
    """The group of regions of the back that an exercise trains most, on average; the first of equals."""
    shares: dict[str, list[float]] = {}
    for region in regions(graph).values():
        if region.is_back:
            shares.setdefault(region.group, []).append(exercise.weights.get(region.id, 0.0))
    order = list(terms(graph, "region-group"))
    return max(sorted(shares, key=order.index), key=lambda group: round(sum(shares[group]) / len(shares[group]), 9))


def is_loaded(exercise: Exercise) -> bool:
    """Whether load can be raised in steps: by plates and stacks, or by a belt on who hangs."""
    return exercise.implement in LOADED or exercise.support == "hanging"
