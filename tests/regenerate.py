"""Redraw the screenshot and rewrite the outputs, counts and figures that the README shows."""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

from graph import build
from graph.__main__ import main
from graph.commands import counts
from tests.conftest import QUIET, ROOT
from tests.fetch_browser import fetch

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
    """Start the app and save the page as a visitor with dumbbells and a bench sees it."""
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "8599"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=fetch(), args=list(QUIET))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(Exception):
                page.goto("http://localhost:8599/?place=dumbbells", timeout=2000)
                page.wait_for_selector(".figure svg", timeout=5000)
                break
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURE)
        browser.close()
        server.terminate()


if __name__ == "__main__":
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    draw()
