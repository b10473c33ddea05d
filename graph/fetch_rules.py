"""Rows of the queries → landmarks, rules of the week and guidelines."""

from graph.fetch import Fetched
from graph.landmark import Landmark
from graph.rule import Guideline, PlanRule


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


def guidelines(data: Fetched) -> list[Guideline]:
    """Guidelines in id order."""
    return [
        Guideline(
            id=id_,
            label=label,
            says=says,
            kind=kind,
            acts=acts,
            part=part,
            choice=choice or "",
            against=tuple(other for _, other in data.of("contradictions", id_)),
            exercises=tuple(exercise for _, exercise in data.of("guideline_exercises", id_)),
            note=note or "",
            sources=data.cited_by(id_),
        )
        for id_, label, says, kind, acts, part, choice, note in data.rows["guidelines"]
    ]
