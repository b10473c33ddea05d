"""Frozen records that the graph carries and the functions of `graph` return; loads are in kilograms."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import networkx as nx

# Nodes are "kind:id" strings.
ExerciseGraph: TypeAlias = "nx.DiGraph[str]"

# From this weight on a region is named among what an exercise trains, and the exercise is listed for it.
COUNTS = 0.4


@dataclass(frozen=True)
class Region:
    """A muscle region that sets are credited to; `is_back` regions count as gaps when they are missed.

    `other_names` are for look-up only: names that several regions share, such as "upper back".
    """

    id: str
    label: str
    plain: str
    is_back: bool
    order: int
    group: str
    aliases: tuple[str, ...]
    other_names: tuple[str, ...]


@dataclass(frozen=True)
class Equipment:
    """A piece of kit: `affords` capabilities, `comes_with` attachments, `rank` 1 is picked first among equals.

    A station stays in its place and serves one person at a time, so that it can be taken.

    `other_names` are for look-up only: names that several pieces share, such as "straps".
    `cost` is an ordinal class of typical outlay from 0 (found at home) to 4 (a gym buys it), our judgement.
    """

    id: str
    label: str
    group: str
    group_label: str
    affords: tuple[str, ...]
    comes_with: tuple[str, ...]
    is_station: bool
    takes_load_limit: bool
    cost: int
    rank: int
    aliases: tuple[str, ...]
    other_names: tuple[str, ...]
    definition: str


@dataclass(frozen=True)
class Place:
    """A preset: `offers` maps item id → greatest load in kg, `inf` if unlimited."""

    id: str
    label: str
    definition: str
    offers: Mapping[str, float]


@dataclass(frozen=True)
class Handle:
    """What hands can do on what they hold.

    Attributes
    ----------
    layer
        Of several handles of one set-up the hands hold the one with the greatest layer.
    grips, widths
        Terms that hands can take.
    paths
        Row paths that the elbows can take; empty if the handle limits none.
    note
        Why, in one sentence.
    """

    id: str
    label: str
    layer: int
    grips: frozenset[str]
    widths: frozenset[str]
    paths: frozenset[str]
    note: str


@dataclass(frozen=True)
class Need:
    """One capability that a set-up asks for, with the least load if it states one."""

    capability: str
    least_load: float | None = None


@dataclass(frozen=True)
class SetUp:
    """One complete conjunction of needs, with a sentence on how to put it together."""

    id: str
    position: int
    needs: tuple[Need, ...]
    note: str


@dataclass(frozen=True)
class Dose:
    """A sourced range of repetitions, seconds, metres or sets; None where the source leaves an end open."""

    unit: str
    low: int | None
    high: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Involvement:
    """Share of one hard set credited to a region, in (0, 1], with the region's role and our confidence."""

    region: str
    weight: float
    role: str
    confidence: str


@dataclass(frozen=True)
class Configuration:
    """Grip, grip width and arm path, by term id; `label` names the configuration if it has a name of its own."""

    id: str
    exercise: str
    grip: str
    width: str
    arm_path: str
    tempo: str | None = None
    label: str | None = None
    aliases: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True)
class Exercise:
    """An exercise with everything a list shows; ids of terms, actions and exercises, in alphabetical order.

    `other_names` are for look-up only: other languages, misspellings, and names that several exercises share.
    """

    id: str
    label: str
    aliases: tuple[str, ...]
    other_names: tuple[str, ...]
    definition: str
    pattern: str
    implement: str
    line_of_pull: str
    support: str
    stability: str
    laterality: str
    tempo: str
    lumbar_load: str
    grip_demand: str
    skill: str
    familiarity: str
    variant_of: str | None
    caution: str | None
    moves: tuple[str, ...]
    holds: tuple[str, ...]
    may_use: tuple[str, ...]
    regressions: tuple[str, ...]
    progressions: tuple[str, ...]
    allowed: tuple[str, ...]
    setups: tuple[SetUp, ...]
    configuration: Configuration
    doses: tuple[Dose, ...]
    cues: tuple[str, ...]
    involvements: tuple[Involvement, ...]
    confidence: str
    rationale: str
    derived_from: str | None
    sources: tuple[str, ...]

    @property
    def weights(self) -> dict[str, float]:
        """Weight of each involved region, highest first, ties in region order."""
        return {involvement.region: involvement.weight for involvement in self.involvements}


@dataclass(frozen=True)
class ScorePart:
    """One comparison that enters the score of a substitute; `share` is what it counts beside the others."""

    id: str
    label: str
    order: int
    share: float


@dataclass(frozen=True)
class Modifier:
    """What research says about one change of configuration: which weights it changes, or that it changes none.

    Attributes
    ----------
    axis, start, end
        What changes, and the terms between which it does; the terms are None on axes that are only on or off.
    scope
        Facet of exercises, such as "pattern" → terms that it may have; an exercise must fit every facet named.
    leaves_out
        Exercises that are so already.
    effects
        Region → operation (add, multiply or set) and its amount.
    """

    id: str
    label: str
    note: str
    axis: str
    start: str | None
    end: str | None
    scope: Mapping[str, frozenset[str]]
    leaves_out: frozenset[str]
    verdict: str
    confidence: str
    sources: tuple[str, ...]
    against: tuple[str, ...]
    effects: Mapping[str, tuple[str, float]]
