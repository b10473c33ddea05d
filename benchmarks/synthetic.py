"""Catalogues of any size for the question whether scores scale: real exercises, drawn again and jittered."""

from dataclasses import replace

import numpy as np

from graph.arrays import Arrays, Indices, Vector, spread

SEED = 20_261_118


def _positions(found: Arrays, drawn: Indices) -> tuple[Indices, Indices]:
    """Owner of each position, and the real position that it is drawn from: all of every drawn exercise, in order."""
    sizes = np.bincount(found.owners)[drawn]
    owners = np.repeat(np.arange(len(drawn)), sizes)
    first = np.cumsum(sizes) - sizes
    return owners, np.arange(len(owners)) + (found.starts[drawn] - first)[owners]


def _jittered(weights: Vector, owners: Indices, rng: np.random.Generator) -> Vector:
    """Weights moved up to one step along the grid of those that occur, alike in all positions of an exercise.

    What is trained stays trained, and what is not stays 0.
    """
    grid, steps = np.unique(weights, return_inverse=True)
    moves = rng.integers(-1, 2, size=(owners[-1] + 1, weights.shape[1]))[owners]
    return np.asarray(np.where(steps > 0, grid[np.clip(steps + moves, 1, len(grid) - 1)], 0.0))


def _families(found: Arrays, count: int, rng: np.random.Generator) -> Indices:
    """Families of real sizes, their members anywhere; the last one is cut where the catalogue ends."""
    real = np.bincount(found.families)
    sizes = rng.choice(real[real > 0], size=count)
    head = np.repeat(np.cumsum(sizes) - sizes, sizes)[:count]
    members = rng.permutation(count)
    families = np.empty_like(members)
    families[members] = members[head]
    return families


def synthetic(found: Arrays, count: int) -> Arrays:
    """A catalogue of `count` exercises that looks like the real one of `found`; same count, same arrays.

    Each exercise is a real one with all its positions and joint actions and with jittered weights. Every facet, the
    repetitions and the arm path are drawn for themselves, so that copies of one exercise differ. Set-ups are left
    out; scores do not read them.
    """
    rng = np.random.default_rng(SEED)
    drawn = rng.integers(len(found.ids), size=count)
    owners, rows = _positions(found, drawn)
    weights = _jittered(found.weights[rows], owners, rng)
    return replace(
        found,
        ids=tuple(f"exercise-{row}" for row in range(count)),
        positions=tuple(found.positions[row] for row in rows),
        owners=owners,
        starts=np.flatnonzero(np.diff(owners, prepend=-1)),
        weights=weights,
        spread=spread(weights, found.closeness),
        mass=weights.sum(axis=1),
        actions=np.take(found.actions, drawn, axis=1),
        nominal={facet: rng.choice(values, size=count) for facet, values in found.nominal.items()},
        ordinal={facet: rng.choice(values, size=count) for facet, values in found.ordinal.items()},
        paths=rng.choice(found.paths, size=count),
        angles=found.angles[rows],
        grips=found.grips[rows],
        widths=found.widths[rows],
        lateralities=found.lateralities[rows],
        repetitions=rng.choice(found.repetitions, size=count),
        families=_families(found, count, rng),
        standing=rng.permutation(count),
        setups=(),
        pairs=np.empty((0, 2), dtype=np.intp),
    )
