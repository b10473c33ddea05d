"""The page "Gaps" under AppTest."""

import pandas as pd
from streamlit.testing.v1 import AppTest

from tests.page import PAGE


def open_gaps(**said: str) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.run()
    for name, value in said.items():
        page.query_params[name] = value
    page.switch_page("gaps.py")
    page.run()
    assert not page.exception
    return page


def typed(page: AppTest, key: str, name: str) -> None:
    """Enter a name that the list does not offer, which AppTest itself refuses to send."""
    box = page.selectbox(key=key)
    box.options.append(name)
    box.set_value(name).run()
    assert not page.exception


def table(page: AppTest, column: str) -> pd.DataFrame:
    return next(found.value for found in page.table if column in found.value.columns)
