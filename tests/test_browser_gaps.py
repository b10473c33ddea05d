"""The page "Gaps" in a real Chromium, on a desktop and on a phone: a tap on a fix, charts, and the link."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browsing import context, settled, visit

__all__ = ["context"]

WEEK = "/gaps?place=full-gym&do=pull-up:6,seated-cable-row:4"


def fits(page: Page) -> None:
    """Nothing has to be scrolled sideways."""
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]


def test_a_fix_by_one_tap_changes_map_and_link_and_a_reload_shows_the_same(
    context: BrowserContext, address: str
) -> None:
    page = visit(context, address + WEEK)
    expect(page.get_by_text("5 of 12")).to_be_visible()
    expect(page.locator("#trapezius-descending")).to_have_attribute("fill", "#e0a030")
    page.get_by_role("button", name="Add Barbell shrug").click()
    expect(page.locator("#trapezius-descending")).to_have_attribute("fill", "#3e94a8")
    expect(page).to_have_url(re.compile("barbell-shrug%3A3"))
    fits(page)
    settled(page)
    page.reload()
    expect(page.locator("#trapezius-descending")).to_have_attribute("fill", "#3e94a8")
    expect(page.get_by_role("spinbutton", name="Sets a week: Pull-up")).to_have_value("6")


def test_views_draw_their_charts_and_are_in_the_link(context: BrowserContext, address: str) -> None:
    page = visit(context, address + WEEK)
    page.get_by_role("tab", name="Sets a week").click()
    charts = page.get_by_test_id("stVegaLiteChart").locator("svg.marks")
    expect(charts).to_have_count(4)
    for number, unit in enumerate(("Credited", "Direct", "Direct", "Sets for the back")):
        expect(charts.nth(number).get_by_text(re.compile(f"^{unit}.* a week$"))).to_be_visible()
    expect(charts.first.get_by_text("rear delts")).to_be_visible()
    fits(page)
    page.get_by_test_id("stButtonGroup").locator("button", has_text="Only the floor").click()
    page.get_by_role("tab", name="What to get").click()
    expect(charts.get_by_text("Loaded backpack + Dumbbells (pair)")).to_be_visible()
    expect(page).to_have_url(re.compile("view=get"))
    fits(page)
