"""The command `fullback log`: an export of a training app in; what it trained, and the one change that helps, out."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graph.commands import redundant_json
from graph.content import exercises, regions
from graph.errors import InvalidSelectionError
from graph.log import analyse
from graph.log_change import band
from graph.log_formats import InvalidLogError
from graph.log_names import LoggedName
from graph.log_read import Log, read_log
from graph.log_records import LogAnalysis, LoggedWeek, OneChange
from graph.log_text import MOST_BYTES
from graph.log_words import week_name
from graph.names import fold
from graph.records import ExerciseGraph
from graph.volume import Judged, verdict


def read_names(entries: Sequence[str]) -> dict[str, str]:
    """Name in the log → what it means, from entries such as "Zorb Row=barbell row".

    Raises
    ------
    InvalidSelectionError
        An entry has no name on one side, or maps a name a second time.
    """
    names: dict[str, str] = {}
    for entry in entries:
        name, _, meant = (part.strip() for part in entry.rpartition("="))
        if not name or not meant:
            raise InvalidSelectionError(f"{entry!r} maps no name; write for example 'Zorb Row=barbell row'.")
        if fold(name) in map(fold, names):
            raise InvalidSelectionError(f"{name!r} is mapped twice; map it once.")
        names[name] = meant
    return names


def find_log(graph: ExerciseGraph, args: argparse.Namespace) -> tuple[Log, LogAnalysis]:
    """The log of the file and what it says.

    Raises
    ------
    InvalidLogError
        The file cannot be opened, or is no log. UnknownTermError if a mapped name is not known.
    """
    path, names = Path(args.file), read_names(args.map or ())
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise InvalidLogError(f"cannot read {str(path)!r}: {said}; name a file with the exported log.") from None
    try:
        log = read_log(data)
    except InvalidLogError as error:
        raise InvalidLogError(f"{path.name!r}: {error}") from None
    return log, analyse(graph, log, names)


def _week_json(graph: ExerciseGraph, week: LoggedWeek) -> dict[str, Any]:
    return {
        "days": week.days,
        "back": week.back,
        "vertical": week.vertical,
        "horizontal": week.horizontal,
        "regions": {
            region: {"credited": credited, "days": week.region_days[region], "verdict": verdict(band(graph), credited)}
            for region, credited in week.credited.items()
        },
    }


def _judged_json(row: Judged) -> dict[str, Any]:
    return {
        "id": row.landmark.id,
        "unit": row.landmark.unit,
        "region": row.region,
        "sets": round(row.sets, 4),
        "verdict": row.verdict,
        "sources": list(row.landmark.sources),
    }


def _change_json(graph: ExerciseGraph, change: OneChange) -> dict[str, Any]:
    return {
        "exercise": change.exercise,
        "label": exercises(graph)[change.exercise].label,
        "sets": change.sets,
        "lacking": {"before": change.before, "after": change.after},
        "regions": dict(change.credited),
    }


def log_json(graph: ExerciseGraph, log: Log, found: LogAnalysis) -> dict[str, Any]:
    """Everything that a log says."""
    counts, mean = found.counts, found.mean
    known = [name for name in found.names.values() if name.kind != "unknown"]
    return {
        "format": log.app,
        "counts": {
            "read": counts.read,
            "used": counts.used,
            "not_back": counts.not_back,
            "unknown": counts.unknown,
            "left_out": dict(counts.left_out),
        },
        "weeks": [
            {"week": week_name(week), "monday": week.monday.isoformat()} | _week_json(graph, week)
            for week in found.weeks
        ],
        "mean": mean and ({"weeks": found.lately, "from": mean.monday.isoformat()} | _week_json(graph, mean)),
        "frequency": mean and {"days": mean.days, "regions": dict(mean.region_days)},
        "ratio": mean
        and {
            "vertical": mean.vertical,
            "horizontal": mean.horizontal,
            "vertical_to_horizontal": round(mean.vertical / mean.horizontal, 4) if mean.horizontal else None,
        },
        "landmarks": [_judged_json(row) for row in found.judged],
        "gaps": [
            {"region": gap.region, "label": regions(graph)[gap.region].plain, "credited": gap.sets, "lacks": gap.lacks}
            for gap in found.gaps
        ],
        "change": found.change and _change_json(graph, found.change),
        "redundant": [
            row for pair in found.redundant for row in redundant_json(graph, dict.fromkeys(pair.exercises, 1.0))
        ],
        "matched": [
            {
                "name": name.name,
                "kind": name.kind,
                "rows": name.rows,
                "exercise": name.exercise,
                "remark": name.remark or None,
            }
            for name in known
        ],
        "unmatched": [_unmatched_json(name) for name in found.names.values() if name.kind == "unknown"],
        "notes": list(log.notes),
    }


def _unmatched_json(name: LoggedName) -> dict[str, Any]:
    suggestions = [{"id": c.id, "label": c.label, "score": c.score} for c in name.suggestions]
    return {"name": name.name, "rows": name.rows, "suggestions": suggestions}
