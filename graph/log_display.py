"""Tables of the command `fullback log` for people."""

from rich.padding import Padding

from graph.content import exercises, regions
from graph.display import console, make_table
from graph.log_change import band
from graph.log_read import Log
from graph.log_records import LogAnalysis
from graph.log_words import count_sentence, lately_words, log_sentences, short, week_name
from graph.records import ExerciseGraph
from graph.volume import verdict
from graph.volume_words import landmark_numbers
from graph.words import counted

# Weeks that the table has room for, and landmarks of the whole back that people are told.
SHOWN = 6
TOLD = ("article-growth-back", "article-whole-back", "rp-2017-back")


def show_log(graph: ExerciseGraph, log: Log, found: LogAnalysis) -> None:
    """What became of the rows, regions by week, what landmarks say, what is neglected, and names to map."""
    out = console()
    app = "A table" if log.app == "table" else f"An export of {log.app}"
    out.print(f"{app}; {count_sentence(found.counts)}")
    if found.mean:
        _show_weeks(graph, found)
        for row in found.judged:
            if row.landmark.id in TOLD:
                said = (
                    f"{row.landmark.label} ({landmark_numbers(row.landmark)}): {short(row.sets)} sets, {row.verdict}."
                )
                out.print(Padding(f"- {said}", (0, 0, 0, 2)))
    for sentence in log_sentences(graph, log, found):
        out.print(sentence)
    _show_names(graph, found)


def _show_weeks(graph: ExerciseGraph, found: LogAnalysis) -> None:
    """Credited sets of the back by region and week, with the mean, its verdict and the days."""
    mean, weeks = found.mean, found.weeks[-SHOWN:]
    if not mean:
        return
    names = [week_name(week) for week in weeks]
    names = [name if place == 0 or name[:4] != names[place - 1][:4] else name[5:] for place, name in enumerate(names)]
    shown = make_table("credited sets", *names, "mean", "verdict", "days")
    for region in regions(graph).values():
        if region.is_back:
            cells = [short(week.credited[region.id]) for week in weeks]
            average = mean.credited[region.id]
            days = short(mean.region_days[region.id])
            shown.add_row(region.plain, *cells, short(average), verdict(band(graph), average), days)
    shown.add_row("sets for the back", *[short(week.back) for week in weeks], short(mean.back), "", short(mean.days))
    out = console()
    out.print(shown)
    cut = f"; the table shows the last {len(weeks)} of {len(found.weeks)}" if len(found.weeks) > len(weeks) else ""
    out.print(
        f"Mean and days a week are those of {lately_words(found)}{cut}. Verdict: {landmark_numbers(band(graph))}."
    )


def _show_names(graph: ExerciseGraph, found: LogAnalysis) -> None:
    """Unknown names with suggestions, and what the known ones are taken for."""
    out, known = console(), exercises(graph)
    unknown = [name for name in found.names.values() if name.kind == "unknown"]
    if unknown:
        shown = make_table("unknown name", "rows", "perhaps")
        for name in unknown:
            perhaps = ", ".join(candidate.id for candidate in name.suggestions)
            shown.add_row(name.name, str(name.rows), perhaps)
        out.print(shown)
        out.print("Map a name by hand with --map \"NAME=EXERCISE\"; mapped to 'bench press', it is not for the back.")
    others = [name for name in found.names.values() if name.kind == "not back"]
    if others:
        out.print(f"Not for the back: {', '.join(name.name for name in others)}.")
    taken = [name for name in found.names.values() if name.kind == "used"]
    if taken:
        read = ", ".join(f"{name.name} → {known[name.exercise].label}" for name in taken if name.exercise)
        out.print(f"{counted(len(taken), 'name')} read as: {read}.")
