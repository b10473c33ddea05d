"""Make sure that a Chromium or Chrome is there for the browser tests; says which one it is."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def installed() -> str | None:
    """Path of an installed browser, or of the one that Playwright downloaded earlier; None if there is none."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def fetch() -> str:
    """Path of a browser, installing Debian's package as root or else Playwright's own build if there is none."""
    if path := installed():
        return path
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=True)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    path = installed()
    if path is None:
        raise SystemExit("No Chromium could be installed; install one and run the command again.")
    return path


if __name__ == "__main__":
    sys.stdout.write(f"Browser for the tests: {fetch()}\n")
