"""The fewest or cheapest items that let a kit reach the whole back, and the fewest exercises that train it: exact."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from graph.content import equipment, exercises, regions
from graph.cover import TIES, Bundle, Covers, Problem, covers, front, reached_by
from graph.coverage import COVERED
from graph.errors import InvalidSelectionError, UnknownTermError
from graph.kit import Availability, Kit, make_kit, possible
from graph.records import ExerciseGraph, Need
from graph.vocabulary import terms

# Prices are counted in hundredths, so that sums are exact.
HUNDREDTHS = 100
MOST_PRICE = 1_000_000.0


@dataclass(frozen=True)
class Purchase:
    """Items to get together.

    Attributes
    ----------
    items
        Ids in alphabetical order; one that is at hand already has to be a heavier one.
    outlay
        Sum of the prices, or of the cost classes where no price is known.
    closes
        Regions that the kit covers with them and not without, in region order.
    """

    items: tuple[str, ...]
    outlay: float
    closes: tuple[str, ...]


@dataclass(frozen=True)
class Advice:
    """What to get so that a kit covers the back.

    Attributes
    ----------
    best
        Purchases that are equally good, at most 20: fewest items, or cheapest if prices were given; then the other.
    front
        What every number of items can reach at most, from none on; each closes more than the one before.
    open
        Regions that stay uncovered by the purchases of `best`, in region order.
    unreachable
        Regions that no exercise of the catalogue covers.
    optimal
        Whether it is proven that no purchase is better, and that every point of the front is as far as it goes.
    more
        Whether there are more purchases as good as these.
    """

    best: tuple[Purchase, ...]
    front: tuple[Purchase, ...]
    open: tuple[str, ...]
    unreachable: tuple[str, ...]
    optimal: bool
    more: bool


def _covered_by(graph: ExerciseGraph, threshold: float) -> dict[str, frozenset[str]]:
    """Exercise id → back regions of which one set of it covers `threshold`; exercises that cover none are left out."""
    back = [region.id for region in regions(graph).values() if region.is_back]
    found = {
        id_: frozenset(region for region in back if exercise.weights.get(region, 0.0) >= threshold)
        for id_, exercise in exercises(graph).items()
    }
    return {id_: gives for id_, gives in found.items() if gives}


def _in_order(graph: ExerciseGraph, found: frozenset[str]) -> tuple[str, ...]:
    return tuple(region for region in regions(graph) if region in found)


def _meets(graph: ExerciseGraph, kit: Kit) -> dict[str, Availability]:
    """What each item would afford if it were got, with the attachments that come with it and are not known to lack."""
    known = equipment(graph)
    lost = {extra for item in kit.owned for extra in known[item].comes_with} - kit.items
    return {item: Availability(graph, make_kit(graph, {item: inf}, without=lost - {item})) for item in known}


def _problem(graph: ExerciseGraph, kit: Kit, costs: Mapping[str, int], threshold: float) -> Problem:
    """Items as choices, missing needs of set-ups as bundles, uncovered regions as targets."""
    covered_by = _covered_by(graph, threshold)
    now, alone = Availability(graph, kit), _meets(graph, kit)
    able = possible(graph, kit)
    have = frozenset().union(*(gives for id_, gives in covered_by.items() if id_ in able))
    able_to: dict[Need, frozenset[str]] = {}
    bundles: dict[tuple[frozenset[str], ...], frozenset[str]] = {}
    for id_, gives in covered_by.items():
        if id_ in able or gives <= have:
            continue
        for setup in exercises(graph)[id_].setups:
            missing = now.missing(setup)
            for need in missing:
                if need not in able_to:
                    able_to[need] = frozenset(item for item in costs if alone[item].affords(need))
            needs = tuple(sorted({able_to[need] for need in missing}, key=sorted))
            bundles[needs] = bundles.get(needs, frozenset()) | (gives - have)
    targets = frozenset().union(*covered_by.values()) - have
    return Problem(costs, [Bundle(needs, gives) for needs, gives in bundles.items()], targets)


def _costs(graph: ExerciseGraph, kit: Kit, prices: Mapping[str, float] | None) -> dict[str, int]:
    """Item that could be got → its price in hundredths, or its cost class; with prices, only items that have one."""
    known = equipment(graph)
    for item, price in (prices or {}).items():
        if item not in known:
            raise UnknownTermError("kit", item)
        if not 0 <= price <= MOST_PRICE:
            raise InvalidSelectionError(f"a price of {price:g} for {item!r} is impossible; state 0 to {MOST_PRICE:g}.")
    useful = [item for item in known if kit.owned.get(item, 0) < inf and item not in kit.attachments]
    if prices is None:
        return {item: known[item].cost for item in useful}
    return {item: round(prices[item] * HUNDREDTHS) for item in useful if item in prices}


def _check(items: int | None, threshold: float) -> None:
    if items is not None and items < 0:
        raise InvalidSelectionError(f"{items} items are impossible; state 0 or more.")
    if not 0 < threshold <= 1:
        raise InvalidSelectionError(f"a threshold of {threshold:g} is impossible; state a share of a set up to 1.")


def advise(
    graph: ExerciseGraph,
    kit: Kit,
    *,
    items: int | None = None,
    prices: Mapping[str, float] | None = None,
    threshold: float = COVERED,
) -> Advice:
    """What to get so that one set of some possible exercise covers every region of the back.

    Parameters
    ----------
    kit
        What is at hand.
    items
        Greatest number of items to get; None means as many as it takes.
    prices
        Item id → price; only these can be got then, and the cheapest purchase is best. None means the fewest items,
        and of those the least sum of cost classes.
    threshold
        Share of a set from which on a region is covered, in (0, 1].

    Returns
    -------
    Purchases that are proven to be the best, all of them up to 20, and the front of items against regions. With a
    limit of items that does not reach the whole back, those that reach most of it.

    Raises
    ------
    UnknownTermError
        A price is given for no equipment.
    InvalidSelectionError
        A price, the number of items or the threshold is out of range.

    Examples
    --------
    >>> g = build()
    >>> found = advise(g, parse_kit(g, ["pull-up bar", "dumbbells", "adjustable bench"]))
    >>> found.best[0].items, found.best[0].closes, found.optimal
    (('backpack',), ('erectors-thoracic',), True)
    """
    _check(items, threshold)
    problem = _problem(graph, kit, _costs(graph, kit, prices), threshold)
    scale = 1 if prices is None else HUNDREDTHS

    def purchase(chosen: tuple[str, ...]) -> Purchase:
        outlay = sum(problem.costs[item] for item in chosen) / scale
        return Purchase(chosen, outlay, _in_order(graph, reached_by(problem, chosen)))

    found = covers(problem, cheapest=prices is not None, at_most=items)
    points = front(problem)
    best = tuple(map(purchase, found.chosen))
    back = frozenset(region.id for region in regions(graph).values() if region.is_back)
    every = frozenset().union(*_covered_by(graph, threshold).values())
    return Advice(
        best=best,
        front=tuple(purchase(point.chosen[0]) for point in points),
        open=_in_order(graph, problem.targets - frozenset(best[0].closes)),
        unreachable=_in_order(graph, back - every),
        optimal=found.optimal and all(point.optimal for point in points),
        more=found.more,
    )


def exercise_covers(graph: ExerciseGraph, kit: Kit, *, threshold: float = COVERED, ties: int = TIES) -> Covers:
    """The smallest sets of possible exercises of which one set each covers all that the kit can cover.

    Returns
    -------
    Sets of exercise ids, at most `ties`, those first whose exercises more people know, with the proof that no smaller
    one does; one without exercises if the kit covers nothing.

    Raises
    ------
    InvalidSelectionError
        The threshold is out of range.

    Examples
    --------
    >>> found = exercise_covers(build(), parse_kit(build(), ["none"]))
    >>> found.chosen[0], found.optimal
    (('prone-t-raise', 'ytw-raise'), True)
    """
    _check(None, threshold)
    able = possible(graph, kit)
    gives = {id_: found for id_, found in _covered_by(graph, threshold).items() if id_ in able}
    levels = list(terms(graph, "familiarity"))
    costs = {id_: len(levels) - 1 - levels.index(exercises(graph)[id_].familiarity) for id_ in gives}
    bundles = [Bundle((frozenset({id_}),), found) for id_, found in gives.items()]
    return covers(Problem(costs, bundles, frozenset().union(*gives.values())), ties=ties)


def fewest_exercises(
    graph: ExerciseGraph, kit: Kit, *, threshold: float = COVERED, ties: int = TIES
) -> tuple[tuple[tuple[str, ...], ...], bool]:
    """The smallest sets of possible exercises of which one set each covers all that the kit can cover.

    Returns
    -------
    Sets of exercise ids as in `exercise_covers`; whether these are all.

    Examples
    --------
    >>> g = build()
    >>> fewest_exercises(g, parse_kit(g, ["none"]))[0][0]
    ('prone-t-raise', 'ytw-raise')
    """
    found = exercise_covers(graph, kit, threshold=threshold, ties=ties)
    return found.chosen, not found.more
