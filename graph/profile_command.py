"""The command `fullback profile`: a name, a grip, a width and an arm angle in; regions with claims out."""

from typing import Any

from graph.claims import modifier_sentence, unstudied
from graph.content import exercises, regions
from graph.display import console, make_table
from graph.lookup import require_exercise
from graph.position import moved, position_json, ratio, row_angle
from graph.profile import Profile, profile
from graph.qualified import grip_named
from graph.records import ExerciseGraph
from graph.vocabulary import source_label, term_label
from graph.words import position_words


def find_profile(
    graph: ExerciseGraph, name: str, *, grip: str | None, width: str | None, arm_angle: float | None
) -> Profile:
    """Profile for the options of the command; a grip or width in the name holds unless an option says otherwise."""
    found = require_exercise(graph, name)
    said = found.configuration
    chosen = said.get("width") if width is None else width
    # A width of its own takes the elbows along, whatever the name says of them.
    path = said.get("arm_path") if width is None else None
    position = moved(
        graph,
        str(found.id),
        grip=said.get("grip") if grip is None else grip_named(graph, grip),
        width=None if chosen is None else ratio(chosen),
        arm_angle=arm_angle if arm_angle is not None or path is None else row_angle(graph, path),
    )
    return profile(graph, str(found.id), position)


def profile_json(graph: ExerciseGraph, found: Profile) -> dict[str, Any]:
    """Every region with its weight, where it comes from, and who says so; the usual weights with their sources."""
    exercise = exercises(graph)[found.exercise]
    claims = {
        modifier.id: {
            "modifier": modifier.id,
            "verdict": modifier.verdict,
            "confidence": modifier.confidence,
            "sources": list(modifier.sources),
            "against": list(modifier.against),
        }
        for modifier in found.applied
    }
    return {
        "id": found.exercise,
        "configuration": position_json(found.position),
        "usual": {
            "confidence": exercise.confidence,
            "rationale": exercise.rationale,
            "derived_from": exercise.derived_from,
            "sources": list(exercise.sources),
        },
        "regions": {
            region: {
                "weight": share.weight,
                "base": share.base,
                "change": share.change,
                "role": share.role,
                "confidence": share.confidence,
                "claims": [claims[id_] for id_ in share.modifiers],
            }
            for region, share in found.regions.items()
        },
    }


def show_profile(graph: ExerciseGraph, found: Profile) -> None:
    """Regions with weight, base and change, then what research says about every change."""
    rows = make_table("region", "weight", "usual", "change", "role", "confidence")
    for region, share in found.regions.items():
        change = f"{share.change:+g}" if share.change else ""
        role = term_label(graph, "role", share.role).lower()
        rows.add_row(
            regions(graph)[region].plain, f"{share.weight:g}", f"{share.base:g}", change, role, share.confidence
        )
    out = console()
    out.print(f"{found.exercise}: {position_words(graph, found.position)}")
    out.print(rows)
    for modifier in found.applied:
        out.print(modifier_sentence(graph, modifier))
    for sentence in unstudied(graph, found).values():
        out.print(sentence)
    exercise = exercises(graph)[found.exercise]
    sources = "; ".join(source_label(graph, source) for source in exercise.sources)
    out.print(f"Usual weights ({exercise.confidence} confidence): {exercise.rationale} ({sources})")
