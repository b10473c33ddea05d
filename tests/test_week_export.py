"""Exports of a week: nothing is lost, nothing breaks a format, and what cannot be is said."""

import csv
import re
from collections import Counter
from datetime import date, time
from html.parser import HTMLParser
from io import StringIO

import pytest
from hypothesis import given

from graph import InvalidSelectionError, read_log
from graph.__main__ import main
from graph.training import Day, slot, week_calendar, week_csv, week_hevy, week_html, week_liftosaur, week_strong
from graph.week_rows import session_times
from tests.export_readers import read_calendar, read_liftoscript
from tests.export_weeks import FEW, GRAPH, NASTY, REQUEST, START, TWO, asked, changed, table, weeks


@FEW
@given(weeks())
def test_every_exercise_and_its_sets_are_in_the_table_and_the_calendar(days: list[Day]) -> None:
    rows = table(week_csv(GRAPH, REQUEST, days))
    found: list[list[tuple[str, int]]] = [[] for _ in days]
    for row in rows:
        found[int(row["day"]) - 1].append((row["exercise"], int(row["sets"])))
        assert int(row["position"]) == len(found[int(row["day"]) - 1])
    assert found == asked(days)
    events = read_calendar(week_calendar(GRAPH, REQUEST, days, START))
    lines = [re.findall(r"(?m)^\d+\. (.+?): (\d+) (?:×|sets?\b)", event["DESCRIPTION"]) for event in events]
    assert [[(label, int(sets)) for label, sets in day] for day in lines] == [day for day in asked(days) if day]


def test_table_of_two_days() -> None:
    rows = table(week_csv(GRAPH, REQUEST, TWO))
    columns = ("day", "position", "exercise", "sets", "low", "high", "unit", "reserve low", "reserve high")
    assert [[row[column] for column in columns] for row in rows] == [
        ["1", "1", "Deadlift", "2", "3", "5", "reps", "1", "2"],
        ["1", "2", "Pull-up", "3", "", "15", "reps", "1", "2"],
        ["2", "1", "Deadlift", "2", "3", "5", "reps", "1", "2"],
        ["2", "2", "Farmer's carry", "1", "10", "15", "seconds", "", ""],
        ["2", "3", "Rope climb", "2", "4", "8", "metres", "1", "2"],
    ]
    assert (rows[0]["rest low (s)"], rows[0]["rest high (s)"], rows[0]["set-up"][:24]) == (
        *("120", "180"),
        "Barbell + Weight plates.",
    )
    assert rows[3]["effort"] == "until you would have to give up the position"
    assert rows[0]["cues"].startswith("Set the bar over the middle of the feet, about")


def test_no_dose_leaves_cells_empty_and_sets_whole() -> None:
    graph = changed("deadlift", doses=())
    row = table(week_csv(graph, REQUEST, TWO))[0]
    assert (row["low"], row["high"], row["unit"], row["sets"]) == ("", "", "", "2")
    assert "Deadlift / 2x1+ / @8 120s\n" in week_liftosaur(graph, REQUEST, TWO)
    assert "Set 2: as many as leave the reserve\n" in week_strong(graph, REQUEST, TWO)
    assert read_log(week_hevy(graph, REQUEST, TWO, START).encode()).rows == 10


def test_names_with_every_mark_come_back_as_they_are() -> None:
    graph = changed("rope-climb", label=NASTY)
    assert table(week_csv(graph, REQUEST, TWO))[4]["exercise"] == NASTY
    events = read_calendar(week_calendar(graph, REQUEST, TWO, START))
    assert f"3. {NASTY}: 2 × 4–8 m; " in events[1]["DESCRIPTION"]
    read_liftoscript(week_liftosaur(changed("rope-climb", label=NASTY[:90]), REQUEST, TWO))
    page = week_html(graph, REQUEST, TWO)
    assert "<script" not in page
    assert NASTY.strip() in read_page(page)
    sets = csv.DictReader(StringIO(week_hevy(graph, REQUEST, TWO, START), newline=""), delimiter=";", strict=True)
    assert Counter(row["Exercise Name"] for row in sets)[NASTY] == 2


def test_calendar_of_two_days() -> None:
    text = week_calendar(GRAPH, REQUEST, [(slot(GRAPH, "pull-up", sets=1),)], START, at=time(7, 30))
    assert text.split("\r\n")[:9] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fullback//Week of back training//EN",
        "BEGIN:VEVENT",
        "UID:" + read_calendar(text)[0]["UID"],
        "DTSTAMP:20260330T000000Z",
        "DTSTART:20260330T073000",
        "DURATION:PT9M",
        "SUMMARY:Back training\\, day 1 of 1",
    ]


