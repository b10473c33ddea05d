"""A page under AppTest, and what a reader reads of it."""

from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from graph import build, terms

PAGE = str(Path(__file__).parent.parent / "app_pages" / "navigation.py")


def open_page(**parameters: str) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=30)
    for name, value in parameters.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return page


def parameters(page: AppTest) -> dict[str, Any]:
    return {name: value[0] if isinstance(value, list) else value for name, value in page.query_params.items()}


def ticks(page: AppTest) -> set[str]:
    return {item for group in terms(build(), "equipment-group") for item in page.session_state[f"kit-{group}"] or ()}


def words(page: AppTest) -> str:
    return "\n".join(
        element.value for kind in (page.markdown, page.info, page.success, page.warning) for element in kind
    )


def cards(page: AppTest) -> list[str]:
    """Labels of the listed exercises, as the titles of their cards say them."""
    return [expander.label.split("**")[1] for expander in page.expander if "—" in expander.label]
