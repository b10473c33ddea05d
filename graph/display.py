"""Tables and sentences of the command for people."""

import os
import sys
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from graph.commands import Found
from graph.content import equipment, exercises
from graph.records import ExerciseGraph
from graph.redundancy import redundant, redundant_sentence
from graph.resolve import Resolution
from graph.results import Coverage
from graph.vocabulary import term_label
from graph.volume_words import week_sentences
from graph.words import counted, fix_words, gap_sentence, setup_words, trains

# Landmarks that are told to people: those of the whole back, and the one that speaks of every region.
TOLD = ("article-growth-back", "article-whole-back", "fullback-week", "rp-2017-back")
# Regions that a line of a list names.
NAMED = 3


def console() -> Console:
    """Console on standard output; a fixed width where output is no terminal, so that it repeats.

    Names that people write are shown as they are: no markup, no emoji codes.
    """
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else 110
    return Console(width=width, highlight=False, soft_wrap=False, markup=False, emoji=False)


def make_table(*columns: str) -> Table:
    """An empty table of the house style."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        # An id is to be copied, so it stays in one piece.
        table.add_column(column, overflow="fold", no_wrap=column == "id")
    return table


def show_equipment(graph: ExerciseGraph) -> None:
    """Kit by group."""
    shown = make_table("id", "label", "group", "comes with")
    for item in sorted(equipment(graph).values(), key=lambda item: (item.group, item.label)):
        shown.add_row(item.id, item.label, item.group_label, ", ".join(item.comes_with))
    console().print(shown)


def show_exercises(graph: ExerciseGraph, found: Found) -> None:
    """Possible exercises with pattern, what they train and the set-up; if there is none, what to get."""
    out = console()
    if not found.rows:
        out.print("No exercise is possible with that.")
        for fix in found.fixes:
            out.print(f"{fix_words(graph, fix)} would allow {exercises(graph)[fix.exercise].label}.")
        return
    shown = make_table("id", "pattern", "trains", "set-up")
    for row in found.rows:
        shown.add_row(
            row.exercise.id,
            term_label(graph, "pattern", row.exercise.pattern),
            trains(graph, row.exercise, asked=found.regions, limit=NAMED),
            setup_words(graph, row.ready[0]),
        )
    out.print(shown)
    out.print(counted(len(found.rows), "exercise"))


def show_resolutions(rows: Sequence[Resolution]) -> None:
    """What each name means."""
    shown = make_table("name", "id", "label", "score", "or one of")
    for row in rows:
        others = "" if row.id else ", ".join(candidate.id for candidate in row.candidates)
        shown.add_row(row.query, row.id or "-", row.label or "", f"{row.score:.2f}", others)
    console().print(shown)


def show_selection(graph: ExerciseGraph, chosen: Mapping[str, float]) -> None:
    """Pairs that do the same; what landmarks of the whole back and our own say of these sets, if those of a week."""
    out = console()
    for pair in redundant(graph, chosen):
        out.print(redundant_sentence(graph, pair))
    out.print("If these are the sets of a week:")
    for sentence in week_sentences(graph, [chosen], only=TOLD):
        out.print(Padding(f"- {sentence}", (0, 0, 0, 2)))
    out.print("--json has every landmark of a week with its sources.")


def show_coverage(graph: ExerciseGraph, found: Coverage) -> None:
    """Regions with their credit, then the gaps in words."""
    known = exercises(graph)
    shown = make_table("region", "status", "credit", "best exercises")
    for row in found.regions:
        best = ", ".join(known[id_].label for id_ in row.best[:3])
        more = f" and {len(row.best) - 3} more" if len(row.best) > 3 else ""
        shown.add_row(row.region.plain, row.status, f"{row.credit:g}", best + more)
    out = console()
    out.print(shown)
    out.print("Status goes by the best single set of a region, credit by all sets.")
    for gap in found.gaps:
        out.print("Gap: " + gap_sentence(graph, gap))
    if not found.gaps:
        out.print("No gaps in the back.")
