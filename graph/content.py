"""What the graph holds, by kind: the records back from its nodes; terms and labels are in `vocabulary`."""

from collections.abc import Callable
from typing import Any

import networkx as nx

from graph.landmark import Landmark
from graph.records import (
    Configuration,
    Equipment,
    Exercise,
    ExerciseGraph,
    Handle,
    Modifier,
    Place,
    Region,
    ScorePart,
)
from graph.rule import Guideline, PlanRule


def kept(graph: ExerciseGraph, key: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `make` gives, kept on a frozen graph under `key`, because pages ask for it on every run."""
    if not nx.is_frozen(graph):
        return make()
    store: dict[str, dict[str, Any]] = graph.graph.setdefault("kept", {})
    if key not in store:
        store[key] = make()
    return store[key]


def _records(graph: ExerciseGraph, kind: str) -> dict[str, Any]:
    return kept(
        graph,
        kind,
        lambda: {
            node.partition(":")[2]: data["record"] for node, data in graph.nodes(data=True) if data["kind"] == kind
        },
    )


def exercises(graph: ExerciseGraph) -> dict[str, Exercise]:
    """Every exercise of the catalogue.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> exercises(build())["pull-up"].label
    'Pull-up'
    """
    return _records(graph, "exercise")


def landmarks(graph: ExerciseGraph) -> dict[str, Landmark]:
    """Numbers of sets that sources call too few, fitting or too many.

    Returns
    -------
    Id → landmark, in id order.

    Examples
    --------
    >>> landmarks(build())["article-whole-back"].most
    25
    """
    return _records(graph, "landmark")


def plan_rules(graph: ExerciseGraph) -> dict[str, PlanRule]:
    """Rules of the week.

    Returns
    -------
    Id → rule, in id order.

    Examples
    --------
    >>> plan_rules(build())["exercises-a-day"].limits["beginner"]
    (2, 3)
    """
    return _records(graph, "plan-rule")


def guidelines(graph: ExerciseGraph) -> dict[str, Guideline]:
    """What sources teach about programming, selection and safety.

    Returns
    -------
    Id → guideline, in id order.

    Examples
    --------
    >>> guidelines(build())["forty-eight-hours"].part
    'days-apart'
    """
    return _records(graph, "guideline")


def family(graph: ExerciseGraph, exercise: Exercise) -> str:
    """Id of the exercise that one is a variant of in the end; its own if of none.

    Examples
    --------
    >>> family(build(), exercises(build())["weighted-pull-up"])
    'pull-up'
    """
    return family(graph, exercises(graph)[exercise.variant_of]) if exercise.variant_of else exercise.id


def variations(graph: ExerciseGraph) -> dict[str, Configuration]:
    """Every named configuration.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> variations(build())["underhand-lat-pulldown"].grip
    'supinated'
    """
    return _records(graph, "variation")


def modifiers(graph: ExerciseGraph) -> dict[str, Modifier]:
    """Every modifier: what grip, width, arm path, support and the like change.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> modifiers(build())["vertical-width-for-lats"].verdict
    'not-supported'
    """
    return _records(graph, "modifier")


def parts(graph: ExerciseGraph) -> dict[str, ScorePart]:
    """Parts of the score of a substitute.

    Returns
    -------
    Id → record, in their order.

    Examples
    --------
    >>> parts(build())["muscle"].label
    'Muscles'
    """
    return _records(graph, "score-part")


def regions(graph: ExerciseGraph) -> dict[str, Region]:
    """Every credited muscle region.

    Returns
    -------
    Id → record, the twelve of the back from the neck down, then the four that are only tracked.

    Examples
    --------
    >>> len([region for region in regions(build()).values() if region.is_back])
    12
    """
    return _records(graph, "region")


def equipment(graph: ExerciseGraph) -> dict[str, Equipment]:
    """Every piece of kit.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> equipment(build())["dip-belt"].affords
    ('load-belt',)
    """
    return _records(graph, "equipment")


def handles(graph: ExerciseGraph) -> dict[str, Handle]:
    """What hands hold, by the id of its capability, in id order; hands are free on everything else."""
    return _records(graph, "handle")


def places(graph: ExerciseGraph) -> dict[str, Place]:
    """Every preset.

    Returns
    -------
    Id → record, in id order.

    Examples
    --------
    >>> list(places(build())["garage"].offers)
    ['barbell', 'flat-bench', 'plates', 'power-rack']
    """
    return _records(graph, "place")
