"""Words of the page "Grip lab": grips, widths and shares as people say them, what moved, and what differs most."""

import networkx as nx

from graph import Exercise, Modifier, Position, Profile, handle_choices, modifier_sentence, regions, terms

# Where the palms face in each grip.
PALMS = {
    "free-rotating": "The handles turn as the arms pull.",
    "hands-free": "The hands hold nothing.",
    "mixed": "One palm faces you, the other faces away.",
    "neutral": "Palms face each other.",
    "pronated": "Palms face down, or away from you.",
    "semi-pronated": "Palms are turned half-way between facing down and facing each other.",
    "supinated": "Palms face up, or towards you.",
}
# Less than this is no difference that anybody could feel.
LEAST_TOLD = 0.05
MOST_TOLD = 2


def width_words(ratio: float) -> str:
    """A distance between the hands, such as "1.5 times shoulder width"."""
    return {1.0: "shoulder width", 2.0: "twice shoulder width"}.get(ratio, f"{ratio:g} times shoulder width")


def share_words(share: float) -> str:
    """A share of a set, rounded as far as it is known."""
    return f"{round(share, 2):g}"


def change_words(change: float) -> str:
    """A difference between shares with its sign; empty if there is none."""
    return f"{round(change, 2):+g}" if round(change, 2) else ""


def followed(before: Position, after: Position) -> list[str]:
    """What the elbows did when the hands moved apart or together."""
    if after.arm_angle is None or after.arm_angle == before.arm_angle:
        return []
    return [f"The elbows went with the hands, from {before.arm_angle:g}° to {after.arm_angle:g}°."]


def moves(graph: nx.DiGraph, exercise: Exercise, wanted: Position, found: Position, *, handle: str | None) -> list[str]:
    """One sentence for each choice that had to move, with what it moved for."""
    held = next((known for known in handle_choices(graph, exercise) if known.id == handle), None)
    grips, extras = terms(graph, "grip"), terms(graph, "axis")
    near = f"the nearest that goes with a {grips[found.grip].lower()} grip" + (f" on “{held.label}”" if held else "")
    words = []
    if found.grip != wanted.grip:
        nearest = f"“{held.label}”: {held.note}" if held else f"the nearest that {exercise.label} allows."
        words.append(f"The grip moved from {grips[wanted.grip]} to {grips[found.grip]}, {nearest}")
    for name, unit, was, now in (
        ("hands", " times shoulder width", wanted.width, found.width),
        ("elbows", "°", wanted.arm_angle, found.arm_angle),
    ):
        if name == "hands" and "one-arm" in found.extras:
            continue
        if was is not None and now is None:
            words.append(f"{exercise.label} leaves no choice for the {name}, so {was:g}{unit} is left out.")
        elif was is not None and now != was:
            words.append(f"The {name} moved from {was:g} to {now:g}{unit}, {near}.")
    gone = [label for id_, label in extras.items() if id_ in wanted.extras - found.extras]
    return words + [f"“{label}” was taken away, as it does not go with this handle." for label in gone]


def _joined(parts: list[str]) -> str:
    return " and ".join(parts)


def difference(graph: nx.DiGraph, subject: str, after: Profile, before: Profile) -> str | None:
    """What `after` changes most against `before`, such as "B gives rear delts +0.25 and takes 0.4 from lower lats".

    Returns
    -------
    The sentence without its full stop, None if nothing changes by as much as `LEAST_TOLD`.
    """
    known = regions(graph)
    changes = differences(after, before)
    told = sorted((id_ for id_ in changes if abs(changes[id_]) >= LEAST_TOLD), key=lambda id_: -abs(changes[id_]))
    more = [f"{known[id_].plain} {change_words(changes[id_])}" for id_ in told if changes[id_] > 0][:MOST_TOLD]
    less = [f"{share_words(-changes[id_])} from {known[id_].plain}" for id_ in told if changes[id_] < 0][:MOST_TOLD]
    parts = ([f"gives {_joined(more)}"] if more else []) + ([f"takes {_joined(less)}"] if less else [])
    if told and changes[told[0]] < 0:
        parts.reverse()
    return f"{subject} {', and '.join(parts)}" if parts else None


def differences(after: Profile, before: Profile) -> dict[str, float]:
    """Region → what its share in `after` is more than in `before`; every region of either, in the order of `after`."""

    def share(found: Profile, region: str) -> float:
        return found.regions[region].weight if region in found.regions else 0.0

    every = dict.fromkeys([*after.regions, *before.regions])
    return {region: round(share(after, region) - share(before, region), 2) for region in every}


def research(graph: nx.DiGraph, modifier: Modifier) -> str:
    """What research says about one change, its name in bold; a change that it does not support is named as such."""
    sentence = modifier_sentence(graph, modifier).removeprefix(modifier.label)
    end = "" if modifier.effects else " Research does not support a change here, so no number moves."
    return f"**{modifier.label}**{sentence}{end}"
