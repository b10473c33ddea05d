"""The state of the page "Grip lab": an exercise and one or two settings of the hands, in the session and in the URL."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import networkx as nx
import streamlit as st

from app_pages import lab_words
from graph import (
    Exercise,
    Position,
    angle_choices,
    exercises,
    moved,
    nearest_position,
    usual_position,
    width_choices,
)

EXERCISE = "seated-cable-row"
ANY = "any"
# Between the id of an exercise and another name of it, by which it can be found in the list.
OTHER_NAME = "/"
# Side of the comparison → what its parameters start with in the URL.
SIDES = {"a": "", "b": "b-"}


@dataclass(frozen=True)
class Setting:
    """What one side shows: the id of the handle, `ANY` for any, and the position of the hands on it."""

    held: str
    position: Position

    @property
    def handle(self) -> str | None:
        """Id of the handle, None for any."""
        return None if self.held == ANY else self.held


def key(side: str, name: str, options: Sequence[float] = ()) -> str:
    """Session key of one choice of one side.

    A slider with other ends is another slider: it must not read what the browser still says of the one before.
    """
    return f"lab-{side}-{name}" + (f"-{options[0]:g}-{options[-1]:g}" if options else "")


def exercise_now(graph: nx.DiGraph) -> Exercise:
    """The exercise that is chosen, by whichever of its names."""
    return exercises(graph)[st.session_state["lab-exercise"].partition(OTHER_NAME)[0]]


def sides_now() -> list[str]:
    """The sides that are shown."""
    return list(SIDES) if st.session_state["lab-compare"] else ["a"]


def sliders(graph: nx.DiGraph, side: str, setting: Setting) -> dict[str, tuple[str, list[float]]]:
    """Key and options of the sliders of a side, "width" and "angle", as they are with `setting`."""
    exercise, at = exercise_now(graph), setting.position
    widths = width_choices(graph, exercise, grip=at.grip, handle=setting.handle)
    angles = angle_choices(graph, exercise, grip=at.grip, width=at.width, handle=setting.handle)
    return {"width": (key(side, "width", widths), widths), "angle": (key(side, "angle", angles), [*angles])}


def usual(graph: nx.DiGraph, exercise: Exercise) -> Setting:
    """How the exercise is done when nothing else is said."""
    return Setting(ANY, usual_position(graph, exercise))


def _shown(graph: nx.DiGraph, side: str) -> Setting | None:
    """What the last run that came to its end showed of a side, None if that was another exercise or nothing."""
    shown = st.session_state["lab-shown"]
    found: Setting | None = shown.get(side) if shown["exercise"] == exercise_now(graph).id else None
    return found


def chosen(graph: nx.DiGraph, side: str) -> Setting:
    """What the widgets of a side say; after a change of the exercise they still speak of the one before."""
    shown = _shown(graph, side)
    if shown is None:
        return usual(graph, exercise_now(graph))
    said, at, known = st.session_state, shown.position, sliders(graph, side, shown)
    angle = said.get(known["angle"][0], at.arm_angle)
    position = Position(
        said.get(key(side, "grip")) or at.grip,
        said.get(known["width"][0], at.width),
        None if angle is None else float(angle),
        frozenset(said.get(key(side, "extras"), at.extras) or ()),
    )
    return Setting(said.get(key(side, "held")) or shown.held, position)


def write(graph: nx.DiGraph, side: str, setting: Setting) -> None:
    """Make the widgets of a side say `setting`; what they say already is left alone, lest a drag is undone."""
    at, said, known = setting.position, st.session_state, sliders(graph, side, setting)
    wanted: dict[str, str | float] = {key(side, "held"): setting.held, key(side, "grip"): at.grip}
    if at.width is not None:
        wanted[known["width"][0]] = at.width
    if at.arm_angle is not None:
        wanted[known["angle"][0]] = int(at.arm_angle)
    for name, value in wanted.items():
        if said.get(name) != value:
            said[name] = value
    if set(said.get(key(side, "extras")) or ()) != at.extras:
        said[key(side, "extras")] = sorted(at.extras)


def settle(graph: nx.DiGraph, side: str) -> tuple[Setting, list[str]]:
    """Bring what is chosen to the nearest possible; sentences say what moved.

    It is worked out from what was shown last and what the widgets say, and not in callbacks: when a second click stops
    the run of the first, the browser sends the same choices again, and they come to the same end.
    """
    exercise, said, shown = exercise_now(graph), chosen(graph, side), _shown(graph, side)
    wanted, words = said.position, []
    if shown and wanted.width != shown.position.width and wanted.arm_angle == shown.position.arm_angle:
        wanted = _followed(graph, exercise, shown.position, wanted)
        words = lab_words.followed(said.position, wanted)
    found = Setting(said.held, nearest_position(graph, exercise, wanted, handle=said.handle))
    write(graph, side, found)
    return found, words + lab_words.moves(graph, exercise, wanted, found.position, handle=found.handle)


def _followed(graph: nx.DiGraph, exercise: Exercise, shown: Position, wanted: Position) -> Position:
    """`wanted` with the elbows going along with the hands, unless they had been set apart from them."""
    went_along = moved(graph, exercise.id, width=shown.width).arm_angle
    if shown.arm_angle != went_along:
        return wanted
    return replace(wanted, arm_angle=moved(graph, exercise.id, width=wanted.width).arm_angle)


def back_to_usual(side: str) -> None:
    """Callback: show the usual setting again, until a run has shown it."""
    st.session_state["lab-shown"] = {
        name: value for name, value in st.session_state["lab-shown"].items() if name != side
    }
