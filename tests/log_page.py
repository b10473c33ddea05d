"""The page "My log" under AppTest: how to bring a log, and what to read of the page."""

import re

from streamlit.testing.v1 import AppTest

from graph import LogAnalysis, analyse, build, read_log
from tests.page import PAGE, words

GRAPH = build()
SUM = "**rows read, the sum**"


def open_log(**said: str) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.run()
    for name, value in said.items():
        page.query_params[name] = value
    page.switch_page("my_log.py")
    return ran(page)


def ran(page: AppTest) -> AppTest:
    page.run()
    assert not page.exception
    return page


def upload(page: AppTest, text: str, name: str = "log.csv", box: int = 0) -> AppTest:
    page.file_uploader[box].upload(name, text.encode(), "text/csv")
    return ran(page)


def paste(page: AppTest, text: str) -> AppTest:
    page.text_area(key="log-text").set_value(text)
    return press(page, "Read this text")


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return ran(page)


def found_in(text: str, names: dict[str, str] | None = None) -> LogAnalysis:
    return analyse(GRAPH, read_log(text.encode()), names or {})


def counts_of(page: AppTest) -> dict[str, int]:
    table = next(table.value for table in page.table if "Number" in table.value.columns)
    return {str(words): int(rows) for words, rows in table["Number"].items()}


def plain_text(page: AppTest) -> str:
    return re.sub(r"\\(.)", r"\1", words(page))
