"""The NetworkX layer of Fullback: what a kit allows, what that covers, and what a name means."""

from graph.advise import MOST_PRICE, Advice, Purchase, advise, exercise_covers, fewest_exercises
from graph.allowed import extras_allowed
from graph.balance import Balance, balance_sentence, front_and_back
from graph.build import build
from graph.catalog import Listed, listing, nearest
from graph.changes import dependents, unlocks, without
from graph.choices import (
    angle_choices,
    extra_choices,
    grip_choices,
    handle_choices,
    handles_for,
    position_name,
    width_choices,
)
from graph.claims import modifier_sentence, unstudied
from graph.closeness import comes_close, far_sentence
from graph.closest import nearest_position
from graph.content import (
    equipment,
    exercises,
    landmarks,
    modifiers,
    places,
    regions,
    variations,
)
from graph.content import parts as score_parts
from graph.cover import Covers
from graph.coverage import COVERED, coverage, everything
from graph.errors import (
    AmbiguousNameError,
    InvalidConfigurationError,
    InvalidKitError,
    InvalidSelectionError,
    UnknownTermError,
)
from graph.index import Candidate
from graph.kit import LEAST_LOAD, MOST_LOAD, Kit, make_kit, possible
from graph.kit_text import parse_kit
from graph.landmark import Landmark
from graph.log import analyse
from graph.log_change import one_change
from graph.log_formats import InvalidLogError
from graph.log_names import LoggedName
from graph.log_read import Done, Log, read_log
from graph.log_records import LogAnalysis, LogCounts, LoggedWeek, Neglected, OneChange
from graph.log_words import count_sentence, log_sentences, week_name
from graph.lookup import require_exercise, resolve_equipment, resolve_region, resolve_regions
from graph.order import familiarity
from graph.position import Position, moved, position_said, usual_position
from graph.profile import Profile, Share, profile
from graph.purchase import purchases
from graph.records import COUNTS, Equipment, Exercise, Handle, Modifier, Place, Region
from graph.redundancy import Change, Redundant, redundant, redundant_sentence
from graph.request import Request, stations
from graph.rescue import Pair, Relaxation, best_pair, helpful_items, relaxations
from graph.resolve import Resolution, resolve, resolve_exercise
from graph.results import Coverage, Fix, Gap, ReadySetUp, RegionCoverage
from graph.substitutes import CLOSE, Substitute, kept_share, substitutes
from graph.swap_words import (
    WORTH,
    pair_sentence,
    relaxation_sentence,
    repetition_words,
    shares_words,
    strain_words,
    straps_sentence,
)
from graph.vocabulary import narrower, source_label, term_label, terms
from graph.volume import DIRECT, Judged, RegionVolume, Volume, judge, volume
from graph.volume_words import landmark_numbers, landmark_sources, week_sentences
from graph.wishes import Wishes, parse_avoid
from graph.words import (
    counted,
    fix_words,
    gap_sentence,
    item_names,
    missing_words,
    position_words,
    setup_words,
    trains,
    upper_first,
)
from ontology.errors import KnowledgeError

__all__ = [
    "CLOSE",
    "COUNTS",
    "COVERED",
    "DIRECT",
    "LEAST_LOAD",
    "MOST_LOAD",
    "MOST_PRICE",
    "WORTH",
    "Advice",
    "AmbiguousNameError",
    "Balance",
    "Candidate",
    "Change",
    "Coverage",
    "Covers",
    "Done",
    "Equipment",
    "Exercise",
    "Fix",
    "Gap",
    "Handle",
    "InvalidConfigurationError",
    "InvalidKitError",
    "InvalidLogError",
    "InvalidSelectionError",
    "Judged",
    "Kit",
    "KnowledgeError",
    "Landmark",
    "Listed",
    "Log",
    "LogAnalysis",
    "LogCounts",
    "LoggedName",
    "LoggedWeek",
    "Modifier",
    "Neglected",
    "OneChange",
    "Pair",
    "Place",
    "Position",
    "Profile",
    "Purchase",
    "ReadySetUp",
    "Redundant",
    "Region",
    "RegionCoverage",
    "RegionVolume",
    "Relaxation",
    "Request",
    "Resolution",
    "Share",
    "Substitute",
    "UnknownTermError",
    "Volume",
    "Wishes",
    "advise",
    "analyse",
    "angle_choices",
    "balance_sentence",
    "best_pair",
    "build",
    "comes_close",
    "count_sentence",
    "counted",
    "coverage",
    "dependents",
    "equipment",
    "everything",
    "exercise_covers",
    "exercises",
    "extra_choices",
    "extras_allowed",
    "familiarity",
    "far_sentence",
    "fewest_exercises",
    "fix_words",
    "front_and_back",
    "gap_sentence",
    "grip_choices",
    "handle_choices",
    "handles_for",
    "helpful_items",
    "item_names",
    "judge",
    "kept_share",
    "landmark_numbers",
    "landmark_sources",
    "landmarks",
    "listing",
    "log_sentences",
    "make_kit",
    "missing_words",
    "modifier_sentence",
    "modifiers",
    "moved",
    "narrower",
    "nearest",
    "nearest_position",
    "one_change",
    "pair_sentence",
    "parse_avoid",
    "parse_kit",
    "places",
    "position_name",
    "position_said",
    "position_words",
    "possible",
    "profile",
    "purchases",
    "read_log",
    "redundant",
    "redundant_sentence",
    "regions",
    "relaxation_sentence",
    "relaxations",
    "repetition_words",
    "require_exercise",
    "resolve",
    "resolve_equipment",
    "resolve_exercise",
    "resolve_region",
    "resolve_regions",
    "score_parts",
    "setup_words",
    "shares_words",
    "source_label",
    "stations",
    "strain_words",
    "straps_sentence",
    "substitutes",
    "term_label",
    "terms",
    "trains",
    "unlocks",
    "unstudied",
    "upper_first",
    "usual_position",
    "variations",
    "volume",
    "week_name",
    "week_sentences",
    "width_choices",
    "without",
]
