"""The app in a real Chromium, on a desktop and on a phone: the first journey, the map by mouse and keyboard."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect

from graph import build, parse_kit, possible


def able(place: str) -> str:
    """How the page says the number of exercises of a preset."""
    return f"{len(possible(build(), parse_kit(build(), place=place)))} exercises"


DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
# What does not depend on the width of a window is tried in one.
on_a_desktop = pytest.mark.parametrize("page", [DESKTOP], ids=["desktop"], indirect=True)


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh visit; the test fails if the page complains in the console or asks another host."""
    context = browser.new_context(viewport=request.param)
    opened = context.new_page()
    troubles: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type == "error":
            troubles.append(message.text)

    def asked(asked_for: Request) -> None:
        if not asked_for.url.startswith((address, address.replace("http", "ws"), "data:", "blob:")):
            troubles.append(asked_for.url)

    opened.on("console", heard)
    opened.on("request", asked)
    opened.goto(address)
    expect(opened.locator(".figure svg")).to_be_visible(timeout=30_000)
    yield opened
    context.close()
    assert not troubles


GAP = "url(#plate-gap)"


def upper_lats(page: Page) -> Locator:
    return page.locator("#latissimus-thoracic")


def pill(page: Page, label: str) -> Locator:
    return page.get_by_test_id("stButtonGroup").locator("button", has_text=label)


INSIDE = """path => {
    const box = path.getBBox(), root = path.getRootNode(), matrix = path.getScreenCTM()
    for (let i = 1; i < 20; i++) for (let j = 1; j < 20; j++) {
        const point = new DOMPoint(box.x + box.width * i / 20, box.y + box.height * j / 20)
        const seen = point.matrixTransform(matrix)
        if (path.isPointInFill(point) && root.elementFromPoint(seen.x, seen.y) === path) return [seen.x, seen.y]
    }
    return null
}"""


def point_in(page: Page, id_: str) -> tuple[float, float]:
    """A point of the window where the path `id_` of the map is on top."""
    path = page.locator(f"#{id_}")
    path.scroll_into_view_if_needed()
    found = path.evaluate(INSIDE)
    assert found, f"{id_} is nowhere on top"
    return float(found[0]), float(found[1])


def test_preset_tick_and_untick_change_list_map_and_gap_words(page: Page) -> None:
    expect(page.get_by_text("12 of 12")).to_be_visible()
    expect(upper_lats(page)).to_have_attribute("fill", re.compile("^#"))

    pill(page, "Only the floor").click()
    expect(page.get_by_text("8 of 12")).to_be_visible()
    expect(page.get_by_text("Upper lats: your kit cannot reach them")).to_be_visible()
    expect(page.get_by_role("tabpanel").get_by_text(able("floor"))).to_be_visible()
    expect(upper_lats(page)).to_have_attribute("fill", GAP)
    expect(page).to_have_url(re.compile("place=floor"))

    page.get_by_role("tab", name="Your kit").click()
    pill(page, "Sturdy table").click()
    expect(page.get_by_text("Upper lats: your kit cannot reach them")).to_have_count(0)
    expect(upper_lats(page)).to_have_attribute("fill", re.compile("^#"))
    expect(page).to_have_url(re.compile("kit=sturdy-table"))

    pill(page, "Sturdy table").click()
    expect(page.get_by_text("Upper lats: your kit cannot reach them")).to_be_visible()
    expect(upper_lats(page)).to_have_attribute("fill", GAP)


def test_unticking_the_rack_takes_the_pull_ups_away(page: Page) -> None:
    page.get_by_role("tab", name="Your kit").click()
    pill(page, "Power rack").click()
    expect(page.get_by_text(able("garage"))).to_have_count(0)
    page.get_by_label("Find an exercise, a muscle or kit by any name").fill("pull up")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Pull-up: not possible with this kit")).to_be_visible()


@on_a_desktop
def test_emptied_load_limit_is_no_limit(page: Page) -> None:
    pill(page, "Dumbbells and bench").click()
    page.get_by_role("tab", name="Your kit").click()
    heaviest = page.get_by_label("Dumbbells (pair)")
    heaviest.fill("10")
    heaviest.press("Enter")
    expect(page).to_have_url(re.compile("kit=dumbbell%3A10"))
    heaviest.fill("")
    heaviest.press("Enter")
    expect(page).not_to_have_url(re.compile("kit="))


def test_click_on_the_map_filters_the_list_and_a_second_clears_it(page: Page) -> None:
    page.mouse.click(*point_in(page, "latissimus-iliac"))
    expect(page).to_have_url(re.compile("region=latissimus-iliac"))
    expect(page.locator("#latissimus-iliac")).to_have_class(re.compile("selected"))
    page.mouse.click(*point_in(page, "latissimus-iliac"))
    expect(page).not_to_have_url(re.compile("region="))


def test_hover_and_focus_name_region_credit_and_best_exercise(page: Page) -> None:
    page.mouse.move(*point_in(page, "trapezius-ascending"))
    live = page.locator(".live")
    expect(live).to_contain_text("Lower traps (Trapezius, ascending part): covered, up to 1 of a set with")
    page.locator('[data-region][tabindex="0"]').focus()
    page.keyboard.press("ArrowDown")
    expect(live).to_contain_text("Middle traps")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("region=trapezius-transverse"))


def test_every_region_can_be_reached_by_the_pointer(page: Page) -> None:
    for id_ in page.locator(".region:not([fill-opacity])").evaluate_all("paths => paths.map(path => path.id)"):
        point_in(page, id_)


@on_a_desktop
def test_link_opened_in_a_fresh_browser_gives_the_same_view(page: Page, browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=DESKTOP)
    other = context.new_page()
    other.goto(f"{address}/?place=park&kit=gymnastic-rings&region=latissimus-iliac")
    expect(other.locator(".figure svg")).to_be_visible(timeout=30_000)
    expect(other.get_by_text("Ring pull-up").first).to_be_visible()
    expect(page.get_by_text(able("garage")).first).to_be_visible()
    context.close()


def shows(page: Page, place: str) -> None:
    expect(page).to_have_url(re.compile(f"place={place}"))
    expect(page.get_by_text(able(place)).first).to_be_visible(timeout=30_000)


@on_a_desktop
def test_reload_keeps_what_the_address_says(page: Page) -> None:
    pill(page, "Hotel gym").click()
    shows(page, "hotel-gym")
    page.reload()
    shows(page, "hotel-gym")


@on_a_desktop
def test_back_button_goes_back_to_the_place_before(page: Page) -> None:
    for label, place in (("Full gym", "full-gym"), ("Hotel gym", "hotel-gym")):
        pill(page, label).click()
        shows(page, place)
    page.go_back()
    shows(page, "full-gym")


@on_a_desktop
def test_text_of_a_link_is_shown_and_not_obeyed(page: Page, address: str) -> None:
    """A picture from elsewhere in a parameter would be asked for, and the fixture would fail the test."""
    names = ["find", "place", "kit", "region", "shown"]
    text = "![x](http://192.0.2.7/a.png) [free gym](http://192.0.2.7) :red[b]"
    page.goto(f"{address}/?{'&'.join(f'{name}={text}' for name in names)}")
    told = page.get_by_test_id("stAlert").filter(has_text="[free gym](http://192.0.2.7) :red[b]")
    expect(told).to_have_count(len(names))
    expect(page.get_by_role("link", name="free gym")).to_have_count(0)


def test_nothing_scrolls_sideways(page: Page) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
