"""Whether a request for a week can be understood: what is wrong is said with the nearest that is right."""

from collections.abc import Collection

from graph.content import exercises, regions
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.records import ExerciseGraph
from graph.vocabulary import terms
from graph.week_choices import CHOICES
from graph.week_facts import wanted
from graph.week_records import FEWEST_DAYS, MOST_DAYS, WeekRequest
from graph.wishes import STRAINS

GOALS = ("size", "strength")
# Least and greatest number of sets and minutes that a person may allow for a day.
SETS, MINUTES = (2, 40), (10, 240)
# Least and greatest number of years that a person may have trained.
YEARS = (0, 80)


def _one_of(noun: str, value: str, known: Collection[str]) -> None:
    if value not in known:
        raise UnknownTermError(noun, value, known=tuple(known))


def _between(noun: str, value: int | None, limits: tuple[int, int]) -> None:
    if value is not None and not limits[0] <= value <= limits[1]:
        raise InvalidSelectionError(f"{value} {noun} is impossible; state {limits[0]} to {limits[1]}.")


def check_request(graph: ExerciseGraph, request: WeekRequest) -> None:
    """Make sure that a request names what exists and numbers that can be.

    Raises
    ------
    UnknownTermError
        A level, goal, exercise, region or strain does not exist.
    InvalidSelectionError
        A number is out of range, or a region of the emphasis is not of the back.
    """
    _one_of("level", request.level, terms(graph, "level"))
    _one_of("goal", request.goal, GOALS)
    _between("days a week", request.days, (FEWEST_DAYS, MOST_DAYS))
    _between("sets a day", request.sets, SETS)
    _between("minutes a day", request.minutes, MINUTES)
    _between("years of training", request.years, YEARS)
    for id_ in (*request.must, *request.never):
        if id_ not in exercises(graph):
            raise UnknownTermError("exercise", id_)
    for name in request.avoid:
        if name not in STRAINS:
            _one_of("region or strain to avoid", name, regions(graph))
    for region in request.emphasis:
        _one_of("region", region, regions(graph))
        if not regions(graph)[region].is_back:
            back = ", ".join(one.id for one in regions(graph).values() if one.is_back)
            raise InvalidSelectionError(f"{region!r} is no region of the back; more can go to: {back}.")
    for choice in CHOICES.values():
        _one_of(f"choice of {choice.name}", getattr(request, choice.name), choice.options)
    both = [region for region in request.emphasis if region not in wanted(graph, request)]
    if both:
        raise InvalidSelectionError(f"{', '.join(both)} cannot get more and be spared at once; take one of the two.")
    if request.short_second and request.days == FEWEST_DAYS:
        raise InvalidSelectionError("one day has no second day to be short; plan two days or more.")
