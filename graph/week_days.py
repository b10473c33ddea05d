"""How many days a week sources advise, where the years of training are known."""

from graph.content import guidelines
from graph.records import ExerciseGraph
from graph.week_dose import Said
from graph.week_records import WeekRequest

# The guideline that names a training age, in years, and the days up to it and from then on.
GUIDELINE, FIRST_YEARS, DAYS_FIRST, DAYS_THEN = "once-then-twice", 1, 1, 2


def days_advice(graph: ExerciseGraph, request: WeekRequest) -> Said | None:
    """What the one source that names a training age says of the days that are asked.

    Returns
    -------
    None if it says nothing against them, or the request names no years. The plan stays as asked, because other
    sources advise other numbers of days.

    Examples
    --------
    >>> g = build()
    >>> found = days_advice(g, WeekRequest(everything(g), days=1, years=3))
    >>> found.words
    'after more than one year of training, two back days a week are said to work better than one'
    """
    if request.years is None:
        return None
    sources = guidelines(graph)[GUIDELINE].sources
    if request.years <= FIRST_YEARS and request.days > DAYS_FIRST:
        return Said("in the first year of training, one back day a week is said to be enough", sources)
    if request.years > FIRST_YEARS and request.days < DAYS_THEN:
        words = "after more than one year of training, two back days a week are said to work better than one"
        return Said(words, sources)
    return None
