"""The map of what a kit covers: the plate, painted by the best share of a set that something possible gives."""

from collections.abc import Callable

from app_pages.plate_map import GAP, PLAIN, STEPS, Paint, plate_map
from graph import Coverage, RegionCoverage

WORDS = {"covered": "covered", "partial": "partly covered", "gap": "gap", "untracked": "hardly trained"}
_TEXTS = ("0.95 to 1 of a set", "0.85", "0.75", "0.6, partly", "0.5, partly")
LEGEND = [(fill, text) for (_, fill), text in zip(STEPS, _TEXTS, strict=True)]
LEGEND += [(GAP, "gap, under 0.5"), (PLAIN, "hips and arms, under 0.5")]


def colour(row: RegionCoverage) -> str:
    """Fill of a region: a step of the scale from 0.5 up, the hatch for a gap, plain for a tracked region below."""
    if row.status == "gap":
        return GAP
    return next((fill for least, fill in STEPS if row.weight >= least), PLAIN)


def sentence(row: RegionCoverage, labels: dict[str, str]) -> str:
    """What the map says about a region: name, status, credit and the best exercise."""
    name = f"{row.region.plain[0].upper()}{row.region.plain[1:]}"
    if row.region.label.lower() != row.region.plain.lower():
        name += f" ({row.region.label})"
    if not row.best:
        return f"{name}: {WORDS[row.status]}, nothing here trains it."
    return f"{name}: {WORDS[row.status]}, up to {row.weight:g} of a set with {labels[row.best[0]]}."


def back_map(
    found: Coverage, labels: dict[str, str], *, selected: str | None, key: str, on_choose: Callable[[], None]
) -> None:
    """Mount the map; after a click `st.session_state[key].region` holds the region's id, or "" to clear it.

    Parameters
    ----------
    labels
        Exercise id → label.
    selected
        Id of the region that the list is filtered by, or None.
    """
    plate_map(
        {row.region.id: Paint(colour(row), sentence(row, labels)) for row in found.regions},
        legend=LEGEND,
        title="best share of one set",
        hint="Point at a region, or choose it to filter the list.",
        key=key,
        selected=selected,
        on_choose=on_choose,
    )
