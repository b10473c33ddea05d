"""The record of a landmark: what a source says of numbers of sets."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Landmark:
    """What a source says of numbers of sets, in one unit of counting.

    Attributes
    ----------
    unit
        Term of the vocabulary "set-unit"; landmarks of different units cannot be compared.
    regions
        Regions whose sets count together; empty means every region by itself, or the back as a whole in that unit.
    least, low, high, most
        Under `least` no gain is expected, from `low` to `high` is recommended, beyond `most` is too much; None where
        the source gives no number.
    """

    id: str
    label: str
    note: str
    unit: str
    regions: tuple[str, ...]
    least: int | None
    low: int | None
    high: int | None
    most: int | None
    sources: tuple[str, ...]
