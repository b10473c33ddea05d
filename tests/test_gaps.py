"""The page "Gaps": its gaps and its sets are those of the graph, and a tap changes kit and selection."""

import pytest
from streamlit.testing.v1 import AppTest

from graph import (
    COVERED,
    InvalidSelectionError,
    advise,
    build,
    coverage,
    gap_sentence,
    item_names,
    judge,
    parse_kit,
    places,
    redundant,
    redundant_sentence,
    regions,
    volume,
)
from tests.gaps_page import open_gaps, table, typed
from tests.page import parameters, words

GRAPH = build()
WEEK = {"pull-up": 6.0, "seated-cable-row": 4.0, "deadlift": 2.5}
SAID = "pull-up:6,seated-cable-row:4,deadlift:2.5"


def sentences(page: AppTest) -> list[str]:
    """Sentences on gaps, in the order of the regions."""
    found = [line for text in page.markdown for line in text.value.splitlines() if line.startswith("- ")]
    order = [region.plain.lower() for region in regions(GRAPH).values()]
    return sorted((line[2:] for line in found), key=lambda line: order.index(line.partition(":")[0].lower()))


@pytest.mark.parametrize("place", sorted(places(GRAPH)))
def test_without_a_selection_it_shows_what_the_kit_cannot_reach(place: str) -> None:
    page = open_gaps(place=place)
    found = coverage(GRAPH, parse_kit(GRAPH, place=place), threshold=COVERED)
    assert sentences(page) == [gap_sentence(GRAPH, gap) for gap in found.gaps]
    assert f"**{12 - len(found.gaps)} of 12**" in words(page)
    assert "enter exercises with their hard sets a week" in words(page)
    assert parameters(page) == {"place": place}
    best = advise(GRAPH, parse_kit(GRAPH, place=place)).best[0].items
    assert ("Fewest items for all of that" in words(page)) == bool(best)
    assert item_names(GRAPH, best) in words(page) or not best


def test_kit_selection_and_catalogue_are_three_answers() -> None:
    page = open_gaps(place="dumbbells", do="bent-over-dumbbell-row:3", threshold="1")
    found = coverage(GRAPH, parse_kit(GRAPH, place="dumbbells"), {"bent-over-dumbbell-row": 3}, threshold=1.0)
    assert {gap.cause for gap in found.gaps} == {"kit", "selection", "catalogue"}
    assert sentences(page) == [gap_sentence(GRAPH, gap) for gap in found.gaps]


@pytest.mark.parametrize("threshold", [0.4, 0.6, 0.75, 1.0])
def test_a_gap_says_the_best_of_what_causes_it(threshold: float) -> None:
    """Under any threshold: the kit's best for the kit, the catalogue's best for the catalogue."""
    kit, chosen = parse_kit(GRAPH, place="garage"), {"prone-y-raise": 1.0}
    best = {
        "selection": coverage(GRAPH, kit, chosen),
        "kit": coverage(GRAPH, kit),
        "catalogue": coverage(GRAPH),
    }
    for gap in coverage(GRAPH, kit, chosen, threshold=threshold).gaps:
        row = next(row for row in best[gap.cause].regions if row.region.id == gap.region)
        assert gap.weight == row.weight < threshold
        assert all(fix.weight >= threshold for fix in gap.fixes)
        assert bool(gap.fixes) == (gap.cause != "catalogue")


@pytest.mark.parametrize("wrong", [0, -1, 1.1, float("nan")])
def test_an_impossible_threshold_raises(wrong: float) -> None:
    with pytest.raises(InvalidSelectionError, match="threshold"):
        coverage(GRAPH, threshold=wrong)


def test_one_tap_adds_the_exercise_that_closes_a_gap() -> None:
    page = open_gaps(place="garage", do="pull-up:3", sets="4")
    gap = next(gap for gap in coverage(GRAPH, parse_kit(GRAPH, place="garage"), {"pull-up": 3}).gaps if gap.fixes)
    fix = gap.fixes[0].exercise
    page.button(key=f"gaps-put-{fix}").click().run()
    assert parameters(page)["do"] == f"pull-up:3,{fix}:4"
    assert not any(line.lower().startswith(regions(GRAPH)[gap.region].plain) for line in sentences(page))


def test_one_tap_ticks_the_item_that_closes_a_gap() -> None:
    page = open_gaps(place="garage")
    page.button(key="gaps-tick-water-jugs").click().run()
    assert parameters(page)["kit"] == "water-jugs"
    assert sentences(page) == []
    assert "**12 of 12**" in words(page)


def test_a_tick_leaves_loads_and_what_was_taken_away_as_they_are() -> None:
    page = open_gaps(place="hotel-gym", kit="dumbbell:15,-rope", view="get")
    page.button(key="gaps-get-backpack").click().run()
    assert not page.exception
    assert parameters(page)["kit"] == "backpack,dumbbell:15,-rope"


