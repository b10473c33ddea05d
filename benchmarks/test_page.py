"""Cold start of the page in a real Chromium, beside `streamlit hello` in the same run.

Both servers run in the folder of this project, thus with the same `.streamlit/config.toml`.
"""

import time

import pytest
from playwright.sync_api import Browser, Page
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.visits import FINISHED, SHOWN, Server

APPS = {"fullback": (("run", "app.py"), ".figure svg"), "streamlit hello": (("hello",), "h1")}


@pytest.mark.benchmark(group="cold start")
@pytest.mark.parametrize("app", APPS)
def test_cold_start(benchmark: BenchmarkFixture, browser: Browser, servers: list[Server], app: str) -> None:
    """Start of the process → first content in a browser without cache; memory after that visit."""
    arguments, selector = APPS[app]
    healthy: list[float] = []
    shown: list[float] = []
    memory: list[float] = []

    def visit(page: Page) -> None:
        begin = time.perf_counter()
        servers.append(Server(*arguments))
        servers[-1].wait()
        healthy.append(time.perf_counter() - begin)
        page.goto(servers[-1].address, wait_until="commit")
        page.wait_for_function(SHOWN, arg=selector, timeout=60_000)
        shown.append(time.perf_counter() - begin - healthy[-1])

    def leave(page: Page) -> None:
        page.evaluate(FINISHED, 0)
        memory.append(servers[-1].memory())
        page.context.close()
        servers[-1].stop()

    def fresh() -> tuple[tuple[Page], dict[str, object]]:
        return (browser.new_context().new_page(),), {}

    benchmark.pedantic(visit, setup=fresh, teardown=leave, rounds=3)
    benchmark.extra_info["parts"] = {"process start to health": healthy, "navigation to first content": shown}
    benchmark.extra_info["memory"] = {"": memory}
