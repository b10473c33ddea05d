"""The command `fullback substitutes`: a name, a kit and wishes in; ranked and explained substitutes out."""

import argparse
from typing import Any

from graph.commands import kit_of
from graph.content import equipment, exercises, parts
from graph.display import console, make_table
from graph.lookup import require_exercise
from graph.position import position_said
from graph.profile_command import position_json
from graph.records import ExerciseGraph
from graph.request import Request, Search, stations
from graph.rescue import best_pair, helpful_items, relaxations
from graph.substitutes import Substitute
from graph.swap_words import (
    far_sentence,
    pair_sentence,
    relaxation_sentence,
    repetition_words,
    shares_words,
    strain_words,
)
from graph.wishes import Wishes, parse_avoid
from graph.words import position_words, setup_words


def read_request(graph: ExerciseGraph, args: argparse.Namespace) -> Request:
    """The request that the options of the command make; a grip or width in the name is what is replaced."""
    found = require_exercise(graph, args.name)
    target = str(found.id)
    session = [str(require_exercise(graph, name).id) for text in args.session or () for name in text.split(",")]
    wishes = Wishes(
        avoid=parse_avoid(graph, args.avoid or ()),
        one_arm=args.one_arm,
        level=args.level,
        same_repetitions=args.same_reps,
        explosive=args.explosive,
        session=tuple(dict.fromkeys(session)),
    )
    kit = kit_of(graph, args.have, args.place)
    taken = {None: None, True: stations(graph, target, kit), False: ()}[args.busy]
    return Request(target, kit, wishes, taken, position_said(graph, target, found.configuration))


def _row_json(graph: ExerciseGraph, target: str, row: Substitute) -> dict[str, Any]:
    before, now = exercises(graph)[target], exercises(graph)[row.exercise]
    return {
        "id": row.exercise,
        "label": now.label,
        "score": row.score,
        "likeness": row.likeness,
        "contributions": dict(row.contributions),
        "keeps": dict(row.keeps),
        "loses": dict(row.loses),
        "gains": dict(row.gains),
        "configuration": position_json(row.position),
        "setup": list(row.ready.items),
        "repetitions": repetition_words(graph, row.exercise),
        "lumbar_load": {"before": before.lumbar_load, "now": now.lumbar_load},
        "grip_demand": {"before": before.grip_demand, "now": now.grip_demand},
        "sources": list(now.sources),
    }


def substitutes_json(graph: ExerciseGraph, request: Request, found: list[Substitute]) -> dict[str, Any]:
    """The target, and every substitute with what it keeps, loses and gains, and why it stands where it does."""
    search = Search(graph, request)
    return {
        "target": {
            "id": request.exercise,
            "label": exercises(graph)[request.exercise].label,
            "configuration": position_json(search.found.positions[search.row]),
            "regions": search.target_weights,
            "taken": list(search.taken),
            "elsewhere": list(search.elsewhere.items) if search.elsewhere else None,
        },
        "substitutes": [_row_json(graph, request.exercise, row) for row in found],
        "close": bool(found) and not far_sentence(found),
        "advice": advice(graph, request, found),
    }


def advice(graph: ExerciseGraph, request: Request, found: list[Substitute]) -> list[str]:
    """Sentences that help when there is no answer or no close one; empty if there is."""
    if not found:
        taken = Search(graph, request).taken
        lifted = [relaxation_sentence(graph, relaxation, taken) for relaxation in relaxations(graph, request)]
        return lifted + _rescue(graph, request)
    return _rescue(graph, request) if far_sentence(found) else []


def _rescue(graph: ExerciseGraph, request: Request) -> list[str]:
    """What helps when nothing comes close."""
    said = []
    if (pair := best_pair(graph, request)) is not None:
        said.append(pair_sentence(graph, pair))
    for item, best in helpful_items(graph, request):
        label = exercises(graph)[best.exercise].label
        said.append(f"{equipment(graph)[item].label} would allow {label} ({best.score:.2f}).")
    return said


def show_substitutes(graph: ExerciseGraph, request: Request, found: list[Substitute]) -> None:
    """Substitutes (at least one) with score, configuration and set-up, then what each loses and gains."""
    search, known, out = Search(graph, request), exercises(graph), console()
    label = known[request.exercise].label
    if search.taken:
        out.print(f"Taken: {', '.join(equipment(graph)[item].label for item in search.taken)}.")
    if search.elsewhere:
        out.print(f"{label} itself works here too: {setup_words(graph, search.elsewhere)}.")
    shown = make_table("id", "score", "alike", "how", "set-up", "loses", "gains", "strain")
    for row in found:
        exercise = known[row.exercise]
        shown.add_row(
            row.exercise,
            f"{row.score:.2f}",
            f"{100 * row.likeness:.0f} %",
            position_words(graph, row.position),
            setup_words(graph, row.ready),
            shares_words(graph, row.loses),
            shares_words(graph, row.gains),
            f"back {exercise.lumbar_load}, grip {exercise.grip_demand}",
        )
    out.print(f"Instead of {label} ({position_words(graph, search.found.positions[search.row])}):")
    for sentence in filter(None, [far_sentence(found), *advice(graph, request, found)]):
        out.print(sentence)
    out.print(shown)
    out.print(f"{known[found[0].exercise].label}: {strain_words(graph, request.exercise, found[0])}.")
    names = [part.label.lower() for part in parts(graph).values()]
    out.print(f"The score weighs {', '.join(names)}; --json shows what each part adds.")
