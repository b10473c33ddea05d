"""Read the source tables strictly: every column, identifier and reference is checked before anything is built."""

import csv
import io
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise

from ontology.errors import TableError
from ontology.formats import SPECS, Spec

Row = Mapping[str, str]
Tables = Mapping[str, list[Row]]

SEPARATOR = "|"


def items(cell: str) -> list[str]:
    """Items of a cell that holds several, in the order written; an empty cell has none."""
    return cell.split(SEPARATOR) if cell else []


def reference_id(item: str) -> str:
    """The identifier in `item` without the load limit (`dumbbell:25`), least load (`one-dumbbell>=30`) or locus."""
    return item.split(">=")[0].split(":")[0]


def _read(path: Traversable, spec: Spec) -> Iterator[str | Row]:
    """Yield each row of the file at `path`, or a sentence for a row that breaks the format."""
    with io.StringIO(path.read_text(encoding="utf-8"), newline="") as handle:
        reader = csv.reader(handle)
        header = next(reader, [])
        if tuple(header) != spec.columns:
            yield f"{path.name}: columns are {header}, expected {list(spec.columns)}."
            return
        for cells in reader:
            where = f"{path.name} line {reader.line_num}"
            if len(cells) != len(header):
                yield f"{where}: {len(cells)} cells, expected {len(header)}."
                continue
            row = dict(zip(header, cells, strict=True))
            for column, cell in row.items():
                if cell != cell.strip():
                    yield f"{where}: {column} {cell!r} has spaces around it."
                if not cell and column not in spec.optional:
                    yield f"{where}: {column} is empty."
            yield row


def _targets(tables: Tables, reference: str) -> set[str]:
    known: set[str] = set()
    for part in reference.split("/"):
        table, _, scheme = part.partition(":")
        known |= {row["id"] for row in tables[table] if not scheme or row["scheme"] == scheme}
    return known


def _dangling(name: str, spec: Spec, tables: Tables) -> Iterator[str]:
    """Sentences for cells that point to an identifier that no table defines, with the nearest that exists."""
    for column, reference in spec.references.items():
        known = _targets(tables, reference)
        for row in tables[name]:
            cell = row[column]
            for item in items(cell) if column in spec.many else [cell] * bool(cell):
                if reference_id(item) not in known:
                    near = get_close_matches(reference_id(item), sorted(known), 1)
                    hint = f"; did you mean {near[0]!r}?" if near else "."
                    key = "/".join(row[part] for part in spec.key)
                    yield f"{name}.csv {key}: {column} {item!r} is not in {reference}{hint}"


def _key_problems(name: str, spec: Spec, rows: list[Row]) -> Iterator[str]:
    keys = [tuple(row[column] for column in spec.key) for row in rows]
    for before, after in pairwise(keys):
        if before == after:
            yield f"{name}.csv: {'/'.join(after)} stands twice."
        elif before > after:
            yield f"{name}.csv: {'/'.join(after)} stands after {'/'.join(before)}; keep rows sorted by {spec.key}."


def read_tables(folder: Traversable | None = None) -> Tables:
    """Every table by name, rows in file order, checked.

    Parameters
    ----------
    folder
        Folder that holds the CSV files; None means the tables of the package.

    Raises
    ------
    TableError
        A file is missing, a row breaks its format, a key repeats or is out of order, or a reference dangles.
        All problems are reported at once.
    """
    folder = folder or files("ontology") / "tables"
    problems: list[str] = []
    tables: dict[str, list[Row]] = {}
    for name, spec in SPECS.items():
        path = folder / f"{name}.csv"
        if not path.is_file():
            raise TableError([f"{name}.csv is missing in {folder}."])
        rows: list[Row] = []
        for found in _read(path, spec):
            if isinstance(found, str):
                problems.append(found)
            else:
                rows.append(found)
        tables[name] = rows
    if not problems:
        for name, spec in SPECS.items():
            problems += _key_problems(name, spec, tables[name])
            problems += _dangling(name, spec, tables)
    if problems:
        raise TableError(problems)
    return tables
