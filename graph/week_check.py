"""Holds a week against every rule by counting: whether the solver made it, a swap or a coach."""

from collections.abc import Iterator, Sequence

from graph.content import plan_rules
from graph.records import ExerciseGraph
from graph.rule import PlanRule
from graph.week_audit import Audit
from graph.week_check_hard import HARD
from graph.week_check_soft import SOFT
from graph.week_facts import STYLES
from graph.week_hard import SECOND
from graph.week_pool import Candidate, is_big, styles
from graph.week_records import Day, Held, WeekRequest


def speaking(graph: ExerciseGraph, request: WeekRequest, candidates: Sequence[Candidate]) -> Iterator[PlanRule]:
    """Rules that speak of a request and of what may stand in its week: hard ones by id, then the others by priority."""
    asked = {
        "compounds": request.compounds == "first" and any(is_big(one) for one in candidates if not one.bars),
        "emphasis": bool(request.emphasis),
        "focus": request.focus == "groups",
        "must": bool(request.must),
        "never": bool(request.never),
        "own-budget": request.sets is not None or request.minutes is not None,
        "second-day": request.short_second and request.days > SECOND,
        "spare": bool(request.avoid),
        "vertical-horizontal": len(styles(candidates)) == len(STYLES),
    }
    found = [rule for rule in plan_rules(graph).values() if rule.holds_for(request.level) and asked.get(rule.id, True)]
    yield from sorted(found, key=lambda rule: (rule.priority or 0, rule.id))


def audit(
    graph: ExerciseGraph,
    request: WeekRequest,
    days: Sequence[Day],
    *,
    candidates: Sequence[Candidate] | None = None,
) -> tuple[Held, ...]:
    """How a week keeps every rule that speaks of a request.

    Parameters
    ----------
    days
        As many days as the request has, in order.
    candidates
        What `pool` gives for the request, if it is known already.

    Returns
    -------
    Hard rules by id, then the others by priority; each with how much it is missed, and where.

    Examples
    --------
    >>> g = build()
    >>> found = audit(g, WeekRequest(parse_kit(g, ["pull-up bar"]), days=1), [(slot(g, "pull-up"),)])
    >>> [held.rule for held in found if not held.is_kept][:3]
    ['exercises-a-day', 'row-and-pulldown', 'every-region']
    """
    week = Audit(graph, request, days, candidates)
    checks = {**HARD, **SOFT}
    rows = ((rule.id, *checks[rule.id](week)) for rule in speaking(graph, request, week.pool))
    return tuple(Held(rule, round(missed, 4), where) for rule, missed, where in rows)
