"""The page "My log": its answers are those of the graph, nothing of a log is kept, and wrong files are told."""

import re
from pathlib import Path

import pytest

from app_pages.log_example import EXAMPLE
from graph import count_sentence, regions, week_name
from graph.training import (
    change_sentence,
    count_rows,
    every_week,
    judged_sentences,
    neglected_sentence,
    ratio_sentence,
)
from tests.log_page import GRAPH, SUM, counts_of, found_in, open_log, paste, plain_text, press, ran, upload
from tests.logs import FITNOTES, HEVY, STRONG, TABLE
from tests.page import PAGE, parameters, words

PAGES = Path(PAGE).parent
BACK = [region for region in regions(GRAPH).values() if region.is_back]


def test_it_starts_with_how_to_export_and_says_that_nothing_is_stored() -> None:
    page = open_log()
    assert all(app in words(page) for app in ("Strong", "Hevy", "FitNotes", "`exercise`"))
    assert "Nothing is stored" in page.caption[0].value
    assert parameters(page) == {}


def test_the_example_is_labelled_and_says_what_the_graph_says() -> None:
    page = press(open_log(), "Show an example")
    found = found_in(EXAMPLE)
    assert found.mean
    assert found.change
    assert found.redundant
    for sentence in (
        "This is an example",
        change_sentence(GRAPH, found.change),
        neglected_sentence(GRAPH, found),
        ratio_sentence(found.mean),
        count_sentence(found.counts),
    ):
        assert sentence in words(page)
    assert parameters(page) == {"example": "yes"}
    assert counts_of(open_log(example="yes", view="names")) == count_rows(found.counts) | {SUM: 27}
    ran(press(page, "Another log"))
    assert parameters(page) == {}
    assert "This is an example" not in words(page)


def test_weeks_are_a_table_without_gaps_that_equals_the_graph() -> None:
    page = open_log(example="yes")
    table = page.dataframe[0].value
    weeks = every_week(GRAPH, found_in(EXAMPLE), 12)
    assert list(table.columns) == [week_name(week) for week in reversed(weeks)]
    assert len(weeks) == 7
    for week in weeks:
        assert table[week_name(week)].to_dict() == {region.plain: week.credited[region.id] for region in BACK}


def test_landmarks_speak_each_in_its_unit() -> None:
    page = open_log(example="yes", view="landmarks")
    judged = [
        row for row in found_in(EXAMPLE).judged if {region.id for region in BACK}.issuperset(row.landmark.regions)
    ]
    assert len({row.landmark.unit for row in judged}) == len(page.subheader) == 4
    for sentence in judged_sentences(GRAPH, judged):
        assert f"- {sentence}" in words(page)


@pytest.mark.parametrize(
    ("text", "app"), [(STRONG, "Strong"), (HEVY, "Hevy"), (FITNOTES, "FitNotes"), (TABLE, "a plain table")]
)
def test_an_export_is_read_as_a_file_and_its_rows_add_up(text: str, app: str) -> None:
    page = upload(open_log(view="names"), text, "my *log*.csv")
    found = found_in(text)
    assert f"my *log*.csv**, {app if app.startswith('a ') else f'an export of {app}'}" in plain_text(page)
    shown = counts_of(page)
    assert shown.pop(SUM) == sum(shown.values()) == found.counts.read
    assert shown == count_rows(found.counts)


def test_what_was_uploaded_is_dropped_and_in_no_cache() -> None:
    page = upload(open_log(), STRONG)
    assert not page.file_uploader
    assert "log-upload" not in repr(page.session_state)
    assert "UploadedFile" not in repr(page.session_state)
    sources = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*log*.py")}
    assert "log_state.py" in sources
    assert not [name for name, source in sources.items() if "st.cache" in source]


def test_pasted_text_is_read() -> None:
    page = paste(open_log(), TABLE)
    assert count_sentence(found_in(TABLE).counts) in words(page)
    page = paste(open_log(), "")
    assert "the file is empty" in page.error[0].value


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Date,Exercise Name,Set Order\n2024-01-01,Row,1\n", "row 1 lacks the column 'Reps' of an export of Strong"),
        (b"date,exercise,sets\nyesterday,Row,3\n", "row 2"),
        (b"date,exercise,sets\n2024-01-01,Row,many\n", "row 2: 'many' in the column 'sets' is no number"),
        (b"PK\x03\x04", "is a ZIP archive or a spreadsheet"),
        (b"date\x01", "no text"),
    ],
)
def test_a_file_that_is_no_log_is_told_and_the_page_goes_on(data: bytes, said: str) -> None:
    page = open_log()
    page.file_uploader[0].upload("a<b>*.csv", data)
    ran(page)
    assert said in re.sub(r"\\(.)", r"\1", page.error[0].value)
    assert not page.error[0].value.startswith("a<b>")
    assert not upload(page, TABLE).error


def test_a_big_file_is_read_with_a_bar() -> None:
    rows = "".join(f"2024-01-{day:02},Pull-up with a very long name of its own {'x' * 100},1\n" for day in range(1, 29))
    page = upload(open_log(view="names"), f"date,exercise,sets\n{rows * 90}", "big.csv")
    assert counts_of(page)[SUM] == 28 * 90


def test_the_upload_boxes_and_the_server_have_the_limit_of_the_reader() -> None:
    page = open_log()
    assert page.file_uploader[0].proto.max_upload_size_mb == 25


def test_more_weeks_are_shown_on_demand() -> None:
    rows = "".join(f"{year}-{month:02}-15,Pull-up,5\n" for year in (2023, 2024) for month in range(1, 13))
    page = upload(open_log(), f"date,exercise,sets\n{rows}")
    assert len(page.dataframe[0].value.columns) == 12
    page.segmented_control(key="log-weeks").set_value(52)
    ran(page)
    assert len(page.dataframe[0].value.columns) == 52
    assert parameters(page) == {"weeks": "52"}


def test_a_log_without_a_set_has_its_counts() -> None:
    page = paste(open_log(), "date,exercise,sets\n2024-03-01,Row,0\n")
    assert "No row of the log is a set" in words(page)
    assert counts_of(paste(open_log(view="names"), "date,exercise,sets\n2024-03-01,Row,0\n"))["used"] == 0
