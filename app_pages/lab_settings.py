"""What can be set on the page "Grip lab": one setting of the hands, and the controls that it leaves."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import networkx as nx
import streamlit as st

from graph import (
    Exercise,
    Position,
    angle_choices,
    exercises,
    extra_choices,
    grip_choices,
    handle_choices,
    usual_position,
    width_choices,
)

ANY = "any"
# Between the id of an exercise and another name of it, by which it can be found in the list.
OTHER_NAME = "/"
# Side of the comparison → what its parameters start with in the URL.
SIDES = {"a": "", "b": "b-"}
SLIDERS = ("width", "angle")

Value = TypeVar("Value")


@dataclass(frozen=True)
class Setting:
    """What one side shows: the id of the handle, `ANY` for any, and the position of the hands on it."""

    held: str
    position: Position

    @property
    def handle(self) -> str | None:
        """Id of the handle, None for any."""
        return None if self.held == ANY else self.held

    @property
    def values(self) -> dict[str, str | float | list[str] | None]:
        """What each control says, by the name of the control."""
        at = self.position
        angle = None if at.arm_angle is None else int(at.arm_angle)
        return {"held": self.held, "grip": at.grip, "width": at.width, "angle": angle, "extras": sorted(at.extras)}


@dataclass(frozen=True)
class Shown:
    """What was shown last, or is to be shown.

    Attributes
    ----------
    leads
        Whether it has to be shown yet, whatever the controls say: after back or forward they still say what was before.
    """

    exercise: str
    sides: Mapping[str, Setting]
    leads: bool = False


@dataclass(frozen=True)
class Control:
    """A control: its key in the session, and what there is to choose."""

    key: str
    options: list[str] | list[float] | list[int]


def told(key: str, value: Value) -> Value | None:
    """Make the control `key` say `value`; what is returned goes to the control as its default.

    A control that the session knows and that says otherwise is set. Every other one has the value as its default, so
    that the browser draws it right even if what an earlier run sent was lost to a second click.
    """
    said = st.session_state.get(key, value)
    if (sorted(said) if isinstance(said, list) else said) == value:
        return value
    st.session_state[key] = value
    return None


def shown_last() -> Shown:
    """What was shown last, or is to be shown."""
    shown: Shown = st.session_state["lab-shown"]
    return shown


def exercise_now(graph: nx.DiGraph) -> Exercise:
    """The exercise that is chosen, by whichever of its names."""
    shown = shown_last()
    said = shown.exercise if shown.leads else st.session_state.get("lab-exercise", shown.exercise)
    return exercises(graph)[said.partition(OTHER_NAME)[0]]


def sides_now() -> list[str]:
    """The sides that are compared, or the one that is set."""
    shown = shown_last()
    compared = "b" in shown.sides
    return list(SIDES) if (compared if shown.leads else st.session_state.get("lab-compare", compared)) else ["a"]


def usual(graph: nx.DiGraph, exercise: Exercise) -> Setting:
    """How the exercise is done when nothing else is said."""
    return Setting(ANY, usual_position(graph, exercise))


def controls(graph: nx.DiGraph, side: str, setting: Setting) -> dict[str, Control]:
    """Controls of a side by name, each with what goes with the ones before it; without a choice there is no control.

    A slider with other ends is another slider: it must not read what the browser still says of the one before.
    """
    exercise, at, handle = exercise_now(graph), setting.position, setting.handle
    handles = [known.id for known in handle_choices(graph, exercise)]
    widths = width_choices(graph, exercise, grip=at.grip, handle=handle, extras=at.extras)
    angles = angle_choices(graph, exercise, grip=at.grip, width=at.width, handle=handle, extras=at.extras)
    options: dict[str, list[str] | list[float] | list[int]] = {
        "held": [ANY, *handles],
        "grip": grip_choices(graph, exercise, handle=handle),
        "width": widths,
        "angle": angles,
        "extras": extra_choices(graph, exercise, handle=handle),
    }
    return {
        name: Control(f"lab-{side}-{name}" + (f"-{known[0]:g}-{known[-1]:g}" if name in SLIDERS else ""), known)
        for name, known in options.items()
        if len(known) > 1 or (known and name == "extras")
    }
