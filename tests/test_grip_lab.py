"""The page "Grip lab": what it offers, what moves, and what map, sentence and tables say."""

import pytest

from app_pages.lab_map import colour, paints
from graph import build, exercises, modifiers, moved, profile, regions
from tests.lab_page import choose, elbows, hands, open_lab, pills, regions_on
from tests.page import parameters, words

GRAPH = build()


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
    assert any("nothing to set in this exercise: the hands hold nothing." in text.value for text in page.caption)


def test_exercise_with_one_way_to_hold_it_says_so() -> None:
    page = open_lab(exercise="trap-3-raise")
    assert any("nothing to set in this exercise: the only way is neutral grip." in text.value for text in page.caption)


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
    assert page.table[0].value.loc["biceps and elbow flexors", "Claim"] == "1 (3 against)"
    assert "against: Dickie" in words(page)


def test_what_nobody_studied_is_said() -> None:
    page = open_lab(exercise="barbell-row", grip="supinated")
    assert "No study here speaks of the grip in this exercise, so that moves no number." in words(page)


def test_named_setting_changes_only_what_a_claim_says() -> None:
    page = open_lab(exercise="lat-pulldown", grip="supinated", width="1")
    assert "**Underhand lat pulldown takes 0.1 from" in words(page)
    table = page.table[0].value
    assert set(table.query("Change != ''")["Claim"]) == {"1 (1 against)"}
    assert set(table.query("Change == ''")["Claim"]) == {""}


def test_usual_shares_say_why() -> None:
    page = open_lab(exercise="behind-the-neck-pulldown")
    assert "the place of the bar changes nothing" in words(page)
    assert "Padovan" in " ".join(caption.value for caption in page.caption)


def test_one_arm_has_no_distance_between_the_hands() -> None:
    page = open_lab(exercise="machine-row")
    choose(page, "a-extras", ["one-arm"])
    assert not [slider for slider in page.select_slider if "width" in str(slider.key)]
    assert "there is no distance between the hands" in " ".join(caption.value for caption in page.caption)
    choose(page, "a-extras", [])
    assert parameters(page) == {"exercise": "machine-row"}


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