def test_any_name_is_understood_and_a_grip_is_told() -> None:
    page = open_gaps(place="full-gym")
    typed(page, "gaps-do-add", "underhand lat pull down")
    assert parameters(page)["do"] == "lat-pulldown:3"
    assert any("Counted as Lat pulldown in its usual grip" in caption.value for caption in page.caption)
    typed(page, "gaps-do-add", "lat pulldown")
    assert any("is in the list already" in caption.value for caption in page.caption)
    assert parameters(page)["do"] == "lat-pulldown:3"


def test_a_doubtful_name_offers_the_nearest_ones() -> None:
    page = open_gaps(place="full-gym")
    typed(page, "gaps-do-add", "shrug")
    assert "fits several" in words(page)
    assert "do" not in parameters(page)
    page.button(key="gaps-do-meant-barbell-shrug").click().run()
    assert parameters(page)["do"] == "barbell-shrug:3"
    assert "fits several" not in words(page)


def test_sets_are_changed_and_exercises_removed_in_place() -> None:
    page = open_gaps(place="full-gym", do=SAID)
    page.number_input(key="gaps-do-deadlift").set_value(5.0).run()
    assert parameters(page)["do"] == "pull-up:6,seated-cable-row:4,deadlift:5"
    page.button(key="gaps-do-pull-up-remove").click().run()
    assert parameters(page)["do"] == "seated-cable-row:4,deadlift:5"
    page.button(key="gaps-clear").click().run()
    assert "do" not in parameters(page)


def test_what_the_kit_does_not_allow_is_not_counted_and_can_be_ticked() -> None:
    page = open_gaps(place="floor", do="pull-up:3,ytw-raise:2", view="sets")
    assert "Pull-up is not counted: the kit lacks" in words(page)
    credited = table(page, "Credited sets")
    assert list(map(float, credited["Share × sets"])) == raw({"ytw-raise": 2})
    page.button(key="gaps-lack-pull-up").click().run()
    assert list(map(float, table(page, "Credited sets")["Share × sets"])) == raw({"pull-up": 3, "ytw-raise": 2})


def raw(week: dict[str, float]) -> list[float]:
    found = volume(GRAPH, [week]).regions
    return [round(found[id_].raw, 2) for id_, region in regions(GRAPH).items() if region.is_back]


def test_each_unit_has_a_table_of_its_own_with_the_numbers_of_the_graph() -> None:
    page = open_gaps(place="full-gym", do=SAID, view="sets")
    found, judged = volume(GRAPH, [WEEK]), judge(GRAPH, [WEEK])
    back = [id_ for id_, region in regions(GRAPH).items() if region.is_back]
    credited, direct = table(page, "Credited sets"), table(page, "Direct sets")
    assert list(map(float, credited["Share × sets"])) == raw(WEEK)
    assert list(map(float, credited["Credited sets"])) == [found.regions[id_].credited for id_ in back]
    assert list(map(float, direct["Direct sets"])) == [found.regions[id_].direct for id_ in back]
    assert "Direct sets" not in credited.columns
    verdicts = [row.verdict for row in judged if row.landmark.id == "fullback-week"]
    assert list(credited.iloc[:, -1]) == verdicts
    said = {label: row for one in page.table if "That is" in one.value for label, row in one.value.iterrows()}
    for row in judged:
        if row.landmark.unit == "back-week" or "lats" in row.landmark.id:
            assert (said[row.landmark.label]["That is"], float(said[row.landmark.label]["Your sets"])) == (
                row.verdict,
                row.sets,
            )
    assert any("1 from a share of 0.75 on, half from 0.4 on, else not" in caption.value for caption in page.caption)


def test_sets_without_a_selection_say_how_to_add_one() -> None:
    assert "Nothing to count yet: add exercises" in words(open_gaps(view="sets"))


def test_front_sets_are_compared_with_those_of_the_back() -> None:
    page = open_gaps(place="full-gym", do="pull-up:6", view="sets", front="9")
    assert "3 more for the back would make it as many" in words(page)
    page.number_input(key="gaps-front").set_value(6.0).run()
    assert "the back has at least as many" in words(page)
    assert parameters(page)["front"] == "6"


def test_pairs_that_do_the_same_are_named_with_the_change() -> None:
    session = ["machine-row", "chest-supported-dumbbell-row"]
    (pair,) = redundant(GRAPH, session)
    page = open_gaps(place="full-gym", do=",".join(f"{id_}:3" for id_ in session), view="sets")
    assert redundant_sentence(GRAPH, pair) in words(page)
    assert "No two of these" in words(open_gaps(place="full-gym", do="pull-up:3,deadlift:3", view="sets"))
