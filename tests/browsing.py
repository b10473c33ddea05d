"""A visitor of the pages in a real Chromium, on a desktop and on a phone, who complains about errors and strangers."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from tests.test_browser import DESKTOP, PHONE

# What does not depend on the width of a window is tried in one.
on_a_desktop = pytest.mark.parametrize("context", [DESKTOP], ids=["desktop"], indirect=True)
# Below the path of a page Streamlit asks for these first, and then where they are.
EXPECTED_MISS = re.compile("/[a-z-]+/_stcore/(health|host-config)$")


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def context(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A visitor; the test fails if a page complains in the console or asks another host."""
    opened = browser.new_context(viewport=request.param)
    troubles: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error" and not EXPECTED_MISS.search(message.location["url"]):
            troubles.append(message.text)

    def asked(asked_for: Request) -> None:
        if not asked_for.url.startswith((address, address.replace("http", "ws"), "data:", "blob:")):
            troubles.append(asked_for.url)

    opened.on("console", heard)
    opened.on("request", asked)
    yield opened
    opened.close()
    assert not troubles


def visit(context: BrowserContext, url: str) -> Page:
    page = context.new_page()
    page.goto(url)
    expect(page.locator(".figure svg").first).to_be_visible(timeout=30_000)
    settled(page)
    return page


def settled(page: Page) -> None:
    """Wait until nothing runs: a click on what is still being drawn can miss it."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
