"""The week as a constraint model: which candidate stands on which day with how many sets, and what every rule says."""

from collections.abc import Callable, Collection, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.content import plan_rules
from graph.records import ExerciseGraph
from graph.week_facts import LEAST_SETS, MOST_SETS, back
from graph.week_pool import Candidate
from graph.week_records import HOURS, WEEK, Demand, WeekRequest

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, IntVar

# A sum of variables. OR-Tools types it as a union with the numbers of NumPy, which no checker can add up.
Expression: TypeAlias = Any
# More than any count of a week comes to.
MUCH = 1000


def close_days(days: int, hours: int) -> list[tuple[int, int]]:
    """Pairs of days that begin less than `hours` apart, over the turn of the week too."""
    starts = HOURS[days]
    return [
        (one, other)
        for one, other in combinations(range(days), 2)
        if min(starts[other] - starts[one], WEEK - starts[other] + starts[one]) < hours
    ]


class WeekModel:
    """Variables and constraints of one request.

    Parameters
    ----------
    candidates
        What may stand in the week.
    given_up
        Demands that may be missed, as little as possible.
    can_switch
        Whether hard rules can be switched off one by one, to find out which of them conflict.
    """

    def __init__(
        self,
        graph: ExerciseGraph,
        request: WeekRequest,
        candidates: Sequence[Candidate],
        *,
        given_up: Collection[Demand] = (),
        can_switch: bool = False,
    ) -> None:
        # OR-Tools takes a third of a second to load, which nobody shall pay who asks for no optimum.
        from ortools.sat.python import cp_model

        self.cp = cp_model
        self.graph, self.request, self.candidates, self.can_switch = graph, request, candidates, can_switch
        self.rules = plan_rules(graph)
        self.given_up = frozenset(given_up)
        self.slacks: list[IntVar] = []
        self.model: CpModel = cp_model.CpModel()
        self.days = range(request.days)
        self.regions = len(back(graph))
        every = range(len(candidates))
        self.stands = {(c, d): self.model.new_bool_var(f"x{c}.{d}") for c in every for d in self.days}
        self.sets = {(c, d): self.model.new_int_var(0, MOST_SETS, f"s{c}.{d}") for c in every for d in self.days}
        for key, stands in self.stands.items():
            self.model.add(self.sets[key] >= LEAST_SETS * stands)
            self.model.add(self.sets[key] <= MOST_SETS * stands)

    def slack(self, demand: Demand) -> Expression:
        """By how much a constraint may be missed: nothing, unless its demand is given up."""
        if demand not in self.given_up:
            return 0
        self.slacks.append(self.model.new_int_var(0, MUCH, f"slack {demand.rule}"))
        return self.slacks[-1]

    def limit(self, rule: str) -> tuple[int, int] | None:
        """Limits of a rule for the level that is asked, None if it has none."""
        return self.rules[rule].limits.get(self.request.level)

    def total(self, day: int, value: Callable[[Candidate], int] = lambda _: 1) -> Expression:
        """Sum over the sets of a day of what one set of a candidate counts."""
        pairs = [(self.sets[c, day], value(one)) for c, one in enumerate(self.candidates)]
        return self.cp.LinearExpr.weighted_sum([sets for sets, _ in pairs], [times for _, times in pairs])

    def week(self, value: Callable[[Candidate], int] = lambda _: 1) -> Expression:
        """Sum over the sets of the week of what one set of a candidate counts."""
        return self.cp.LinearExpr.sum([self.total(day, value) for day in self.days])

    def number(self, day: int, which: Callable[[Candidate], bool] = lambda _: True) -> Expression:
        """Number of candidates of a kind that stand on a day."""
        found = [self.stands[c, day] for c, one in enumerate(self.candidates) if which(one)]
        return self.cp.LinearExpr.sum(found) if found else self.model.new_constant(0)

    def places(self, which: Callable[[Candidate], bool]) -> "list[IntVar]":
        """Variables of every place that a candidate of a kind may take in the week."""
        return [self.stands[c, day] for c, one in enumerate(self.candidates) if which(one) for day in self.days]

    def over(self, amount: Expression, most: int) -> "IntVar":
        """A variable that is at least by how much `amount` goes beyond `most`."""
        found = self.model.new_int_var(0, MUCH, "")
        self.model.add(found >= amount - most)
        return found

    def under(self, amount: Expression, least: int) -> "IntVar":
        """A variable that is at least by how much `amount` stays under `least`."""
        found = self.model.new_int_var(0, MUCH, "")
        self.model.add(found >= least - amount)
        return found
