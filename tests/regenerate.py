"""Redraw the screenshot and rewrite the outputs, counts and figures that the README shows."""

import contextlib
import io
import os
import re
import shlex

from playwright.sync_api import expect, sync_playwright

from graph import build
from graph.__main__ import main
from graph.commands import counts
from tests.fetch_browser import fetch
from tests.serve import QUIET, ROOT, serving

README = ROOT / "README.md"
PICTURE = ROOT / "app_pages" / "plate" / "screenshot.png"
WIDTH = "110"
SESSION = re.compile(r"```console\n\$ (fullback .+)\n(?:[^`]*)```")


def output_of(command: str) -> str:
    """What `command` prints on a terminal of fixed width, without spaces at the ends of lines."""
    os.environ["COLUMNS"] = WIDTH
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        main(shlex.split(command)[1:])
    return "".join(line.rstrip() + "\n" for line in said.getvalue().splitlines())


def readme(text: str) -> str:
    """The README with every output of a command, and the counts of the knowledge, written anew."""
    text = SESSION.sub(lambda match: f"```console\n$ {match[1]}\n{output_of(match[1])}```", text)
    said = ", ".join(f"{number} {name}" for name, number in counts(build()).items())
    return re.sub(r"^(COUNTS|It holds .+\.)$", f"It holds {said}.", text, flags=re.MULTILINE)


def draw() -> None:
    """Save the page as a visitor with dumbbells and a bench sees it; nothing is saved if the map does not show."""
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=fetch(), args=list(QUIET))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}/?place=dumbbells")
        expect(page.locator(".figure svg")).to_be_visible(timeout=30_000)
        expect(page.locator("[data-testid=stExpander]").nth(5)).to_be_visible()
        expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
        page.screenshot(path=PICTURE, animations="disabled")
        browser.close()


if __name__ == "__main__":
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    draw()
