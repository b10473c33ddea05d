"""The state of the page "Swap": what is replaced, with which kit and why, in the session and in the URL."""

import networkx as nx
import streamlit as st

from app_pages.address import share_kit, write
from app_pages.link import opened
from graph import Kit, Wishes, exercises, parse_kit, regions, stations

EXERCISE = "lat-pulldown"
# Session key of the last address of this page, for the way back from another page.
LAST = "swap-address"

# Why somebody swaps → how the page says it, in the order of the page.
REASONS = {
    "busy": "It is taken",
    "missing": "It is not there",
    "change": "I want a change",
    "lower-back": "Sore lower back",
    "grip": "Grip gives out",
    "overhead": "Arms up hurts",
    "hard": "Too hard",
    "easy": "Too easy",
    "one-arm": "One arm only",
}
TEMPOS = {"any": "Any tempo", "explosive": "Explosive only", "steady": "Nothing explosive"}
STATION_REASONS = ("busy", "missing")


def kit_now(graph: nx.DiGraph) -> Kit:
    """The kit of the page: the preset with the changes that came with it."""
    changes = [change for change in st.session_state["swap-kit"].split(",") if change]
    return parse_kit(graph, changes, place=st.session_state["swap-place"])


def forget_changes() -> None:
    """Callback: another preset starts without the changes of the last one."""
    st.session_state["swap-kit"] = ""


def wishes_now(target: str) -> Wishes:
    """The wishes that reason and further choices make."""
    reason = st.session_state["swap-why"]
    spare = (reason,) if reason in ("lower-back", "grip", "overhead") else ()
    tempo = st.session_state["swap-tempo"]
    session = [id_ for id_ in st.session_state["swap-session"] if id_ not in (target, st.session_state["swap-done"])]
    return Wishes(
        avoid=(*spare, *st.session_state["swap-avoid"]),
        one_arm=reason == "one-arm",
        level={"hard": "easier", "easy": "harder"}.get(reason),
        same_repetitions=st.session_state["swap-reps"],
        explosive=None if tempo == "any" else tempo == "explosive",
        session=tuple(session),
    )


def taken_now(graph: nx.DiGraph, target: str, kit: Kit) -> tuple[str, ...]:
    """What is not free: the station of the exercise, if that is the reason."""
    return stations(graph, target, kit) if st.session_state["swap-why"] in STATION_REASONS else ()


def swap_in(target: str, id_: str) -> None:
    """Callback: put `id_` into the session in the place of `target`, or at its end."""
    session = st.session_state["swap-session"]
    old = st.session_state["swap-done"] if st.session_state["swap-done"] in session else target
    changed = [id_ if entry == old else entry for entry in session]
    st.session_state["swap-session"] = list(dict.fromkeys([*changed, id_]))
    st.session_state["swap-done"] = id_


def another() -> None:
    """Callback: another exercise is to be replaced, so nothing is done for it yet."""
    st.session_state["swap-done"] = ""


def replace(label: str) -> None:
    """Callback: replace the exercise of this label."""
    st.session_state["swap-exercise"] = label
    another()


def address(graph: nx.DiGraph) -> dict[str, str]:
    """Parameters of the URL that say what the session says; what is usual is left out."""
    session, ids = st.session_state, {exercise.label: id_ for id_, exercise in exercises(graph).items()}
    said = session["swap-exercise"] or ""
    parameters = {
        "exercise": ids.get(said, said),
        "place": session["swap-place"],
        "kit": session["swap-kit"],
        "why": "" if session["swap-why"] == "busy" else session["swap-why"],
        "avoid": ",".join(session["swap-avoid"]),
        "reps": "same" if session["swap-reps"] else "",
        "tempo": "" if session["swap-tempo"] == "any" else session["swap-tempo"],
        "session": ",".join(session["swap-session"]),
        "done": session["swap-done"],
        "more": "yes" if session["swap-more"] else "",
    }
    return {name: value for name, value in parameters.items() if value}


def restore(graph: nx.DiGraph) -> list[str]:
    """Fill the session from the URL where that leads; coming from another page, from what was shown here last.

    Returns
    -------
    Sentences on what the URL says wrongly; that is then left out.
    """
    link = opened(LAST, lambda: address(graph))
    if link is None:
        return []
    name = link.text("exercise") or EXERCISE
    st.session_state["swap-exercise"] = exercises(graph)[name].label if name in exercises(graph) else name
    st.session_state["swap-place"], st.session_state["swap-kit"] = link.kit(graph)
    st.session_state["swap-why"] = link.one_of("why", REASONS, "busy")
    st.session_state["swap-tempo"] = link.one_of("tempo", TEMPOS, "any")
    st.session_state["swap-avoid"] = link.several("avoid", regions(graph))
    st.session_state["swap-session"] = link.several("session", exercises(graph))
    st.session_state["swap-reps"] = link.text("reps") == "same"
    st.session_state["swap-more"] = link.text("more") == "yes"
    done = link.text("done")
    st.session_state["swap-done"] = done if done in st.session_state["swap-session"] else ""
    st.session_state["address"] = address(graph)
    return link.problems


def remember(graph: nx.DiGraph) -> None:
    """Write the state of the page into the URL, so that the address reproduces it."""
    share_kit(st.session_state["swap-place"], st.session_state["swap-kit"])
    st.session_state[LAST] = address(graph)
    write(st.session_state[LAST])
