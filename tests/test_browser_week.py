"""The page "Week" in a real Chromium, on a desktop and on a phone: send the form, look at the map, follow the link."""

import re

from playwright.sync_api import BrowserContext, expect

from tests.browsing import context, settled

__all__ = ["context"]


def test_a_week_is_planned_shown_and_in_the_link(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}/week?place=garage")
    expect(page.get_by_text("Proven: no week keeps the rules better")).to_be_visible(timeout=30_000)
    settled(page)
    page.get_by_test_id("stButtonGroup").locator("button", has_text="Beginner").click()
    page.get_by_role("button", name="Plan the week").click()
    expect(page.get_by_text("Rack pull —")).to_be_visible(timeout=30_000)
    expect(page).to_have_url(re.compile("level=beginner"))
    page.get_by_test_id("stButtonGroup").locator("button", has_text="Regions").click()
    marks = page.get_by_test_id("stVegaLiteChart").locator("svg.marks")
    expect(marks.get_by_text("rhomboids")).to_be_visible()
    expect(page).to_have_url(re.compile("view=regions"))
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]
    settled(page)
    page.reload()
    expect(marks.get_by_text("rhomboids")).to_be_visible(timeout=30_000)
