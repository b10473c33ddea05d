"""Guidelines that stand in the data or are checked afterwards: for each one what it says of the graph."""

from collections.abc import Callable

import pytest

from graph import (
    Request,
    build,
    everything,
    exercises,
    front_and_back,
    modifiers,
    parse_kit,
    possible,
    profile,
    substitutes,
)
from graph.content import landmarks
from graph.position import moved
from graph.records import Modifier
from graph.redundancy import redundant
from graph.training import guidelines
from graph.volume import judge

GRAPH = build()
EXERCISES = exercises(GRAPH)
LATS = ("latissimus-thoracic", "latissimus-iliac")
UPPER = ("trapezius-transverse", "rhomboids", "deltoid-posterior")
STABLE = ("supported", "guided")


def weight(id_: str, region: str) -> float:
    return EXERCISES[id_].weights.get(region, 0.0)


def change(id_: str, regions: tuple[str, ...], **said: object) -> float:
    """What another grip, width or arm angle adds to some regions together."""
    found = profile(GRAPH, id_, moved(GRAPH, id_, **said)).regions  # type: ignore[arg-type]
    return sum(found[region].change for region in regions if region in found)


def doable(*kit: str) -> set[str]:
    """What a kit allows."""
    return set(possible(GRAPH, parse_kit(GRAPH, list(kit))))


def first(id_: str) -> list[str]:
    return [row.exercise for row in substitutes(GRAPH, Request(id_, everything(GRAPH), taken=()), limit=10)]


def known(id_: str) -> Modifier:
    return modifiers(GRAPH)[id_]