def test_weeks_follow_each_other_and_ids_stay() -> None:
    events = read_calendar(week_calendar(GRAPH, REQUEST, TWO, START, 2))
    assert [event["DTSTART"][:8] for event in events] == ["20260330", "20260402", "20260406", "20260409"]
    assert events[3]["SUMMARY"] == "Back training, day 2 of 2, week 2 of 2"
    assert read_calendar(week_calendar(GRAPH, REQUEST, TWO, START, 2)) == events
    later = read_calendar(week_calendar(GRAPH, REQUEST, TWO, date(2026, 4, 6), 2))
    assert not {event["UID"] for event in events} & {event["UID"] for event in later}


def test_block_rises_in_the_calendar() -> None:
    events = read_calendar(week_calendar(GRAPH, REQUEST, TWO, START, 8, rising=True))
    first = [event["DESCRIPTION"].splitlines()[1][:60] for event in events[::2]]
    assert [line.partition(";")[0] for line in first[:4]] == [
        *("1. Deadlift: 2 × 3", "1. Deadlift: 2 × 4", "1. Deadlift: 2 × 5"),
        "1. Deadlift: 2 × 4, 1 step of load above the start",
    ]
    with pytest.raises(InvalidSelectionError, match="a block of 5 weeks"):
        week_calendar(GRAPH, REQUEST, TWO, START, 5, rising=True)


@pytest.mark.parametrize(
    ("days", "start", "count", "message"),
    [
        (5, START, 1, "a week of 5 days is impossible; plan 1 to 4"),
        (0, START, 1, "a week of 0 days"),
        (2, START, 0, "0 weeks is impossible"),
        (2, date(9999, 12, 30), 1, "no calendar holds 1 weeks from 9999-12-30"),
    ],
)
def test_impossible_times_are_said(days: int, start: date, count: int, message: str) -> None:
    with pytest.raises(InvalidSelectionError, match=message):
        session_times(days, start, count)


class Page(HTMLParser):
    """Text of a page, with every element closed in its turn and nothing that runs or loads."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"script", "link", "img", "iframe", "object", "form"}
        assert not {name for name, _ in attrs if name in {"src", "href"} or name.startswith("on")}
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def read_page(text: str) -> str:
    page = Page()
    page.feed(text)
    page.close()
    assert not page.open
    assert not re.search(r"https?:|url\(|@import", text)
    return " ".join(page.texts)


def test_page_has_a_box_for_each_set_the_warm_up_and_the_block() -> None:
    page = week_html(GRAPH, REQUEST, TWO)
    said = read_page(page)
    assert page.count('class="box"') == 10
    assert "1 to 3 light sets of Deadlift, building up to the working load" in said
    assert "Block" not in said
    assert "Day 2, about" in said
    block = read_page(week_html(GRAPH, REQUEST, TWO, weeks=4))
    assert "Block of 4 weeks" in block
    assert "2 × 4+" in block
    assert "Nothing to do." in read_page(week_html(GRAPH, REQUEST, [(), TWO[0]]))


@pytest.mark.parametrize("form", ["csv", "ics", "html", "strong", "hevy", "liftosaur"])
def test_command_prints_every_format(capfdbinary: pytest.CaptureFixture[bytes], form: str) -> None:
    when = ["--start", "2026-03-30"] if form in ("ics", "hevy") else []
    command = ["plan", "--have", "pull-up bar", "--days", "1", "--must", "pull-up", "--export", form, *when]
    assert main(command) == 0
    text = capfdbinary.readouterr().out.decode()
    assert re.search("Pull[- ][Uu]p", text.replace("\r\n ", ""))
    read = {"csv": table, "ics": read_calendar, "html": read_page, "liftosaur": read_liftoscript}
    assert read.get(form, str)(text)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--export", "ics"], "--export ics needs --start with the day of the first session, such as 2026-03-31"),
        (["--export", "hevy"], "--export hevy needs --start"),
        (["--export", "csv", "--start", "2026-03-30"], "--start belongs to --export ics or hevy"),
        (["--export", "csv", "--block", "4"], "--export csv holds one week"),
        (["--export", "ics", "--start", "31.3.2026"], "'31.3.2026' is no date; write it as 2026-03-31"),
        (["--export", "csv", "--json"], "not allowed with argument"),
        (["--export", "pdf"], "invalid choice: 'pdf'"),
    ],
)
def test_wrong_usage_is_said(capsys: pytest.CaptureFixture[str], options: list[str], message: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", *options])
    assert ended.value.code == 2
    assert message in capsys.readouterr().err


def test_a_block_of_another_length_is_refused_before_the_search(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--place", "full-gym", "--block", "5"]) == 1
    read = capsys.readouterr()
    assert (read.out, read.err) == ("", "fullback: a block of 5 weeks is impossible; choose 4, 8, 12.\n")
