"""What a substitute keeps, loses and gains, painted on the back."""

import networkx as nx

from app_pages.plate_map import GAP, PLAIN, Paint, plate_map
from graph import WORTH, Substitute, regions

KEPT, LESS, GAINED = "#3e94a8", "#bfe0d6", "#e0a030"
LEGEND = [(KEPT, "kept"), (LESS, "kept in part"), (GAP, "lost"), (GAINED, "gained"), (PLAIN, "little in both")]


def paint(row: Substitute, region: str, name: str) -> Paint:
    """Fill and sentence of one region; a change counts from 0.15 of a set on."""
    kept, lost, gained = (shares.get(region, 0.0) for shares in (row.keeps, row.loses, row.gains))
    before, now = kept + lost, kept + gained
    said = f"{name[0].upper()}{name[1:]}: {before:g} of a set before, {now:g} now."
    if lost >= WORTH:
        return Paint(LESS if kept >= lost else GAP, said)
    if gained >= WORTH:
        return Paint(GAINED, said)
    return Paint(KEPT if kept >= WORTH else PLAIN, said)


def difference_map(graph: nx.DiGraph, row: Substitute, *, key: str) -> None:
    """Mount the small map of one substitute."""
    plate_map(
        {id_: paint(row, id_, region.plain) for id_, region in regions(graph).items()},
        legend=LEGEND,
        title="kept, lost and gained",
        hint="Point at a region for its numbers.",
        key=key,
        small=True,
    )


def legend_words() -> str:
    """The legend of all small maps as one line of Markdown."""
    named = {KEPT: "teal", LESS: "pale", GAP: "hatched", GAINED: "amber", PLAIN: "grey"}
    return "Maps: " + ", ".join(f"{named[fill]} = {words}" for fill, words in LEGEND)
