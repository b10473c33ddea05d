"""The warm-up of a day, adapted to the kit: four steps when there is time, light sets alone when there is not."""

from graph.content import equipment, exercises
from graph.kit import Kit, possible
from graph.records import ExerciseGraph
from graph.week_dose import Said
from graph.week_records import Day

# Minutes of a day under which only light sets of the first exercise are left; our judgement.
SHORT_DAY = 40
# What takes the second and third step, the first that is possible.
HANGS = ("dead-hang",)
LIGHT_PULLS = ("straight-arm-pulldown", "band-straight-arm-pulldown")


def warm_up(graph: ExerciseGraph, kit: Kit, day: Day, *, minutes: int | None = None) -> list[Said]:
    """Steps of the warm-up, in order.

    Parameters
    ----------
    day
        The exercises of the day in order.
    minutes
        Minutes of the day; None means that there is time.

    Returns
    -------
    Each step with who says so; steps whose kit is missing are left out, and none for a day without exercises.

    Examples
    --------
    >>> g = build()
    >>> [step.words for step in warm_up(g, everything(g), (slot(g, "deadlift"),), minutes=30)]
    ['1 to 3 light sets of Deadlift, building up to the working load']
    """
    if not day:
        return []
    first = exercises(graph)[day[0].exercise].label
    words = f"1 to 3 light sets of {first}, building up to the working load"
    sets = Said(words, ("article-003:L517", "article-003:L526"))
    if minutes is not None and minutes < SHORT_DAY:
        return [sets]
    return [_cardio(graph, kit), *_light(graph, kit), sets]


def _cardio(graph: ExerciseGraph, kit: Kit) -> Said:
    known = equipment(graph)
    machines = [known[item].label.lower() for item in sorted(kit.items) if known[item].group == "cardio"]
    if machines:
        return Said(f"5 to 10 min on the {' or '.join(machines)}", ("article-003:L523",))
    words = "5 to 10 min of anything that warms you, such as brisk walking or stairs"
    return Said(words, ("article-003:L523", "editorial"))


def _light(graph: ExerciseGraph, kit: Kit) -> list[Said]:
    able = possible(graph, kit)
    hang = next((id_ for id_ in HANGS if id_ in able), None)
    pull = next((id_ for id_ in LIGHT_PULLS if id_ in able), None)
    found = []
    if hang:
        found.append(Said(f"{exercises(graph)[hang].label}: 3 × 15 s", ("article-003:L524",)))
    if pull:
        found.append(Said(f"{exercises(graph)[pull].label}, light: 3 × 20", ("article-003:L525",)))
    return found
