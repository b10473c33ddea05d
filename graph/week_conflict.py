"""Why no week keeps every hard rule: the smallest set of demands that conflict, and the fewest to give up."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from graph.cover import Bundle, Problem, covers
from graph.records import ExerciseGraph
from graph.week_hard import enforce
from graph.week_model import WeekModel
from graph.week_pool import pool
from graph.week_records import Demand, WeekRequest
from ontology.errors import KnowledgeError

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import IntVar

# Demands that a nearest week never gives up: it could not be done, it hurts, or it was refused.
KEPT = frozenset({"kit-allows", "spare", "never"})
# Of as many demands those are given up first that stand first here; our judgement.
GIVEN_UP = (
    "must",
    "exercises-a-day",
    "equal-sets",
    "no-duplicates",
    "known-first",
    "skill-fits",
    "second-day",
    "grip-budget",
    "lower-back-budget",
    "session-credit",
    "own-budget",
    "recoverable",
    "pull-up-able",
)
# Work after which a search gives up, in the solver's own units of about a second.
PATIENCE = 10.0
# The same where any answer will do and a good one only saves a step.
ENOUGH = 1.0
# Counts more than all places in that order.
ONE_MORE = 100


class Conflict:
    """Every hard rule of a request with a switch, and questions on which of them go together."""

    def __init__(self, graph: ExerciseGraph, request: WeekRequest) -> None:
        self._model = WeekModel(graph, request, pool(graph, request), can_switch=True)
        self._literals = enforce(self._model)
        self.demands = sorted(self._literals, key=lambda demand: (demand.rule, demand.part))

    def _solve(
        self, on: Collection[Demand], costs: Sequence[tuple["IntVar", int]], patience: float = PATIENCE
    ) -> frozenset[Demand] | None:
        """Demands that a week keeps if it keeps those `on` and the rest at least cost; None if there is none."""
        cp, solver = self._model.cp, self._model.cp.CpSolver()
        self._model.model.clear_assumptions()
        self._model.model.add_assumptions([self._literals[demand] for demand in sorted(on, key=str)])
        self._model.model.minimize(
            cp.LinearExpr.weighted_sum([~literal for literal, _ in costs], [cost for _, cost in costs])
        )
        solver.parameters.num_workers = 1
        solver.parameters.linearization_level = 2
        solver.parameters.max_deterministic_time = patience
        status = solver.solve(self._model.model)
        if status == cp.INFEASIBLE:
            return None
        if status not in (cp.OPTIMAL, cp.FEASIBLE):
            raise KnowledgeError("it was not settled which wishes conflict; take back one of them and ask again.")
        return frozenset(demand for demand in self.demands if solver.boolean_value(self._literals[demand]))

    def together(self, on: Collection[Demand]) -> frozenset[Demand] | None:
        """Demands that go together with those `on`, as many as are soon found; None if those do not."""
        costs = [(self._literals[demand], 1) for demand in self.demands]
        return self._solve(on, costs, ENOUGH)

    def smallest(self) -> tuple[Demand, ...]:
        """The smallest set of demands that no week meets together.

        Whatever conflicts has a demand among those that each week gives up. So the smallest set with one from each of
        the weeks seen so far is tried; if some week meets it, what that one gives up is added.
        """
        given_up: list[frozenset[Demand]] = []
        while True:
            tried = self._hit(given_up)
            met = self.together(tried)
            if met is None:
                return tuple(sorted(tried, key=lambda demand: (demand.rule, demand.part)))
            given_up.append(frozenset(self.demands) - met)

    def _hit(self, sets: Sequence[frozenset[Demand]]) -> frozenset[Demand]:
        """The smallest set of demands with at least one of each of some sets."""
        names = {f"{demand.rule} {demand.part}": demand for demand in self.demands}
        bundles = [
            Bundle((frozenset(name for name, demand in names.items() if demand in one),), frozenset({str(number)}))
            for number, one in enumerate(sets)
        ]
        found = covers(Problem(dict.fromkeys(names, 1), bundles, frozenset(map(str, range(len(sets))))), ties=1)
        return frozenset(names[name] for name in found.chosen[0])

    def fewest(self) -> tuple[Demand, ...]:
        """The fewest demands to give up so that there is a week."""
        kept = [demand for demand in self.demands if demand.rule in KEPT]
        costs = [
            (self._literals[demand], ONE_MORE + GIVEN_UP.index(demand.rule))
            for demand in self.demands
            if demand.rule not in KEPT
        ]
        met = self._solve(kept, costs)
        if met is None:
            raise RuntimeError("without any demand but those that stand there is always a week, if only an empty one.")
        return tuple(demand for demand in self.demands if demand not in met)
