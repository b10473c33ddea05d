"""What the measurements of the page share: a server of its own, and questions that run in the page itself."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.serve import ROOT, answers, free_port

# Asked once per frame; the map is in a shadow root, so every open one is searched.
SHOWN = """selector => {
    const search = root => [...root.querySelectorAll(selector)].some(found => found.checkVisibility())
        || [...root.querySelectorAll('*')].some(child => child.shadowRoot && search(child.shadowRoot))
    return search(document)
}"""
# Wait until the page knows that the run is over; seconds from `since` in milliseconds of the page.
FINISHED = """async since => {
    while (!document.querySelector('[data-test-script-state="notRunning"]')) await new Promise(requestAnimationFrame)
    return (performance.now() - since) / 1000
}"""


class Server:
    """A fresh Streamlit process on a port of its own."""

    def __init__(self, *arguments: str) -> None:
        port = free_port()
        self.address = f"http://localhost:{port}"
        command = [sys.executable, "-m", "streamlit", *arguments, "--server.port", str(port)]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait(self) -> None:
        """Return as soon as the server says that it is healthy."""
        deadline = time.monotonic() + 60
        while not answers(f"{self.address}/_stcore/health"):
            if self.process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"the server did not start: {self.process.args!r}")
            time.sleep(0.01)

    def memory(self) -> float:
        """Resident memory in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.findall(r"VmRSS:\s+(\d+) kB", status)[0]) / 1024

    def busy(self) -> float:
        """Seconds of processor time used so far, of all threads; noise of the machine hardly touches it."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(timeout=20)
