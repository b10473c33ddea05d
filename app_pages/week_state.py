"""The state of the page "Week": what is asked and swapped, in the session and in the URL, and the plan for it."""

from collections.abc import Collection

import networkx as nx
import streamlit as st

from app_pages.address import share_kit, write
from app_pages.link import opened
from graph import KnowledgeError, exercises, parse_kit, regions, terms
from graph.training import BLOCKS, CHOICES, FEWEST_DAYS, MOST_DAYS, Day, Week, WeekRequest, plan, plan_rules, swap

# Session key of the last address of this page, for the way back from another page.
LAST = "week-address"
# Session key of the request that was answered last, as its address, and of the answer.
PLANNED, ANSWER = "week-planned", "week-answer"
VIEWS = {"days": "Days", "regions": "Regions", "rules": "Rules", "block": "Block", "more": "Sources"}
GOALS = {"size": "Size", "strength": "Strength"}
PULL_UPS = {"level": "As the level says", "yes": "Yes", "no": "Not yet"}
USUAL = {"days": "2", "level": "intermediate", "goal": "size", "pullup": "level", "view": "days", "block": "4"}
LIMITS = {"sets": (2, 40), "minutes": (10, 240), "years": (0, 80)}


def key(name: str) -> str:
    """Session key of a field of the page."""
    return f"week-{name}"


def options(graph: nx.DiGraph) -> dict[str, Collection[str]]:
    """Field with one value → its options."""
    found: dict[str, Collection[str]] = {
        "days": [str(number) for number in range(FEWEST_DAYS, MOST_DAYS + 1)],
        "level": terms(graph, "level"),
        "goal": GOALS,
        "pullup": PULL_UPS,
        "view": VIEWS,
        "block": [str(weeks) for weeks in BLOCKS],
    }
    return found | {name: choice.options for name, choice in CHOICES.items()}


def lists(graph: nx.DiGraph) -> dict[str, Collection[str]]:
    """Field with several values → its options."""
    back = [region.id for region in regions(graph).values() if region.is_back]
    strains = list(terms(graph, "strain"))
    return {"emphasis": back, "avoid": [*strains, *back], "must": exercises(graph), "never": exercises(graph)}


def usual(name: str) -> str:
    """The value that the URL leaves out."""
    return USUAL.get(name) or next(iter(CHOICES[name].options))


def address(graph: nx.DiGraph) -> dict[str, str]:
    """Parameters of the URL that say what the session says; what is usual is left out."""
    session = st.session_state
    said = {"place": session[key("place")], "kit": session[key("kit")]}
    said |= {name: session[key(name)] for name in options(graph) if session[key(name)] != usual(name)}
    said |= {name: ",".join(session[key(name)]) for name in lists(graph)}
    said |= {name: "" if session[key(name)] is None else str(session[key(name)]) for name in LIMITS}
    said["short"] = "yes" if session[key("short")] else ""
    said["swap"] = ",".join(session[key("swap")])
    return {name: value for name, value in said.items() if value}


def request_now(graph: nx.DiGraph) -> WeekRequest:
    """What the session asks."""
    session = st.session_state
    changes = [change for change in session[key("kit")].split(",") if change]
    days = int(session[key("days")])
    return WeekRequest(
        kit=parse_kit(graph, changes, place=session[key("place")]),
        days=days,
        level=session[key("level")],
        goal=session[key("goal")],
        sets=session[key("sets")],
        minutes=session[key("minutes")],
        years=session[key("years")],
        emphasis=tuple(session[key("emphasis")]),
        avoid=tuple(session[key("avoid")]),
        must=tuple(session[key("must")]),
        never=tuple(session[key("never")]),
        pull_up={"yes": True, "no": False}.get(session[key("pullup")]),
        short_second=session[key("short")] and days > FEWEST_DAYS,
        **{name: session[key(name)] for name in CHOICES},
    )


def restore(graph: nx.DiGraph) -> list[str]:
    """Fill the session from the URL where that leads; coming from another page, from what was shown here last.

    Returns
    -------
    Sentences on what the URL says wrongly; that is then left out.
    """
    link = opened(LAST, lambda: address(graph))
    if link is None:
        return []
    st.session_state[key("place")], st.session_state[key("kit")] = link.kit(graph)
    for name, known in options(graph).items():
        st.session_state[key(name)] = link.one_of(name, known, usual(name))
    for name, known in lists(graph).items():
        st.session_state[key(name)] = link.several(name, known)
    for name, limits in LIMITS.items():
        st.session_state[key(name)] = link.whole(name, limits)
    st.session_state[key("short")] = link.text("short") == "yes"
    st.session_state[key("swap")] = [entry for entry in link.text("swap").split(",") if entry]
    st.session_state["address"] = address(graph)
    return link.problems


def answer(graph: nx.DiGraph, request: WeekRequest) -> Week:
    """The plan for a request: the one of the last run if nothing that is asked changed, else searched with progress."""
    said = {name: value for name, value in address(graph).items() if name not in ("swap", "view", "block")}
    if st.session_state.get(PLANNED) != said:
        bar = st.progress(0.0, "Looking for the best week…")

        def show(rule: str, number: int, of: int) -> None:
            bar.progress(number / of, f"Rule {number + 1} of {of}: {plan_rules(graph)[rule].label}")

        week = plan(graph, request, progress=show)
        bar.empty()
        if PLANNED in st.session_state:
            st.session_state[key("swap")] = []
        st.session_state[PLANNED], st.session_state[ANSWER] = said, week
    return st.session_state[ANSWER]


def swapped(graph: nx.DiGraph, request: WeekRequest, week: Week) -> tuple[tuple[Day, ...], list[str]]:
    """The days of a plan with the swaps that were made, and sentences on those that cannot be made."""
    days, good, problems = week.days, [], []
    for entry in st.session_state[key("swap")]:
        number, _, names = entry.partition(":")
        old, _, new = names.partition(">")
        try:
            at = int(number) - 1 if number in ("1", "2", "3", "4") else -1
            days = swap(graph, request, days, day=at, exercise=old, instead=new).days
            good.append(entry)
        except KnowledgeError as error:
            problems.append(f"A swap of the link is left out: {error}")
    st.session_state[key("swap")] = good
    return days, problems


def make_swap(number: int, old: str, widget: str) -> None:
    """Callback: put what was chosen in the place of `old` on a day, counted from 1."""
    if st.session_state[widget]:
        st.session_state[key("swap")] = [*st.session_state[key("swap")], f"{number}:{old}>{st.session_state[widget]}"]


def undo_swaps() -> None:
    """Callback: the plan as it was."""
    st.session_state[key("swap")] = []


def remember(graph: nx.DiGraph) -> None:
    """Write the state of the page into the URL, so that the address reproduces it."""
    share_kit(st.session_state[key("place")], st.session_state[key("kit")])
    st.session_state[LAST] = address(graph)
    write(st.session_state[LAST])
