"""The page "Grip lab" in a real Chromium, on a desktop and on a phone: sliders recolour the map, compare, share."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from app_pages.lab_map import colour
from tests.browsing import context, on_a_desktop, settled, visit
from tests.test_browser import DESKTOP, PHONE, point_in

__all__ = ["context"]

ROW = "/grip-lab?exercise=bent-over-dumbbell-row"


def rear_delts(page: Page, side: int = 0) -> Locator:
    return page.locator("#deltoid-posterior-l").nth(side)


def pill(page: Page, label: str) -> Locator:
    return page.get_by_test_id("stButtonGroup").locator("button:visible", has_text=label)


def elbows(page: Page, named: str = "") -> Locator:
    sliders = page.get_by_test_id("stSlider").filter(has_text=f"Elbows out from your sides{named}", visible=True)
    return sliders.get_by_role("slider")


def turn(slider: Locator, steps: int) -> None:
    """Move a slider by its arrow keys."""
    slider.focus()
    for _ in range(abs(steps)):
        slider.press("ArrowRight" if steps > 0 else "ArrowLeft")


def test_slider_recolours_the_map_and_the_sentence_says_by_how_much(context: BrowserContext, address: str) -> None:
    page = visit(context, address + ROW)
    expect(rear_delts(page)).to_have_attribute("fill", colour(0.5))
    turn(elbows(page), 12)
    expect(page).to_have_url(re.compile("angle=75"))
    expect(rear_delts(page)).to_have_attribute("fill", colour(0.75))
    expect(page.get_by_text("gives upper traps +0.4 and middle traps +0.25")).to_be_visible()
    page.mouse.move(*point_in(page, "deltoid-posterior-l"))
    expect(page.locator(".live")).to_have_text("Rear delts: 0.75 of a set, 0.25 more than usual (low confidence).")
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()


def test_map_is_read_by_the_keyboard_and_is_no_button(context: BrowserContext, address: str) -> None:
    page = visit(context, address + ROW)
    page.locator('[data-region][tabindex="0"]').focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".live")).to_contain_text("Middle traps: 0.75 of a set, as usual")
    page.keyboard.press("Enter")
    expect(page.locator(".figure.choosable")).to_have_count(0)
    expect(page).to_have_url(re.compile("exercise=bent-over-dumbbell-row$"))


@on_a_desktop
def test_change_of_grip_moves_what_is_no_longer_possible(context: BrowserContext, address: str) -> None:
    page = visit(context, address + "/grip-lab?exercise=barbell-row&width=2&angle=90")
    pill(page, "Supinated").click()
    expect(page.get_by_text("The hands moved from 2 to 1.75 times shoulder width")).to_be_visible()
    expect(page).to_have_url(re.compile("grip=supinated&width=1.75&angle=60"))
    expect(elbows(page)).to_have_value("60")
    pill(page, "Chest support").click()
    expect(page.get_by_text("The hands moved")).to_have_count(0)
    expect(page).to_have_url(re.compile("grip=supinated&width=1.75&angle=60&extras=chest-support"))


@on_a_desktop
def test_second_click_that_stops_the_run_of_the_first_comes_to_the_same_end(
    context: BrowserContext, address: str
) -> None:
    page = visit(context, address + "/grip-lab?exercise=barbell-row&width=2&angle=90")
    supinated, pad = pill(page, "Supinated"), pill(page, "Chest support")
    supinated.dispatch_event("click")
    pad.dispatch_event("click")
    expect(page).to_have_url(re.compile("grip=supinated&width=1.75&angle=60&extras=chest-support"))
    expect(elbows(page)).to_have_value("60")


@on_a_desktop
def test_rope_offers_no_underhand_grip(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}/grip-lab")
    expect(pill(page, "Supinated")).to_be_visible()
    pill(page, "Rope for the cable").click()
    expect(page.get_by_text("a rope cannot be held underhand")).to_be_visible()
    expect(pill(page, "Supinated")).to_have_count(0)


def test_two_settings_side_by_side_or_below_each_other(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}{ROW}&angle=75")
    page.get_by_text("Compare two settings").click()
    expect(page.locator(".figure svg")).to_have_count(2)
    settled(page)
    expect(page.get_by_text("B gives upper lats +0.4 and lower lats +0.4")).to_be_visible()
    expect(rear_delts(page, 0)).to_have_attribute("fill", colour(0.75))
    expect(rear_delts(page, 1)).to_have_attribute("fill", colour(0.5))
    first, second = (page.locator(".figure").nth(side).bounding_box() for side in (0, 1))
    assert first
    assert second
    assert min(first["width"], second["width"]) > 320
    if page.viewport_size == PHONE:
        assert second["y"] > first["y"] + first["height"]
    else:
        assert abs(second["y"] - first["y"]) < 1
        assert second["x"] > first["x"] + first["width"]
    page.get_by_role("tab", name="Settings B").click()
    turn(elbows(page, " (B)"), 12)
    expect(rear_delts(page, 1)).to_have_attribute("fill", colour(0.75))
    expect(page.get_by_text("A and B are set alike")).to_be_visible()
    expect(page).to_have_url(re.compile("compare=yes&angle=75&b-angle=75"))


@on_a_desktop
def test_shared_link_gives_the_same_page_elsewhere(context: BrowserContext, address: str, browser: Browser) -> None:
    page = visit(context, address + ROW)
    turn(elbows(page), 12)
    expect(page).to_have_url(re.compile("angle=75"))
    page.get_by_text("Compare two settings").click()
    expect(page).to_have_url(re.compile("compare=yes"))
    settled(page)
    page.get_by_role("tab", name="Settings B").click()
    pill(page, "Chest support").click()
    expect(page).to_have_url(re.compile("b-extras=chest-support"))
    settled(page)
    elsewhere = browser.new_context(viewport=DESKTOP)
    other = visit(elsewhere, page.url)
    assert other.get_by_role("table").inner_text() == page.get_by_role("table").inner_text()
    for side in (0, 1):
        for region in ("deltoid-posterior-l", "erectors-lumbar-l", "latissimus-iliac"):
            fills = [shown.locator(f"#{region}").nth(side).get_attribute("fill") for shown in (page, other)]
            assert fills[0] == fills[1], region
    assert other.url == page.url
    elsewhere.close()


@on_a_desktop
def test_exercise_is_found_by_typing_another_name(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}/grip-lab")
    name = page.get_by_role("combobox", name="Exercise")
    name.click()
    name.fill("dead-stop barbell")
    page.get_by_role("option", name="dead-stop barbell row: Pendlay row").click()
    expect(page).to_have_url(re.compile("exercise=pendlay-row$"))
    expect(name).to_have_value("Pendlay row")


@on_a_desktop
def test_back_button_takes_a_change_back(context: BrowserContext, address: str) -> None:
    page = visit(context, address + ROW)
    pill(page, "Pronated (overhand)").click()
    expect(page).to_have_url(re.compile("grip=pronated"))
    settled(page)
    page.go_back()
    expect(page).not_to_have_url(re.compile("grip="))
    expect(page.get_by_text("This is the usual way")).to_be_visible()


def test_kit_of_my_gym_survives_a_visit_to_the_lab(context: BrowserContext, address: str) -> None:
    page = visit(context, f"{address}/?place=park&kit=gymnastic-rings")
    if page.viewport_size == PHONE:
        page.get_by_test_id("stExpandSidebarButton").click()
    for name, title in (("Grip lab", "What does your grip change?"), ("My gym", "What can your back do here?")):
        page.get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", name=title)).to_be_visible()
        settled(page)
    expect(page).to_have_url(re.compile("place=park&kit=gymnastic-rings"))


@on_a_desktop
@pytest.mark.parametrize("names", [["exercise"], ["held", "grip", "width", "extras", "b-angle", "compare"]], ids=len)
def test_text_of_a_link_is_shown_and_not_obeyed(context: BrowserContext, address: str, names: list[str]) -> None:
    """A picture from elsewhere in a parameter would be asked for, and the fixture would fail the test."""
    said = "&".join(f"{name}=![x](http://192.0.2.7/a.png) :red[b]" for name in names)
    page = visit(context, f"{address}/grip-lab?{said}")
    told = page.get_by_test_id("stAlert").filter(has_text="![x](http://192.0.2.7/a.png) :red[b]")
    expect(told).to_have_count(len(names))


@pytest.mark.parametrize("link", [ROW, f"{ROW}&compare=yes&b-angle=75", "/grip-lab?exercise=bent-over-cable-row"])
def test_nothing_scrolls_sideways(context: BrowserContext, address: str, link: str) -> None:
    page = visit(context, address + link)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
