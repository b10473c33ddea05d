"""A week of training that keeps every hard rule and as much of the others as can be, proven rule by rule."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.records import ExerciseGraph
from graph.week_check import audit, speaking
from graph.week_conflict import Conflict
from graph.week_hard import enforce
from graph.week_model import Expression, WeekModel
from graph.week_order import in_order
from graph.week_pool import Candidate, pool
from graph.week_records import Day, Demand, Week, WeekRequest
from graph.week_request import check_request
from graph.week_slot import slot
from graph.week_soft import SOFT
from graph.week_twins import shortlist, worthwhile
from ontology.errors import KnowledgeError

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpSolver

# Work after which the search for one rule gives up, in the solver's own units of about a second; no clock decides.
PATIENCE = 5.0
# The same for all rules together, and what each of them gets at least when that is spent.
STAMINA, LAST_LOOK = 10.0, 0.5
# Rules whose amounts the model counts in halves.
IN_HALVES = frozenset({"every-region", "emphasis", "productive"})
# Told before each search: the rule that is looked at, and its number among so many.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Solved:
    """What the search found: the days, the least amount that each rule is missed by, and whether all is proven."""

    days: tuple[Day, ...]
    least: Mapping[str, float]
    proven: bool


class Search:
    """One model, solved rule by rule, the most important first."""

    def __init__(self, model: WeekModel, progress: Progress | None) -> None:
        self._model, self._progress = model, progress
        self._solver: CpSolver | None = None
        self._bound = 0
        self._left = STAMINA

    def _least(self, amount: Expression) -> int:
        """Make `amount` least, starting from the week that was found last; the status of the solver."""
        cp, model = self._model.cp, self._model.model
        model.minimize(amount)
        if self._solver is not None:
            model.clear_hints()  # type: ignore[no-untyped-call]
            for variable in (*self._model.stands.values(), *self._model.sets.values()):
                model.add_hint(variable, self._solver.value(variable))
        solver = cp.CpSolver()
        solver.parameters.num_workers = 1
        # Weeks are proven by their linear relaxation: with level 2 in a fifth of the time.
        solver.parameters.linearization_level = 2
        # Cuts slow it down: without them four days take a third of the time.
        solver.parameters.cut_level = 0
        solver.parameters.max_deterministic_time = min(PATIENCE, max(self._left, LAST_LOOK))
        status = solver.solve(model)
        self._left -= solver.response_proto.deterministic_time
        # Without an answer nothing is proven of this rule, and the week that was found last stays.
        self._bound = 0
        if status in (cp.OPTIMAL, cp.FEASIBLE):
            self._solver = solver
            self._bound = round(solver.best_objective_bound)
        elif status != cp.INFEASIBLE and self._solver is None:
            raise KnowledgeError("the search ended before any week was found; ask for fewer days or wishes.")
        return int(status)

    def run(self) -> Solved | None:
        """The best week, or None if no week keeps the hard rules."""
        cp, model = self._model.cp, self._model
        names = [rule.id for rule in speaking(model.graph, model.request, model.candidates) if not rule.is_hard]
        amounts = {name: SOFT[name](model) for name in names}
        least, proven = {}, True
        if model.slacks:
            missed = cp.LinearExpr.sum(model.slacks)
            if self._least(missed) == cp.INFEASIBLE:
                return None
            model.model.add(missed <= self._value(missed))
        # Most rules can be kept together: one search shows that, where each by itself would take one.
        if self._least(cp.LinearExpr.sum([amounts[name] for name in names[:-2]])) == cp.INFEASIBLE:
            return None
        for number, (name, amount) in enumerate(amounts.items()):
            if self._progress:
                self._progress(name, number, len(amounts))
            bound = 0
            if self._value(amount):
                proven &= self._least(amount) == cp.OPTIMAL
                bound = self._bound
            least[name] = bound / (2 if name in IN_HALVES else 1)
            model.model.add(amount <= self._value(amount))
        return Solved(self._days(), least, proven)

    def _value(self, amount: Expression) -> int:
        assert self._solver is not None
        return int(self._solver.value(amount))

    def _days(self) -> tuple[Day, ...]:
        assert self._solver is not None
        model = self._model
        days = []
        for day in model.days:
            held = [
                slot(
                    model.graph,
                    one.exercise.id,
                    sets=self._solver.value(model.sets[c, day]),
                    position=one.position,
                    kit=model.request.kit,
                )
                for c, one in enumerate(model.candidates)
                if self._solver.value(model.stands[c, day])
            ]
            days.append(in_order(model.graph, tuple(held)))
        return tuple(days)


def plan(graph: ExerciseGraph, request: WeekRequest, *, progress: Progress | None = None) -> Week:
    """A week of training for what a person has, wants and is able to.

    Parameters
    ----------
    request
        What is asked.
    progress
        Told which rule is being looked at, and its number among so many.

    Returns
    -------
    The week that misses the rules least, each before the next by priority; or, if no week keeps every hard rule, the
    smallest set of demands that conflict, and the week that gives up as few as possible.

    Raises
    ------
    UnknownTermError
        The request names an exercise, a region or a strain that does not exist.
    KnowledgeError
        The search ended before it found any week.
    InvalidSelectionError
        A number of the request is out of range, or a region of the emphasis is not of the back.

    Examples
    --------
    >>> g = build()
    >>> week = plan(g, WeekRequest(parse_kit(g, ["pull-up bar", "dumbbells"]), days=1, level="beginner"))
    >>> week.status, len(week.days)
    ('optimal', 1)
    """
    check_request(graph, request)
    found = _search(graph, request, (), progress)
    if found is not None:
        return found
    conflict = Conflict(graph, request)
    dropped = conflict.fewest()
    nearest = _search(graph, request, dropped, progress)
    if nearest is None:
        raise RuntimeError("a week that gives up enough cannot be missing.")
    return replace(nearest, status="infeasible", conflict=conflict.smallest(), dropped=dropped)


def _search(
    graph: ExerciseGraph, request: WeekRequest, off: tuple[Demand, ...], progress: Progress | None
) -> Week | None:
    """The best week without the demands that are `off`, None if there is none."""
    every = pool(graph, request)
    free = [replace(one, bars=one.bars - frozenset(off)) for one in every]
    candidates = [one for one in free if not one.bars]
    # What stands in for another is its twin, which a day that may hold duplicates can hold beside it.
    if Demand("no-duplicates") not in off:
        candidates = worthwhile(graph, request, candidates)
    short = shortlist(request, candidates)
    solved = _solved(graph, request, short, off, progress)
    if solved is None and len(short) < len(candidates):
        short = candidates
        solved = _solved(graph, request, short, off, progress)
    if solved is None:
        return None
    held = audit(graph, request, solved.days, candidates=every)
    if len(short) == len(candidates):
        judged = tuple(replace(one, least=solved.least.get(one.rule)) for one in held)
        return Week("optimal" if solved.proven else "feasible", solved.days, judged)
    # Nothing is known of the candidates that were left aside but that no rule is missed by less than nothing.
    judged = tuple(replace(one, least=0.0 if one.rule in solved.least else None) for one in held)
    return Week("feasible", solved.days, judged)


def _solved(
    graph: ExerciseGraph,
    request: WeekRequest,
    candidates: Sequence[Candidate],
    off: tuple[Demand, ...],
    progress: Progress | None,
) -> Solved | None:
    model = WeekModel(graph, request, candidates, given_up=off)
    enforce(model)
    return Search(model, progress).run()
