"""What several test files share: the shipped graph, and the server with a browser for pages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from graph import build
from graph.records import ExerciseGraph
from tests.fetch_browser import installed
from tests.serve import QUIET, serving

# A page that several tests load at once on two cores may take its time; only a wrong page is a failure.
PATIENCE_MS = 20_000


@pytest.fixture(scope="session")
def graph() -> ExerciseGraph:
    return build()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Address of the real app."""
    with serving() as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; `make test` fetches one, so a missing one is a failure and no skip."""
    path = installed()
    if path is None:
        pytest.fail("no Chromium or Chrome is installed; run 'python -m tests.fetch_browser'.")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()
