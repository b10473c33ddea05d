"""The table reader accepts the shipped tables and names every fault with its place and the nearest fix."""

import csv
import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from ontology.errors import TableError
from ontology.formats import SPECS
from ontology.tables import items, read_tables, reference_id

SHIPPED = Path(str(files("ontology") / "tables"))

Rows = list[list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "tables"))


def change(folder: Path, table: str, edit: Callable[[Rows], None]) -> str:
    """The message that the reader gives after `edit` changed the rows of `table` in place."""
    path = folder / f"{table}.csv"
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    edit(rows)
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows(rows)
    with pytest.raises(TableError) as error:
        read_tables(folder)
    return str(error.value)


def test_every_shipped_table_has_a_format_and_rows() -> None:
    tables = read_tables()
    assert set(tables) == set(SPECS) == {path.stem for path in SHIPPED.glob("*.csv")}
    assert all(tables.values())


def test_missing_file_is_named(folder: Path) -> None:
    (folder / "cues.csv").unlink()
    with pytest.raises(TableError, match=r"cues\.csv is missing"):
        read_tables(folder)


def test_unknown_reference_suggests_the_nearest(folder: Path) -> None:
    def misspell(rows: Rows) -> None:
        rows[1][rows[0].index("pattern")] = "vertical-pul"

    assert "did you mean 'vertical-pull'?" in change(folder, "exercises", misspell)


def test_repeated_key_is_named(folder: Path) -> None:
    assert "stands twice" in change(folder, "equipment", lambda rows: rows.insert(2, rows[1]))


def test_unsorted_rows_are_named(folder: Path) -> None:
    assert "keep rows sorted" in change(folder, "equipment", lambda rows: rows.append(rows.pop(1)))


def test_missing_cell_is_named_with_its_line(folder: Path) -> None:
    assert "places.csv line 2: 3 cells, expected 4" in change(folder, "places", lambda rows: rows[1].pop())


def test_empty_required_cell_is_named(folder: Path) -> None:
    assert "label is empty" in change(folder, "places", lambda rows: rows[1].__setitem__(1, ""))


def test_outer_spaces_are_named(folder: Path) -> None:
    assert "has spaces around it" in change(folder, "places", lambda rows: rows[1].__setitem__(1, "Park "))


def test_wrong_header_is_named(folder: Path) -> None:
    assert "columns are" in change(folder, "places", lambda rows: rows[0].__setitem__(1, "name"))


def test_all_problems_are_reported_at_once(folder: Path) -> None:
    def spoil(rows: Rows) -> None:
        rows[1][2] = "barbel"
        rows[2][2] = "kettlebel"

    assert change(folder, "places", spoil).count("did you mean") == 2


@pytest.mark.parametrize(
    ("item", "id_"),
    [("dumbbell:25", "dumbbell"), ("one-dumbbell>=30", "one-dumbbell"), ("article-003:L38-50", "article-003")],
)
def test_reference_id_drops_what_follows_the_identifier(item: str, id_: str) -> None:
    assert reference_id(item) == id_


def test_items_of_an_empty_cell_are_none() -> None:
    assert items("") == []
    assert items("a|b") == ["a", "b"]
