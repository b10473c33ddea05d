"""Names on the page "My log": mapped by hand, carried by the link and by a file, and told where they mean nothing."""

import re

from app_pages.log_example import EXAMPLE
from app_pages.log_link import ROOM
from app_pages.log_names_file import NOT_BACK, parsed_names, written_names
from graph import exercises
from tests.log_page import GRAPH, counts_of, found_in, open_log, plain_text, ran, upload
from tests.page import parameters, words

ODD = 'Zorb, 5%: "row" & more'


def test_a_name_is_mapped_by_hand_and_the_link_carries_it() -> None:
    text = f'date,exercise,sets\n2024-03-01,"{ODD.replace(chr(34), chr(34) * 2)}",5\n2024-03-01,Qwrtz,2\n'
    page = upload(open_log(view="names"), text)
    assert counts_of(page)["unknown"] == 2
    page.selectbox(key=f"log-name-{ODD}").set_value("barbell-row")
    ran(page)
    page.selectbox(key="log-name-Qwrtz").set_value("none")
    ran(page)
    shown = counts_of(page)
    assert (shown["used"], shown["not for the back"], shown["unknown"]) == (1, 1, 0)
    link = parameters(page)
    assert link["names"].endswith(":barbell-row,Qwrtz:none")

    again = upload(open_log(**link), text)
    assert counts_of(again) == shown
    assert parameters(again) == link
    again.selectbox(key="log-name-Qwrtz").set_value(None)
    ran(again)
    assert counts_of(again)["unknown"] == 1
    assert parameters(again)["names"].endswith(":barbell-row")


def test_suggestions_come_first_then_not_for_the_back_then_every_exercise() -> None:
    page = open_log(example="yes", view="names")
    options = page.selectbox(key="log-name-Row").options
    suggested = [c.label for c in found_in(EXAMPLE).names["Row"].suggestions]
    assert options[: len(suggested) + 1] == [*(f"{label} (suggested)" for label in suggested), "Not for the back"]
    assert len(options) == len(exercises(GRAPH)) + 1


def test_a_name_that_was_read_wrongly_can_be_corrected() -> None:
    page = open_log(example="yes", view="names")
    page.selectbox(key="log-correct").set_value("Deadlift")
    ran(page)
    page.selectbox(key="log-name-Deadlift").set_value("rack-pull")
    ran(page)
    assert parameters(page)["names"] == "Deadlift:rack-pull"
    assert counts_of(page)["used"] == 18


def test_the_link_names_what_is_wrong_and_what_is_elsewhere() -> None:
    page = open_log(example="yes", view="names", weeks="7", names="Row:squat-machine,Sledge:none,:none")
    said = plain_text(page)
    assert "The link says weeks '7'" in said
    assert "'Row:squat-machine', which names no exercise" in said
    assert any("not in this log: Sledge" in re.sub(r"\\(.)", r"\1", text.value) for text in page.caption)
    assert parameters(page)["names"] == "Sledge:none"


def test_names_beyond_the_room_of_the_link_are_told_and_kept() -> None:
    names = {f"Machine number {number} of the gym on the corner": "barbell-row" for number in range(60)}
    rows = "".join(f"2024-03-01,{name},1\n" for name in names)
    page = upload(open_log(view="names"), f"date,exercise,sets\n{rows}")
    upload(page, written_names(names), "names.csv")
    assert counts_of(page)["used"] == 60
    assert len(parameters(page)["names"]) <= ROOM
    assert re.search(r"has room for \d+ of 60 mapped names", words(page))
    page.switch_page("gaps.py")
    ran(page)
    page.query_params.clear()
    page.switch_page("my_log.py")
    ran(page)
    assert counts_of(page)["used"] == 60


def test_mapped_names_survive_their_file() -> None:
    names = {ODD: "barbell-row", "Sledge": "none"}
    assert NOT_BACK in written_names(names)
    assert parsed_names(GRAPH, written_names(names).encode()) == (names, [])
    by_name = parsed_names(GRAPH, b"Name,Exercise\nZorb,RDL\nPress,bench press\nX,latt puldown\nY\n\n")
    assert by_name[0] == {"Zorb": "romanian-deadlift", "Press": "none"}
    assert [problem.split(" ")[1] for problem in by_name[1]] == ["4", "5"]
    assert "Row 1" in parsed_names(GRAPH, b"a,b\n")[1][0]
    assert "no CSV" in parsed_names(GRAPH, b"\xff\xfe\xff")[1][0]
