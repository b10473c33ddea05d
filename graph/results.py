"""Frozen records that the functions of `graph` return: what is possible, what is reached, what would help."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from graph.records import Region, SetUp

Status = Literal["covered", "partial", "gap", "untracked"]
Cause = Literal["kit", "selection", "catalogue"]


@dataclass(frozen=True)
class ReadySetUp:
    """A set-up whose every need is afforded, with the owned items that it uses: bars first, then by group and id."""

    setup: SetUp
    items: tuple[str, ...]


@dataclass(frozen=True)
class Fix:
    """What would close a gap: an exercise to add, or items to get with the exercise that they unlock.

    `loads` maps an item to the least load in kg that it must offer, where the set-up states one; an item at hand that
    is too light stands among `items` with the load that it lacks.
    """

    exercise: str
    weight: float
    items: tuple[str, ...] = ()
    loads: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Gap:
    """A back region under its threshold, why, and the fixes, cheapest first.

    `weight` is the best share of a set that the cause (selection, kit or catalogue) gives it all the same, and `best`
    the exercises that give it.
    """

    region: str
    cause: Cause
    fixes: tuple[Fix, ...]
    weight: float = 0.0
    best: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegionCoverage:
    """What reaches a region: `best` weight of a single set, credited sets, and the exercises that give the best.

    `best` starts with the exercise that has most variants; ties go to the easier, then by id.
    """

    region: Region
    weight: float
    credit: float
    status: Status
    best: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """Coverage of all regions in region order, and the gaps of the back in the same order."""

    regions: tuple[RegionCoverage, ...]
    gaps: tuple[Gap, ...] = field(default=())
