"""Sentences on what a log says, shared by the command and the pages."""

from graph.content import exercises, landmarks, regions
from graph.log_change import band
from graph.log_read import Log
from graph.log_records import LogAnalysis, LogCounts, LoggedWeek, OneChange
from graph.records import ExerciseGraph
from graph.redundancy import redundant_sentence
from graph.words import counted

# Why a row is no set of its own → how that is said.
_LEFT_OUT = {
    "drop set": "drop sets, which are part of the set before",
    "empty": "without repetitions, time, distance or sets",
    "note": "notes",
    "rest timer": "rest timers",
    "unnamed": "without an exercise",
    "warm-up": "warm-up sets",
}


def short(number: float) -> str:
    """A number with one digit after the point at most."""
    return f"{round(number, 1):g}"


def _joined(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1])] * bool(parts[:-1]) + parts[-1:])


def count_rows(counts: LogCounts) -> dict[str, int]:
    r"""What became of the rows, by its words.

    Returns
    -------
    Words → rows; their sum is the number of rows that were read.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Pull-up,3\n2024-03-01,Pull-up,0\n")
    >>> count_rows(analyse(build(), log).counts)
    {'used': 1, 'not for the back': 0, 'unknown': 0, 'without repetitions, time, distance or sets': 1}
    """
    known = {"used": counts.used, "not for the back": counts.not_back, "unknown": counts.unknown}
    return known | {_LEFT_OUT.get(why, why): rows for why, rows in counts.left_out.items()}


def count_sentence(counts: LogCounts) -> str:
    r"""What became of the rows.

    Returns
    -------
    One sentence whose numbers add up to the rows that were read.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Pull-up,3\n2024-03-01,Squat,3\n2024-03-01,Row of doom,3\n")
    >>> print(count_sentence(analyse(build(), log).counts))
    3 rows read: 1 used, 1 not for the back, 1 unknown.
    """
    parts = [f"{rows} {why}" for why, rows in count_rows(counts).items()]
    return f"{counted(counts.read, 'row')} read: {', '.join(parts)}."


def no_set_sentence(counts: LogCounts) -> str:
    """That a log has rows and no set, and what the rows are."""
    return f"no row of the log is a set ({count_sentence(counts).rstrip('.')}); export the workouts themselves."


def week_name(week: LoggedWeek) -> str:
    r"""The name of a week.

    Returns
    -------
    Year and number by ISO 8601.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-12-31,Pull-up,3\n")
    >>> week_name(analyse(build(), log).weeks[0])
    '2025-W01'
    """
    year, number, _ = week.monday.isocalendar()
    return f"{year}-W{number:02}"


def lately_words(found: LogAnalysis) -> str:
    r"""The weeks that the mean is taken of.

    Returns
    -------
    Such as "the last 4 weeks"; "the one week" if the log has no other.

    Examples
    --------
    >>> lately_words(analyse(build(), read_log(b"date,exercise,sets\n2024-03-01,Pull-up,3\n")))
    'the one week'
    """
    return "the one week" if found.lately == 1 else f"the last {found.lately} weeks"


def ratio_sentence(mean: LoggedWeek) -> str:
    r"""Sets of vertical pulls against those of horizontal pulls.

    Returns
    -------
    One sentence; an article wants as many of the one as of the other.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Pull-up,6\n2024-03-01,Barbell row,3\n")
    >>> print(ratio_sentence(analyse(build(), log).mean))
    Vertical to horizontal pulls: 6 to 3 sets a week, 2 to 1; as many of both is the advice.
    """
    said = f"Vertical to horizontal pulls: {short(mean.vertical)} to {short(mean.horizontal)} sets a week"
    if not mean.vertical or not mean.horizontal:
        return f"{said}; as many of both is the advice."
    return f"{said}, {short(mean.vertical / mean.horizontal)} to 1; as many of both is the advice."


def neglected_sentence(graph: ExerciseGraph, found: LogAnalysis) -> str:
    r"""The regions that lately got less than the floor.

    Returns
    -------
    One sentence; it says so too if there is none.

    Examples
    --------
    >>> g = build()
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Deadlift,8\n2024-03-01,Pull-up,8\n2024-03-01,Face pull,4\n")
    >>> print(neglected_sentence(g, analyse(g, log)))
    Every region of the back got at least 4 credited sets a week in the one week.
    """
    floor = band(graph).least
    if not found.gaps:
        return f"Every region of the back got at least {floor} credited sets a week in {lately_words(found)}."
    parts = [f"{regions(graph)[gap.region].plain} ({short(gap.sets)})" for gap in found.gaps]
    return f"Neglected, with fewer than {floor} credited sets a week in {lately_words(found)}: {', '.join(parts)}."


def change_sentence(graph: ExerciseGraph, change: OneChange, back: float = 0.0) -> str:
    """The one change that helps most.

    Parameters
    ----------
    back
        Sets for the back that a week has now; where more would be too many, others have to make room.

    Returns
    -------
    One sentence: what to add or to exchange, what it lifts, and what is lacking before and after.

    Examples
    --------
    >>> g = build()
    >>> print(change_sentence(g, one_change(g, dict.fromkeys(regions(g), 4.0) | {"rhomboids": 2.0})))
    One change helps most: 2 sets more a week of Bent-over barbell row, for rhomboids: 2 credited sets lack now, 0 then.
    """
    label = exercises(graph)[change.exercise].label
    names = [regions(graph)[region].plain for region in change.credited]
    limit = landmarks(graph)["article-whole-back"]
    full = limit.most is not None and back + change.sets > limit.most
    room = f" in the place of others ({limit.most:g} a week are called the most)" if full else ""
    return (
        f"One change helps most: {counted(change.sets, 'set')} {'' if full else 'more '}a week of {label}{room}, "
        f"for {_joined(names)}: {short(change.before)} credited sets lack now, {short(change.after)} then."
    )


def unknown_sentence(counts: LogCounts) -> str:
    r"""That unknown names may hide sets.

    Returns
    -------
    One sentence; empty if every name is known.

    Examples
    --------
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Row of doom,3\n")
    >>> print(unknown_sentence(analyse(build(), log).counts))
    1 row has a name that means nothing known or several exercises: not counted until mapped.
    """
    if not counts.unknown:
        return ""
    said = "row has a name" if counts.unknown == 1 else "rows have names"
    counts_not = "means" if counts.unknown == 1 else "mean"
    return f"{counts.unknown} {said} that {counts_not} nothing known or several exercises: not counted until mapped."


def log_sentences(graph: ExerciseGraph, log: Log, found: LogAnalysis) -> list[str]:
    r"""Everything that a log says in words, beside the table of regions and the list of unknown names.

    Returns
    -------
    Sentences in the order in which they are told.

    Examples
    --------
    >>> g = build()
    >>> log = read_log(b"date,exercise,sets\n2024-03-01,Deadlift,8\n2024-03-01,Pull-up,8\n2024-03-01,Face pull,4\n")
    >>> print(log_sentences(g, log, analyse(g, log))[0])
    Vertical to horizontal pulls: 8 to 0 sets a week; as many of both is the advice.
    """
    said = [ratio_sentence(found.mean)] if found.mean else []
    if found.mean:
        said.append(neglected_sentence(graph, found))
    if found.change:
        said.append(change_sentence(graph, found.change, found.mean.back if found.mean else 0.0))
    said += [redundant_sentence(graph, pair) for pair in found.redundant]
    return said + [note for note in (unknown_sentence(found.counts), *log.notes) if note]
