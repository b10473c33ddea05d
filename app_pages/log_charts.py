"""Charts of the page "My log": credited sets by region and week as a heat map, in the colours of the plate."""

from collections.abc import Mapping, Sequence

import altair as alt
import pandas as pd

from app_pages.plate_map import STEPS
from graph import Landmark

# Verdicts from few to many sets, as the plate shows little and much: darker with more.
NONE = "none"
FILLS = {NONE: "#8a939c26"} | dict(
    zip(("too few", "few", "fitting", "many", "too many"), [fill for _, fill in reversed(STEPS)], strict=True)
)
DARK, PALE = "#10222b", "#ffffff"
PALE_ON = ("many", "too many")
# Pixels of a row; weeks up to which a number fits into a cell on a phone; names below the weeks, at most.
ROW, NUMBERED, NAMED = 27, 12, 12
# Share of a cell that is left free beside it.
GAP = 0.06


def verdict_words(band: Landmark) -> dict[str, str]:
    """Verdict → what the legend calls it, with the numbers of the landmark."""
    return {
        NONE: "none",
        "too few": f"too few, under {band.least}",
        "few": f"few, under {band.low}",
        "fitting": f"fitting, {band.low} to {band.high}",
        "many": f"many, to {band.most}",
        "too many": f"too many, over {band.most}",
    }


def heat_map(frame: pd.DataFrame, words: Mapping[str, str], regions: Sequence[str]) -> alt.LayerChart:
    """Regions × weeks, each cell painted by its verdict.

    Parameters
    ----------
    frame
        Columns `region`, `week` such as "2025-W09", `sets` and `verdict`, weeks in their order.
    words
        Verdict → words of the legend, in its order.
    regions
        Names of the regions from the top to the bottom.
    """
    weeks = list(dict.fromkeys(frame["week"]))
    frame = frame.assign(words=[words[verdict] for verdict in frame["verdict"]])
    base = alt.Chart(frame).encode(
        x=alt.X("week:O", sort=weeks, axis=_axis(weeks), scale=alt.Scale(paddingInner=GAP)),
        y=alt.Y("region:N", sort=list(regions), axis=_names(), scale=alt.Scale(paddingInner=GAP)),
        tooltip=[alt.Tooltip("region", title="Region"), alt.Tooltip("week", title="Week"), _sets(), _said()],
    )
    cells = base.mark_rect().encode(
        color=alt.Color(
            "words:N",
            scale=alt.Scale(domain=list(words.values()), range=[FILLS[verdict] for verdict in words]),
            legend=alt.Legend(title=None, orient="top", columns=2, labelLimit=150, symbolType="square"),
        )
    )
    layers = [cells]
    if len(weeks) <= NUMBERED:
        layers += [_numbers(base, frame, pale=pale) for pale in (False, True)]
    return alt.layer(*layers).properties(height=alt.Step(ROW))


def _names() -> alt.Axis:
    return alt.Axis(title=None, ticks=False, domain=False, labelLimit=110, labelFlush=False)


def _axis(weeks: Sequence[str]) -> alt.Axis:
    """Numbers of weeks, not more than fit, with the year below the first one and where it changes."""
    step = -(-len(weeks) // NAMED)
    named = weeks[::-1][::step][::-1]
    years = [week for place, week in enumerate(named) if place == 0 or week[:4] != named[place - 1][:4]]
    if len(years) > 1 and named.index(years[1]) < 2:
        # Two years side by side would stand on each other on a phone.
        years = years[1:]
    return alt.Axis(
        title="ISO week",
        labelFlush=False,
        values=named,
        labelAngle=0,
        labelOverlap=False,
        ticks=False,
        domain=False,
        labelExpr=f"indexof({years}, datum.value) >= 0 ? [slice(datum.value, 6), slice(datum.value, 0, 4)]"
        " : slice(datum.value, 6)",
    )


def _sets() -> alt.Tooltip:
    return alt.Tooltip("sets:Q", title="Credited sets", format=".3~f")


def _said() -> alt.Tooltip:
    return alt.Tooltip("words", title="That is")


def _numbers(base: alt.Chart, frame: pd.DataFrame, *, pale: bool) -> alt.Chart:
    """Sets as text in the cells that have any, pale on the dark ones."""
    shown = frame[(frame["sets"] > 0) & (frame["verdict"].isin(PALE_ON) == pale)]
    encoded = base.properties(data=shown).mark_text(color=PALE if pale else DARK, fontSize=10)
    return encoded.encode(text=alt.Text("sets:Q", format=".2~f"))
