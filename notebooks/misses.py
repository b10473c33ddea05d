"""Published substitutes that are not among the first ten answers with everything at hand, read one by one.

`misses.csv` has one row for each, with a verdict and the reason for it as a coach would say it:

- ranked too low: it deserves a place among the ten;
- bad substitute: with everything at hand, a coach takes each of the ten before it;
- missing in the catalogue: a fair substitute that the catalogue lacks;
- same as the target: the article names what it wants replaced, or nothing but a heavier set of it;
- taken for another: the published name means another exercise than the one that it was mapped to.

`python -m notebooks.misses` says which rows are missing, stale or out of date; with `--renumber` it writes the numbers
of lists and the ranks anew and leaves everything that a person has to read.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import Request, build, exercises, substitutes
from graph.coverage import everything
from graph.records import ExerciseGraph
from notebooks.measures import FIRST, PublishedList, published_lists

TABLE = Path(__file__).with_suffix(".csv")
COLUMNS = ["target", "item", "exercise", "lists", "rank", "verdict", "why"]
VERDICTS = (
    "ranked too low",
    "bad substitute",
    "missing in the catalogue",
    "same as the target",
    "taken for another",
)


@dataclass(frozen=True)
class Miss:
    """One item that lists of `target` name and the first ten answers do not.

    Attributes
    ----------
    item
        The name that most of these lists give it, the first in alphabetical order among equals.
    exercise
        Its id, None if the catalogue lacks it.
    lists
        Number of lists that name it, the short ones among them.
    rank
        Its place in the whole ranking, None if it is not there.
    """

    target: str
    item: str
    exercise: str | None
    lists: int
    rank: int | None

    @property
    def numbers(self) -> dict[str, str]:
        """The two columns that follow from ranking and lists alone."""
        return {"lists": str(self.lists), "rank": str(self.rank or "")}

    @property
    def key(self) -> tuple[str, str, str]:
        """The columns that say which row it is."""
        return (self.target, self.item, self.exercise or "")


def answer(graph: ExerciseGraph, target: str) -> list[str]:
    """All substitutes for `target` with everything at hand and nothing taken, best first."""
    request = Request(target, everything(graph), taken=())
    return [found.exercise for found in substitutes(graph, request, limit=len(exercises(graph)))]


def _names(lists: Iterable[PublishedList]) -> dict[str, Counter[str]]:
    """Exercise, or name of what the catalogue lacks → its published names and how many lists give each."""
    found: dict[str, Counter[str]] = {}
    for published in lists:
        once = {item.exercise or item.name.casefold(): item.name for item in reversed(published.items)}
        for what, name in once.items():
            found.setdefault(what, Counter())[name] += 1
    return found


def misses(graph: ExerciseGraph, lists: Iterable[PublishedList]) -> list[Miss]:
    """Every miss once, by target and then by name."""
    by_target: dict[str, list[PublishedList]] = {}
    for published in lists:
        by_target.setdefault(published.target, []).append(published)
    found = []
    for target, own in by_target.items():
        places = {id_: place for place, id_ in enumerate(answer(graph, target), 1)}
        for what, names in _names(own).items():
            if places.get(what, FIRST + 1) > FIRST:
                name = min(names, key=lambda name: (-names[name], name))
                known = what if what in exercises(graph) else None
                found.append(Miss(target, name, known, names.total(), places.get(what)))
    return sorted(found, key=lambda miss: miss.key)


def table(path: Path = TABLE) -> list[dict[str, str]]:
    """The rows of the table as they were read and judged."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def key(row: Mapping[str, str]) -> tuple[str, str, str]:
    """The columns that say which row it is."""
    return (row["target"], row["item"], row["exercise"])


def problems(found: Sequence[Miss], rows: Sequence[Mapping[str, str]]) -> list[str]:
    """What is to do so that `rows` are the misses `found`; empty if they are."""
    said = {key(row): row for row in rows}
    known = {miss.key: miss for miss in found}
    missing = [f"missing: {' / '.join(k)}, {miss.numbers}" for k, miss in known.items() if k not in said]
    stale = [f"stale: {' / '.join(k)}" for k in said if k not in known]
    moved = [
        f"out of date: {' / '.join(k)}: {column} is {number or 'blank'} and not {said[k][column] or 'blank'}"
        for k, miss in known.items()
        if k in said
        for column, number in miss.numbers.items()
        if said[k][column] != number
    ]
    return [*missing, *stale, *moved]


def renumbered(found: Sequence[Miss], rows: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """The rows with the numbers of today, in order; no row comes or goes, because that takes a person."""
    known = {miss.key: miss for miss in found}
    fresh = [{**row, **(known[key(row)].numbers if key(row) in known else {})} for row in rows]
    return sorted(fresh, key=key)


def main(arguments: Sequence[str]) -> int:
    """Say what is to do, after renumbering if asked for; 1 if anything is left."""
    found = misses(build(), published_lists())
    if "--renumber" in arguments:
        fresh = renumbered(found, table())
        with TABLE.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(fresh)
    left = problems(found, table())
    sys.stdout.write("".join(f"{line}\n" for line in left) or f"{TABLE.name} holds every miss.\n")
    return int(bool(left))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
