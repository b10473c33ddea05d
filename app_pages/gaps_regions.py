"""The view "Gaps": what kit, selection and catalogue miss, each with what helps, on the back and in words."""

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import gaps_state as state
from app_pages.gaps_advice import show_shortest
from app_pages.gaps_answers import reached
from app_pages.link import number_words
from app_pages.plate_map import GAP, PLAIN, Paint, plate_map
from graph import Coverage, Fix, Gap, counted, coverage, exercises, fix_words, gap_sentence, regions, upper_first

REACHED = "#3e94a8"
FILLS = {"selection": "#e0a030", "kit": GAP, "catalogue": "#8c6bb1"}
TITLES = {
    "kit": "The kit cannot reach",
    "selection": "Your selection leaves out",
    "catalogue": "No exercise in the catalogue reaches",
}
LEGENDS = {"selection": "left out by the selection", "kit": "out of reach of the kit", "catalogue": "no exercise"}


def show_regions(graph: nx.DiGraph, chosen: dict[str, float]) -> None:
    """The three kinds of gaps beside the map, then every region as a table."""
    found = reached(chosen)
    _summary(graph, found, chosen)
    words, picture = st.columns([3, 2])
    with words:
        for cause in TITLES:
            _cause(graph, cause, [gap for gap in found.gaps if gap.cause == cause], asked=bool(chosen))
        if not chosen:
            st.info(
                "To see what your training leaves out, enter exercises with their hard sets a week, or take some from "
                f'"{state.VIEWS["fewest"]}".'
            )
    with picture:
        _map(graph, found)
    _table(graph, found, chosen)


def _summary(graph: nx.DiGraph, found: Coverage, chosen: dict[str, float]) -> None:
    total = sum(region.is_back for region in regions(graph).values())
    mine, kit = (total - len(of.gaps) for of in (found, reached({})))
    share = number_words(st.session_state["gaps-threshold"])
    if chosen:
        said = f"Your selection gives **{mine} of {total}** regions of the back at least {share} of a set"
        st.markdown(f"{said}; the kit could give it to **{kit}**.")
    else:
        st.markdown(f"The kit can give **{kit} of {total}** regions of the back at least {share} of a set.")


def _cause(graph: nx.DiGraph, cause: str, gaps: list[Gap], *, asked: bool) -> None:
    """One kind of gaps with a button for each fix."""
    if cause == "selection" and not asked:
        return
    if not gaps:
        st.markdown(f"**{TITLES[cause]}:** nothing.")
        return
    st.markdown(f"**{TITLES[cause]}** {counted(len(gaps), 'region')}")
    st.markdown("\n".join(f"- {gap_sentence(graph, gap)}" for gap in gaps))
    if cause == "kit" and state.entered(state.PRICES):
        st.caption("Each by fewest items and usual cost; your prices count in the line below.")
    with st.container(horizontal=True):
        for fix in {(gap.fixes[0].items or gap.fixes[0].exercise): gap.fixes[0] for gap in gaps if gap.fixes}.values():
            _button(graph, fix)
    if cause == "kit":
        show_shortest(graph)


def _button(graph: nx.DiGraph, fix: Fix) -> None:
    if fix.items:
        label, key = f"Tick {fix_words(graph, fix)}", f"gaps-tick-{'-'.join(fix.items)}"
        st.button(label, key=key, icon=":material/add:", on_click=state.get, args=(graph, fix.items, fix.loads))
    else:
        label, key = f"Add {exercises(graph)[fix.exercise].label}", f"gaps-put-{fix.exercise}"
        st.button(label, key=key, icon=":material/add:", on_click=state.add_sets, args=([fix.exercise],))


def _map(graph: nx.DiGraph, found: Coverage) -> None:
    causes = {gap.region: gap for gap in found.gaps}

    def paint(id_: str, weight: float) -> Paint:
        name = upper_first(regions(graph)[id_].plain)
        if id_ in causes:
            return Paint(FILLS[causes[id_].cause], gap_sentence(graph, causes[id_]))
        fill = REACHED if regions(graph)[id_].is_back else PLAIN
        return Paint(fill, f"{name}: up to {weight:g} of a set.")

    plate_map(
        {row.region.id: paint(row.region.id, row.weight) for row in found.regions},
        legend=[(REACHED, "reached"), *((FILLS[cause], LEGENDS[cause]) for cause in FILLS), (PLAIN, "hips and arms")],
        title="what is reached, and why the rest is not",
        hint="Point at a region to read why.",
        key="gaps-map",
    )


def _table(graph: nx.DiGraph, found: Coverage, chosen: dict[str, float]) -> None:
    """Best share of one set from the selection, the kit and the whole catalogue, for every region of the back."""
    causes = {gap.region: gap.cause for gap in found.gaps}
    columns = {"Kit": reached({}), "Catalogue": coverage(graph)}
    if chosen:
        columns = {"Selection": found, **columns}
    shares = {name: {row.region.id: f"{row.weight:g}" for row in of.regions} for name, of in columns.items()}
    rows = [
        {"Region": region.plain} | {name: of[id_] for name, of in shares.items()} | {"Missed by": causes.get(id_, "–")}
        for id_, region in regions(graph).items()
        if region.is_back
    ]
    with st.expander("Best share of one set, by region"):
        st.table(pd.DataFrame(rows).set_index("Region"))
