"""Week: days, level, goal and wishes in; a week that keeps the rules as well as can be out, with the proof."""

from urllib.parse import urlencode

import streamlit as st

from app_pages import week_state as state
from app_pages.address import enter
from app_pages.plain import plain
from app_pages.week_days import show_days
from app_pages.week_downloads import show_downloads
from app_pages.week_form import show_form
from app_pages.week_panels import show_block, show_regions, show_rules, show_sources
from graph import KnowledgeError, build
from graph.training import BLOCKS, Day, Week, WeekRequest, audit, conflict_sentence, days_advice, sources_said


def show_verdict(week: Week, changed: bool) -> None:
    """Whether the plan is proven, and what conflicts."""
    if week.status == "infeasible":
        st.error(f"No week keeps every rule that holds here. {conflict_sentence(graph, week)}")
    elif changed:
        st.info("Changed by hand: the rules are counted again, and nothing is proven of this week.")
    elif week.status == "optimal":
        st.success("Proven: no week keeps the rules better, each before the next by priority.")
    else:
        st.warning("The search ended before the proof: the rules say how much better a week might be.")


def show(view: str, request: WeekRequest, week: Week, days: tuple[Day, ...]) -> None:
    """One view."""
    if view == "days":
        show_days(graph, request, days)
    elif view == "regions":
        show_regions(graph, request, days)
    elif view == "rules":
        show_rules(graph, request, week.held if days == week.days else audit(graph, request, days))
    elif view == "block":
        labels = [str(weeks) for weeks in BLOCKS]
        st.segmented_control("Weeks", labels, key=state.key("block"), required=True)
        show_block(graph, request, days, int(st.session_state[state.key("block")]))
    else:
        show_sources(graph)


graph = build()
enter("week")
problems = state.restore(graph)
st.title("A week for your back")
left, right = st.columns([4, 7], gap="large")
with left:
    show_form(graph)
with right:
    try:
        request = state.request_now(graph)
        week = state.answer(graph, request)
        days, wrong = state.swapped(graph, request, week)
    except KnowledgeError as error:
        st.error(plain(str(error)))
        st.stop()
    for problem in [*problems, *wrong]:
        st.warning(plain(problem))
    show_verdict(week, days != week.days)
    if advice := days_advice(graph, request):
        st.caption(f"{advice.words[0].upper()}{advice.words[1:]}. :small[{sources_said(graph, advice.sources)}]")
    if days != week.days:
        st.button("Back to the plan", on_click=state.undo_swaps, type="tertiary")
    st.segmented_control(
        "View",
        list(state.VIEWS),
        key=state.key("view"),
        required=True,
        format_func=state.VIEWS.get,
        label_visibility="collapsed",
    )
    show(st.session_state[state.key("view")], request, week, days)
    with st.container(horizontal=True):
        with st.popover("Take it with you", icon=":material/download:"):
            show_downloads(graph, request, days)
        with st.popover("Link to this page", icon=":material/link:"):
            link = f"{st.context.url or ''}?{urlencode(state.address(graph))}"
            st.code(link, language=None, wrap_lines=True)
state.remember(graph)
