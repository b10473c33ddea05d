"""The warm-up of a day, adapted to the kit: four steps when there is time, light sets alone when there is not."""

from graph.content import equipment, exercises
from graph.kit import Kit, possible
from graph.records import ExerciseGraph
from graph.week_dose import Said
from graph.week_facts import is_loaded
from graph.week_pool import strained
from graph.week_records import Day, WeekRequest

# Minutes of a day under which only light sets of the first exercise are left; our judgement.
SHORT_DAY = 40
# What takes the second and third step, the first that is possible.
HANGS = ("dead-hang",)
LIGHT_PULLS = ("straight-arm-pulldown", "band-straight-arm-pulldown")


def warm_up(graph: ExerciseGraph, request: WeekRequest, day: Day) -> list[Said]:
    """Steps of the warm-up, in order.

    Parameters
    ----------
    request
        Kit, minutes of a day and what is to be spared.
    day
        The exercises of the day in order.

    Returns
    -------
    Each step with who says so. Left out is what the kit lacks and what strains what is spared; with little time only
    light sets are left, and a day without exercises needs none.

    Examples
    --------
    >>> g = build()
    >>> request = WeekRequest(everything(g), days=1, minutes=30)
    >>> [step.words for step in warm_up(g, request, (slot(g, "deadlift"),))]
    ['1 to 3 light sets of Deadlift, building up to the working load']
    """
    if not day:
        return []
    first = exercises(graph)[day[0].exercise]
    lighter = is_loaded(first) and first.support != "hanging"
    how = (
        "light sets of {}, building up to the working load"
        if lighter
        else "easy sets of {}, with many repetitions to spare"
    )
    sets = Said(f"1 to 3 {how.format(first.label)}", ("article-003:L517", "article-003:L526"))
    if request.minutes is not None and request.minutes < SHORT_DAY:
        return [sets]
    return [_cardio(graph, request.kit), *_light(graph, request), sets]


def _cardio(graph: ExerciseGraph, kit: Kit) -> Said:
    known = equipment(graph)
    machines = [known[item].label.lower() for item in sorted(kit.items) if known[item].group == "cardio"]
    if machines:
        return Said(f"5 to 10 min on the {' or '.join(machines)}", ("article-003:L523",))
    words = "5 to 10 min of anything that warms you, such as brisk walking or stairs"
    return Said(words, ("article-003:L523", "editorial"))


def _light(graph: ExerciseGraph, request: WeekRequest) -> list[Said]:
    able = [id_ for id_ in possible(graph, request.kit) if not strained(exercises(graph)[id_], request.avoid)]
    hang = next((id_ for id_ in HANGS if id_ in able), None)
    pull = next((id_ for id_ in LIGHT_PULLS if id_ in able), None)
    found = []
    if hang:
        found.append(Said(f"{exercises(graph)[hang].label}: 3 × 15 s", ("article-003:L524",)))
    if pull:
        found.append(Said(f"{exercises(graph)[pull].label}, light: 3 × 20", ("article-003:L525",)))
    return found
