"""Sentences about substitutes, shared by the command and the page."""

from collections.abc import Mapping, Sequence

from graph.content import equipment, exercises, regions
from graph.records import ExerciseGraph
from graph.request import Request
from graph.rescue import Pair, Relaxation
from graph.substitutes import Substitute, kept_share
from graph.vocabulary import term_label, terms

# From this share of a set on a loss or a gain is worth a word.
WORTH = 0.15
# What takes the load off the fingers.
STRAPS = "lifting-straps"
# Regions that a line names among what is lost or gained.
NAMED = 3


def shares_words(graph: ExerciseGraph, shares: Mapping[str, float], *, limit: int = NAMED) -> str:
    """Regions with their share of a set.

    Returns
    -------
    Those of at least 0.15 in plain words, in the order given, at most `limit`; "little" if there is none.

    Examples
    --------
    >>> shares_words(build(), {"rhomboids": 0.4, "erectors-lumbar": 0.1})
    'rhomboids 0.4'
    """
    strong = [f"{regions(graph)[region].plain} {share:g}" for region, share in shares.items() if share >= WORTH]
    return ", ".join(strong[:limit]) or "little"


def limit_words(graph: ExerciseGraph, key: str, taken: Sequence[str] = ()) -> str:
    """A limit of a search as something to lift.

    Parameters
    ----------
    key
        Key of a wish, such as "avoid:grip", or "taken".
    taken
        Items that are not free, for the key "taken".

    Returns
    -------
    A noun phrase.

    Examples
    --------
    >>> limit_words(build(), "avoid:lower-back")
    'sparing the lower back'
    """
    kind, _, id_ = key.partition(":")
    if kind == "taken":
        return "leaving out the " + " and the ".join(equipment(graph)[item].label for item in taken)
    if kind == "session":
        return f"no near-copy of {exercises(graph)[id_].label}"
    if kind == "avoid" and id_ in regions(graph):
        return f"leaving out the {regions(graph)[id_].plain}"
    fixed = {
        "avoid:lower-back": "sparing the lower back",
        "avoid:grip": "sparing the grip",
        "avoid:overhead": "keeping the arms below the head",
        "avoid:axial": "no load along the spine",
        "one-arm": "one arm only",
        "easier": "easier than it",
        "harder": "harder than it",
        "same-repetitions": "the same repetitions",
        "explosive": "explosive only",
        "not-explosive": "nothing explosive",
    }
    return fixed[key]


def relaxation_sentence(graph: ExerciseGraph, relaxation: Relaxation, taken: Sequence[str] = ()) -> str:
    """What to lift, and what that would allow.

    Returns
    -------
    One sentence.

    Examples
    --------
    >>> g = build()
    >>> request = Request("deadlift", parse_kit(g, ["barbell", "plates"]), Wishes(avoid=("grip",), explosive=True))
    >>> print(relaxation_sentence(g, relaxations(g, request)[0]))
    Without "explosive only" the best would be Good morning (0.68).
    """
    lifted = " and ".join(f'"{limit_words(graph, key, taken)}"' for key in relaxation.lifted)
    best = relaxation.best
    return f"Without {lifted} the best would be {exercises(graph)[best.exercise].label} ({best.score:.2f})."


def pair_sentence(graph: ExerciseGraph, pair: Pair) -> str:
    """Two exercises together: the part of the credited sets that they keep, and what they leave out.

    Returns
    -------
    One sentence.

    Examples
    --------
    >>> g = build()
    >>> print(pair_sentence(g, best_pair(g, Request("face-pull", parse_kit(g, ["dumbbells"])))))
    Single-arm dumbbell row and Bent-over dumbbell face pull together keep 99 % and lose little.
    """
    one, other = (exercises(graph)[id_].label for id_ in pair.exercises)
    part = f"{100 * kept_share(pair):.0f} %"
    return f"{one} and {other} together keep {part} and lose {shares_words(graph, pair.loses)}."


def straps_sentence(graph: ExerciseGraph, request: Request) -> str:
    """What helps before a swap when the grip gives out.

    Returns
    -------
    One sentence if the grip is to be spared, straps are at hand and the exercise may be done with them; else empty.

    Examples
    --------
    >>> g = build()
    >>> kit = parse_kit(g, ["barbell", "plates", "lifting straps"])
    >>> print(straps_sentence(g, Request("deadlift", kit, Wishes(avoid=("grip",)))))
    With the lifting straps at hand, Deadlift itself may go on.
    """
    target = exercises(graph)[request.exercise]
    if "grip" in request.wishes.avoid and STRAPS in target.may_use and STRAPS in request.kit.items:
        return f"With the {equipment(graph)[STRAPS].label.lower()} at hand, {target.label} itself may go on."
    return ""


def strain_words(graph: ExerciseGraph, target: str, row: Substitute) -> str:
    """What changes for the lower back and the grip.

    Returns
    -------
    Both classes, before and after where they differ.

    Examples
    --------
    >>> g = build()
    >>> found = substitutes(g, Request("barbell-row", parse_kit(g, ["dumbbells", "incline bench"])), limit=9)
    >>> print(strain_words(g, "barbell-row", next(row for row in found if row.exercise.startswith("chest"))))
    lower-back load: high before, none now; grip demand: moderate as before
    """
    before, now = exercises(graph)[target], exercises(graph)[row.exercise]
    said = []
    for name, scheme in (("lower-back load", "lumbar-load"), ("grip demand", "grip-demand")):
        facet = scheme.replace("-", "_")
        old, new = (term_label(graph, scheme, getattr(exercise, facet)).lower() for exercise in (before, now))
        said.append(f"{name}: {new} as before" if old == new else f"{name}: {old} before, {new} now")
    return "; ".join(said)


def strains(graph: ExerciseGraph) -> dict[str, str]:
    """Strains that a person may avoid.

    Returns
    -------
    Id → label, in their order.

    Examples
    --------
    >>> strains(build())["axial"]
    'Load along the spine'
    """
    return terms(graph, "strain")


def repetition_words(graph: ExerciseGraph, id_: str) -> str:
    """Least and greatest dose of an exercise over all its sources.

    Returns
    -------
    Such as "6 to 15 reps"; several units are joined by "or". Empty if no source gives one.

    Examples
    --------
    >>> repetition_words(build(), "dead-hang")
    '15 seconds'
    """
    spans: dict[str, list[int]] = {}
    for dose in exercises(graph)[id_].doses:
        if dose.unit != "sets":
            spans.setdefault(dose.unit, []).extend(end for end in (dose.low, dose.high) if end is not None)
    said = [(min(ends), max(ends), unit) for unit, ends in spans.items()]
    return " or ".join(f"{low} to {high} {unit}" if low < high else f"{low} {unit}" for low, high, unit in said)
