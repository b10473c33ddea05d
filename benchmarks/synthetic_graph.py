"""A whole exercise graph of any size for the question whether weeks scale: real exercises, copied and changed."""

import random
from dataclasses import replace

import networkx as nx

from benchmarks.synthetic import SEED
from graph import exercises
from graph.records import Exercise, ExerciseGraph
from graph.vocabulary import terms


def _copied(exercise: Exercise, number: int, chance: random.Random, graph: ExerciseGraph) -> Exercise:
    """One more exercise like this, which fewer know, with other weights and loads in the same set-ups and positions.

    Weights move by up to 0.1 but stay in the grid of 0.05 and above 0; three of four copies are variants of what
    they are copied from, the others have a family of their own.
    """
    fame = list(terms(graph, "familiarity"))
    id_ = f"{exercise.id}-{number:05}"
    involvements = tuple(
        replace(one, weight=min(max(round(one.weight + chance.randint(-2, 2) / 20, 2), 0.05), 1.0))
        for one in exercise.involvements
    )
    return replace(
        exercise,
        id=id_,
        label=f"{exercise.label} {number}",
        aliases=(),
        other_names=(),
        variant_of=exercise.id if chance.random() < 0.75 else None,
        familiarity=fame[max(fame.index(exercise.familiarity) - 1, 0)],
        lumbar_load=chance.choice([exercise.lumbar_load, "none", "low"]),
        grip_demand=chance.choice([exercise.grip_demand, "low", "moderate"]),
        setups=tuple(replace(setup, id=f"{setup.id}-{number:05}") for setup in exercise.setups),
        configuration=replace(exercise.configuration, exercise=id_),
        involvements=involvements,
    )


def grown(graph: ExerciseGraph, count: int) -> ExerciseGraph:
    """A frozen graph of `count` exercises, the real ones among them; same count, same graph."""
    chance = random.Random(SEED)
    real = list(exercises(graph).values())
    found: ExerciseGraph = nx.DiGraph(graph)
    found.graph.clear()
    for number in range(count - len(real)):
        copy = _copied(chance.choice(real), number, chance, graph)
        found.add_node(f"exercise:{copy.id}", kind="exercise", label=copy.label, record=copy)
    return nx.freeze(found)
