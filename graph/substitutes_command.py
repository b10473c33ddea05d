"""The command `fullback substitutes`: a name and a kit in; ranked and explained substitutes out."""

from typing import Any

from graph.content import exercises, parts, regions
from graph.display import console, make_table
from graph.position import usual_position
from graph.profile_command import position_json
from graph.records import ExerciseGraph
from graph.substitutes import Substitute
from graph.words import position_words, setup_words

# Regions that a line names among what is lost or gained.
NAMED = 3
# Below this score the best answer is no real substitute, and that is said.
CLOSE = 0.5
# From this share on a loss or a gain is worth a word.
WORTH = 0.15


def substitutes_json(graph: ExerciseGraph, target: str, found: list[Substitute]) -> dict[str, Any]:
    """The target, and every substitute with what it keeps, loses and gains, and why it stands where it does."""
    known = exercises(graph)
    return {
        "target": {
            "id": target,
            "label": known[target].label,
            "configuration": position_json(usual_position(graph, known[target])),
            "regions": known[target].weights,
        },
        "substitutes": [
            {
                "id": row.exercise,
                "label": known[row.exercise].label,
                "score": row.score,
                "contributions": dict(row.contributions),
                "keeps": dict(row.keeps),
                "loses": dict(row.loses),
                "gains": dict(row.gains),
                "configuration": position_json(row.position),
                "setup": list(row.ready.items),
            }
            for row in found
        ],
    }


def _named(graph: ExerciseGraph, shares: dict[str, float]) -> str:
    strong = [f"{regions(graph)[region].plain} {share:g}" for region, share in shares.items() if share >= WORTH]
    return ", ".join(strong[:NAMED]) or "little"


def show_substitutes(graph: ExerciseGraph, target: str, found: list[Substitute]) -> None:
    """Substitutes with score, configuration and set-up, then what each loses and gains."""
    known = exercises(graph)
    out = console()
    if not found:
        out.print(f"Nothing else is possible with that kit instead of {known[target].label}.")
        return
    shown = make_table("id", "score", "how", "set-up", "loses", "gains")
    for row in found:
        shown.add_row(
            row.exercise,
            f"{row.score:.2f}",
            position_words(graph, row.position),
            setup_words(graph, row.ready),
            _named(graph, dict(row.loses)),
            _named(graph, dict(row.gains)),
        )
    out.print(f"Instead of {known[target].label} ({position_words(graph, usual_position(graph, known[target]))}):")
    if found[0].score < CLOSE:
        out.print(f"Nothing that this kit allows comes close; the best reaches {found[0].score:.2f} of 1.")
    out.print(shown)
    names = [part.label.lower() for part in parts(graph).values()]
    out.print(f"The score weighs {', '.join(names)}; --json shows what each part adds.")
