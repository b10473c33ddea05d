"""Click → changed text, with and without the collection that Streamlit forces after every run (`postScriptGC`).

The two servers are asked in turns, so that noise of the machine falls on both alike.
"""

import time
from itertools import cycle

import pytest
from playwright.sync_api import Browser
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.visits import FINISHED, SHOWN, Server
from graph import listing, make_kit, places
from graph.records import ExerciseGraph

ROUNDS, WARM_UP = 20, 2
PAUSE = 0.3  # seconds, so that a collection that still goes on does not disturb the other server

# Choose a pill and wait, frame by frame, for the number of exercises in bold.
CHOOSE = """async ([label, text]) => {
    const choices = [...document.querySelectorAll('[data-testid="stButtonGroup"] button')]
    const shown = () => [...document.querySelectorAll('strong')].some(
        found => found.textContent === text && found.checkVisibility())
    const since = performance.now()
    choices.find(choice => choice.textContent.includes(label)).click()
    while (!shown()) await new Promise(requestAnimationFrame)
    return since
}"""


class Visitor:
    """A visitor of one server; keeps how long each step took in seconds."""

    def __init__(self, browser: Browser, graph: ExerciseGraph, server: Server) -> None:
        self.first: list[float] = []
        self.at_once: list[float] = []
        self.finished: list[float] = []
        self.busy: list[float] = []
        self._busy_before = 0.0
        self._server = server
        chosen = [places(graph)[id_] for id_ in ("floor", "full-gym")]
        counts = [len(listing(graph, make_kit(graph, place.offers))) for place in chosen]
        self._clicks = cycle([[place.label, f"{count} exercises"] for place, count in zip(chosen, counts, strict=True)])
        self._page = browser.new_context().new_page()
        self._page.goto(server.address)
        self._page.wait_for_function(SHOWN, arg=".figure svg", timeout=60_000)
        self._page.evaluate(FINISHED, 0)

    def choose(self) -> float:
        """Click on the other place and wait for its number of exercises; the time of the click in the page."""
        return float(self._page.evaluate(CHOOSE, next(self._clicks)))

    def click(self) -> None:
        """Click after a pause."""
        self._busy_before = self._server.busy()
        begin = time.perf_counter()
        self.choose()
        self.first.append(time.perf_counter() - begin)

    def click_again(self) -> None:
        """Click as soon as the answer is visible, wait for the end of the run, pause, note what both clicks cost."""
        begin = time.perf_counter()
        since = self.choose()
        self.at_once.append(time.perf_counter() - begin)
        self.finished.append(float(self._page.evaluate(FINISHED, since)))
        time.sleep(PAUSE)
        self.busy.append((self._server.busy() - self._busy_before) / 2)


@pytest.mark.benchmark(group="rerun")
def test_rerun(benchmark: BenchmarkFixture, browser: Browser, graph: ExerciseGraph, servers: list[Server]) -> None:
    """Click on "Only the floor" → its number of exercises is visible, as the app is shipped: without collections.

    The next click goes back to "Full gym". Both places were chosen before, so the answers are cached, as they are
    for every visitor but the first.
    """
    servers += [Server("run", "app.py", "--runner.postScriptGC", collect) for collect in ("false", "true")]
    for server in servers:
        server.wait()
    shipped, collecting = (Visitor(browser, graph, server) for server in servers)

    def others() -> None:
        shipped.click_again()
        collecting.click()
        collecting.click_again()

    benchmark.pedantic(shipped.click, teardown=others, rounds=ROUNDS, warmup_rounds=WARM_UP)
    benchmark.extra_info["parts"] = {
        name: durations[WARM_UP:]
        for name, durations in {
            "with postScriptGC": collecting.first,
            "next click at once": shipped.at_once,
            "next click at once, with postScriptGC": collecting.at_once,
            "next click to end of run": shipped.finished,
            "next click to end of run, with postScriptGC": collecting.finished,
            "processor time of the server per click": shipped.busy,
            "processor time of the server per click, with postScriptGC": collecting.busy,
        }.items()
    }
    without, with_collections = ([server.memory()] for server in servers)
    benchmark.extra_info["memory"] = {"": without, "with postScriptGC": with_collections}
