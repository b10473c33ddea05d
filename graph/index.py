"""Token indexes of everything that has a name: exercises, what lies outside, kit, regions, anatomy, presets."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from graph.content import equipment, exercises, places, regions, variations
from graph.names import fold, key, tokens
from graph.order import family_sizes
from graph.records import Configuration, ExerciseGraph

CANDIDATES = 5
# Below this similarity a name is no candidate; chosen on both catalogues that the tests read.
_NEAR = 72.0


@dataclass(frozen=True)
class Candidate:
    """A term that a name may mean, with a similarity in [0, 1]."""

    id: str
    label: str
    score: float


@dataclass(frozen=True)
class Name:
    """One way to name a term.

    Low `rank` is what people mean first: an exercise comes before others the more variants it has.
    `said` is the label of the named configuration that the name means, if it means one.
    """

    id: str
    label: str
    rank: int = 0
    configuration: tuple[tuple[str, str], ...] = ()
    said: str | None = None


def _best(hits: Iterable[tuple[float, int, str, str]]) -> list[Candidate]:
    """Candidates for hits of negative score, rank, id and label, best first; each id once."""
    best: dict[str, Candidate] = {}
    for score, _, id_, label in sorted(hits):
        best.setdefault(id_, Candidate(id_, label, -score))
    return list(best.values())


class Index:
    """Token sets of all names of one kind of term."""

    def __init__(self, names: Iterable[tuple[str, Name]]) -> None:
        self.by_key: dict[frozenset[str], set[Name]] = {}
        self.texts: dict[str, set[Name]] = {}
        for text, name in names:
            if found := key(text):
                self.by_key.setdefault(found, set()).add(name)
            self.texts.setdefault(fold(text), set()).add(name)
        self.vocabulary = sorted({token for found in self.by_key for token in found})

    def exact(self, query: str) -> set[Name]:
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

    def wider(self, query: str, limit: int = CANDIDATES) -> list[Candidate]:
        """Names that hold every word of `query` and more, fewest other words first, ties by rank and id; each id once.

        The score is the share of the words of the name that `query` gives.
        """
        asked = key(query)
        hits = [
            (-round(len(asked) / len(found), 3), name.rank, name.id, name.label)
            for found, names in self.by_key.items()
            if asked and asked < found
            for name in names
        ]
        return _best(hits)[:limit]

    def inside(self, query: str, limit: int = CANDIDATES) -> list[Candidate]:
        """Names of which `query` holds every word, longest first, ties by rank and id; each id once.

        The score is the share of the words of `query` that the name explains.
        """
        asked = key(query)
        hits = [
            (-round(len(found) / len(asked), 3), name.rank, name.id, name.label)
            for found, names in self.by_key.items()
            if found < asked
            for name in names
        ]
        return _best(hits)[:limit]

    def sharing(self, query: str, limit: int = CANDIDATES) -> list[Candidate]:
        """Names that share half of their words with `query`, the largest share first, ties by id; each id once."""
        asked = key(query)
        hits = [
            (-round(len(asked & found) / len(found), 3), name.rank, name.id, name.label)
            for found, names in self.by_key.items()
            if 2 * len(asked & found) >= len(found)
            for name in names
        ]
        return _best(hits)[:limit]

    def mend(self, query: str) -> tuple[set[Name], float]:
        """Names that equal `query` after mending typos, with the similarity; nothing if a word stays unknown."""
        options = [self._spellings(token) for token in dict.fromkeys(tokens(query))]
        if not options or not all(options) or len(options) > 8:
            return set(), 0.0
        found: dict[Name, float] = {}
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


def variation_name(graph: ExerciseGraph, variation: Configuration) -> Name:
    """The exercise of a named configuration, with what the configuration changes of the usual one."""
    exercise = exercises(graph)[variation.exercise]
    changed = tuple(
        (facet, getattr(variation, facet))
        for facet in ("grip", "width", "arm_path", "tempo")
        if getattr(variation, facet) not in (None, getattr(exercise.configuration, facet))
    )
    return Name(exercise.id, exercise.label, -family_sizes(graph)[exercise.id], changed, variation.label)


def _exercise_names(graph: ExerciseGraph) -> Iterable[tuple[str, Name]]:
    for exercise in exercises(graph).values():
        name = Name(exercise.id, exercise.label, -family_sizes(graph)[exercise.id])
        for text in (exercise.label, exercise.id.replace("-", " "), *exercise.aliases, *exercise.other_names):
            yield text, name
    for variation in variations(graph).values():
        name = variation_name(graph, variation)
        for text in (variation.label or "", variation.id.replace("-", " "), *variation.aliases, *variation.other_names):
            yield text, name


@cache
def exercise_index(graph: ExerciseGraph) -> Index:
    """Names of exercises and of their named configurations."""
    return Index(_exercise_names(graph))


@cache
def outside_index(graph: ExerciseGraph) -> Index:
    """Names of what lies outside the catalogue; the label says its kind."""
    return Index(
        (node.partition(":")[2], Name("", data["label"]))
        for node, data in graph.nodes(data=True)
        if data["kind"] == "outside"
    )


@cache
def equipment_index(graph: ExerciseGraph) -> Index:
    """Names of kit."""
    return Index(
        (text, Name(item.id, item.label))
        for item in equipment(graph).values()
        for text in (item.label, item.id, *item.aliases, *item.other_names)
    )


@cache
def region_index(graph: ExerciseGraph) -> Index:
    """Names of muscle regions."""
    return Index(
        (text, Name(region.id, region.plain))
        for region in regions(graph).values()
        for text in (region.label, region.id, region.plain, *region.aliases, *region.other_names)
    )


@cache
def structure_index(graph: ExerciseGraph) -> Index:
    """Names of muscles and other anatomy."""
    return Index(
        (text, Name(node.partition(":")[2], data["label"]))
        for node, data in graph.nodes(data=True)
        if data["kind"] == "structure"
        for text in (data["label"], node.partition(":")[2], *data["aliases"])
    )


@cache
def place_index(graph: ExerciseGraph) -> Index:
    """Names of presets."""
    return Index(
        (text, Name(place.id, place.label)) for place in places(graph).values() for text in (place.label, place.id)
    )
