"""The command `fullback substitutes`: a name, a kit and wishes in; ranked and explained substitutes out."""

import argparse
from typing import Any

from rich.padding import Padding

from graph.closeness import far_sentence
from graph.commands import kit_of
from graph.content import equipment, exercises, parts
from graph.display import console
from graph.lookup import require_exercise
from graph.position import position_json, position_said
from graph.records import ExerciseGraph
from graph.request import Request, Search, stations
from graph.rescue import best_pair, helpful_items, relaxations
from graph.substitutes import Substitute
from graph.swap_words import (
    pair_sentence,
    relaxation_sentence,
    repetition_words,
    shares_words,
    strain_words,
    straps_sentence,
)
from graph.vocabulary import source_label
from graph.wishes import Wishes, parse_avoid
from graph.words import position_words, setup_words, upper_first


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
        "close": bool(found) and not far_sentence(graph, request),
        "advice": advice(graph, request, found),
    }


def advice(graph: ExerciseGraph, request: Request, found: list[Substitute]) -> list[str]:
    """Sentences that help when there is no answer or no close one; empty if there is."""
    if not found:
        taken = Search(graph, request).taken
        lifted = [relaxation_sentence(graph, relaxation, taken) for relaxation in relaxations(graph, request)]
        return lifted + _rescue(graph, request)
    return _rescue(graph, request) if far_sentence(graph, request) else []


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
    """Substitutes (at least one), each with score, hands, set-up, what changes, repetitions and sources."""
    search, known, out = Search(graph, request), exercises(graph), console()
    label = known[request.exercise].label
    if search.taken:
        out.print(f"Taken: {', '.join(equipment(graph)[item].label for item in search.taken)}.")
    if search.elsewhere:
        out.print(f"{label} itself works here too: {setup_words(graph, search.elsewhere)}.")
    out.print(f"Instead of {label} ({position_words(graph, search.found.positions[search.row])}):")
    said = [straps_sentence(graph, request), far_sentence(graph, request), *advice(graph, request, found)]
    for sentence in filter(None, said):
        out.print(sentence)
    for place, row in enumerate(found, 1):
        out.print()
        _show_row(graph, request, place, row)
    names = [part.label.lower() for part in parts(graph).values()]
    out.print(f"\nThe score weighs {', '.join(names)}; --json shows what each part adds.")


def _show_row(graph: ExerciseGraph, request: Request, place: int, row: Substitute) -> None:
    """One answer: score and likeness, hands, set-up, what changes, repetitions and sources."""
    exercise, out = exercises(graph)[row.exercise], console()
    heading = f"{place}. {exercise.label} ({row.exercise}): {row.score:.2f}, {100 * row.likeness:.0f} % alike"
    out.print(heading, style="bold")
    lines = [
        f"{upper_first(position_words(graph, row.position))}. {repetition_words(graph, row.exercise)}.",
        f"{setup_words(graph, row.ready)}: {row.ready.setup.note}",
        f"Loses {shares_words(graph, row.loses)}; gains {shares_words(graph, row.gains)}.",
        f"{upper_first(strain_words(graph, request.exercise, row))}.",
        f"Sources: {'; '.join(source_label(graph, source) for source in exercise.sources)}.",
    ]
    for line in lines:
        out.print(Padding(line, (0, 0, 0, 3)))
