"""Exact set covers by constraint programming: the fewest choices that reach every target, and all ties.

A bundle gives its targets when each of its needs is met by one of the choices that meet it. Items that complete a
set-up are such choices, and so are exercises that train a region.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from ontology.errors import KnowledgeError

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, IntVar, LinearExprT

# Greatest number of equally good answers that are listed.
TIES = 20
# Work after which a search gives up, in the solver's own units of about a second, so that the end depends on no clock.
PATIENCE = 20.0


# Choices, the value of what was made least, and whether that is proven.
Answer: TypeAlias = tuple[tuple[str, ...], int, bool]


@dataclass(frozen=True)
class Bundle:
    """What gives targets: one choice for each need, any of those named; without needs it is there already."""

    needs: tuple[frozenset[str], ...]
    gives: frozenset[str]


@dataclass(frozen=True)
class Problem:
    """Choices with what each costs, a whole number of at least 0; bundles; and the targets to reach."""

    costs: Mapping[str, int]
    bundles: Sequence[Bundle]
    targets: frozenset[str]

    @property
    def reachable(self) -> frozenset[str]:
        """Targets that some bundle gives whose needs can all be met."""
        able = (bundle.gives for bundle in self.bundles if all(bundle.needs))
        return self.targets & frozenset().union(*able)


@dataclass(frozen=True)
class Covers:
    """Equally good answers.

    Attributes
    ----------
    chosen
        Choices of each answer in alphabetical order; answers in the order of the second measure, then of their choices.
    cost, size
        What an answer costs, and how many choices it has; one of the two is what was made least.
    optimal
        Whether it is proven that none is better.
    more
        Whether there are more answers as good as these.
    """

    chosen: tuple[tuple[str, ...], ...]
    cost: int
    size: int
    optimal: bool
    more: bool


class _Model:
    """The constraint model of a problem: one variable a choice, one a bundle, one a target."""

    def __init__(self, problem: Problem) -> None:
        # OR-Tools takes a third of a second to load, which nobody shall pay who asks for no optimum.
        from ortools.sat.python import cp_model

        self._cp = cp_model
        self._problem = problem
        self.model: CpModel = cp_model.CpModel()
        self.choice: dict[str, IntVar] = {id_: self.model.new_bool_var(id_) for id_ in sorted(problem.costs)}
        self.reached = {target: self.model.new_bool_var(target) for target in sorted(problem.reachable)}
        givers: dict[str, list[IntVar]] = {target: [] for target in self.reached}
        for number, bundle in enumerate(problem.bundles):
            gives = sorted(bundle.gives & self.reached.keys())
            if gives and all(bundle.needs):
                ready = self.model.new_bool_var(f"bundle {number}")
                for need in bundle.needs:
                    self.model.add_bool_or([~ready, *(self.choice[id_] for id_ in sorted(need))])
                for target in gives:
                    givers[target].append(ready)
        for target, of in givers.items():
            self.model.add_bool_or([~self.reached[target], *of])

    @property
    def size(self) -> "LinearExprT":
        """Number of choices."""
        return self._cp.LinearExpr.sum(list(self.choice.values()))

    @property
    def cost(self) -> "LinearExprT":
        """What the choices cost together."""
        costs = [self._problem.costs[id_] for id_ in self.choice]
        return self._cp.LinearExpr.weighted_sum(list(self.choice.values()), costs)

    @property
    def missed(self) -> "LinearExprT":
        """Number of targets that are not reached."""
        return self._cp.LinearExpr.sum([~reached for reached in self.reached.values()])

    def least(self, measure: "LinearExprT") -> Answer | None:
        """Choices that make `measure` least, its value, and whether that is proven; None if nothing is possible."""
        self.model.minimize(measure)
        solver = self._cp.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = PATIENCE
        status = solver.solve(self.model)
        if status == self._cp.INFEASIBLE:
            return None
        if status not in (self._cp.OPTIMAL, self._cp.FEASIBLE):
            raise KnowledgeError("the search for what to get ended without an answer; ask with fewer items or prices.")
        chosen = tuple(id_ for id_, variable in self.choice.items() if solver.boolean_value(variable))
        return chosen, round(solver.objective_value), status == self._cp.OPTIMAL

    def forbid(self, chosen: Sequence[str]) -> None:
        """Rule out an answer and all that hold it."""
        self.model.add_bool_or([~self.choice[id_] for id_ in chosen])


def covers(problem: Problem, *, cheapest: bool = False, at_most: int | None = None, ties: int = TIES) -> Covers:
    """The smallest sets of choices that reach every reachable target, or most of them with few choices.

    Parameters
    ----------
    problem
        Choices, bundles and targets; targets that nothing reaches are left out.
    cheapest
        Make the cost least and the size after it, instead of the size and the cost after it.
    at_most
        Greatest number of choices, at least 0; None means as many as it takes.
    ties
        Greatest number of answers, at least 1.

    Returns
    -------
    Every answer that is best in both measures, then those that are best in the first alone, up to `ties`. One answer
    without choices if nothing has to be chosen.

    Examples
    --------
    >>> one, two = Bundle((frozenset("a"),), frozenset("xy")), Bundle((frozenset("b"), frozenset("ac")), frozenset("z"))
    >>> covers(Problem({"a": 1, "b": 1, "c": 1}, [one, two], frozenset("xyz"))).chosen
    (('a', 'b'),)
    """
    model = _Model(problem)
    if at_most is not None:
        model.model.add(model.size <= at_most)
    missed = _found(model.least(model.missed))
    model.model.add(model.missed == missed[1])
    first, second = (model.cost, model.size) if cheapest else (model.size, model.cost)
    best = _found(model.least(first))
    model.model.add(first == best[1])
    found: list[tuple[int, tuple[str, ...]]] = []
    while len(found) <= ties and (answer := model.least(second)) is not None:
        found.append((answer[1], answer[0]))
        if not answer[0]:
            break
        model.forbid(answer[0])
    chosen = tuple(choices for _, choices in sorted(found))[:ties]
    return Covers(
        chosen=chosen,
        cost=sum(problem.costs[id_] for id_ in chosen[0]),
        size=len(chosen[0]),
        optimal=missed[2] and best[2],
        more=len(found) > ties,
    )


def _found(answer: Answer | None) -> Answer:
    """An answer that has to exist, because no choice at all is one or because it was just found."""
    if answer is None:
        raise RuntimeError("a cover that was found cannot be missing.")
    return answer


def front(problem: Problem) -> list[Covers]:
    """What every number of choices can reach at most.

    Returns
    -------
    The cheapest cover from no choice on, each with more targets than the one before; the last reaches all that can be
    reached.

    Examples
    --------
    >>> one, two = Bundle((frozenset("a"),), frozenset("xy")), Bundle((frozenset("b"), frozenset("ac")), frozenset("z"))
    >>> [point.chosen[0] for point in front(Problem({"a": 1, "b": 1, "c": 1}, [one, two], frozenset("xyz")))]
    [(), ('a',), ('a', 'b')]
    """
    found: list[Covers] = []
    reached: frozenset[str] = frozenset()
    size = 0
    while not found or reached != problem.reachable:
        point = covers(problem, cheapest=True, at_most=size, ties=1)
        now = reached_by(problem, point.chosen[0])
        if not found or len(now) > len(reached):
            found.append(point)
            reached = now
        size += 1
    return found


def reached_by(problem: Problem, chosen: Sequence[str]) -> frozenset[str]:
    """Targets that some choices reach."""
    able = (bundle.gives for bundle in problem.bundles if all(need & {*chosen} for need in bundle.needs))
    return problem.targets & frozenset().union(*able)
