"""Sentences about results, shared by the command and the pages."""

from collections.abc import Collection, Sequence

from graph.content import equipment, exercises, regions
from graph.errors import UnknownTermError
from graph.kit import Availability, Kit
from graph.position import Position, nearest_width
from graph.records import COUNTS, Exercise, ExerciseGraph
from graph.results import Fix, Gap, ReadySetUp
from graph.vocabulary import term_label, terms

# Why a region is missed: when nothing reaches it, and when something reaches it a little.
CAUSES = {
    "kit": ("your kit cannot reach them", "your kit gives them only"),
    "selection": ("your selection leaves them out", "your selection gives them only"),
    "catalogue": ("no exercise in the catalogue reaches them", "no exercise in the catalogue gives them more than"),
}


def counted(number: int, noun: str) -> str:
    """Number and noun.

    Returns
    -------
    The noun in the plural unless the number is one.

    Examples
    --------
    >>> counted(1, "violation"), counted(0, "exercise")
    ('1 violation', '0 exercises')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def item_names(graph: ExerciseGraph, items: Sequence[str]) -> str:
    """Labels of kit in words.

    Returns
    -------
    Labels in the order given, joined by plus signs; "floor" when nothing is needed.

    Raises
    ------
    UnknownTermError
        An id is no equipment.

    Examples
    --------
    >>> item_names(build(), ["barbell", "plates"])
    'Barbell + Weight plates'
    """
    for item in items:
        if item not in equipment(graph):
            raise UnknownTermError("kit", item)
    return " + ".join(equipment(graph)[item].label for item in items) or "floor"


def fix_words(graph: ExerciseGraph, fix: Fix) -> str:
    """The items of a fix.

    Returns
    -------
    Labels joined by plus signs, each with the least load that it must offer where there is one.

    Examples
    --------
    >>> g = build()
    >>> fix_words(g, purchases(g, parse_kit(g, ["dumbbell:20"]), {"kroc-row": 1.0})[0])
    'One dumbbell of at least 30 kg'
    """
    known = equipment(graph)
    loads = {item: f" of at least {load:g} kg" for item, load in fix.loads.items()}
    return " + ".join(known[item].label + loads.get(item, "") for item in fix.items)


def trains(graph: ExerciseGraph, exercise: Exercise, *, asked: Collection[str] = (), limit: int | None = None) -> str:
    """What an exercise trains, with the share of a set.

    Parameters
    ----------
    asked
        Regions to name first; if there are none, those of the back.
    limit
        Greatest number of regions to name; None names all.

    Returns
    -------
    Regions with at least 0.4 of a set in plain words: those to name first, then the others, each strongest first.

    Examples
    --------
    >>> g = build()
    >>> trains(g, exercises(g)["face-pull"], asked=["rhomboids"], limit=2)
    'rhomboids 0.6, rear delts 0.9'
    """
    strong = [(region, weight) for region, weight in exercise.weights.items() if weight >= COUNTS]
    first = asked or [region.id for region in regions(graph).values() if region.is_back]
    strong.sort(key=lambda pair: pair[0] not in first)
    return ", ".join(f"{regions(graph)[region].plain} {weight:g}" for region, weight in strong[:limit])


def setup_words(graph: ExerciseGraph, ready: ReadySetUp) -> str:
    """What a possible set-up uses.

    Returns
    -------
    Labels of kit, then a wall or a chair, joined by plus signs; "floor" when nothing else is needed.

    Examples
    --------
    >>> g = build()
    >>> setup_words(g, possible(g, parse_kit(g, ["none"]))["wall-w-press"][0])
    'wall'
    """
    known = equipment(graph)
    met = {capability for item in ready.items for capability in known[item].affords}
    nodes = (graph.nodes[f"capability:{need.capability}"] for need in ready.setup.needs if need.capability not in met)
    around = [node["label"].lower() for node in nodes if node["always"] and node["label"] != "Floor"]
    return " + ".join([known[item].label for item in ready.items] + around) or "floor"


def position_words(graph: ExerciseGraph, position: Position) -> str:
    """A configuration in words.

    Returns
    -------
    Grip, width, arm angle and extras as far as they have a meaning, joined by commas.

    Examples
    --------
    >>> position_words(build(), Position("neutral", 1.5, 30.0))
    'neutral grip, medium width, elbows about 30° from your sides'
    """
    parts = []
    if position.grip != "hands-free":
        parts.append(f"{term_label(graph, 'grip', position.grip).lower()} grip")
    if position.width is not None:
        parts.append(f"{nearest_width(position.width)} width")
    if position.arm_angle is not None:
        parts.append(f"elbows about {position.arm_angle:.0f}° from your sides")
    extras = [label.lower() for id_, label in terms(graph, "axis").items() if id_ in position.extras]
    return ", ".join(parts + extras) or "no grip"


def upper_first(text: str) -> str:
    """A sentence from words.

    Returns
    -------
    `text` with a capital at its start and the rest as it is.

    Examples
    --------
    >>> upper_first("neutral grip, TRX")
    'Neutral grip, TRX'
    """
    return text[:1].upper() + text[1:]


def gap_sentence(graph: ExerciseGraph, gap: Gap) -> str:
    """One gap in words.

    Returns
    -------
    One sentence: the region, why it is missed, and the nearest fix if there is one.

    Examples
    --------
    >>> g = build()
    >>> print(gap_sentence(g, coverage(g, parse_kit(g, ["none"])).gaps[-1]))
    Lower lats: your kit cannot reach them; Sturdy table would allow Table row (0.6 of a set).
    """
    plain = regions(graph)[gap.region].plain
    nothing, little = CAUSES[gap.cause]
    why = nothing
    if gap.weight >= COUNTS:
        why = f"{little} {gap.weight:g} of a set, with {exercises(graph)[gap.best[0]].label}"
    sentence = f"{plain[0].upper()}{plain[1:]}: {why}"
    if not gap.fixes:
        return sentence + "."
    fix = gap.fixes[0]
    label = exercises(graph)[fix.exercise].label
    share = f"{fix.weight:g} of a set"
    if fix.items:
        return f"{sentence}; {fix_words(graph, fix)} would allow {label} ({share})."
    return f"{sentence}; {label} would give {share}."


def missing_words(graph: ExerciseGraph, exercise: Exercise, kit: Kit) -> str:
    """What the set-up that comes nearest still lacks.

    Returns
    -------
    Capabilities in words, with the least load where there is one; empty if the exercise is possible.

    Examples
    --------
    >>> g = build()
    >>> missing_words(g, exercises(g)["kroc-row"], parse_kit(g, ["dumbbell:20"]))
    'one dumbbell of at least 30 kg'
    """
    availability = Availability(graph, kit)
    least = min((availability.missing(setup) for setup in exercise.setups), key=len)
    parts = []
    for need in least:
        label: str = graph.nodes[f"capability:{need.capability}"]["label"]
        load = f" of at least {need.least_load:g} kg" if need.least_load else ""
        parts.append(label[0].lower() + label[1:] + load)
    return ", ".join(parts)
