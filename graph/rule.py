"""The record of a rule of the week."""

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
