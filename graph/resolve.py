"""What people call an exercise, muscle or piece of kit → its id. A name that fits several is never guessed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

import networkx as nx
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from graph.build import equipment, exercises, places, regions, term_label, variations
from graph.errors import AmbiguousNameError, UnknownTermError
from graph.names import fold, key, tokens
from graph.records import Exercise, ExerciseGraph

CANDIDATES = 5
# Below this similarity a name is no candidate; chosen on both catalogues that the tests read.
_NEAR = 72.0

# Words that name a grip, width or path → the term that a configuration must allow.
_CONFIGURATION_WORDS = {
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


# Words that add nothing to a name, and a remark in brackets at its end.
_FILLER = frozenset(["grip", "bar", "attachment", "handle", "station", "degree", "45", "lean"])
_REMARK = re.compile(r"^([^()]+)\(([^()]*)\)$")


@dataclass(frozen=True)
class Candidate:
    """A term that a name may mean, with a similarity in [0, 1]."""

    id: str
    label: str
    score: float


@dataclass(frozen=True)
class Resolution:
    """Outcome of one look-up.

    Attributes
    ----------
    id, label
        What the name means; id is None when nothing fits or several fit. A label without an id says that the
        name is known and lies outside the catalogue.
    score
        1 for an exact name in any spelling, lower after mended typos, 0 when nothing fits.
    candidates
        What it may mean when `id` is None, best first; the match itself otherwise.
    configuration
        Terms of grip, width and arm path that the name adds to the usual ones, for example {"width": "wide"}.
    """

    query: str
    id: str | None
    label: str | None
    score: float
    candidates: tuple[Candidate, ...]
    configuration: dict[str, str]


@dataclass(frozen=True)
class _Name:
    """One way to name a term."""

    id: str
    label: str
    configuration: tuple[tuple[str, str], ...] = ()


class _Index:
    """Token sets of all names of one kind of term."""

    def __init__(self, names: Iterable[tuple[str, _Name]]) -> None:
        self.by_key: dict[frozenset[str], set[_Name]] = {}
        self.texts: dict[str, set[_Name]] = {}
        for text, name in names:
            if found := key(text):
                self.by_key.setdefault(found, set()).add(name)
            self.texts.setdefault(fold(text), set()).add(name)
        self.vocabulary = sorted({token for found in self.by_key for token in found})

    def exact(self, query: str) -> set[_Name]:
        """Names equal to `query` word for word, else equal as a set of tokens."""
        spellings = (fold(query), " ".join(tokens(query)))
        found = next(filter(None, map(self.texts.get, spellings)), None)
        return found or self.by_key.get(key(query), set())

    def near(self, query: str, limit: int = CANDIDATES) -> list[Candidate]:
        """Names similar to `query`, best first, ties by id; each id once."""
        text = " ".join(tokens(query))
        choices = {" ".join(sorted(found)): names for found, names in self.by_key.items()}
        best: dict[str, Candidate] = {}
        hits = process.extract(text, list(choices), scorer=fuzz.token_sort_ratio, limit=None, score_cutoff=_NEAR)
        for choice, score, _ in hits:
            for name in choices[choice]:
                candidate = Candidate(name.id, name.label, round(score / 100, 3))
                if name.id not in best or best[name.id].score < candidate.score:
                    best[name.id] = candidate
        return sorted(best.values(), key=lambda c: (-c.score, c.id))[:limit]

    def mend(self, query: str) -> tuple[set[_Name], float]:
        """Names that equal `query` after mending typos, with the similarity; nothing if a word stays unknown."""
        options = [self._spellings(token) for token in dict.fromkeys(tokens(query))]
        if not options or not all(options) or len(options) > 8:
            return set(), 0.0
        found: dict[_Name, float] = {}
        for choice in product(*options):
            score = min(similarity for _, similarity in choice)
            for name in self.exact(" ".join(word for word, _ in choice)):
                found[name] = max(score, found.get(name, 0.0))
        top = max(found.values(), default=0.0)
        return {name for name, score in found.items() if score == top}, top

    def _spellings(self, token: str) -> list[tuple[str, float]]:
        """Known words that `token` may be: itself, else those within one slip (two from eight letters on)."""
        if token in self.vocabulary:
            return [(token, 1.0)]
        slips = 0 if len(token) < 4 else 1 if len(token) < 8 else 2
        near = [(word, OSA.distance(token, word)) for word in self.vocabulary if word[0] == token[0]]
        close = [(word, distance) for word, distance in near if 0 < distance <= slips]
        least = min((distance for _, distance in close), default=0)
        return [(word, round(1 - distance / len(token), 3)) for word, distance in close if distance == least]


def _exercise_names(graph: ExerciseGraph) -> Iterable[tuple[str, _Name]]:
    for exercise in exercises(graph).values():
        name = _Name(exercise.id, exercise.label)
        for text in (exercise.label, exercise.id.replace("-", " "), *exercise.aliases, *exercise.other_names):
            yield text, name
    for variation in variations(graph).values():
        usual = exercises(graph)[variation.exercise].configuration
        changed = tuple(
            (facet, getattr(variation, facet))
            for facet in ("grip", "width", "arm_path", "tempo")
            if getattr(variation, facet) not in (None, getattr(usual, facet))
        )
        name = _Name(variation.exercise, variation.label or variation.id, changed)
        for text in (variation.label or "", variation.id.replace("-", " "), *variation.aliases, *variation.other_names):
            yield text, name


@cache
def _exercise_index(graph: ExerciseGraph) -> _Index:
    return _Index(_exercise_names(graph))


@cache
def _outside_index(graph: ExerciseGraph) -> _Index:
    return _Index(
        (node.partition(":")[2], _Name("", data["label"]))
        for node, data in graph.nodes(data=True)
        if data["kind"] == "outside"
    )


@cache
def _equipment_index(graph: ExerciseGraph) -> _Index:
    return _Index(
        (text, _Name(item.id, item.label))
        for item in equipment(graph).values()
        for text in (item.label, item.id, *item.aliases)
    )


@cache
def _region_index(graph: ExerciseGraph) -> _Index:
    return _Index(
        (text, _Name(region.id, region.plain))
        for region in regions(graph).values()
        for text in (region.label, region.id, region.plain, *region.aliases)
    )


@cache
def _structure_index(graph: ExerciseGraph) -> _Index:
    return _Index(
        (text, _Name(node.partition(":")[2], data["label"]))
        for node, data in graph.nodes(data=True)
        if data["kind"] == "structure"
        for text in (data["label"], node.partition(":")[2], *data["aliases"])
    )


@cache
def _place_index(graph: ExerciseGraph) -> _Index:
    return _Index(
        (text, _Name(place.id, place.label)) for place in places(graph).values() for text in (place.label, place.id)
    )


def _answer(query: str, names: set[_Name], score: float) -> Resolution:
    """Resolution for the names that fit: one id, or candidates when they name several."""
    ordered = sorted(names, key=lambda name: (name.id, name.configuration))
    candidates = tuple({name.id: Candidate(name.id, name.label, score) for name in reversed(ordered)}.values())
    if len(candidates) == 1:
        name = ordered[0]
        return Resolution(query, name.id, name.label, score, candidates, dict(name.configuration))
    return Resolution(query, None, None, 0.0, tuple(sorted(candidates, key=lambda c: c.id)), {})


def _agreeable(graph: ExerciseGraph, exercise: Exercise) -> frozenset[str]:
    """Words that a name may add because they only repeat how `exercise` is loaded and set up."""
    texts = [exercise.implement, term_label(graph, "implement", exercise.implement), exercise.support]
    for setup in exercise.setups:
        for need in setup.needs:
            texts += [need.capability, graph.nodes[f"capability:{need.capability}"]["label"]]
    words = frozenset(word for text in texts for word in key(text.replace("-", " ")))
    return words | _FILLER | ({"machine", "pulley"} if exercise.implement == "cable" else frozenset())


def _configured(exercise: Exercise, name: _Name, said: Iterable[str]) -> _Name | None:
    """`name` with what the words for grip, width and path add, or None if the exercise does not allow them."""
    facets = [_CONFIGURATION_WORDS[word] for word in sorted(said)]
    if not all(term in exercise.allowed for _, term in facets):
        return None
    changed = tuple((facet, term) for facet, term in facets if getattr(exercise.configuration, facet) != term)
    label = f"{name.label}, {' '.join(term for _, term in changed)}" if changed else name.label
    return _Name(name.id, label, name.configuration + changed)


def _contained(graph: ExerciseGraph, words: frozenset[str]) -> set[_Name]:
    """Names of which `words` hold all tokens, and whose exercise explains every token that is left.

    A token is explained if it repeats the load or set-up of the exercise, or names a grip, width or path that the
    exercise allows. Of the names that fit, those with most tokens win.
    """
    found: dict[int, set[_Name]] = {}
    for name_key, names in _exercise_index(graph).by_key.items():
        if name_key < words:
            left = words - name_key
            for name in names:
                exercise = exercises(graph)[name.id]
                said = {word for word in left if word in _CONFIGURATION_WORDS}
                if left - said <= _agreeable(graph, exercise) and (fits := _configured(exercise, name, said)):
                    found.setdefault(len(name_key), set()).add(fits)
    return found[max(found)] if found else set()


def _without_remark(name: str) -> tuple[str, str] | None:
    """The text before a bracket and the remark in it, or None if `name` has no such remark."""
    match = _REMARK.match(name)
    return (match[1].strip(), match[2]) if match and match[1].strip() else None


def _agreeing_remark(graph: ExerciseGraph, name: str) -> Resolution | None:
    """Resolution of a name whose text before the bracket is exact and whose remark repeats load or set-up."""
    parts = _without_remark(name)
    names = _exercise_index(graph).exact(parts[0]) if parts else set()
    if not parts or len({found.id for found in names}) != 1:
        return None
    exercise = exercises(graph)[next(iter(names)).id]
    if {found.id for found in _contained(graph, key(name))} == {exercise.id}:
        return None  # the whole name says the same exercise, and perhaps its grip
    return _fits(name, names) if key(parts[1]) <= _agreeable(graph, exercise) else None


def _drop_remark(graph: ExerciseGraph, name: str) -> Resolution | None:
    """Resolution of a name without its bracketed remark, if the remark adds nothing or names the same exercise."""
    parts = _without_remark(name)
    if parts is None:
        return None
    text, remark = parts
    known = set(_exercise_index(graph).vocabulary)
    inner = resolve_exercise(graph, remark)
    outer = resolve_exercise(graph, text)
    if outer.id and inner.id == outer.id:
        return Resolution(name, outer.id, outer.label, outer.score, outer.candidates, outer.configuration)
    if outer.id and key(remark) & (known - _FILLER):
        return Resolution(name, None, None, 0.0, outer.candidates, {})
    return Resolution(name, outer.id, outer.label, outer.score, outer.candidates, outer.configuration)


def resolve_exercise(graph: ExerciseGraph, name: str) -> Resolution:
    """What `name` means among exercises and their named configurations.

    Parameters
    ----------
    name
        Any spelling, word order, plural, abbreviation or app suffix such as "(Barbell)".

    Returns
    -------
    A resolution whose `id` is None when nothing fits, when several fit, or when the name is a known activity
    outside the catalogue (then `label` says which kind).
    """
    found = next(filter(None, _attempts(graph, name)), None)
    return found or Resolution(name, None, None, 0.0, tuple(_exercise_index(graph).near(name)), {})


def _attempts(graph: ExerciseGraph, name: str) -> Iterator[Resolution | None]:
    """Ways to read `name`, strictest first; each is tried only if those before it found nothing."""
    index, outside = _exercise_index(graph), _outside_index(graph)
    yield _fits(name, index.texts.get(fold(name)))
    yield _lies_outside(name, outside.texts.get(fold(name)))
    yield _fits(name, index.by_key.get(key(name)))
    yield _agreeing_remark(graph, name)
    yield _fits(name, _contained(graph, key(name)))
    yield _lies_outside(name, outside.by_key.get(key(name)))
    yield _drop_remark(graph, name)
    yield _fits(name, *index.mend(name))


def _fits(query: str, names: set[_Name] | None, score: float = 1.0) -> Resolution | None:
    return _answer(query, names, score) if names else None


def _lies_outside(query: str, names: set[_Name] | None) -> Resolution | None:
    if not names:
        return None
    kinds = " or ".join(sorted({found.label for found in names}))
    return Resolution(query, None, f"not in the catalogue: {kinds}", 0.0, (), {})


def resolve(graph: ExerciseGraph, name: str) -> Resolution:
    """What `name` means among exercises, muscle regions, other anatomy and kit.

    The same words in any order name an exercise first, then one of the others if spelled exactly as it is; then
    come looser readings as an exercise, and last the rest.
    """
    others = (_region_index(graph), _structure_index(graph), _equipment_index(graph))
    if not _exercise_index(graph).exact(name) and fold(name) not in _outside_index(graph).texts:
        for index in others:
            if names := index.texts.get(fold(name)):
                return _answer(name, names, 1.0)
    found = resolve_exercise(graph, name)
    if found.id or found.label or any(candidate.score == 1.0 for candidate in found.candidates):
        return found
    for index in others:
        if names := index.exact(name):
            return _answer(name, names, 1.0)
    if found.candidates:
        return found
    near = [candidate for index in others for candidate in index.near(name)]
    return Resolution(name, None, None, 0.0, tuple(near[:CANDIDATES]), {})


def _sole(kind: str, name: str, index: _Index) -> str:
    """The one id that `name` means in `index`, or an error with the nearest names."""
    ids = sorted({found.id for found in index.exact(name)})
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise AmbiguousNameError(kind, name, ids)
    mended = sorted({found.id for found in index.mend(name)[0]})
    near = list(dict.fromkeys([*mended, *(candidate.id for candidate in index.near(name, 3))]))[:3]
    raise UnknownTermError(kind, name, near)


def _sole_or_all(kind: str, name: str, index: _Index, everything: list[str]) -> str:
    """As `_sole`, but an unknown name without a near one suggests every valid id of a short list."""
    try:
        return _sole(kind, name, index)
    except AmbiguousNameError:
        raise
    except UnknownTermError as error:
        raise UnknownTermError(kind, name, error.suggestions or everything) from None


def resolve_equipment(graph: ExerciseGraph, name: str) -> str:
    """Id of the kit that `name` means.

    Raises
    ------
    UnknownTermError
        Nothing fits; `suggestions` holds near ids. AmbiguousNameError if several fit.
    """
    return _sole("kit", name, _equipment_index(graph))


def resolve_place(graph: ExerciseGraph, name: str) -> str:
    """Id of the preset that `name` means; raises as `resolve_equipment` does, with all presets if none is near."""
    return _sole_or_all("place", name, _place_index(graph), list(places(graph)))


def resolve_region(graph: ExerciseGraph, name: str) -> str:
    """Id of the muscle region that `name` means; raises as `resolve_place` does."""
    return _sole_or_all("region", name, _region_index(graph), list(regions(graph)))


def require_exercise(graph: ExerciseGraph, name: str) -> Resolution:
    """Resolution of `name` that surely has an id.

    Raises
    ------
    UnknownTermError
        Nothing fits, the name fits only after mending typos, or it lies outside the catalogue.
        AmbiguousNameError if several exercises fit.
    """
    found = resolve_exercise(graph, name)
    if found.id and found.score == 1.0:
        return found
    near: Sequence[str] = [candidate.id for candidate in found.candidates]
    if len(found.candidates) > 1 and not found.label and all(c.score == 1.0 for c in found.candidates):
        raise AmbiguousNameError("exercise", name, near)
    raise UnknownTermError("exercise", name, near, remark=None if found.id else found.label)


def resolve_regions(graph: ExerciseGraph, name: str) -> tuple[str, ...]:
    """Ids of the regions that `name` means: one region, or all regions of a muscle such as "lats" or "traps".

    Raises
    ------
    UnknownTermError
        `name` is no region and no muscle that a region credits.
    """
    structures = {f"structure:{found.id}" for found in _structure_index(graph).exact(name)}
    found = [
        region
        for region in regions(graph)
        if any(
            set(nx.descendants(_part_graph(graph), part)) & structures or part in structures
            for part in graph.successors(f"region:{region}")
        )
    ]
    try:
        return (resolve_region(graph, name),)
    except UnknownTermError:
        if found:
            return tuple(found)
        raise


@cache
def _part_graph(graph: ExerciseGraph) -> ExerciseGraph:
    """Edges part → whole only."""
    parts = nx.DiGraph((u, v) for u, v, data in graph.edges(data=True) if data["relation"] == "partOf")
    parts.add_nodes_from(node for node, data in graph.nodes(data=True) if data["kind"] == "structure")
    return parts
