"""The page "Grip lab": what it offers, what moves, what map and tables say, and what the URL carries."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app_pages.lab_map import colour, paints
from graph import Position, build, exercises, modifiers, moved, profile, regions
from tests.page import PAGE, parameters, ticks, words

GRAPH = build()


def open_lab(**said: str) -> AppTest:
    """The page after a visit to "My gym"; in parameters an underscore stands for a hyphen."""
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.run()
    return visit(page, "grip_lab.py", **said)


def visit(page: AppTest, name: str, **said: str) -> AppTest:
    """Another page of the same visit; like the browser, it comes without the parameters of the one before."""
    page.switch_page(name)
    page.query_params.clear()
    for parameter, value in said.items():
        page.query_params[parameter.replace("_", "-")] = value
    page.run()
    assert not page.exception
    return page


def regions_on(page: AppTest, number: int = 0) -> dict[str, dict[str, str]]:
    """What one map was given: region → fill and sentence."""
    found: dict[str, dict[str, str]] = json.loads(page.get("bidi_component")[number].proto.json)["regions"]
    return found


def pills(page: AppTest, name: str) -> list[str]:
    return list(page.button_group(key=f"lab-{name}").options)


def elbows(page: AppTest, side: str = "a") -> Any:
    return next(slider for slider in page.slider if slider.key.startswith(f"lab-{side}-angle"))


def hands(page: AppTest, side: str = "a") -> Any:
    return next(slider for slider in page.select_slider if slider.key.startswith(f"lab-{side}-width"))


def choose(page: AppTest, name: str, value: Any) -> AppTest:
    side, _, kind = name.partition("-")
    sliders = {"angle": elbows, "width": hands}
    widget = sliders[kind](page, side) if kind in sliders else page.button_group(key=f"lab-{name}")
    widget.set_value(value).run()
    assert not page.exception
    return page


def test_first_visit_shows_the_usual_way_and_a_clean_address() -> None:
    page = open_lab()
    assert "This is the usual way: neutral grip, narrow width, elbows about 45° from your sides." in words(page)
    assert parameters(page) == {}
    table = page.table[0].value
    weights = exercises(GRAPH)["seated-cable-row"].weights
    assert {region: float(share) for region, share in table["Share of a set"].items()} == {
        regions(GRAPH)[region].plain: weight for region, weight in weights.items()
    }
    assert "Change" not in table


def test_elbows_recolour_map_and_table() -> None:
    page = open_lab(exercise="bent-over-dumbbell-row")
    assert regions_on(page)["deltoid-posterior"]["fill"] == colour(0.5)
    choose(page, "a-angle", 75)
    assert regions_on(page)["deltoid-posterior"] == {
        "fill": colour(0.75),
        "sentence": "Rear delts: 0.75 of a set, 0.25 more than usual (low confidence).",
    }
    assert list(page.table[0].value.loc["rear delts"]) == ["0.75", "0.5", "+0.25", "low", "1"]
    assert "1. **Row: elbows from tucked to flared** (supported)" in words(page)
    assert parameters(page) == {"exercise": "bent-over-dumbbell-row", "angle": "75"}


def test_every_region_has_a_fill_and_a_sentence() -> None:
    for id_ in ("superman", "deadlift", "chin-up"):
        found = paints(GRAPH, profile(GRAPH, id_))
        assert list(found) == list(regions(GRAPH))
        assert all(paint.sentence.endswith(".") for paint in found.values())
    assert found["hamstrings"].sentence == "Hamstrings: not trained here."
    assert colour(0.1) != colour(0.09) == colour(0.0)


def test_what_loses_its_share_says_so() -> None:
    row = "bent-over-dumbbell-row"
    found = profile(GRAPH, row, moved(GRAPH, row, extras=frozenset({"chest-support"})))
    said = paints(GRAPH, found)["hamstrings"]
    assert said.fill == colour(0.0)
    assert said.sentence == "Hamstrings: 0 of a set, 0.4 less than usual (low confidence)."


@pytest.mark.parametrize(
    ("held", "grips"),
    [
        ("rope-handle", ["Neutral", "Pronated (overhand)", "Semi-pronated"]),
        ("lat-bar", ["Pronated (overhand)", "Supinated (underhand)"]),
    ],
)
def test_what_hands_cannot_do_is_not_offered(held: str, grips: list[str]) -> None:
    page = choose(open_lab(exercise="bent-over-cable-row"), "a-held", held)
    assert pills(page, "a-grip") == grips


def test_close_handle_leaves_one_grip_and_no_flared_elbows() -> None:
    page = choose(open_lab(), "a-held", "v-handle")
    assert "**Grip:** neutral, the only one possible here." in words(page)
    assert elbows(page).max == 60


def test_handles_are_named_with_any_first() -> None:
    page = open_lab()
    assert pills(page, "a-held")[:2] == ["Any handle", "Close parallel handle"]
    assert any("Hands can take this on: Close parallel handle; Rope" in text.value for text in page.caption)


def test_exercise_without_a_grip_offers_nothing() -> None:
    page = open_lab(exercise="superman")
    assert not page.button_group
    assert any("The hands hold nothing in this exercise" in text.value for text in page.caption)


def test_change_of_grip_moves_hands_and_elbows_to_the_nearest() -> None:
    page = choose(open_lab(exercise="barbell-row", width="2", angle="90"), "a-grip", "supinated")
    said = words(page)
    assert r"The hands moved from 2 to 1\.75 times shoulder width" in said
    assert "The elbows moved from 90 to 60°, the nearest that goes with a supinated" in said
    assert hands(page).value == 1.75
    assert hands(page).options[-1] == "1.75 times shoulder width"
    assert elbows(page).value == 60
    page.run()
    assert "moved" not in words(page)


def test_change_of_handle_moves_the_grip_and_says_why() -> None:
    page = choose(open_lab(grip="supinated"), "a-held", "rope-handle")
    assert r"The grip moved from Supinated \(underhand\) to Neutral, “Rope for the cable”" in words(page)
    assert "a rope cannot be held underhand" in words(page)
    assert parameters(page) == {"exercise": "seated-cable-row", "held": "rope-handle"}


def test_handle_takes_away_what_does_not_go_with_it() -> None:
    page = open_lab(exercise="inverted-row", extras="suspension,thick-grip")
    choose(page, "a-held", "full-length-bar")
    assert "“Suspension” was taken away" in words(page)
    assert pills(page, "a-extras") == ["Thick grip"]
    assert parameters(page)["extras"] == "thick-grip"


def test_elbows_go_with_the_hands_until_they_are_set_apart() -> None:
    page = choose(open_lab(exercise="bent-over-dumbbell-row"), "a-width", 2.0)
    assert "The elbows went with the hands, from 15° to 75°" in words(page)
    choose(page, "a-angle", 30)
    choose(page, "a-width", 1.5)
    assert elbows(page).value == 30
    assert parameters(page) == {"exercise": "bent-over-dumbbell-row", "width": "1.5", "angle": "30"}


def test_another_exercise_starts_as_usual() -> None:
    page = open_lab(exercise="barbell-row", grip="supinated", angle="15")
    page.selectbox(key="lab-exercise").set_value("pull-up").run()
    assert parameters(page) == {"exercise": "pull-up"}
    assert page.button_group(key="lab-a-grip").value == "pronated"


def test_exercise_is_found_by_another_name() -> None:
    page = open_lab()
    page.selectbox(key="lab-exercise").set_value("pendlay-row/dead-stop barbell row").run()
    assert page.selectbox(key="lab-exercise").value == "pendlay-row"
    assert "dead-stop barbell row: Pendlay row" in page.selectbox(key="lab-exercise").options
    assert parameters(page) == {"exercise": "pendlay-row"}


def test_every_name_of_every_exercise_is_in_the_list_once() -> None:
    options = open_lab().selectbox(key="lab-exercise").options
    assert len(options) == len(set(options))
    for exercise in exercises(GRAPH).values():
        assert {exercise.label, *(f"{alias}: {exercise.label}" for alias in exercise.aliases)} <= set(options)


def test_setting_can_be_taken_back() -> None:
    page = open_lab(exercise="barbell-row", grip="supinated", angle="15", extras="chest-support")
    page.button(key="lab-a-reset").click().run()
    assert parameters(page) == {"exercise": "barbell-row"}
    assert elbows(page).value == 45


def test_what_research_does_not_support_is_said() -> None:
    page = open_lab(exercise="ring-pull-up", grip="pronated")
    assert "As far as research can tell, this trains the same**, compared with the usual way" in words(page)
    assert "(not supported)" in words(page)
    assert "Research does not support a change here, so no number moves." in words(page)


def test_contradictions_stand_beside_the_number() -> None:
    page = choose(open_lab(exercise="band-assisted-pull-up"), "a-grip", "supinated")
    modifier = modifiers(GRAPH)["pull-up-underhand-grip"]
    assert len(modifier.against) == 3
    assert page.table[0].value.loc["biceps and elbow flexors", "Claim"] == "1, 3 against"
    assert "against: Dickie" in words(page)


def test_what_nobody_studied_is_said() -> None:
    page = open_lab(exercise="barbell-row", grip="supinated")
    assert "No study here speaks of the grip in this exercise, so that moves no number." in words(page)


def test_named_setting_says_that_it_was_judged_as_a_whole() -> None:
    page = open_lab(exercise="lat-pulldown", grip="supinated", width="1")
    assert "**Underhand lat pulldown takes 0.15 from upper lats" in words(page)
    assert "The numbers of **Underhand lat pulldown** were judged as a whole" in words(page)
    changed = page.table[0].value.query("Change != ''")
    assert set(changed["Claim"]) == {"1"}


def test_comparison_starts_with_the_usual_way_as_b() -> None:
    page = open_lab(exercise="bent-over-dumbbell-row", angle="75")
    page.toggle(key="lab-compare").set_value(True).run()
    assert parameters(page) == {"exercise": "bent-over-dumbbell-row", "compare": "yes", "angle": "75"}
    assert "**B gives upper lats +0.4 and lower lats +0.4, and takes 0.4 from upper traps" in words(page)
    table = page.table[0].value
    assert list(table.loc["rear delts"]) == ["0.75", "0.5", "-0.25", "low", "1"]
    assert list(table.columns) == ["A", "B", "B minus A", "Confidence", "Claim"]
    assert regions_on(page, 0)["deltoid-posterior"]["fill"] == colour(0.75)
    assert regions_on(page, 1)["deltoid-posterior"]["fill"] == colour(0.5)


def test_sides_are_set_apart_and_the_sentence_leads_with_the_most() -> None:
    page = open_lab(exercise="bent-over-dumbbell-row", compare="yes")
    assert "A and B are set alike." in words(page)
    choose(page, "b-extras", ["chest-support"])
    assert "**B takes 0.65 from lower back and 0.4 from hamstrings.**" in words(page)
    assert "1. B: **Chest on a pad** (untested)" in words(page)
    choose(page, "a-extras", ["chest-support"])
    assert "1. A and B: **Chest on a pad**" in words(page)
    page.toggle(key="lab-compare").set_value(False).run()
    assert parameters(page) == {"exercise": "bent-over-dumbbell-row", "extras": "chest-support"}


@pytest.mark.parametrize(
    "said",
    [
        {"exercise": "barbell-row", "grip": "supinated", "width": "1", "angle": "15"},
        {"exercise": "bent-over-cable-row", "held": "v-handle", "grip": "neutral", "width": "1"},
        {"exercise": "bent-over-cable-row", "grip": "neutral", "extras": "chest-support,one-arm,thick-grip"},
        {"exercise": "dumbbell-shrug", "grip": "pronated", "extras": "abduction"},
        {"exercise": "seated-cable-row", "compare": "yes"},
        {
            "exercise": "inverted-row",
            "compare": "yes",
            "held": "parallel-waist-bars",
            "grip": "neutral",
            "angle": "60",
            "b-grip": "supinated",
            "b-width": "1.75",
            "b-extras": "suspension",
        },
    ],
)
def test_link_restores_the_page_and_comes_back(said: dict[str, str]) -> None:
    page = open_lab(**said)
    assert not page.warning
    assert parameters(page) == said
    grips = {side: page.session_state[f"lab-{side}-grip"] for side in ("a", "b") if "compare" in said or side == "a"}
    usual = exercises(GRAPH)[said["exercise"]].configuration.grip
    assert grips["a"] == said.get("grip", usual)
    assert grips.get("b", usual) == said.get("b-grip", usual)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"exercise": "<script>alert(1)</script>"}, "exercise '\\<script"),
        ({"exercise": "no-such-row", "grip": "supinated"}, "exercise 'no\\-such\\-row'"),
        ({"grip": "hook"}, "grip 'hook'"),
        ({"held": "![x](http://host/a.png)"}, "held '\\!\\[x\\]"),
        ({"held": "rope-handle", "grip": "supinated"}, "The grip moved from Supinated"),
        ({"exercise": "barbell-row", "width": "nan"}, "width 'nan'"),
        ({"exercise": "barbell-row", "width": "inf", "angle": "-5"}, "angle '\\-5'"),
        ({"exercise": "barbell-row", "width": "9" * 5000}, "9" * 40 + "…'"),
        ({"exercise": "barbell-row", "width": "9999"}, "The hands moved from 9999 to 2 times shoulder width"),
        ({"exercise": "barbell-row", "width": "1e3"}, "width '1e3'"),
        ({"exercise": "barbell-row", "width": "٢"}, "width '٢'"),
        ({"exercise": "barbell-row", "angle": "47"}, "The elbows moved from 47 to 45°"),
        ({"exercise": "pull-up", "angle": "45"}, "Pull\\-up leaves no choice for the elbows, so 45° is left out"),
        ({"exercise": "single-arm-pulldown", "width": "1.5"}, "leaves no choice for the hands, so 1\\.5 times"),
        ({"exercise": "pull-up", "extras": "chest-support,,chains"}, "The link adds 'chest\\-support,chains'"),
        ({"compare": "maybe"}, "compare 'maybe'"),
        ({"compare": "yes", "b_grip": "hands-free"}, "B\\: The grip moved from No grip to Neutral"),
        ({"b_width": "0.1"}, "B\\: The hands moved from 0\\.1 to 1 times shoulder width"),
        ({"exercise": "superman", "grip": "mixed", "width": "2", "held": "towel"}, "held 'towel'"),
    ],
)
def test_hostile_or_outdated_links_are_told_and_do_no_harm(said: dict[str, str], told: str) -> None:
    page = open_lab(**said)
    assert any(told in warning.value for warning in page.warning)
    position = Position(page.session_state["lab-a-grip"])
    assert position.grip in exercises(GRAPH)[page.session_state["lab-exercise"]].allowed
    again = open_lab(**{name.replace("-", "_"): value for name, value in parameters(page).items()})
    assert not again.warning
    assert parameters(again) == parameters(page)


def test_comparison_is_shown_if_the_link_says_anything_of_b() -> None:
    page = open_lab(b_grip="supinated")
    assert page.toggle(key="lab-compare").value is True
    assert parameters(page) == {"exercise": "seated-cable-row", "compare": "yes", "b-grip": "supinated"}


def test_kit_of_my_gym_and_setting_of_the_lab_survive_a_visit_elsewhere() -> None:
    page = AppTest.from_file(PAGE, default_timeout=30)
    page.query_params["place"] = "park"
    page.query_params["kit"] = "gymnastic-rings"
    page.run()
    kit = ticks(page)
    visit(page, "grip_lab.py")
    choose(page, "a-held", "rope-handle")
    visit(page, "my_gym.py")
    assert ticks(page) == kit
    assert parameters(page) == {"place": "park", "kit": "gymnastic-rings"}
    visit(page, "grip_lab.py")
    assert parameters(page) == {"exercise": "seated-cable-row", "held": "rope-handle"}


def test_change_of_grip_leaves_the_elbows_alone_where_they_can_stay() -> None:
    page = choose(open_lab(exercise="barbell-row"), "a-grip", "supinated")
    assert (elbows(page).max, elbows(page).value) == (60, 45)
    page.run()
    assert parameters(page) == {"exercise": "barbell-row", "grip": "supinated"}
    choose(page, "a-grip", "pronated")
    assert (elbows(page).max, elbows(page).value) == (90, 45)
    page.run()
    assert parameters(page) == {"exercise": "barbell-row"}


def test_older_address_without_a_click_is_gone_back_to() -> None:
    page = choose(open_lab(exercise="barbell-row"), "a-grip", "supinated")
    page.query_params.clear()
    page.query_params["exercise"] = "barbell-row"
    page.run()
    assert parameters(page) == {"exercise": "barbell-row"}
    assert page.button_group(key="lab-a-grip").value == "pronated"


def test_click_that_still_carries_an_older_address_is_kept() -> None:
    page = open_lab(exercise="barbell-row", angle="75")
    page.query_params.clear()
    choose(page, "a-grip", "supinated")
    assert parameters(page) == {"exercise": "barbell-row", "grip": "supinated", "angle": "60"}


def test_new_exercise_starts_as_usual_even_if_a_second_click_stopped_its_run() -> None:
    """The browser still sends the grip of the exercise before, and no run has shown the new one to its end."""
    page = open_lab(exercise="barbell-row", grip="supinated")
    page.selectbox(key="lab-exercise").set_value("pendlay-row").run()
    shown = page.session_state["lab-shown"]
    page.session_state["lab-shown"] = shown | {"exercise": "barbell-row"}
    page.button_group(key="lab-a-grip").set_value("supinated")
    page.run()
    assert parameters(page) == {"exercise": "pendlay-row"}
    assert page.button_group(key="lab-a-grip").value == "pronated"
