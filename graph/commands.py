"""What each command answers, as plain data for JSON; the words and tables for people live in `display`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.catalog import Listed, listing, nearest
from graph.content import equipment, exercises
from graph.coverage import coverage, everything
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.kit import Kit
from graph.kit_text import parse_kit, split_names
from graph.lookup import require_exercise, resolve_regions
from graph.position import position_json
from graph.records import ExerciseGraph
from graph.redundancy import redundant
from graph.resolve import Resolution, resolve
from graph.results import Coverage, Fix
from graph.volume import judge


def kit_of(graph: ExerciseGraph, have: Sequence[str] | None, place: str | None) -> Kit:
    """Kit from the options `--have`, each of which may hold several names, and `--place`; everything without either."""
    if have is None and place is None:
        return everything(graph)
    return parse_kit(graph, [name for names in have or () for name in split_names(names)], place=place)


def selection(graph: ExerciseGraph, entries: Sequence[str]) -> dict[str, float]:
    """Exercise id → sets, from entries such as "pull-up:3"; without a number, one set.

    Raises
    ------
    InvalidSelectionError
        The number of sets is no number. UnknownTermError if the name is no exercise.
    """
    chosen: dict[str, float] = {}
    for entry in entries:
        name, colon, sets = entry.rpartition(":")
        try:
            count = float(sets) if colon else 1.0
        except ValueError:
            raise InvalidSelectionError(
                f"{sets!r} in {entry!r} is no number of sets; write for example 'pull-up:3'."
            ) from None
        found = require_exercise(graph, name if colon else entry)
        chosen[str(found.id)] = chosen.get(str(found.id), 0.0) + count
    return chosen


def equipment_json(graph: ExerciseGraph) -> list[dict[str, Any]]:
    """Every piece of kit."""
    return [
        {"id": item.id, "label": item.label, "group": item.group, "affords": list(item.affords)}
        for item in equipment(graph).values()
    ]


@dataclass(frozen=True)
class Found:
    """Possible exercises for the regions asked for; if there is none, what to get."""

    regions: tuple[str, ...]
    rows: list[Listed]
    fixes: tuple[Fix, ...]


def find_exercises(
    graph: ExerciseGraph, have: Sequence[str] | None, place: str | None, names: Sequence[str] | None
) -> Found:
    """Possible exercises for the options of the command; several regions are joined."""
    wanted = tuple(dict.fromkeys(region for name in names or () for region in resolve_regions(graph, name)))
    kit = kit_of(graph, have, place)
    rows = listing(graph, kit, region_ids=wanted)
    return Found(wanted, rows, () if rows else nearest(graph, kit, region_ids=wanted))


def exercises_json(rows: Sequence[Listed]) -> list[dict[str, Any]]:
    """Listed exercises with the owned items of their best set-up."""
    return [
        {
            "id": row.exercise.id,
            "label": row.exercise.label,
            "aliases": list(row.exercise.aliases),
            "pattern": row.exercise.pattern,
            "setup": list(row.ready[0].items),
            "regions": row.exercise.weights,
        }
        for row in rows
    ]


def resolve_rows(graph: ExerciseGraph, names: Sequence[str]) -> list[Resolution]:
    """One resolution per name, in order.

    Raises
    ------
    UnknownTermError
        A name is empty.
    """
    if not all(name.strip() for name in names):
        raise UnknownTermError("name", "")
    return [resolve(graph, name) for name in names]


def resolve_json(rows: Sequence[Resolution]) -> list[dict[str, Any]]:
    """Resolutions without the configuration that a name may add."""
    return [
        {
            "query": row.query,
            "id": row.id,
            "label": row.label,
            "score": row.score,
            "candidates": [{"id": c.id, "label": c.label, "score": c.score} for c in row.candidates],
        }
        for row in rows
    ]


def coverage_of(
    graph: ExerciseGraph, have: Sequence[str] | None, place: str | None, do: Sequence[str] | None
) -> Coverage:
    """Coverage for the options of the command."""
    return coverage(graph, kit_of(graph, have, place), selection(graph, do) if do else None)


def landmarks_json(graph: ExerciseGraph, chosen: Mapping[str, float]) -> list[dict[str, Any]]:
    """What every landmark says of the sets of a week, each in its own unit."""
    return [
        {
            "id": row.landmark.id,
            "unit": row.landmark.unit,
            "region": row.region,
            "sets": row.sets,
            "verdict": row.verdict,
            "sources": list(row.landmark.sources),
        }
        for row in judge(graph, [chosen])
        if row.landmark.unit != "fractional-session"
    ]


def redundant_json(graph: ExerciseGraph, chosen: Mapping[str, float]) -> list[dict[str, Any]]:
    """Pairs of a selection that do the same, each with the change that would make them differ."""
    return [
        {
            "exercises": list(pair.exercises),
            "alike": pair.alike,
            "change": pair.change
            and {
                "exercise": pair.change.exercise,
                "configuration": position_json(pair.change.position),
                "alike": pair.change.alike,
            },
        }
        for pair in redundant(graph, chosen)
    ]


def coverage_json(graph: ExerciseGraph, found: Coverage) -> dict[str, Any]:
    """Coverage with labels where a person would need them."""
    known = exercises(graph)
    return {
        "regions": {
            row.region.id: {
                "label": row.region.label,
                "credit": row.credit,
                "status": row.status,
                "best": list(row.best),
            }
            for row in found.regions
        },
        "gaps": [
            {
                "region": gap.region,
                "cause": gap.cause,
                "fixes": [
                    {
                        "exercise": fix.exercise,
                        "label": known[fix.exercise].label,
                        "items": list(fix.items),
                        "loads": dict(fix.loads),
                        "weight": fix.weight,
                    }
                    for fix in gap.fixes
                ],
            }
            for gap in found.gaps
        ],
    }


def counts(graph: ExerciseGraph) -> dict[str, int]:
    """How many things of each kind the graph holds that people look up."""
    kinds = {"exercise": "exercises", "variation": "named variations", "equipment": "pieces of kit"}
    kinds |= {"region": "muscle regions", "structure": "anatomical structures", "source": "sources"}
    nodes = [data["kind"] for _, data in graph.nodes(data=True)]
    return {name: nodes.count(kind) for kind, name in kinds.items()}
