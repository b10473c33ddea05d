"""The state of the page "Swap": what is replaced, with which kit and why, in the session and in the URL."""

from collections.abc import Collection

import networkx as nx
import streamlit as st

from app_pages.address import kit_said, share_kit, url_leads, write
from app_pages.state import DEFAULT_PLACE
from graph import Kit, KnowledgeError, Wishes, exercises, parse_kit, places, regions, stations

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
    entered = "address" not in st.session_state
    if not url_leads(None if entered else address(graph)):
        return []
    problems: list[str] = []
    said = st.query_params.to_dict()
    if entered and not said:
        said = st.session_state.get(LAST, {})
    name = said.get("exercise", EXERCISE)
    st.session_state["swap-exercise"] = exercises(graph)[name].label if name in exercises(graph) else name
    _restore_kit(graph, problems)
    st.session_state["swap-why"] = _one_of(said.get("why"), REASONS, "busy", "reason", problems)
    st.session_state["swap-tempo"] = _one_of(said.get("tempo"), TEMPOS, "any", "tempo", problems)
    st.session_state["swap-avoid"] = _known(said.get("avoid"), regions(graph), "region", problems)
    st.session_state["swap-session"] = _known(said.get("session"), exercises(graph), "exercise", problems)
    st.session_state["swap-reps"] = said.get("reps") == "same"
    st.session_state["swap-more"] = said.get("more") == "yes"
    done = said.get("done", "")
    st.session_state["swap-done"] = done if done in st.session_state["swap-session"] else ""
    st.session_state["address"] = address(graph)
    return problems


def _restore_kit(graph: nx.DiGraph, problems: list[str]) -> None:
    place, changes = kit_said(DEFAULT_PLACE)
    st.session_state["swap-place"] = _one_of(place, places(graph), DEFAULT_PLACE, "place", problems)
    good: list[str] = []
    for change in filter(None, changes.split(",")):
        try:
            parse_kit(graph, [*good, change], place=st.session_state["swap-place"])
            good.append(change)
        except KnowledgeError as error:
            problems.append(f"The link holds something that is left out: {error}")
    st.session_state["swap-kit"] = ",".join(good)


def _one_of(wanted: str | None, options: Collection[str], usual: str, noun: str, problems: list[str]) -> str:
    """`wanted` if it is an option, else what is usual, with a sentence if something was named."""
    if wanted is None:
        return usual
    if wanted in options:
        return wanted
    problems.append(f"The link names a {noun} that does not exist: {wanted!r}. It is left out.")
    return usual


def _known(said: str | None, options: Collection[str], noun: str, problems: list[str]) -> list[str]:
    """Ids of a comma-separated list that are options, each once; the others are told."""
    wanted = dict.fromkeys(filter(None, (said or "").split(",")))
    found = [id_ for id_ in wanted if id_ in options]
    problems += [
        f"The link names a {noun} that does not exist: {id_!r}. It is left out." for id_ in wanted if id_ not in found
    ]
    return found


def remember(graph: nx.DiGraph) -> None:
    """Write the state of the page into the URL, so that the address reproduces it."""
    share_kit(st.session_state["swap-place"], st.session_state["swap-kit"])
    st.session_state[LAST] = address(graph)
    write(st.session_state[LAST])
