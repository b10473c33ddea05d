"""The page "Swap" in a real Chromium, on a desktop and on a phone: reasons, maps, why, one tap, and the link."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browsing import context, on_a_desktop, visit

__all__ = ["context"]

LINK = "/swap?exercise=lat-pulldown&place=full-gym"


def title(page: Page, place: int) -> str:
    """Label of the card in `place`, counted from 1."""
    return page.get_by_role("heading", name=re.compile(rf"^{place}\. ")).inner_text().partition(". ")[2]


@on_a_desktop
def test_a_reason_changes_answers_and_link(context: BrowserContext, address: str) -> None:
    page = visit(context, address + LINK.replace("lat-pulldown", "barbell-row"))
    expect(page.get_by_role("heading", name="1. T-bar row")).to_be_visible()
    page.get_by_test_id("stButtonGroup").locator("button", has_text="Sore lower back").click()
    expect(page.get_by_role("heading", name="1. T-bar row")).to_have_count(0)
    expect(page).to_have_url(re.compile("why=lower-back"))
    expect(page.get_by_role("heading", name="1. Inverted row")).to_be_visible()


def test_five_cards_each_with_a_map_that_says_its_numbers(context: BrowserContext, address: str) -> None:
    page = visit(context, address + LINK)
    expect(page.locator(".figure svg")).to_have_count(5)
    expect(page.locator("#latissimus-iliac").first).to_have_attribute("fill", "#3e94a8")
    page.locator("#latissimus-iliac").first.dispatch_event("pointerenter")
    expect(page.locator(".live").first).to_have_text("Lower lats: 1 of a set before, 1 now.")
    widths = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert widths[0] <= widths[1]


@on_a_desktop
def test_why_opens_by_a_click(context: BrowserContext, address: str) -> None:
    page = visit(context, address + LINK)
    expect(page.get_by_text("Movement pattern")).to_have_count(0)
    page.get_by_text("Why", exact=True).first.click()
    expect(page.get_by_text("Movement pattern")).to_be_visible()
    expect(page.get_by_text(re.compile("^Lower-back load: low before, none now"))).to_be_visible()


def test_one_tap_swaps_it_in_and_the_link_says_so_elsewhere(context: BrowserContext, address: str) -> None:
    page = visit(context, address + LINK + "&session=face-pull,lat-pulldown")
    page.locator(".st-key-in-pull-up").get_by_role("button", name="Put into my session").click()
    expect(page.get_by_text("Pull-up is in your session.")).to_be_visible()
    expect(page).to_have_url(re.compile("session=face-pull%2Cpull-up"))
    other = visit(context, page.url)
    expect(other.get_by_text("Pull-up is in your session.")).to_be_visible()
    expect(other.get_by_role("button", name="In my session")).to_be_disabled()
    assert title(other, 1) == title(page, 1)


@on_a_desktop
def test_any_name_typed(context: BrowserContext, address: str) -> None:
    page = visit(context, address + LINK)
    box = page.get_by_role("combobox").first
    box.click()
    box.fill("one-arm DB row")
    box.press("Enter")
    expect(page).to_have_url(re.compile("DB"))
    expect(page.get_by_text("Single-arm dumbbell row, neutral grip")).to_be_visible()


def test_from_my_gym_to_the_swap_of_an_exercise_and_back_with_the_kit(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}/?place=garage&kit=dumbbell:20&find=barbell+row")
    page.locator("summary", has_text="Bent-over barbell row").first.click()
    # By the keyboard, because the card is still growing under the mouse.
    page.get_by_role("link", name="What instead of Bent-over barbell row?").press("Enter")
    expect(page.get_by_text("With changes: dumbbell:20")).to_be_visible()
    assert "exercise=barbell-row" in page.url
    page.get_by_role("link", name="Tick the kit in detail").click()
    expect(page).to_have_url(re.compile(r"kit=dumbbell%3A20"))
    expect(page.get_by_role("heading", name="What can your back do here?")).to_be_visible()
