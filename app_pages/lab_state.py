"""The state of the page "Grip lab": what its controls say, brought to the nearest that hands can do.

It is worked out from what was shown last and what the controls say, and not in callbacks: when a second click stops the
run of the first, the browser sends the same choices again, and they come to the same end.
"""

from dataclasses import replace

import networkx as nx
import streamlit as st

from app_pages import lab_words
from app_pages.lab_settings import Setting, controls, exercise_now, shown_last, usual
from graph import Exercise, Position, moved, nearest_position


def _shown(graph: nx.DiGraph, side: str) -> Setting | None:
    """What was shown last of a side, None if that was another exercise or nothing."""
    shown = shown_last()
    return shown.sides.get(side) if shown.exercise == exercise_now(graph).id else None


def chosen(graph: nx.DiGraph, side: str) -> Setting:
    """What the controls of a side say; after a change of the exercise they still speak of the one before."""
    shown = _shown(graph, side)
    if shown is None:
        return usual(graph, exercise_now(graph))
    if shown_last().leads:
        return shown
    said = dict(shown.values)
    for name, control in controls(graph, side, shown).items():
        value = st.session_state.get(control.key)
        said[name] = said[name] if value is None else value
    angle = None if said["angle"] is None else float(said["angle"])
    return Setting(said["held"], Position(said["grip"], said["width"], angle, frozenset(said["extras"])))


def settle(graph: nx.DiGraph, side: str) -> tuple[Setting, list[str]]:
    """Bring what is chosen to the nearest possible; sentences say what moved."""
    exercise, said, shown = exercise_now(graph), chosen(graph, side), _shown(graph, side)
    wanted, words = said.position, []
    if shown and wanted.width != shown.position.width and wanted.arm_angle == shown.position.arm_angle:
        wanted = _followed(graph, exercise, shown.position, wanted)
        words = lab_words.followed(said.position, wanted)
    found = Setting(said.held, nearest_position(graph, exercise, wanted, handle=said.handle))
    return found, words + lab_words.moves(graph, exercise, wanted, found.position, handle=found.handle)


def _followed(graph: nx.DiGraph, exercise: Exercise, shown: Position, wanted: Position) -> Position:
    """`wanted` with the elbows going along with the hands, unless they had been set apart from them."""
    went_along = moved(graph, exercise.id, width=shown.width).arm_angle
    if shown.arm_angle != went_along:
        return wanted
    return replace(wanted, arm_angle=moved(graph, exercise.id, width=wanted.width).arm_angle)


def back_to_usual(side: str) -> None:
    """Callback: show the usual setting again, until a run has shown it."""
    shown = shown_last()
    others = {name: setting for name, setting in shown.sides.items() if name != side}
    st.session_state["lab-shown"] = replace(shown, sides=others)
