"""The views "What to get" and "Fewest exercises": exact optima, all that are equally good, and what each reaches."""

from collections.abc import Sequence

import networkx as nx
import pandas as pd
import streamlit as st

from app_pages import gaps_state as state
from app_pages.gaps_answers import advice, reached, smallest
from app_pages.gaps_charts import front_points
from app_pages.gaps_entries import choose_prices
from app_pages.link import number_words
from graph import Advice, Purchase, counted, exercises, item_names, regions

FEW = 5
PROVEN = "Proven by exact search: nothing less does."
UNPROVEN = "Not proven, as the search was too long: less may do."


def _plain(graph: nx.DiGraph, ids: Sequence[str]) -> str:
    return ", ".join(regions(graph)[id_].plain for id_ in ids)


def show_purchases(graph: nx.DiGraph) -> None:
    """Prices, the best purchases, and the front of items against regions."""
    found, priced = advice(), bool(state.entered(state.PRICES))
    _best(graph, found, priced=priced)
    if len(found.front) > 1:
        st.subheader("What each number of items reaches")
        _front(graph, found, priced=priced)
    st.subheader("Prices")
    st.caption(
        "With prices, only what has one can be got, and the least outlay is best. Without, the fewest items are best, "
        "and of those the ones that usually cost less."
    )
    choose_prices(graph)


def _best(graph: nx.DiGraph, found: Advice, *, priced: bool) -> None:
    """What the best purchases come to, each of them, and what stays open."""
    first = found.best[0]
    proof = PROVEN if found.optimal else UNPROVEN
    if not first.items:
        left = "nothing that can be got covers more" if found.open else "the kit covers all that exercises can"
        st.success(f"Nothing to get: {left}. {proof}")
    else:
        least = f"an outlay of {number_words(first.outlay)}" if priced else counted(len(first.items), "item")
        reach = "what items with a price can" if found.open else "all of the back that exercises can"
        st.markdown(f"It takes **{least}** to cover {reach}. {proof}")
        _purchases(graph, found)
    for ids, words in ((found.open, "Still open then"), (found.unreachable, "No exercise of the catalogue covers")):
        if ids:
            st.markdown(f"{words}: {_plain(graph, ids)}.")


def show_shortest(graph: nx.DiGraph) -> None:
    """The first of the best purchases in a line, for a view that is about something else."""
    found = advice()
    first, others = found.best[0], len(found.best) - 1
    if first.items:
        also = f", or {others}{' and more' if found.more else ''} as good" if others else ""
        what = "Least outlay" if state.entered(state.PRICES) else "Fewest items"
        st.markdown(f'**{what} for all of that:** {item_names(graph, first.items)}{also}; see "{state.VIEWS["get"]}".')


def _purchases(graph: nx.DiGraph, found: Advice) -> None:
    """Equally good purchases: the first few, and the others folded."""
    alike = {purchase.closes for purchase in found.best}
    if len(alike) == 1:
        each = "Each of these adds" if len(found.best) > 1 else "It adds"
        st.markdown(f"{each}: {_plain(graph, *alike)}.")
    for purchase in found.best[:FEW]:
        _purchase(graph, purchase, says_what=len(alike) > 1)
    if rest := found.best[FEW:]:
        more = ", and there are more" if found.more else ""
        with st.expander(f"{len(rest)} others as good{more}"):
            for purchase in rest:
                _purchase(graph, purchase, says_what=len(alike) > 1)


def _purchase(graph: nx.DiGraph, purchase: Purchase, *, says_what: bool) -> None:
    key = "-".join(purchase.items)
    owned = state.kit_now(graph).owned
    said = " + ".join(item_names(graph, [item]) + (" (heavier)" if item in owned else "") for item in purchase.items)
    if says_what:
        said += f": covers {_plain(graph, purchase.closes)}"
    with st.container(horizontal=True, vertical_alignment="center", border=True, key=f"gaps-purchase-{key}"):
        st.markdown(said, width="stretch")
        st.button(
            "Tick", key=f"gaps-get-{key}", icon=":material/add:", on_click=state.get, args=(graph, purchase.items, {})
        )


def _front(graph: nx.DiGraph, found: Advice, *, priced: bool) -> None:
    total = sum(region.is_back for region in regions(graph).values())
    now = total - len(reached({}).gaps)
    names = [item_names(graph, point.items) if point.items else "as it is" for point in found.front]
    frame = pd.DataFrame(
        {
            "items": [len(point.items) for point in found.front],
            "covered": [now + len(point.closes) for point in found.front],
            "get": names,
        }
    )
    best = frame.iloc[-1]
    alt = f"Regions covered by number of items: {now} without any, {best['covered']} with {best['get']}."
    st.altair_chart(front_points(frame, total=total), key="gaps-front-chart", alt=alt)
    rows = pd.DataFrame({"Items": frame["items"].map(str), "Get": names, "Regions covered": frame["covered"]})
    rows["Covers besides"] = [_plain(graph, point.closes) or "–" for point in found.front]
    if priced:
        rows["Outlay"] = [number_words(point.outlay) for point in found.front]
    with st.expander("The same as a table", expanded=False):
        st.table(rows.set_index("Items"))
    proof = "Proven: no purchase of as many items covers more." if found.optimal else UNPROVEN
    st.caption(f"{proof} Of equals, the cheapest is shown.")


def show_fewest(graph: nx.DiGraph) -> None:
    """The smallest sets of exercises that cover what the kit can, each with one tap into the selection."""
    found, share = smallest(), number_words(st.session_state["gaps-threshold"])
    if not found.chosen[0]:
        st.info(f"Nothing that the kit allows gives any region of the back {share} of a set.")
        return
    open_ = [gap.region for gap in reached({}).gaps]
    proof = "proven by exact search: no smaller set does" if found.optimal else "not proven to be the fewest"
    reach = "every region that the kit can reach" if open_ else "every region of the back"
    st.markdown(f"**{counted(found.size, 'exercise')}** together give {reach} at least {share} of a set ({proof}).")
    if open_:
        st.markdown(f"Out of reach of the kit: {_plain(graph, open_)}.")
    st.caption("Those whose exercises more lifters know come first.")
    for chosen in found.chosen[:FEW]:
        _selection(graph, chosen)
    if rest := found.chosen[FEW:]:
        more = ", and there are more" if found.more else ""
        with st.expander(f"{len(rest)} others as small{more}"):
            for chosen in rest:
                _selection(graph, chosen)


def _selection(graph: nx.DiGraph, chosen: Sequence[str]) -> None:
    key = "-".join(chosen)
    with st.container(horizontal=True, vertical_alignment="center", border=True, key=f"gaps-selection-{key}"):
        st.markdown(", ".join(exercises(graph)[id_].label for id_ in chosen), width="stretch")
        st.button("Add", key=f"gaps-do-all-{key}", icon=":material/add:", on_click=state.add_sets, args=(chosen,))
