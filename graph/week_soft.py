"""Rules that a week keeps as far as it can, as sums of the model: by how much each is missed, in whole numbers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from graph.content import family
from graph.vocabulary import terms
from graph.week_facts import STAPLES, STYLES, back, is_one_armed, main_group, wanted
from graph.week_hard import SECOND
from graph.week_kinds import among, credit, of_pattern
from graph.week_model import Expression, WeekModel, close_days
from graph.week_pool import Candidate, is_big
from graph.week_records import Demand
from graph.week_twins import twins

# Points of a place that repeats an exercise of another day; beginners practise a few lifts often.
REPEATED = 1
# Half sets in a set: credit is counted in halves.
HALVES = 2


def _region(model: WeekModel, region: int) -> Expression:
    return model.week(credit(region))


def _wanted(model: WeekModel) -> "list[int]":
    """Numbers of the regions that the week should reach."""
    order = back(model.graph)
    return [order.index(region) for region in wanted(model.graph, model.request)]


def _short_of(model: WeekModel, rule: str, regions: "list[int]") -> Expression:
    """Half sets that regions are short of the low limit of a rule."""
    low = (model.limit(rule) or (0, 0))[0]
    return model.cp.LinearExpr.sum([model.under(_region(model, region), HALVES * low) for region in regions])


def every_region(model: WeekModel) -> Expression:
    """Half sets under the floor, over all regions of the back."""
    return _short_of(model, "every-region", _wanted(model))


def days_apart(model: WeekModel) -> Expression:
    """Regions that days which lie close both train directly, over the pairs of such days."""
    hours = (model.limit("days-apart") or (0, 0))[1]
    groups = list(twins(model.graph, model.candidates))
    found = []
    for pair in close_days(model.request.days, hours):
        for region in range(model.regions):
            trained = [model.model.new_bool_var("") for _ in pair]
            for group in groups:
                direct = partial(_direct, region, group)
                for day, flag in zip(pair, trained, strict=True):
                    # Of twins a day holds one at most, so that their sum is no more than one and the bound is tight.
                    model.model.add(model.number(day, direct) <= flag + model.slack(Demand("no-duplicates")))
            found.append(model.over(model.cp.LinearExpr.sum(trained), 1))
    return model.cp.LinearExpr.sum(found)


def _direct(region: int, group: Sequence[str], one: Candidate) -> bool:
    return one.halves[region] == HALVES and one.exercise.id in group


def emphasis(model: WeekModel) -> Expression:
    """Half sets that favoured regions are short of."""
    order = back(model.graph)
    return _short_of(model, "emphasis", [order.index(region) for region in model.request.emphasis])


def back_sets(model: WeekModel) -> Expression:
    """Sets that the week is short of."""
    return model.under(model.week(), (model.limit("back-sets") or (0, 0))[0])


def _absent(model: WeekModel, which: Callable[[Candidate], bool], times: int = 1) -> Expression:
    """How many places of a kind the week lacks."""
    places = model.places(which)
    return model.under(model.cp.LinearExpr.sum(places) if places else 0, times)


def row_and_pulldown(model: WeekModel) -> Expression:
    """Styles of pull that are missing."""
    found = [_absent(model, of_pattern(style)) for style in STYLES]
    return model.cp.LinearExpr.sum(found)


def vertical_horizontal(model: WeekModel) -> Expression:
    """Sets between vertical and horizontal pulls, beyond what is tolerated."""
    sign = dict(zip(STYLES, (-1, 1), strict=True))
    apart = model.week(lambda one: sign.get(one.exercise.pattern, 0))
    most = (model.limit("vertical-horizontal") or (0, 0))[1]
    found = model.model.new_int_var(0, 1000, "apart")
    model.model.add(found >= apart - most)
    model.model.add(found >= -apart - most)
    return found


def compounds(model: WeekModel) -> Expression:
    """Sets by which big lifts stay under so many times the other ones that no favoured region needs."""
    times = (model.limit("compounds") or (0, 0))[0]
    order = back(model.graph)
    favoured = [order.index(region) for region in model.request.emphasis]

    def counts(one: Candidate) -> int:
        if is_big(one):
            return -1
        return 0 if any(one.halves[region] == HALVES for region in favoured) else times

    return model.over(model.week(counts), 0)


def staples(model: WeekModel) -> Expression:
    """Families of staples that are missing."""
    found = [_absent(model, partial(_is_form, model, head)) for head in STAPLES]
    return model.cp.LinearExpr.sum(found)


def _is_form(model: WeekModel, head: str, one: Candidate) -> bool:
    return family(model.graph, one.exercise) == head


def single_arm(model: WeekModel) -> Expression:
    """Exercises for one arm that are missing."""
    least = (model.limit("single-arm") or (0, 0))[0]
    return _absent(model, lambda one: is_one_armed(one.exercise), least)


def focus(model: WeekModel) -> Expression:
    """Groups too many or too few as the main work of a day, over the days."""
    low, high = model.limit("focus") or (0, 0)
    groups = {one.exercise.id: main_group(model.graph, one.exercise) for one in model.candidates}
    found: list[Expression] = []
    for day in model.days:
        used = []
        for group in terms(model.graph, "region-group"):
            places = [
                model.stands[c, day] for c, one in enumerate(model.candidates) if groups[one.exercise.id] == group
            ]
            if places:
                used.append(model.model.new_bool_var(""))
                model.model.add_max_equality(used[-1], places)
        held = model.cp.LinearExpr.sum(used)
        found += [model.under(held, low), model.over(held, high)]
    return model.cp.LinearExpr.sum(found)


def even_days(model: WeekModel) -> Expression:
    """Sets by which the longest day goes beyond the shortest, over what is tolerated."""
    days = [day for day in model.days if not (model.request.short_second and day == SECOND)]
    low, high = (model.model.new_int_var(0, 1000, name) for name in ("shortest", "longest"))
    for day in days:
        model.model.add(low <= model.total(day))
        model.model.add(high >= model.total(day))
    return model.over(high - low, (model.limit("even-days") or (0, 0))[1])


def patterns(model: WeekModel) -> Expression:
    """Exercises of one movement pattern beyond what a day should hold, over days and patterns."""
    most = (model.limit("patterns") or (0, 0))[1]
    found = []
    for pattern in dict.fromkeys(one.exercise.pattern for one in model.candidates):
        for day in model.days:
            held = model.number(day, of_pattern(pattern))
            found.append(model.over(held, most))
    return model.cp.LinearExpr.sum(found)


def productive(model: WeekModel) -> Expression:
    """Half sets under the low or over the high limit, over all regions of the back."""
    high = (model.limit("productive") or (0, 0))[1]
    over = [model.over(_region(model, region), HALVES * high) for region in _wanted(model)]
    return _short_of(model, "productive", _wanted(model)) + model.cp.LinearExpr.sum(over)


def preferred(model: WeekModel) -> Expression:
    """Points of the places of the week, and of those that repeat an exercise."""
    points = [model.number(day) * 0 for day in model.days]
    for day in model.days:
        pairs = [(model.stands[c, day], one.points) for c, one in enumerate(model.candidates)]
        points.append(model.cp.LinearExpr.weighted_sum([place for place, _ in pairs], [times for _, times in pairs]))
    return model.cp.LinearExpr.sum(points) + (0 if model.request.level == "beginner" else _repeated(model))


def _repeated(model: WeekModel) -> Expression:
    found = []
    for id_ in dict.fromkeys(one.exercise.id for one in model.candidates):
        places = model.places(among([id_]))
        found.append(model.over(model.cp.LinearExpr.sum(places), 1))
    return REPEATED * model.cp.LinearExpr.sum(found)


SOFT: Mapping[str, Callable[[WeekModel], Expression]] = {
    "days-apart": days_apart,
    "row-and-pulldown": row_and_pulldown,
    "vertical-horizontal": vertical_horizontal,
    "compounds": compounds,
    "every-region": every_region,
    "staples": staples,
    "emphasis": emphasis,
    "single-arm": single_arm,
    "back-sets": back_sets,
    "focus": focus,
    "even-days": even_days,
    "patterns": patterns,
    "productive": productive,
    "preferred": preferred,
}
