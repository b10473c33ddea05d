"""Sentences on what landmarks say of a week of training."""

from collections.abc import Collection, Sequence
from itertools import groupby

from graph.content import regions
from graph.landmark import Landmark
from graph.records import ExerciseGraph
from graph.vocabulary import source_label, term_label
from graph.volume import Judged, Session, Verdict, judge

ORDER: tuple[Verdict, ...] = ("too few", "few", "fitting", "many", "too many")


def landmark_numbers(landmark: Landmark) -> str:
    """The numbers of a landmark.

    Returns
    -------
    Such as "at least 10, best 14 to 22, at most 25"; what the source leaves open is left out.

    Examples
    --------
    >>> landmark_numbers(landmarks(build())["rp-2017-back"])
    'at least 10, best 14 to 22, at most 25'
    """
    said = [f"at least {landmark.least}"] if landmark.least is not None else []
    if landmark.low is not None and landmark.high is not None:
        said.append(f"best {landmark.low} to {landmark.high}")
    return ", ".join(said + ([f"at most {landmark.most}"] if landmark.most is not None else []))


def week_sentences(graph: ExerciseGraph, week: Sequence[Session], *, only: Collection[str] = ()) -> list[str]:
    """What every landmark of a week says.

    Parameters
    ----------
    week
        One mapping of exercise id → hard sets for each session.
    only
        Ids of the landmarks to tell; empty means all.

    Returns
    -------
    One sentence a landmark in id order, with its unit and source; those that speak of one session are left out.

    Raises
    ------
    UnknownTermError
        An id is no exercise.
    InvalidSelectionError
        A number of sets is not above 0.

    Examples
    --------
    >>> found = week_sentences(build(), [{"pull-up": 6, "seated-cable-row": 6}])
    >>> print(next(sentence for sentence in found if sentence.startswith("Twelve to eighteen")))
    Twelve to eighteen sets for growth of the back (sets for the back a week, best 12 to 18): 12 sets, fitting.
    """
    return judged_sentences(
        graph,
        [
            row
            for row in judge(graph, week)
            if row.landmark.unit != "fractional-session" and (not only or row.landmark.id in only)
        ],
    )


def judged_sentences(graph: ExerciseGraph, rows: Sequence[Judged]) -> list[str]:
    """What landmarks said, such as those of the mean week of a log.

    Parameters
    ----------
    rows
        Rows of one landmark stand together, as `judge` gives them.

    Returns
    -------
    One sentence a landmark in the order of the rows, with its unit and numbers.

    Examples
    --------
    >>> g = build()
    >>> rows = [row for row in judge(g, [{"pull-up": 6}]) if row.landmark.id == "article-growth-back"]
    >>> judged_sentences(g, rows)
    ['Twelve to eighteen sets for growth of the back (sets for the back a week, best 12 to 18): 6 sets, few.']
    """
    return [_sentence(graph, list(of)) for _, of in groupby(rows, key=lambda row: row.landmark.id)]


def _sentence(graph: ExerciseGraph, rows: list[Judged]) -> str:
    landmark = rows[0].landmark
    unit = term_label(graph, "set-unit", landmark.unit).lower()
    head = f"{landmark.label} ({unit}, {landmark_numbers(landmark)}): "
    if rows[0].region is None:
        return f"{head}{round(rows[0].sets, 2):g} sets, {rows[0].verdict}."
    known = regions(graph)
    parts = []
    for verdict in ORDER:
        of = [known[row.region].plain for row in rows if row.verdict == verdict and row.region is not None]
        if of:
            parts.append(f"{verdict} for {', '.join(of)}")
    return f"{head}{'; '.join(parts)}."


def landmark_sources(graph: ExerciseGraph, landmark: Landmark) -> str:
    """Who states a landmark.

    Returns
    -------
    Readable sources, joined by semicolons.

    Examples
    --------
    >>> landmark_sources(build(), landmarks(build())["povver-week"])
    'Povver app, fractional-set landmarks (tool documentation)'
    """
    return "; ".join(source_label(graph, source) for source in landmark.sources)
