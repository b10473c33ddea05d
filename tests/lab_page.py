"""The page "Grip lab" under AppTest: how a visitor comes to it, its controls, and what its maps were given."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.page import PAGE


def open_lab(**said: str) -> AppTest:
    """The page after a visit to "My gym"; in parameters an underscore stands for a hyphen."""
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.run()
    return visit(page, "grip_lab.py", **said)


def visit(page: AppTest, name: str, **said: str) -> AppTest:
    """Another page of the same visit; like the browser, it comes without the parameters of the one before."""
    page.switch_page(name)
    page.query_params.clear()
    for parameter, value in said.items():
        page.query_params[parameter.replace("_", "-")] = value
    page.run()
    assert not page.exception
    return page


def regions_on(page: AppTest, number: int = 0) -> dict[str, dict[str, str]]:
    """What one map was given: region → fill and sentence."""
    found: dict[str, dict[str, str]] = json.loads(page.get("bidi_component")[number].proto.json)["regions"]
    return found


def pills(page: AppTest, name: str) -> list[str]:
    return list(page.button_group(key=f"lab-{name}").options)


def elbows(page: AppTest, side: str = "a") -> Any:
    return next(slider for slider in page.slider if slider.key.startswith(f"lab-{side}-angle"))


def hands(page: AppTest, side: str = "a") -> Any:
    return next(slider for slider in page.select_slider if slider.key.startswith(f"lab-{side}-width"))


def choose(page: AppTest, name: str, value: Any) -> AppTest:
    side, _, kind = name.partition("-")
    sliders = {"angle": elbows, "width": hands}
    widget = sliders[kind](page, side) if kind in sliders else page.button_group(key=f"lab-{name}")
    widget.set_value(value).run()
    assert not page.exception
    return page
