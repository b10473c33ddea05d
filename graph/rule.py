"""The records of rules of the week and of guidelines."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class PlanRule:
    """Condition on a week of training.

    Attributes
    ----------
    priority
        None for a rule that no plan breaks; else its place among those that may be bent, 1 is bent last.
    unit
        What the limits count; empty for a rule without limits.
    limits
        Level → low and high limit, equal where the rule has one number; a level that is missing has no such rule.
    """

    id: str
    label: str
    note: str
    priority: int | None
    unit: str
    limits: Mapping[str, tuple[int, int]]
    sources: tuple[str, ...]

    @property
    def is_hard(self) -> bool:
        """Whether no plan may break it."""
        return self.priority is None

    def holds_for(self, level: str) -> bool:
        """Whether the rule speaks of a level."""
        return not self.unit or not self.limits or level in self.limits


@dataclass(frozen=True)
class Guideline:
    """What a source teaches about training.

    Attributes
    ----------
    says
        The guideline in one sentence.
    kind, acts, part
        What it is a matter of, in which way answers follow it, and the part of them that does.
    choice
        The choice that a person makes because sources state different things; empty if there is none.
    against
        Ids of the guidelines that it contradicts.
    exercises
        Ids of the exercises that it speaks of; empty if of none in particular.
    """

    id: str
    label: str
    says: str
    kind: str
    acts: str
    part: str
    choice: str
    against: tuple[str, ...]
    exercises: tuple[str, ...]
    note: str
    sources: tuple[str, ...]
