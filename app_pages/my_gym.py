"""My gym: tick the kit, see what it allows, what that covers, and what is missing."""

import streamlit as st

from app_pages import state
from app_pages.address import enter
from app_pages.back_map import back_map
from app_pages.coverage_panel import show_gaps, show_region, show_table
from app_pages.exercise_list import SORTS, show_list, show_unlocks
from app_pages.kit_panel import show_kit, show_search
from app_pages.plain import plain
from graph import Coverage, build, coverage, dependents, exercises, listing, make_kit, places, regions, terms, unlocks

MAP_KEY = "map"

graph = build()


@st.cache_data(max_entries=512, show_spinner=False)
def answers(
    owned: tuple[tuple[str, float], ...], without: tuple[str, ...]
) -> tuple[Coverage, dict[str, list[str]], dict[str, list[str]]]:
    """Coverage, what each missing item would add, and what hangs on each owned item, for one kit."""
    kit = make_kit(graph, dict(owned), without=without)
    return coverage(graph, kit), unlocks(graph, kit), dependents(graph, kit)


def choose_region() -> None:
    """Callback: a click on the map filters the list by that region; a second click clears the filter."""
    st.session_state["region"] = st.session_state[MAP_KEY].region or None
    if st.session_state["region"]:
        st.session_state["view"] = state.VIEWS["list"]


choices: state.Choices = {
    "region": {region: region for region in regions(graph)} | {None: None},
    "pattern": {pattern: pattern for pattern in terms(graph, "pattern")} | {None: None},
    "sort": {order: order for order in SORTS} | {None: "most"},
    "view": state.VIEWS | {None: state.VIEWS["list"]},
}
enter("my-gym")
problems = state.restore(graph, choices)

st.title("What can your back do here?")
# What comes and goes has a container of its own, so that nothing after it, such as the map, moves and is made anew.
with st.container():
    for problem in problems:
        st.warning(plain(problem))
by_size = sorted(places(graph).values(), key=lambda place: (-len(place.offers), place.label))
labels = {place.id: place.label for place in by_size}
st.pills(
    "Where do you train?",
    list(labels),
    key="place",
    required=True,
    format_func=labels.get,
)
state.settle(graph)
kit = state.current_kit(graph)
with st.container():
    if state.is_changed(graph, kit):
        place = labels[st.session_state["place"]]
        st.button(f"Back to {place} as it is", on_click=state.back_to_place, key="reset", type="tertiary")
untaken = tuple(sorted(state.extras(graph, kit.owned) - kit.items))
found, adds, carries = answers(tuple(kit.owned.items()), untaken)

left, right = st.columns([5, 6], gap="large")
with left:
    reached = sum(row.status != "gap" for row in found.regions if row.region.is_back)
    total = sum(row.region.is_back for row in found.regions)
    st.markdown(f"**{len(listing(graph, kit))} exercises** reach **{reached} of {total}** regions of the back.")
    back_map(
        found,
        {id_: exercise.label for id_, exercise in exercises(graph).items()},
        selected=st.session_state["region"],
        key=MAP_KEY,
        on_choose=choose_region,
    )
    with st.container():
        show_region(graph, kit, st.session_state["region"])
    with st.container():
        show_gaps(graph, found)
    show_table(graph, found)
with right:
    with st.container():
        show_search(graph, kit, adds)
    doable, ticks, next_items = st.tabs(list(state.VIEWS.values()), key="view", on_change="rerun")
    with doable:
        show_list(graph, kit)
    with ticks:
        show_kit(graph, adds, carries)
    with next_items:
        show_unlocks(graph, adds)

state.remember(graph, choices)
