"""The plate of the back as a component: every region painted, named under the pointer, with a legend."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import streamlit as st

# One hue, darker with more credit: read by lightness, so it holds for the common kinds of colour vision and in print.
STEPS = ((0.95, "#08415c"), (0.85, "#1b6b87"), (0.75, "#3e94a8"), (0.6, "#7dbcc0"), (0.5, "#bfe0d6"))
GAP = "url(#plate-gap)"
PLAIN = "#d9d4ce"
# Pixels of a small figure with its sentence of up to two lines.
SMALL_HEIGHT = 380


@dataclass(frozen=True)
class Paint:
    """How a region is filled, and what the figure says about it."""

    fill: str
    sentence: str


def _asset(name: str) -> str:
    return (files("app_pages") / "plate" / name).read_text(encoding="utf-8")


_HTML = f'<div class="figure">{_asset("back.svg")}</div><p class="live" aria-live="polite"></p><ul class="legend"></ul>'
_MAP = st.components.v2.component("fullback_map", html=_HTML, css=_asset("map.css"), js=_asset("map.js"))


def plate_map(
    paints: Mapping[str, Paint],
    *,
    legend: Sequence[tuple[str, str]],
    title: str,
    hint: str,
    key: str,
    selected: str | None = None,
    on_choose: Callable[[], None] | None = None,
    small: bool = False,
) -> None:
    """Mount the plate; after a click `st.session_state[key].region` holds the region's id, or "" to clear it.

    Parameters
    ----------
    paints
        Region id → paint, in the order in which the arrow keys walk.
    legend
        Fill and words of each swatch.
    title
        What the colours show, for screen readers.
    hint
        What stands below the figure while no region is pointed at.
    selected
        Id of the region that is outlined, or None.
    on_choose
        Callback of a click; None makes a figure to read only.
    small
        Whether the figure stands in a card: smaller, and without a legend of its own.
    """
    _MAP(
        data={
            "order": list(paints),
            "regions": {id_: {"fill": paint.fill, "sentence": paint.sentence} for id_, paint in paints.items()},
            "legend": [{"fill": fill, "words": words} for fill, words in legend],
            "title": title,
            "hint": hint,
            "selected": selected or "",
            "choosable": on_choose is not None,
            "small": small,
        },
        key=key,
        on_region_change=on_choose or (lambda: None),
        # Room that is kept from the start, so that a card does not jump under the finger when its figure comes.
        height=SMALL_HEIGHT if small else "content",
    )
