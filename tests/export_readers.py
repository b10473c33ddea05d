"""Strict readers of what a planned week is exported as, each written from the document that defines its format."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

# RFC 5545, section 3.1: a content line is a name, parameters, a colon and a value.
CONTENT = re.compile(r"([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^;:]+)*):(.*)", re.DOTALL)
# Section 3.3.11: what may stand in a TEXT.
TEXT = re.compile(r"(?:\\[\\;,nN]|[^\\;,\x00-\x08\x0a-\x1f\x7f])*")
TEXTS = {"UID", "SUMMARY", "DESCRIPTION", "PRODID", "VERSION"}


def content_lines(text: str) -> Iterator[tuple[str, str]]:
    """Names and values of the content lines after unfolding (section 3.1)."""
    assert text.endswith("\r\n")
    assert not re.search(r"\r(?!\n)|(?<!\r)\n", text)
    for line in text.removesuffix("\r\n").split("\r\n"):
        assert 0 < len(line.encode()) <= 75, line
    for line in text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n"):
        match = CONTENT.fullmatch(line)
        assert match, line
        yield match[1], match[3]


def plain(value: str) -> str:
    """A TEXT without its escapes."""
    assert TEXT.fullmatch(value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def read_calendar(text: str) -> list[dict[str, str]]:
    """The events of a calendar, with what section 3.6.1 asks of each."""
    lines = list(content_lines(text))
    assert [lines[0], lines[-1]] == [("BEGIN", "VCALENDAR"), ("END", "VCALENDAR")]
    events: list[dict[str, str]] = []
    head: dict[str, str] = {}
    now = head
    for name, value in lines[1:-1]:
        if name == "BEGIN":
            assert value == "VEVENT"
            assert now is head
            now = {}
        elif name == "END":
            assert value == "VEVENT"
            events.append(now)
            now = head
        else:
            assert name not in now, name
            now[name] = plain(value) if name in TEXTS else value
    assert now is head
    assert head["VERSION"] == "2.0"
    assert head["PRODID"]
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART", "DURATION", "SUMMARY", "DESCRIPTION"} == set(event)
        datetime.strptime(event["DTSTAMP"], "%Y%m%dT%H%M%SZ")
        datetime.strptime(event["DTSTART"], "%Y%m%dT%H%M%S")
        assert re.fullmatch(r"PT[1-9]\d*M", event["DURATION"])
    assert len({event["UID"] for event in events}) == len(events)
    return events


# https://www.liftosaur.com/doc/liftoscript: basics, set labels, warmups, progressive overload, and
# https://www.liftosaur.com/features/timed-sets for `30s|60s`.
NAME = r"(?:(?P<label>\w+): )?(?P<name>[^/{}()#\[\]|!:,]+(?:, [A-Z][A-Za-z ]+)?)"
SETS = (
    r"(?P<sets>\d+)x(?P<low>\d+)(?P<range>-\d+)?(?P<more>\+)?(?: \([^(){}/\[\]#\s]{1,8}\))?(?P<timed> \d+s\+?\|\d+s)?"
)
LOAD = r"(?:\d+(?:\.\d+)?(?:kg|lb)\+?|\d+%(?: @\d+)?|@\d+)(?P<rest> \d+s)?"
WEIGHT = r"\d+(?:\.\d+)?(?:kg|lb)"
PROGRESS = rf"(?: / progress: (?P<progress>dp\({WEIGHT}, (?P<min>\d+), (?P<max>\d+)\)|lp\({WEIGHT}\)))?"
EXERCISE = re.compile(rf"{NAME} / {SETS} / {LOAD}(?: / warmup: none)?{PROGRESS}")


@dataclass
class Program:
    """A program: for each day the name with its label, and the number of sets; and what has to be added first."""

    days: list[list[tuple[str, int]]] = field(default_factory=list)
    progress: dict[str, str] = field(default_factory=dict)
    custom: list[str] = field(default_factory=list)


def read_liftoscript(text: str) -> Program:
    """A program of one week, with the rules that the documentation states in words."""
    found, week = Program(), False
    for line in text.splitlines():
        if line.startswith("/// Add as custom exercises first: "):
            found.custom = line.partition(": ")[2].removesuffix(".").split("; ")
        elif line == "# Week 1":
            assert not week
            week = True
        elif line.startswith("## "):
            assert week
            assert line == f"## Day {len(found.days) + 1}"
            found.days.append([])
        elif line and not line.startswith("// "):
            _read_exercise(found, line)
    return found


def _read_exercise(found: Program, line: str) -> None:
    match = EXERCISE.fullmatch(line)
    assert match, line
    name = f"{match['label']}: {match['name']}" if match["label"] else match["name"]
    assert name not in [other for other, _ in found.days[-1]], "an exercise twice in a day"
    assert not (match["timed"] and match["rest"]), "a timed set has its rest after the bar"
    if match["progress"]:
        assert name not in found.progress, "an exercise has one progress"
        assert not match["range"], "no range of repetitions together with a progression"
        assert match["min"] is None or match["min"] == match["low"]
        assert match["min"] is None or int(match["min"]) < int(match["max"])
        found.progress[name] = match["progress"]
    found.days[-1].append((name, int(match["sets"])))
