"""The URL of the page "Grip lab": read with care, since a link may be old or hostile, and written after each run."""

from collections.abc import Mapping

import networkx as nx
import streamlit as st

from app_pages import address, lab_words
from app_pages.lab_settings import ANY, SIDES, Setting, Shown, exercise_now, sides_now, usual
from app_pages.lab_state import chosen
from app_pages.link import Link, opened, quoted
from graph import Exercise, Position, exercises, extra_choices, handle_choices, nearest_position, terms

EXERCISE = "seated-cable-row"
# Session key of the last address of this page, for the way back from another page.
LAST = "lab-address"
# Far more than any width or angle; what cannot be is moved to the nearest that can.
MOST = 9999


def restore(graph: nx.DiGraph) -> list[str]:
    """Fill the session from the URL where that leads; coming from another page, from what was shown here last.

    Returns
    -------
    Sentences on what the URL says wrongly; the nearest possible is shown instead.
    """
    entered = "address" not in st.session_state
    link = opened(LAST, lambda: _now(graph))
    if link is None:
        return []
    exercise = exercises(graph)[link.one_of("exercise", exercises(graph), EXERCISE)]
    if link.problems:
        # What the link says of an exercise that does not exist means nothing for another one.
        link.forget()
    compare = link.one_of("compare", ["yes"], "") or link.names(SIDES["b"])
    sides = list(SIDES) if compare else ["a"]
    shown = {side: _setting(graph, exercise, link, side) for side in sides}
    # On the first run no control can say anything else yet; later they still say what was before.
    st.session_state["lab-shown"] = Shown(exercise.id, shown, leads=not entered)
    st.session_state["address"] = _parameters(graph, shown)
    return link.problems


def remember(graph: nx.DiGraph, shown: Mapping[str, Setting]) -> None:
    """Write what the page shows into the URL, so that the address reproduces it."""
    st.session_state["lab-shown"] = Shown(exercise_now(graph).id, dict(shown))
    st.session_state[LAST] = _parameters(graph, shown)
    address.write(st.session_state[LAST])


def _now(graph: nx.DiGraph) -> dict[str, str]:
    return _parameters(graph, {side: chosen(graph, side) for side in sides_now()})


def _parameters(graph: nx.DiGraph, shown: Mapping[str, Setting]) -> dict[str, str]:
    """Parameters of the URL that say what the page shows; what is usual is left out."""
    exercise = exercise_now(graph)
    at_rest = _written(graph, usual(graph, exercise))
    found = {"compare": "yes"} if "b" in shown else {}
    for side, setting in shown.items():
        written = _written(graph, setting)
        found |= {SIDES[side] + name: value for name, value in written.items() if value not in ("", at_rest[name])}
    return {"exercise": exercise.id, **found} if found or exercise.id != EXERCISE else {}


def _written(graph: nx.DiGraph, setting: Setting) -> dict[str, str]:
    at = setting.position
    return {
        "held": setting.held,
        "grip": at.grip,
        "width": "" if at.width is None else f"{at.width:g}",
        "angle": "" if at.arm_angle is None else f"{at.arm_angle:g}",
        "extras": ",".join(extra for extra in terms(graph, "axis") if extra in at.extras),
    }


def _setting(graph: nx.DiGraph, exercise: Exercise, link: Link, side: str) -> Setting:
    """One side as the URL says it, or the nearest to that which is possible."""
    prefix, at = SIDES[side], usual(graph, exercise).position
    handles = [handle.id for handle in handle_choices(graph, exercise)]
    held = link.one_of(f"{prefix}held", handles, ANY)
    setting = Setting(held, at)
    wanted = Position(
        link.one_of(f"{prefix}grip", terms(graph, "grip"), at.grip),
        _number(link, f"{prefix}width", at.width),
        _number(link, f"{prefix}angle", at.arm_angle),
        _extras(graph, exercise, link, f"{prefix}extras"),
    )
    found = nearest_position(graph, exercise, wanted, handle=setting.handle)
    words = lab_words.moves(graph, exercise, wanted, found, handle=setting.handle)
    link.problems += [f"B: {sentence}" for sentence in words] if prefix else words
    return Setting(held, found)


def _number(link: Link, name: str, usual: float | None) -> float | None:
    found = link.number(name, (0, MOST))
    return usual if found is None else found


def _extras(graph: nx.DiGraph, exercise: Exercise, link: Link, name: str) -> frozenset[str]:
    wanted = [extra for extra in link.text(name).split(",") if extra]
    known = extra_choices(graph, exercise)
    strange = [extra for extra in wanted if extra not in known]
    if strange:
        link.problems.append(f"The link adds {quoted(','.join(strange))}, which does not go with {exercise.label}.")
    return frozenset(wanted) - frozenset(strange)
