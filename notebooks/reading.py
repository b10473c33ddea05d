"""The first five answers to 25 exercises with four kits, read as a coach reads them.

`expert_reading.csv` has one row for each question: the answers as they were read, a verdict, and what is wrong where
something is. Verdicts: good; fair (useful, with the remark); nothing close (and the product says so). `python -m
notebooks.reading` prints the questions whose answers have changed since they were read.
"""

import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph import Request, build, far_sentence, parse_kit, substitutes
from graph.records import ExerciseGraph

TABLE = Path(__file__).with_name("expert_reading.csv")
COLUMNS = ["target", "place", "answers", "verdict", "remark"]
VERDICTS = ("good", "fair", "nothing close")
PLACES = ("full-gym", "garage", "dumbbells", "floor")
FIRST = 5


def answers(graph: ExerciseGraph, target: str, place: str) -> tuple[list[str], bool]:
    """Ids of the first five answers at a place, and whether the product gives them without reserve."""
    request = Request(target, parse_kit(graph, place=place))
    found = substitutes(graph, request, limit=FIRST)
    return [row.exercise for row in found], bool(found) and not far_sentence(graph, request)


def read_rows() -> list[dict[str, str]]:
    """Rows of the table, in its order."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stale(graph: ExerciseGraph, rows: list[dict[str, str]]) -> Iterator[tuple[Mapping[str, str], str]]:
    """Rows whose answers are others now, with those."""
    for row in rows:
        now = "|".join(answers(graph, row["target"], row["place"])[0])
        if now != row["answers"]:
            yield row, now


def main() -> int:
    """Print what has to be read again; 1 if there is something."""
    found = list(stale(build(), read_rows()))
    for row, now in found:
        sys.stdout.write(f"{row['target']} at {row['place']}\n  read: {row['answers']}\n  now:  {now}\n")
    sys.stdout.write(f"{len(found)} of {len(read_rows())} questions have other answers now.\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
