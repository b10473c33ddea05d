"""Where sources state different things: what a person may choose, and the guidelines that stand behind each option."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """One side of a choice, with the guidelines that state it."""

    label: str
    guidelines: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """A choice that a request makes: its name there, a question, and its options, the usual one first."""

    name: str
    question: str
    options: dict[str, Option]


CHOICES: dict[str, Choice] = {
    choice.name: choice
    for choice in (
        Choice(
            "effort",
            "How close to failure?",
            {
                "goal": Option(
                    "As the goal asks", ("one-to-two-left", "one-to-three-left", "machine-zero-to-three-left")
                ),
                "one-to-three": Option("1 to 3 repetitions left in every set", ("one-to-three-left",)),
                "one-to-two": Option("1 or 2 left in most sets", ("one-to-two-left",)),
                "last-to-failure": Option(
                    "The last set of each exercise to failure",
                    ("last-set-to-failure", "final-sets-to-failure", "eighty-percent-to-failure"),
                ),
            },
        ),
        Choice(
            "volume",
            "How many sets a week?",
            {
                "back": Option("By the sets of the whole back", ("twelve-to-eighteen-sets", "level-starts-and-ends")),
                "muscle": Option("By the sets of each muscle", ("ten-sets-a-muscle", "ten-to-twenty-five-sets")),
            },
        ),
        Choice(
            "focus",
            "What does a day train?",
            {
                "groups": Option("Two or three groups", ("two-to-three-muscles-a-day", "not-everything-each-day")),
                "whole": Option("Whatever the week needs", ("every-region-trained", "four-lift-core")),
            },
        ),
        Choice(
            "compounds",
            "Which lifts?",
            {
                "first": Option("Lifts of many joints first", ("compounds-for-growth",)),
                "either": Option("Small lifts as gladly", ("isolation-equal-growth",)),
            },
        ),
        Choice(
            "straps",
            "Lifting straps?",
            {
                "late": Option("Only once the grip gives out", ("straps-when-grip-fails",)),
                "first": Option("From the first set of heavy pulls", ("straps-for-kroc-rows",)),
            },
        ),
    )
}
