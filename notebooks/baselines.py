"""Rankings to compare with: published rules for substitutes and plain ones, on this catalogue.

Every function ranks all other exercises for a target, best first, ties by id, or by how well known they are if `famed`,
and raises `UnknownTermError` for an id that is no exercise. Kit is no matter: every exercise of the catalogue is a
candidate. The published rules are rebuilt from descriptions of them, in the words of this graph. Where a description
leaves a choice, that one of the readings tried was taken which agrees best with the published lists, so that no rule is
made weaker than it is:

- target or primary muscles: regions of a weight of at least 0.6, whatever their role; the greatest where none reaches
  it, as in pullovers, so that every exercise has one. (With the role of a mover instead, all three rules do worse.)
- synergists or secondary muscles: other regions that reach `COUNTS`.
- movement: the pattern. Force vector: the line of pull. Equipment and load type: the implement.
- mechanic: compound if more than one joint moves. Difficulty or skill: the place on the scale of skill, 0 to 2.
- fatigue: the demand on the grip, 0 to 4, the one facet that tells how soon something tires. (The load on the lower
  back, which is as near, does worse.)
"""

from collections.abc import Callable, Collection, Mapping
from functools import partial

import numpy as np

from graph.content import exercises
from graph.errors import UnknownTermError
from graph.order import familiarity
from graph.records import COUNTS, Exercise, ExerciseGraph
from graph.vocabulary import terms
from notebooks.measures import named, published_lists

# From this weight on a region is one of the target muscles.
MOST = 0.6
# Gyms count shoulder blade and arm as one joint: a fly is an isolation lift, though both move.
ONE_JOINT = {"scapular": "shoulder"}


def primary(exercise: Exercise) -> frozenset[str]:
    """Regions that do most of the work: at least `MOST`, or else the greatest weight that there is."""
    least = min(MOST, max(exercise.weights.values()))
    return frozenset(region for region, weight in exercise.weights.items() if weight >= least)


def secondary(exercise: Exercise) -> frozenset[str]:
    """Other regions that the exercise counts for."""
    return frozenset(region for region, weight in exercise.weights.items() if weight >= COUNTS) - primary(exercise)


def compound(exercise: Exercise) -> bool:
    """Whether more than one joint moves; the first word of a joint action is its joint."""
    joints = {action.partition("-")[0] for action in exercise.moves}
    return len({ONE_JOINT.get(joint, joint) for joint in joints}) > 1


def jaccard(one: Collection[str], other: Collection[str]) -> float:
    """Shared over joint members; 0 if both are empty, because nothing is shared."""
    joint = {*one, *other}
    return len({*one} & {*other}) / len(joint) if joint else 0.0


def _step(graph: ExerciseGraph, scheme: str, term: str) -> int:
    return list(terms(graph, scheme)).index(term)


def _target(graph: ExerciseGraph, id_: str) -> Exercise:
    if id_ not in exercises(graph):
        raise UnknownTermError("exercise", id_)
    return exercises(graph)[id_]


def _ranked(
    graph: ExerciseGraph, target: str, score: Callable[[Exercise, Exercise], float], *, famed: bool = False
) -> list[str]:
    """Ids of all other exercises by falling score; rounding keeps sums that differ in the last bit tied."""
    of = _target(graph, target)
    points = {id_: round(score(of, other), 9) for id_, other in exercises(graph).items() if id_ != target}
    known = {id_: familiarity(graph, other) if famed else () for id_, other in exercises(graph).items()}
    return sorted(points, key=lambda id_: (-points[id_], known[id_], id_))


def liftosaur_points(target: Exercise, candidate: Exercise) -> int:
    """Points of a candidate; they have no bounds.

    Notes
    -----
    With targets T and synergists S of the exercise to replace and T', S' of the candidate: +60 for each of T' ∩ T, -30
    for each of T' - T, +20 for each of T' ∩ S, -30 for each of T - T', +30 for each of S' ∩ S, -15 for each of S' - S,
    +10 for each of S' ∩ T, -15 for each of S - S', and -20 for a candidate on a cable or a leverage machine.
    """
    t, s = primary(target), secondary(target)
    t2, s2 = primary(candidate), secondary(candidate)
    targets = 60 * len(t2 & t) - 30 * len(t2 - t) + 20 * len(t2 & s) - 30 * len(t - t2)
    synergists = 30 * len(s2 & s) - 15 * len(s2 - s) + 10 * len(s2 & t) - 15 * len(s - s2)
    return targets + synergists - 20 * (candidate.implement in {"cable", "machine"})


def liftosaur(graph: ExerciseGraph, target: str, *, famed: bool = False) -> list[str]:
    """Points for shared muscles, as the app liftosaur gives them (https://github.com/astashov/liftosaur).

    Left out: the same lift with other kit never appears there, because it has one id; here it has an id of its own and
    stays a candidate. No exercise here is without muscles.
    """
    return _ranked(graph, target, liftosaur_points, famed=famed)


