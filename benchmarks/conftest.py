"""What the benchmarks share: the fixtures of the tests, and a Markdown table of all results at the end."""

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import distributions
from statistics import median, quantiles

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.visits import Server
from tests.conftest import browser, graph

__all__ = ["browser", "graph"]

PACKAGES = (
    *("streamlit", "networkx", "numpy", "pyoxigraph", "rdflib", "shacl", "pyshacl", "scikit-learn"),
    *("playwright", "pytest-benchmark"),
)
UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))

# (name, durations in seconds, note on memory)
Row = tuple[str, Sequence[float], str]
ROWS = pytest.StashKey[list[Row]]()
LOAD_BEFORE = pytest.StashKey[str]()


def _load() -> str:
    return " ".join(f"{load:.2f}" for load in os.getloadavg())


def pytest_configure(config: pytest.Config) -> None:
    """Prepare for the rows, and note how busy the machine is before the first of them."""
    config.stash[ROWS] = []
    config.stash[LOAD_BEFORE] = _load()


@pytest.fixture(autouse=True)
def _rows(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep what a benchmark measured for the table.

    `extra_info` may hold `parts` (name → durations in seconds of a part of the whole, or of a peer) and `memory`
    (name of a part, or "" for the whole → MiB that the server held, or that Python traced).
    """
    yield
    if not benchmark.stats:
        return
    name = request.node.name.removeprefix("test_").replace("_", " ").replace("[", " [")
    parts: dict[str, Sequence[float]] = benchmark.extra_info.get("parts", {})
    memory: dict[str, Sequence[float]] = benchmark.extra_info.get("memory", {})
    held = {part: f"{median(values):.0f} MiB" for part, values in memory.items()}
    rows = request.config.stash[ROWS]
    rows.append((name, list(benchmark.stats.stats.data), held.get("", "")))
    rows += [(f"… {part}", values, held.get(part, "")) for part, values in parts.items()]


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    """Servers that a benchmark started; none outlives it."""
    started: list[Server] = []
    yield started
    for server in started:
        server.stop()


def words(seconds: float) -> str:
    """Three digits and a unit: 0.01234 → '12.3 ms'."""
    size, unit = next((found for found in UNITS if seconds >= 0.9995 * found[0]), UNITS[-1])
    number = seconds / size
    return f"{number:.{0 if number >= 99.95 else 1 if number >= 9.995 else 2}f} {unit}"


def spread(durations: Sequence[float]) -> str:
    """Lower to upper quartile of the rounds, or their least and greatest if they are fewer than four."""
    if len(durations) < 2:
        return ""
    low, high = min(durations), max(durations)
    if len(durations) > 3:
        low, _, high = quantiles(durations, n=4, method="inclusive")
    return f"{words(low)} to {words(high)}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table, and what it was measured with."""
    rows = config.stash[ROWS]
    if not rows:
        return
    write = terminalreporter.write_line
    write("")
    write("Spread: lower to upper quartile; of three rounds, least to greatest. Memory: resident, server process;")
    write("of the rows on scale: traced by Python, the data and one question at its peak.")
    write("")
    write("| Name | Median | Spread | Rounds | Memory |")
    write("|---|---:|---:|---:|---:|")
    for name, durations, note in rows:
        write(f"| {name} | {words(median(durations))} | {spread(durations)} | {len(durations)} | {note} |")
    write("")
    write(f"Python {platform.python_version()}, {platform.platform()}, {os.cpu_count()} cores.")
    installed = {found.name: found.version for found in distributions()}
    write(", ".join(f"{package} {installed[package]}" for package in PACKAGES if package in installed) + ".")
    write(f"Load averages (1, 5, 15 minutes): {config.stash[LOAD_BEFORE]} before, {_load()} after.")
