"""What several test files share: the shipped graph, and the server with a browser for pages."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from graph import build
from graph.records import ExerciseGraph
from tests.fetch_browser import installed

ROOT = Path(__file__).parent.parent

# Chromium asks its maker's servers for updates and the like; the tests ask nobody.
QUIET = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")


@pytest.fixture(scope="session")
def graph() -> ExerciseGraph:
    return build()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Address of the real app, started as the README says on a port of its own."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        address, deadline = f"http://localhost:{port}", time.monotonic() + 60
        while not _answers(f"{address}/_stcore/health"):
            if server.poll() is not None or time.monotonic() > deadline:
                server.kill()
                output = server.stdout.read().decode() if server.stdout else ""
                pytest.fail(f"the app did not start:\n{output}")
            time.sleep(0.1)
        yield address
        server.terminate()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; `make test` fetches one, so a missing one is a failure and no skip."""
    path = installed()
    if path is None:
        pytest.fail("no Chromium or Chrome is installed; run 'python -m tests.fetch_browser'.")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield running
        running.close()
