"""The page "My log" in a real Chromium, on a desktop and on a phone: a file, its heat map, and a mapped name."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browsing import context, settled
from tests.logs import STRONG

__all__ = ["context"]


def fits(page: Page) -> None:
    """Nothing has to be scrolled sideways."""
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]


def test_a_file_becomes_a_heat_map_and_a_name_is_mapped(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}/my-log")
    expect(page.get_by_text("Nothing is stored there")).to_be_visible(timeout=30_000)
    fits(page)
    # More than a megabyte, which is what the server takes if nobody tells it otherwise.
    padded = STRONG + '2024-03-04 18:00:00,"Row",40m,"Superman",Note,0,0,0,0,"' + "x" * 90_000 + '","",\n'
    more = padded + padded.partition("\n")[2] * 12
    page.locator("input[type=file]").set_input_files(
        {"name": "strong.csv", "mimeType": "text/csv", "buffer": more.encode()}
    )
    chart = page.get_by_test_id("stVegaLiteChart").locator("svg.marks")
    expect(chart.get_by_text("upper traps")).to_be_visible()
    expect(chart.get_by_text("too few, under 4")).to_be_visible()
    expect(page.locator("#latissimus-thoracic")).to_have_attribute("fill", re.compile("^#"))
    fits(page)
    page.get_by_role("tab", name="Names and rows").click()
    box = page.get_by_role("combobox", name=re.compile("Wizard Row of Doom"))
    box.fill("Pendlay")
    page.get_by_role("option", name="Pendlay row", exact=True).click()
    expect(page).to_have_url(re.compile("Wizard"))
    expect(page.get_by_text("Every name is known or mapped.")).to_be_visible()
    fits(page)
    settled(page)