def fitnessvolt_score(graph: ExerciseGraph, target: Exercise, candidate: Exercise) -> float:
    """Weighted matches in [0, 1].

    Notes
    -----
    0.35 same movement + 0.25 Jaccard of primary muscles + 0.15 same force vector + 0.10 same mechanic (compound or
    isolation) + 0.10 Jaccard of secondary muscles + 0.05 proximity of difficulty, which is 1 less the share of the
    scale that lies between.
    """
    apart = abs(_step(graph, "skill", target.skill) - _step(graph, "skill", candidate.skill))
    return (
        0.35 * (candidate.pattern == target.pattern)
        + 0.25 * jaccard(primary(target), primary(candidate))
        + 0.15 * (candidate.line_of_pull == target.line_of_pull)
        + 0.10 * (compound(candidate) == compound(target))
        + 0.10 * jaccard(secondary(target), secondary(candidate))
        + 0.05 * (1 - apart / (len(terms(graph, "skill")) - 1))
    )


def fitnessvolt(graph: ExerciseGraph, target: str, *, famed: bool = False) -> list[str]:
    """The six factors of https://fitnessvolt.com/substitute-exercises/methodology, none left out."""
    return _ranked(graph, target, lambda of, other: fitnessvolt_score(graph, of, other), famed=famed)


def penalty(graph: ExerciseGraph, target: Exercise, candidate: Exercise) -> int:
    """Distance of a candidate, 0 or more; less is better.

    Notes
    -----
    1000 for another pattern, 25 for each primary muscle that is not primary in the candidate, 12 for each step of
    fatigue between them, 8 for each step of skill, 6 for each secondary muscle that is not secondary in the candidate,
    4 for another load type, 3 if one works a side at a time and the other does not. Muscles that only the candidate has
    cost nothing.
    """
    fatigue = _step(graph, "grip-demand", target.grip_demand) - _step(graph, "grip-demand", candidate.grip_demand)
    skill = _step(graph, "skill", target.skill) - _step(graph, "skill", candidate.skill)
    return (
        1000 * (candidate.pattern != target.pattern)
        + 25 * len(primary(target) - primary(candidate))
        + 12 * abs(fatigue)
        + 8 * abs(skill)
        + 6 * len(secondary(target) - secondary(candidate))
        + 4 * (candidate.implement != target.implement)
        + 3 * ((candidate.laterality == "bilateral") != (target.laterality == "bilateral"))
    )


def fitness_trainer(graph: ExerciseGraph, target: str, *, famed: bool = False) -> list[str]:
    """Least penalty first, as in Fitness-Trainer (https://github.com/Careycarroll/Fitness-Trainer).

    Left out: the 1000 for kit that is not there, because every candidate is possible, and the 500 for another scoring
    domain, because the catalogue is all of one domain.
    """
    return _ranked(graph, target, lambda of, other: -penalty(graph, of, other), famed=famed)


def muscle_jaccard(graph: ExerciseGraph, target: str, *, famed: bool = False) -> list[str]:
    """Jaccard of the sets of regions with a weight of at least `COUNTS`, whatever their role."""

    def trained(exercise: Exercise) -> list[str]:
        return [region for region, weight in exercise.weights.items() if weight >= COUNTS]

    return _ranked(graph, target, lambda of, other: jaccard(trained(of), trained(other)), famed=famed)


def same_pattern(graph: ExerciseGraph, target: str) -> list[str]:
    """The same movement pattern first, household names first in it and after it."""
    of = _target(graph, target)
    others = [other for other in exercises(graph).values() if other.id != target]
    others.sort(key=lambda other: (other.pattern != of.pattern, familiarity(graph, other)))
    return [other.id for other in others]


def shuffled_pattern(graph: ExerciseGraph, target: str, *, seed: int) -> list[str]:
    """The same movement pattern and nothing else: in random order first all that share it, then all others.

    `same_pattern` owes its order to our own data on what lifters know; the mean over many seeds of this one shows what
    the pattern does by itself.
    """
    of = _target(graph, target)
    others = [id_ for id_ in exercises(graph) if id_ != target]
    # The target is part of the seed, so that its draw does not depend on what was asked before.
    shuffled = np.random.default_rng([seed, list(exercises(graph)).index(target)]).permutation(others).tolist()
    return sorted(shuffled, key=lambda id_: exercises(graph)[id_].pattern != of.pattern)


def most_named(graph: ExerciseGraph, target: str) -> list[str]:
    """What most published lists name for other targets; the lists of the target itself are left out."""
    votes = named(published for published in published_lists() if published.target != target)
    return _ranked(graph, target, lambda _, other: votes[other.id])


BASELINES: Mapping[str, Callable[[ExerciseGraph, str], list[str]]] = {
    "liftosaur": liftosaur,
    "FitnessVolt": fitnessvolt,
    "Fitness-Trainer": fitness_trainer,
    "muscle Jaccard": muscle_jaccard,
    "same pattern": same_pattern,
    "most named": most_named,
}
# The rules again with our own grades of fame where they leave a tie: what of the distance is fame alone.
FAMED: Mapping[str, Callable[[ExerciseGraph, str], list[str]]] = {
    f"{name}, ties by fame": partial(rule, famed=True)
    for name, rule in {
        "liftosaur": liftosaur,
        "FitnessVolt": fitnessvolt,
        "Fitness-Trainer": fitness_trainer,
        "muscle Jaccard": muscle_jaccard,
    }.items()
}
