"""Rows of the queries → landmarks and rules of the week."""

from graph.fetch import Fetched
from graph.landmark import Landmark
from graph.rule import PlanRule


def landmarks(data: Fetched) -> list[Landmark]:
    """Landmarks in id order."""
    return [
        Landmark(
            id_,
            label,
            note,
            unit,
            tuple(region for _, region in data.of("landmark_regions", id_)),
            least,
            low,
            high,
            most,
            sources=data.cited_by(id_),
        )
        for id_, label, note, unit, least, low, high, most in data.rows["landmarks"]
    ]


def plan_rules(data: Fetched) -> list[PlanRule]:
    """Rules of the week in id order."""
    return [
        PlanRule(
            id=id_,
            label=label,
            note=note,
            priority=priority,
            unit=unit or "",
            limits={level: (low, high) for _, level, low, high in data.of("rule_limits", id_)},
            sources=data.cited_by(id_),
        )
        for id_, label, note, priority, unit in data.rows["plan_rules"]
    ]
