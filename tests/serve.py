"""The real app on a port of its own, and a Chromium that asks nobody else: for browser tests and screenshots."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent

# Chromium asks its maker's servers for updates and the like; the tests ask nobody.
QUIET = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")

PATIENCE_SECONDS = 60


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(url: str) -> bool:
    """Whether `url` answers at all, and well."""
    try:
        with urllib.request.urlopen(url, timeout=1) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@contextmanager
def serving() -> Iterator[str]:
    """Address of the app, started as the README says.

    Raises
    ------
    RuntimeError
        The app stopped or did not answer in time; the message holds what it printed.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        address, deadline = f"http://localhost:{port}", time.monotonic() + PATIENCE_SECONDS
        while not answers(f"{address}/_stcore/health"):
            if server.poll() is not None or time.monotonic() > deadline:
                server.kill()
                output = server.stdout.read().decode() if server.stdout else ""
                raise RuntimeError(f"the app did not start:\n{output}")
            time.sleep(0.1)
        yield address
        server.terminate()