DATA: dict[str, Callable[[], bool]] = {
    "arm-angle-shifts-target": lambda: (
        change("barbell-row", LATS, arm_angle=75.0) < 0 < change("barbell-row", UPPER, arm_angle=75.0)
    ),
    "back-extension-erectors": lambda: max(
        EXERCISES["back-extension"].weights, key=EXERCISES["back-extension"].weights.__getitem__
    ).startswith("erectors"),
    "back-extension-with-plate": lambda: "weighted-back-extension" in EXERCISES["back-extension"].progressions,
    "carry-for-grip-and-core": lambda: (
        EXERCISES["farmers-carry"].grip_demand == "limiting" and weight("farmers-carry", "forearm-grip") >= 0.75
    ),
    "close-neutral-lats": lambda: change("barbell-row", LATS, width=1.0) > 0 > change("barbell-row", UPPER, width=1.0),
    "flared-arms-upper-back": lambda: change("barbell-row", UPPER, arm_angle=75.0) > 0,
    "grip-builders": lambda: all(
        EXERCISES[id_].grip_demand != "low"
        for id_ in ("towel-pull-up", "farmers-carry", "inverted-row", "suspension-row", "single-arm-dumbbell-row")
    ),
    "grip-shifts-the-target": lambda: any(one.axis == "grip" and one.effects for one in modifiers(GRAPH).values()),
    "high-pull-and-clean": lambda: (
        weight("high-pull", "trapezius-descending") >= 0.75 and weight("power-clean", "trapezius-descending") >= 0.5
    ),
    "high-row-path-upper-back": lambda: (
        sum(weight("seated-cable-row-upper-back", one) - weight("seated-cable-row", one) for one in UPPER) > 0
    ),
    "ladder-to-chin-up": lambda: "chin-up" in first("neutral-grip-pulldown"),
    "ladder-to-pull-up": lambda: (
        {"band-assisted-pull-up", "machine-assisted-pull-up"}
        <= set(EXERCISES["pull-up"].regressions)
        | {id_ for one in EXERCISES["pull-up"].regressions for id_ in EXERCISES[one].regressions}
    ),
    "little-kit": lambda: (
        "pull-up" in doable("pull-up-bar")
        and "pull-up" not in doable("barbell", "plates")
        and "farmers-carry" in doable("dumbbell")
        and {"single-arm-landmine-row", "meadows-row"} <= doable("barbell", "plates", "wall-corner")
        and not {"single-arm-landmine-row", "meadows-row"} & doable("barbell", "plates")
    ),
    "low-row-path-lats": lambda: (
        sum(weight("seated-cable-row-lats", one) for one in LATS)
        >= sum(weight("seated-cable-row-upper-back", one) for one in LATS)
    ),
    "near-isolation-lats": lambda: all(
        weight(id_, "trapezius-transverse") < 0.4 and weight(id_, "elbow-flexors") < 0.4
        for id_ in ("straight-arm-pulldown", "cable-rope-pullover", "dumbbell-pullover")
    ),
    "neutral-pulldown-lats": lambda: (
        min(weight("neutral-grip-pulldown", one) for one in LATS) >= 0.75
        and weight("neutral-grip-pulldown", "elbow-flexors") > weight("lat-pulldown", "elbow-flexors")
        and all(weight("neutral-grip-pulldown", one) <= weight("lat-pulldown", one) for one in UPPER)
        and known("vertical-neutral-grip").effects.keys() == {"trapezius-transverse"}
    ),
    "neutral-row-lats": lambda: (
        EXERCISES["seated-cable-row-lats"].configuration.grip == "neutral"
        and weight("seated-cable-row-lats", "latissimus-iliac") >= 0.75
        and weight("seated-cable-row-lats", "elbow-flexors") >= 0.4
    ),
    "one-arm-stable-near-failure": lambda: all(
        EXERCISES[id_].stability in STABLE for id_ in ("single-arm-machine-row", "single-arm-pulldown")
    ),
    "overhand-pulldown-muscles": lambda: (
        weight("lat-pulldown", "elbow-flexors") >= 0.4 and weight("lat-pulldown", "latissimus-iliac") >= 0.75
    ),
    "overhand-row-upper-back": lambda: (
        EXERCISES["seated-cable-row-upper-back"].configuration.grip in ("pronated", "semi-pronated")
        and weight("seated-cable-row-upper-back", "deltoid-posterior") > weight("seated-cable-row", "deltoid-posterior")
    ),
    "pull-from-above-mid-back": lambda: all(
        weight(id_, "latissimus-iliac") >= 0.75 and weight(id_, "trapezius-ascending") >= 0.4
        for id_ in ("pull-up", "lat-pulldown")
    ),
    "pull-from-floor-lower-back": lambda: weight("deadlift", "erectors-lumbar") >= 0.75,
    "pull-from-front-upper-back": lambda: weight("barbell-row", "rhomboids") >= 0.75,
    "pull-up-helpers": lambda: weight("pull-up", "elbow-flexors") >= 0.4,
    "pulldown-for-pull-up": lambda: (
        "pull-up" in first("lat-pulldown") and EXERCISES["lat-pulldown"].stability in STABLE
    ),
    "pulldown-grip-options": lambda: any(
        "vertical-pull" in one.scope.get("pattern", ()) and one.axis == "grip" for one in modifiers(GRAPH).values()
    ),
    "pulldown-like-pull-up": lambda: bool(redundant(GRAPH, ["pull-up", "lat-pulldown"])),
    "pulldowns-for-lats": lambda: all(weight("lat-pulldown", one) >= 0.75 for one in LATS),
    "pullover-and-straight-arm-pulldown": lambda: EXERCISES["cable-pullover"].variant_of == "straight-arm-pulldown",
    "rear-delt-row-and-fly": lambda: all(
        weight(id_, "deltoid-posterior") >= 0.75 for id_ in ("rear-delt-cable-row", "rear-delt-cable-fly")
    ),
    "row-body-angle": lambda: "feet-elevated-inverted-row" in EXERCISES["inverted-row"].progressions,
    "row-variants-muscles": lambda: (
        weight("chest-supported-t-bar-row", "trapezius-transverse") >= 0.75 and weight("barbell-row", "hamstrings") > 0
    ),
    "rows-for-upper-and-mid-back": lambda: all(
        weight("seated-cable-row", one) >= 0.75 for one in ("rhomboids", "trapezius-transverse")
    ),
    "stable-close-to-failure": lambda: (
        all(one.stability in STABLE for one in EXERCISES.values() if one.implement == "machine")
        and not any(one.stability == "guided" for one in EXERCISES.values() if one.implement in ("barbell", "dumbbell"))
        and all(EXERCISES[id_].stability in STABLE for id_ in ("lat-pulldown", "chest-supported-t-bar-row"))
        and EXERCISES["barbell-row"].stability == "free"
    ),
    "towel-for-grip": lambda: (
        EXERCISES["towel-pull-up"].grip_demand == "limiting" and EXERCISES["pull-up"].grip_demand != "limiting"
    ),
    "wide-overhand-upper-back": lambda: (
        known("vertical-width-for-lats").verdict == "not-supported" and change("barbell-row", LATS, width=2.0) < 0
    ),
}
CHECKED: dict[str, Callable[[], bool]] = {
    "back-at-least-front": lambda: not front_and_back(10, 12).holds and front_and_back(12, 12).holds,
    "back-priority": lambda: front_and_back(12, 10).holds,
    "lower-back-not-skipped": lambda: (
        "erectors-lumbar" in {row.region for row in judge(GRAPH, [{"pull-up": 6.0}]) if row.verdict == "too few"}
    ),
    "overlooked-muscles": lambda: (
        {"teres-major", "deltoid-posterior", "erectors-lumbar"}
        <= {row.region for row in judge(GRAPH, [{"barbell-shrug": 6.0}]) if row.verdict == "too few"}
    ),
    "ten-to-twenty-five-sets": lambda: (
        (landmarks(GRAPH)["article-whole-back"].least, landmarks(GRAPH)["article-whole-back"].most) == (10, 25)
    ),
}


@pytest.mark.parametrize("name", DATA)
def test_data(name: str) -> None:
    assert DATA[name]()


@pytest.mark.parametrize("name", CHECKED)
def test_checks(name: str) -> None:
    assert CHECKED[name]()


def test_every_guideline_of_these_kinds_is_here() -> None:
    found = guidelines(GRAPH).values()
    assert {one.id for one in found if one.acts == "data"} == DATA.keys()
    assert {one.id for one in found if one.acts == "check" and one.part != "log"} == CHECKED.keys()
