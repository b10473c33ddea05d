"""The page in a real Chromium: cold start beside `streamlit hello`, and a rerun with and without a forced collection.

All servers run in this folder's project, thus with the same `.streamlit/config.toml`.
"""

import re
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_benchmark.fixture import BenchmarkFixture

from graph import listing, make_kit, places
from graph.records import ExerciseGraph
from tests.conftest import ROOT, _answers, _free_port

APPS = {"fullback": (("run", "app.py"), ".figure svg"), "streamlit hello": (("hello",), "h1")}
ROUNDS, WARM_UP = 10, 4

# Asked once per frame; the map is in a shadow root, so every open one is searched.
SHOWN = """selector => {
    const search = root => [...root.querySelectorAll(selector)].some(found => found.checkVisibility())
        || [...root.querySelectorAll('*')].some(child => child.shadowRoot && search(child.shadowRoot))
    return search(document)
}"""
# Choose a pill and wait, frame by frame, for the number of exercises in bold.
CHOOSE = """async ([label, text]) => {
    const choices = [...document.querySelectorAll('[data-testid="stButtonGroup"] button')]
    const shown = () => [...document.querySelectorAll('strong')].some(
        found => found.textContent === text && found.checkVisibility())
    window.chosen = performance.now()
    choices.find(choice => choice.textContent.includes(label)).click()
    while (!shown()) await new Promise(requestAnimationFrame)
}"""
# Wait until the page knows that the run is over; seconds since the last choice.
FINISHED = """async () => {
    while (!document.querySelector('[data-test-script-state="notRunning"]')) await new Promise(requestAnimationFrame)
    return (performance.now() - window.chosen) / 1000
}"""


class Server:
    """A fresh Streamlit process on a port of its own."""

    def __init__(self, *arguments: str) -> None:
        port = _free_port()
        self.address = f"http://localhost:{port}"
        command = [sys.executable, "-m", "streamlit", *arguments, "--server.port", str(port)]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait(self) -> None:
        """Return as soon as the server says that it is healthy."""
        deadline = time.monotonic() + 60
        while not _answers(f"{self.address}/_stcore/health"):
            if self.process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"the server did not start: {self.process.args!r}")
            time.sleep(0.01)

    def memory(self) -> float:
        """Resident memory in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.findall(r"VmRSS:\s+(\d+) kB", status)[0]) / 1024

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(timeout=20)


@pytest.mark.benchmark(group="cold start")
@pytest.mark.parametrize("app", APPS)
def test_cold_start(benchmark: BenchmarkFixture, browser: Browser, app: str) -> None:
    """Start of the process → first content in a browser without cache; memory after that visit."""
    arguments, selector = APPS[app]
    healthy: list[float] = []
    shown: list[float] = []
    memory: list[float] = []
    servers: list[Server] = []

    def visit(page: Page) -> None:
        begin = time.perf_counter()
        servers.append(Server(*arguments))
        servers[-1].wait()
        healthy.append(time.perf_counter() - begin)
        page.goto(servers[-1].address, wait_until="commit")
        page.wait_for_function(SHOWN, arg=selector, timeout=60_000)
        shown.append(time.perf_counter() - begin - healthy[-1])

    def leave(page: Page) -> None:
        page.evaluate(FINISHED)
        memory.append(servers[-1].memory())
        page.context.close()
        servers[-1].stop()

    benchmark.pedantic(
        visit, setup=lambda: ((browser.new_context().new_page(),), {}), teardown=leave, rounds=3, warmup_rounds=0
    )
    benchmark.extra_info["parts"] = {"process start to health": healthy, "navigation to first content": shown}
    benchmark.extra_info["memory"] = memory


@pytest.mark.benchmark(group="rerun")
@pytest.mark.parametrize("collect", ["false", "true"], ids=lambda collect: f"postScriptGC {collect}")
def test_rerun(benchmark: BenchmarkFixture, browser: Browser, graph: ExerciseGraph, collect: str) -> None:
    """Click on another place → its number of exercises is visible; memory after all clicks.

    Rounds wait for the end of the run before; those of the part "next click at once" do not. Both places were
    chosen before, so the answers are cached, as they are for every visitor but the first.
    """
    chosen = [places(graph)[id_] for id_ in ("floor", "full-gym")]
    counts = [len(listing(graph, make_kit(graph, place.offers))) for place in chosen]
    clicks = cycle([[place.label, f"{count} exercises"] for place, count in zip(chosen, counts, strict=True)])
    finished: list[float] = []
    hurried: list[float] = []

    def choose() -> None:
        page.evaluate(CHOOSE, next(clicks))

    server = Server("run", "app.py", "--runner.postScriptGC", collect)
    server.wait()
    page = browser.new_context().new_page()
    page.goto(server.address)
    page.wait_for_function(SHOWN, arg=".figure svg", timeout=60_000)
    page.evaluate(FINISHED)
    benchmark.pedantic(
        choose, teardown=lambda: finished.append(page.evaluate(FINISHED)), rounds=ROUNDS, warmup_rounds=WARM_UP
    )
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        choose()
        hurried.append(time.perf_counter() - begin)
    benchmark.extra_info["parts"] = {"click to end of run": finished[WARM_UP:], "next click at once": hurried}
    benchmark.extra_info["memory"] = [server.memory()]
    page.context.close()
    server.stop()
