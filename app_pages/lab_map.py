"""The map of the page "Grip lab": the plate painted by the share of one set that each region gets."""

import networkx as nx

from app_pages.lab_words import change_words, share_words
from app_pages.plate_map import PLAIN, STEPS, Paint, plate_map
from graph import Profile, Region, Share, regions, upper_first

# The steps of the coverage map, and two below them: here a small share is no gap but a part of the answer. They turn
# yellow, so that a little does not look like the grey of nothing.
LIGHT = ((0.25, "#dcebc9"), (0.1, "#f5f3cf"))
ALL_STEPS = STEPS + LIGHT
_TEXTS = ("0.95 to 1 of a set", "0.85", "0.75", "0.6", "0.5", "0.25", "0.1")
LEGEND = [(fill, text) for (_, fill), text in zip(ALL_STEPS, _TEXTS, strict=True)] + [(PLAIN, "under 0.1")]


def colour(weight: float) -> str:
    """Fill of a region: a step of the scale from 0.1 up."""
    return next((fill for least, fill in ALL_STEPS if round(weight, 2) >= least), PLAIN)


def sentence(region: Region, share: Share | None) -> str:
    """What the map says about a region: its share, how that differs from the usual one, and how sure it is."""
    name = upper_first(region.plain)
    if share is None:
        return f"{name}: not trained here."
    change = change_words(share.change)
    differs = f"{change.lstrip('+-')} {'more' if share.change > 0 else 'less'} than usual" if change else "as usual"
    return f"{name}: {share_words(share.weight)} of a set, {differs} ({share.confidence} confidence)."


def paints(graph: nx.DiGraph, found: Profile) -> dict[str, Paint]:
    """Region → fill and sentence for one profile, in region order."""
    shares = {id_: found.regions.get(id_) for id_ in regions(graph)}
    return {
        id_: Paint(colour(share.weight if share else 0.0), sentence(regions(graph)[id_], share))
        for id_, share in shares.items()
    }


def show_map(graph: nx.DiGraph, found: Profile, side: str) -> None:
    """The map of one side, to read only."""
    plate_map(
        paints(graph, found),
        legend=LEGEND,
        title="share of one set",
        hint="Point at a region, or tap it, to read its share.",
        key=f"lab-map-{side}",
    )
