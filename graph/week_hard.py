"""Rules that no week breaks, as constraints of the model: each with the demand that it comes from."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from graph.week_facts import GRIP, LEAST_SETS, LUMBAR, MOST_SETS, WARM_UP, least_exercises, most_sets, seconds
from graph.week_kinds import among, credit
from graph.week_model import WeekModel
from graph.week_pool import Candidate
from graph.week_records import Demand
from graph.week_twins import twins

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import Constraint, IntVar

    Rule: TypeAlias = Callable[[WeekModel], Iterator[tuple[Demand, Constraint]]]

# Sets and exercises of a short second day, least and most.
SHORT_SETS, SHORT_EXERCISES = (3, 5), (1, 2)
# Second day of a week, by its number.
SECOND = 1


def _between(model: WeekModel, rule: str, day: int) -> tuple[int, int]:
    short = model.request.short_second and day == SECOND
    least, most = SHORT_EXERCISES if short else model.limit(rule) or (0, len(model.candidates))
    return least_exercises(model.graph, model.request, least), most


def exercises_a_day(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
    """As many exercises as the level has; a short day has one or two, and three to five sets."""
    rule, short = "exercises-a-day", Demand("second-day")
    for day in model.days:
        least, most = _between(model, rule, day)
        yield Demand(rule, "least"), model.model.add(model.number(day) + model.slack(Demand(rule, "least")) >= least)
        yield Demand(rule, "most"), model.model.add(model.number(day) <= most + model.slack(Demand(rule, "most")))
        if model.request.short_second and day == SECOND:
            yield short, model.model.add(model.total(day) + model.slack(short) >= SHORT_SETS[0])
            yield short, model.model.add(model.total(day) <= SHORT_SETS[1] + model.slack(short))


def equal_sets(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
    """Every exercise of a day gets the least number of sets of that day or a little more."""
    demand, apart = Demand("equal-sets"), (model.limit("equal-sets") or (0, 0))[1]
    for day in model.days:
        least = model.model.new_int_var(LEAST_SETS, MOST_SETS, f"least{day}")
        for c in range(len(model.candidates)):
            sets, stands = model.sets[c, day], model.stands[c, day]
            # One constraint each, which holds for the exercises that stand: the others have no sets.
            yield demand, model.model.add(sets >= least - MOST_SETS * (1 - stands))
            yield demand, model.model.add(sets <= least + apart + model.slack(demand))


def session_credit(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
    """No region gets more credited sets in a day than help."""
    most = (model.limit("session-credit") or (0, 0))[1]
    for region in range(model.regions):
        for day in model.days:
            amount = model.total(day, credit(region))
            yield Demand("session-credit"), model.model.add(amount <= 2 * most + model.slack(Demand("session-credit")))


def no_duplicates(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
    """No day holds two exercises that do the same, or one in two positions."""
    for group in twins(model.graph, model.candidates):
        for day in model.days:
            held = model.number(day, among(group))
            yield Demand("no-duplicates"), model.model.add(held <= 1 + model.slack(Demand("no-duplicates")))


def _budget(rule: str, points: Callable[[Candidate], int]) -> "Rule":
    def add(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
        most = (model.limit(rule) or (0, 0))[1]
        for day in model.days:
            yield Demand(rule), model.model.add(model.total(day, points) <= most + model.slack(Demand(rule)))

    return add


def own_budget(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
    """Sets and minutes that the person allows for a day."""
    demand = Demand("own-budget")
    for day in model.days:
        if model.request.sets is not None:
            yield demand, model.model.add(model.total(day) <= model.request.sets + model.slack(demand))
        if model.request.minutes is not None:
            spent = model.total(day, lambda one: seconds(one.exercise))
            yield demand, model.model.add(spent <= 60 * model.request.minutes - WARM_UP + model.slack(demand))


def must(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
    """What the person wants stands on some day."""
    for id_ in model.request.must:
        places = model.places(among([id_]))
        demand = Demand("must", id_)
        yield demand, model.model.add(model.cp.LinearExpr.sum(places) + model.slack(demand) >= 1)


def recoverable(model: WeekModel) -> "Iterator[tuple[Demand, Constraint]]":
    """The week holds no more sets than the level recovers from."""
    demand, most = Demand("recoverable"), most_sets(model.graph, model.request)
    yield demand, model.model.add(model.week() <= most + model.slack(demand))


HARD: "Sequence[Rule]" = (
    exercises_a_day,
    equal_sets,
    session_credit,
    no_duplicates,
    _budget("lower-back-budget", lambda one: LUMBAR[one.exercise.lumbar_load]),
    _budget("grip-budget", lambda one: GRIP[one.exercise.grip_demand]),
    own_budget,
    must,
    recoverable,
)


def enforce(model: WeekModel) -> "dict[Demand, IntVar]":
    """Add every hard rule; what is given up of them is a slack of the model.

    Returns
    -------
    Where the model can switch, demand → the literal that switches it on; else nothing.
    """
    literals: dict[Demand, IntVar] = {}

    def literal(demand: Demand) -> "IntVar":
        if demand not in literals:
            literals[demand] = model.model.new_bool_var(f"{demand.rule} {demand.part}")
        return literals[demand]

    for rule in HARD:
        for demand, constraint in rule(model):
            if model.can_switch:
                constraint.only_enforce_if(literal(demand))
    for c, one in enumerate(model.candidates):
        for demand in sorted(one.bars, key=str):
            for day in model.days:
                model.model.add_implication(model.stands[c, day], ~literal(demand))
    return literals
