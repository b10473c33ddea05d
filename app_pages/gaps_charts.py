"""Charts of the page "Gaps": sets against bands, each unit on an axis of its own, and purchases against regions."""

from collections.abc import Mapping, Sequence
from textwrap import fill

import altair as alt
import pandas as pd
import streamlit as st

from app_pages.plate_map import STEPS
from graph import Judged, Landmark

BAR = STEPS[2][1]
MARK = "#e0a030"
# Seen on white and on black alike, and too pale to be read as a bar.
BAND = "#8a939c"
PALE, DEEP = 0.16, 0.38
INKS = {"light": "#1c2430", "dark": "#e6ecef"}
# Pixels of a row, of one with its name above the bar, and of how far the bar is moved down for that.
ROW, TALL, LOWER = 26, 50, 9
# Pixels from one number of regions to the next: two lines of a label.
ROOM = 34
# Pixels that the axis below takes from a height.
AXIS = 70
# Characters of a line of a label that fit into a chart on a phone.
NARROW = 34

# Name of a band, and from where to where it goes.
Bands = Mapping[str, tuple[float, float]]


def _ink() -> str:
    """Colour of text in a chart, which the theme sets for axes only."""
    return INKS[st.context.theme.type or "light"]


def _rows(**axis: object) -> alt.Y:
    """The axis of names, in the order of the rows."""
    return alt.Y("name:N", sort=None, axis=alt.Axis(title=None, ticks=False, domain=False, **axis))


def _rects(bands: Bands, opacities: Sequence[float]) -> alt.Chart:
    """Bands over the whole height, named in a legend."""
    frame = pd.DataFrame([{"band": name, "low": low, "high": high} for name, (low, high) in bands.items()])
    legend = alt.Legend(title=None, orient="top", symbolOpacity=1, columns=2, labelLimit=320)
    return (
        alt.Chart(frame)
        .mark_rect(color=BAND)
        .encode(
            x=alt.X("low:Q"),
            x2="high:Q",
            opacity=alt.Opacity(
                "band:N",
                sort=None,
                scale=alt.Scale(type="ordinal", domain=list(bands), range=list(opacities)),
                legend=legend,
            ),
        )
    )


def region_bars(
    frame: pd.DataFrame, bands: Bands, *, opacities: Sequence[float], title: str, ticks: Sequence[float]
) -> alt.LayerChart:
    """Sets of every region as bars before bands that hold for all of them.

    Parameters
    ----------
    frame
        Columns `name` and `sets`; `raw` too if a mark on the bar is to show it.
    ticks
        Numbers at the axis, the ends of the bands among them.
    """
    most = max(*ticks, float(frame["sets"].max()))
    axis = alt.Axis(title=title, values=sorted({*ticks, most}), grid=False, labelOverlap="greedy")
    x = alt.X("sets:Q", axis=axis, scale=alt.Scale(domain=[0, most], nice=False))
    base = alt.Chart(frame).encode(y=_rows(labelOverlap=False), tooltip=list(frame.columns))
    layers = [_rects(bands, opacities), base.mark_bar(color=BAR, height={"band": 0.7}).encode(x=x)]
    if "raw" in frame:
        layers.append(base.mark_tick(color=MARK, thickness=3, height={"band": 1}).encode(x="raw:Q"))
    return alt.layer(*layers).properties(height=alt.Step(ROW))


def landmark_bars(rows: Sequence[Judged], *, title: str) -> alt.LayerChart:
    """One bar for each landmark below its name, before its own band, with marks at the least and the most it names."""
    frame = pd.DataFrame([{"name": row.landmark.label, "sets": row.sets} | _edges(row.landmark) for row in rows])
    most = float(frame[["sets", "least", "low", "high", "most"]].max().max())
    # A little more than the greatest number, so that a mark at it is seen whole.
    x = alt.X(
        "sets:Q",
        axis=alt.Axis(title=title, tickMinStep=1, tickCount=6, grid=False),
        scale=alt.Scale(domain=[0, 1.03 * most], nice=False),
    )
    base = alt.Chart(frame).encode(y=_rows(labels=False), tooltip=list(frame.columns))
    ends = base.mark_tick(color=BAND, thickness=3, height=20, yOffset=LOWER)
    return alt.layer(
        base.mark_bar(color=BAND, opacity=DEEP, height=20, yOffset=LOWER).encode(x=alt.X("low:Q"), x2="high:Q"),
        base.mark_bar(color=BAR, height=9, yOffset=LOWER).encode(x=x),
        *(ends.encode(x=f"{end}:Q") for end in ("least", "most")),
        base.mark_text(align="left", color=_ink(), fontSize=12, yOffset=-LOWER - 4).encode(
            text="name:N", x=alt.datum(0)
        ),
    ).properties(height=alt.Step(TALL))


def _edges(landmark: Landmark) -> dict[str, float | None]:
    return {end: getattr(landmark, end) for end in ("least", "low", "high", "most")}


def front_points(frame: pd.DataFrame, *, total: int) -> alt.LayerChart:
    """Numbers of items against regions covered, each point labelled with what to get.

    Parameters
    ----------
    frame
        Columns `items`, `covered` and `get`, in the order of the items.
    total
        Number of regions of the back.
    """
    last, low, high = int(frame["items"].max()), int(frame["covered"].min()), int(frame["covered"].max())
    x = alt.X(
        "items:Q",
        axis=alt.Axis(title="Items to get", values=list(range(last + 1)), format="d", grid=False),
        scale=alt.Scale(domain=[-0.2, last + 0.2], nice=False),
    )
    y = alt.Y(
        "covered:Q",
        axis=alt.Axis(title=f"Regions covered, of {total}", values=list(range(low, high + 1)), format="d", grid=False),
        scale=alt.Scale(domain=[low - 1, high + 1], nice=False, zero=False),
    )
    frame = frame.assign(get=[fill(words, NARROW) for words in frame["get"]])
    points = alt.Chart(frame).encode(x=x, y=y).mark_point(color=BAR, filled=True, size=140, opacity=1)
    # Nothing lies to the right of a point at its height, nor to its left: a front rises.
    sides = [("left", frame[2 * frame["items"] <= last], 12), ("right", frame[2 * frame["items"] > last], -12)]
    labels = [
        alt.Chart(part)
        .mark_text(lineBreak="\n", align=align, baseline="middle", dx=dx, color=_ink(), fontSize=12)
        .encode(x=x, y=y, text="get:N")
        for align, part, dx in sides
    ]
    return alt.layer(points, *labels).properties(height=(high - low + 2) * ROOM + AXIS)
