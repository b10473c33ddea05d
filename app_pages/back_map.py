"""The map of the back as a component: the plate, painted by the best share of a set, with its legend."""

from collections.abc import Callable
from importlib.resources import files

import streamlit as st

from graph import Coverage, RegionCoverage

# One hue, darker with more credit: read by lightness, so it holds for the common kinds of colour vision and in print.
STEPS = ((0.95, "#08415c"), (0.85, "#1b6b87"), (0.75, "#3e94a8"), (0.6, "#7dbcc0"), (0.5, "#bfe0d6"))
GAP = "url(#plate-gap)"
UNTRACKED = "#d9d4ce"
WORDS = {"covered": "covered", "partial": "partly covered", "gap": "gap", "untracked": "hardly trained"}


def colour(row: RegionCoverage) -> str:
    """Fill of a region: a step of the scale from 0.5 up, the hatch for a gap, plain for a tracked region below."""
    if row.status == "gap":
        return GAP
    return next((fill for least, fill in STEPS if row.weight >= least), UNTRACKED)


def sentence(row: RegionCoverage, labels: dict[str, str]) -> str:
    """What the map says about a region: name, status, credit and the best exercise."""
    name = f"{row.region.plain[0].upper()}{row.region.plain[1:]}"
    if row.region.label.lower() != row.region.plain.lower():
        name += f" ({row.region.label})"
    if not row.best:
        return f"{name}: {WORDS[row.status]}, nothing here trains it."
    return f"{name}: {WORDS[row.status]}, up to {row.weight:g} of a set with {labels[row.best[0]]}."


def _swatch(fill: str, text: str) -> str:
    return f'<li><svg aria-hidden="true"><rect width="100%" height="100%" fill="{fill}"/></svg>{text}</li>'


def _html() -> str:
    plate = (files("app_pages") / "plate" / "back.svg").read_text(encoding="utf-8")
    texts = ("0.95 to 1 of a set", "0.85", "0.75", "0.6, partly", "0.5, partly")
    swatches = [_swatch(fill, text) for (_, fill), text in zip(STEPS, texts, strict=True)]
    swatches += [_swatch(GAP, "gap, under 0.5"), _swatch(UNTRACKED, "hips and arms, under 0.5")]
    return (
        f'<div class="figure">{plate}</div><p class="live" aria-live="polite"></p>'
        f'<ul class="legend" aria-label="Legend: best share of one set">{"".join(swatches)}</ul>'
    )


def _asset(name: str) -> str:
    return (files("app_pages") / "plate" / name).read_text(encoding="utf-8")


_MAP = st.components.v2.component("fullback_map", html=_html(), css=_asset("map.css"), js=_asset("map.js"))


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
    rows = found.regions
    _MAP(
        data={
            "order": [row.region.id for row in rows],
            "regions": {row.region.id: {"fill": colour(row), "sentence": sentence(row, labels)} for row in rows},
            "selected": selected or "",
            "hint": "Point at a region, or choose it to filter the list.",
        },
        key=key,
        on_region_change=on_choose,
    )
