"""Small weeks that are counted by hand, and what a rule says of them."""

from dataclasses import replace

from graph import build, everything
from graph.training import Day, Held, WeekRequest, audit, slot

GRAPH = build()
REQUEST = WeekRequest(everything(GRAPH), days=1)
DAY = ("deadlift", "barbell-row", "pull-up")


def day(*names: str, sets: int = 3) -> Day:
    return tuple(slot(GRAPH, name, sets=sets) for name in names)


def held(rule: str, *days: Day, request: WeekRequest = REQUEST) -> Held:
    week = list(days)
    return next(one for one in audit(GRAPH, replace(request, days=len(week)), week) if one.rule == rule)


def missed(rule: str, *days: Day, request: WeekRequest = REQUEST) -> float:
    return held(rule, *days, request=request).missed
