"""A known name plus words that only repeat its load and set-up, or that choose a grip, width or path."""

from collections.abc import Collection
from dataclasses import replace

from graph.content import exercises, variations
from graph.errors import UnknownTermError
from graph.index import Name, exercise_index, variation_name
from graph.names import key
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import term_label, terms

# Words that name a grip, width or path → the term that a configuration must allow.
CONFIGURATION_WORDS = {
    "wide": ("width", "wide"),
    "narrow": ("width", "narrow"),
    "close": ("width", "narrow"),
    "medium": ("width", "medium"),
    "underhand": ("grip", "supinated"),
    "overhand": ("grip", "pronated"),
    "neutral": ("grip", "neutral"),
    "mixed": ("grip", "mixed"),
    "flared": ("arm_path", "flared"),
    "tucked": ("arm_path", "tucked"),
}

# Words that add nothing to a name.
FILLER = frozenset(["grip", "bar", "attachment", "handle", "station", "degree", "45", "lean"])


def grip_named(graph: ExerciseGraph, name: str) -> str:
    """The grip that people call `name`.

    Returns
    -------
    Id of a term of the vocabulary "grip"; its id, its label, or a word such as "overhand" names it.

    Raises
    ------
    UnknownTermError
        `name` names none.

    Examples
    --------
    >>> grip_named(build(), "Overhand grip")
    'pronated'
    """
    known = terms(graph, "grip")
    names = {key(text): id_ for id_, label in known.items() for text in (id_, label)}
    names |= {key(word): id_ for word, (facet, id_) in CONFIGURATION_WORDS.items() if facet == "grip"}
    if key(name) in names:
        return names[key(name)]
    words = [word for word, (facet, _) in CONFIGURATION_WORDS.items() if facet == "grip"]
    raise UnknownTermError("grip", name, known=list(dict.fromkeys([*known, *words])))


def agreeable(graph: ExerciseGraph, exercise: Exercise) -> frozenset[str]:
    """Words that a name may add because they only repeat how `exercise` is loaded and set up."""
    texts = [exercise.implement, term_label(graph, "implement", exercise.implement), exercise.support]
    for setup in exercise.setups:
        for need in setup.needs:
            capability = f"capability:{need.capability}"
            texts += [need.capability, graph.nodes[capability]["label"]]
            texts += [graph.nodes[item]["label"] for item in graph.predecessors(capability)]
    words = frozenset(word for text in texts for word in key(text.replace("-", " ")))
    return words | FILLER | ({"machine", "pulley"} if exercise.implement == "cable" else frozenset())


def _sole_variation(graph: ExerciseGraph, exercise: Exercise, facets: Collection[tuple[str, str]]) -> Name | None:
    """The named configuration of `exercise` that has all of `facets`, if there is just one.

    Hands that turn or widen bring the arms with them: "underhand pulldown" means the underhand pulldown that has a
    name, narrow and with the elbows in front, not a wide one with the palms turned.
    """
    fits = [
        variation
        for variation in variations(graph).values()
        if variation.exercise == exercise.id
        and variation.tempo is None
        and all(getattr(variation, facet) == term for facet, term in facets)
    ]
    return variation_name(graph, fits[0]) if len(fits) == 1 else None


def _contradictory(facets: Collection[tuple[str, str]]) -> bool:
    """Whether one facet is given two terms, as in "close wide pulldown"."""
    return len({facet for facet, _ in facets}) < len(set(facets))


def _configured(graph: ExerciseGraph, exercise: Exercise, name: Name, said: Collection[str]) -> Name | None:
    """`name` with what the words for grip, width and path add, or None if the exercise does not allow them."""
    facets = [CONFIGURATION_WORDS[word] for word in sorted(said)]
    if not all(term in exercise.allowed for _, term in facets) or _contradictory([*name.configuration, *facets]):
        return None
    changed = tuple((facet, term) for facet, term in facets if getattr(exercise.configuration, facet) != term)
    if not changed:
        return name
    if not name.configuration and (known := _sole_variation(graph, exercise, changed)):
        return known
    words = " ".join(term for _, term in changed)
    return replace(name, configuration=name.configuration + changed, said=f"{name.said or name.label}, {words}")


def contained(graph: ExerciseGraph, words: frozenset[str]) -> set[Name]:
    """Names of which `words` hold all tokens, and whose exercise explains every token that is left.

    A token is explained if it repeats the load or set-up of the exercise, or names a grip, width or path that the
    exercise allows. Of the names that fit, those with most tokens win.
    """
    found: dict[int, set[Name]] = {}
    if _contradictory([CONFIGURATION_WORDS[word] for word in words if word in CONFIGURATION_WORDS]):
        return set()
    for name_key, names in exercise_index(graph).by_key.items():
        if name_key < words:
            left = words - name_key
            for name in names:
                exercise = exercises(graph)[name.id]
                said = {word for word in left if word in CONFIGURATION_WORDS}
                if left - said <= agreeable(graph, exercise) and (fits := _configured(graph, exercise, name, said)):
                    found.setdefault(len(name_key), set()).add(fits)
    return found[max(found)] if found else set()
