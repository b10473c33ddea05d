"""The URL of the page "Grip lab": read with care, since a link may be old or hostile, and written after each run."""

import re
from collections.abc import Mapping

import networkx as nx
import streamlit as st

from app_pages import address, lab_words
from app_pages.lab_settings import ANY, SIDES, Setting, Shown, exercise_now, sides_now, usual
from app_pages.lab_state import chosen
from graph import Exercise, Position, exercises, extra_choices, handle_choices, nearest_position, terms

EXERCISE = "seated-cable-row"
# Session key of the last address of this page, for the way back from another page.
LAST = "lab-address"
LONGEST_SHOWN = 40
NUMBER = "[0-9]{1,4}([.][0-9]{1,4})?"


def restore(graph: nx.DiGraph) -> list[str]:
    """Fill the session from the URL where that leads; coming from another page, from what was shown here last.

    Returns
    -------
    Sentences on what the URL says wrongly; the nearest possible is shown instead.
    """
    entered = "address" not in st.session_state
    if not address.url_leads(None if entered else _now(graph)):
        return []
    said = st.query_params.to_dict()
    if entered and not said:
        said = st.session_state.get(LAST, {})
    problems: list[str] = []
    exercise = exercises(graph)[_known(said, "exercise", exercises(graph), EXERCISE, problems)]
    if problems:
        # What the link says of an exercise that does not exist means nothing for another one.
        said = {}
    compare = _known(said, "compare", ["yes"], "", problems) or any(name.startswith(SIDES["b"]) for name in said)
    sides = list(SIDES) if compare else ["a"]
    shown = {side: _setting(graph, exercise, said, side, problems) for side in sides}
    # On the first run no control can say anything else yet; later they still say what was before.
    st.session_state["lab-shown"] = Shown(exercise.id, shown, leads=not entered)
    st.session_state["address"] = _parameters(graph, shown)
    return problems


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


def _setting(graph: nx.DiGraph, exercise: Exercise, said: Mapping[str, str], side: str, problems: list[str]) -> Setting:
    """One side as the URL says it, or the nearest to that which is possible."""
    prefix, at = SIDES[side], usual(graph, exercise).position
    handles = [handle.id for handle in handle_choices(graph, exercise)]
    held = _known(said, f"{prefix}held", handles, ANY, problems)
    setting = Setting(held, at)
    wanted = Position(
        _known(said, f"{prefix}grip", terms(graph, "grip"), at.grip, problems),
        _number(said, f"{prefix}width", at.width, problems),
        _number(said, f"{prefix}angle", at.arm_angle, problems),
        _extras(graph, exercise, said.get(f"{prefix}extras", ""), problems),
    )
    found = nearest_position(graph, exercise, wanted, handle=setting.handle)
    words = lab_words.moves(graph, exercise, wanted, found, handle=setting.handle)
    problems += [f"B: {sentence}" for sentence in words] if prefix else words
    return Setting(held, found)


def _known(
    said: Mapping[str, str], name: str, options: Mapping[str, object] | list[str], default: str, problems: list[str]
) -> str:
    """The value of a parameter if it is an option, else what is usual, with a sentence if the URL names another."""
    wanted = said.get(name, default)
    if wanted in options or wanted == default:
        return wanted
    problems.append(f"The link says {name} {quoted(wanted)}, which does not exist or cannot be chosen here.")
    return default


def _number(said: Mapping[str, str], name: str, default: float | None, problems: list[str]) -> float | None:
    if name not in said:
        return default
    if re.fullmatch(NUMBER, said[name]):
        return float(said[name])
    problems.append(f"The link says {name} {quoted(said[name])}, which is no number that could be meant.")
    return default


def _extras(graph: nx.DiGraph, exercise: Exercise, said: str, problems: list[str]) -> frozenset[str]:
    wanted = [extra for extra in said.split(",") if extra]
    known = extra_choices(graph, exercise)
    strange = [extra for extra in wanted if extra not in known]
    if strange:
        problems.append(f"The link adds {quoted(','.join(strange))}, which does not go with {exercise.label}.")
    return frozenset(wanted) - frozenset(strange)


def quoted(text: str) -> str:
    """What a link says, in quotes, and no longer than fits into a sentence."""
    return repr(text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…")
