"""Candidates that a week can do without: in the place of each another one stands as well in every rule."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

import networkx as nx

from graph.content import family
from graph.records import ExerciseGraph
from graph.redundancy import same_pairs
from graph.week_facts import GRIP, LUMBAR, STAPLES, main_group, seconds
from graph.week_pool import Candidate, families
from graph.week_records import WeekRequest

# Candidates among which the best week is found and proven in seconds. Our catalogue has more only where a nearest week
# gives up that well-known lifts come first.
SHORTLIST = 150
# Candidates for each region, each pattern and one side that a shortlist holds for certain; our judgement.
OF_EACH = 6


def twins(graph: ExerciseGraph, candidates: Sequence[Candidate]) -> Iterator[list[str]]:
    """Groups of exercises of which a day holds one at most: families, and those that do the same."""
    ids = list(dict.fromkeys(one.exercise.id for one in candidates))
    alike: nx.Graph[str] = nx.Graph()
    for group in families(graph, candidates).values():
        members = sorted({one.exercise.id for one in group})
        alike.add_edges_from(combinations(members, 2))
    alike.add_edges_from(same_pairs(graph, ids))
    covered: set[frozenset[str]] = set()
    for clique in sorted(nx.find_cliques(alike), key=lambda found: (-len(found), sorted(found))):
        pairs = {frozenset(pair) for pair in combinations(clique, 2)}
        if pairs - covered:
            covered |= pairs
            yield sorted(clique)
    yield from ([id_] for id_ in ids if id_ not in alike)


def worthwhile(graph: ExerciseGraph, request: WeekRequest, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates without those in whose place another stands as well: whatever week there is, one as good is left.

    One gives way to a twin that credits every region alike, counts alike in every rule of kinds and numbers, takes no
    more time, grip or lower back, shares its days with whatever the first one could, and costs a point less where it
    may repeat what another day holds already. What the person asks for by name stays.

    Returns
    -------
    In the order of `candidates`.
    """
    groups: dict[Hashable, list[int]] = {}
    for place, one in enumerate(candidates):
        groups.setdefault(_kind(graph, one), []).append(place)
    shared: dict[str, set[str]] = {}
    for twin in twins(graph, candidates):
        for id_ in twin:
            shared.setdefault(id_, set()).update(twin)
    gone: set[int] = set()
    for places in groups.values():
        for place in places:
            one = candidates[place]
            others = [candidates[other] for other in places if other != place and other not in gone]
            if one.exercise.id not in request.must and any(_stands_in(request, shared, two, one) for two in others):
                gone.add(place)
    return [one for place, one in enumerate(candidates) if place not in gone]


def shortlist(request: WeekRequest, candidates: Sequence[Candidate]) -> list[Candidate]:
    """All candidates if they are few; else what is asked for by name, some for every purpose, then the preferred ones.

    Returns
    -------
    In the order of `candidates`, which is the order among equals too.
    """
    if len(candidates) <= SHORTLIST:
        return list(candidates)
    order = sorted(range(len(candidates)), key=lambda place: candidates[place].points)
    chosen = {place for place in order if candidates[place].exercise.id in request.must}
    served: Counter[Hashable] = Counter()
    for place in order:
        purposes = list(_purposes(candidates[place]))
        if any(served[purpose] < OF_EACH for purpose in purposes):
            chosen.add(place)
            served.update(purposes)
    room = SHORTLIST - len(chosen)
    chosen.update([place for place in order if place not in chosen][: max(room, 0)])
    return [candidates[place] for place in sorted(chosen)]


def _purposes(one: Candidate) -> Iterator[Hashable]:
    """What a week can need a candidate for."""
    yield one.exercise.pattern
    yield one.exercise.laterality
    yield from (region for region, halves in enumerate(one.halves) if halves == max(one.halves))


def _kind(graph: ExerciseGraph, one: Candidate) -> Hashable:
    """What rules ask of a candidate beside its loads and points."""
    head = family(graph, one.exercise)
    staple = head if head in STAPLES else None
    return one.halves, one.exercise.pattern, one.exercise.laterality, main_group(graph, one.exercise), staple


def _loads(one: Candidate) -> tuple[int, int, int]:
    return seconds(one.exercise), LUMBAR[one.exercise.lumbar_load], GRIP[one.exercise.grip_demand]


def _stands_in(request: WeekRequest, shared: dict[str, set[str]], two: Candidate, one: Candidate) -> bool:
    """Whether the second of a kind may always stand where the first does."""
    first, second = one.exercise.id, two.exercise.id
    repeats = first != second and request.level != "beginner"
    return (
        shared[second] <= shared[first]
        and all(more >= less for more, less in zip(_loads(one), _loads(two), strict=True))
        and one.points - two.points >= repeats
    )
