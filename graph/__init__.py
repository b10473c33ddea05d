"""The NetworkX layer of Fullback: what a kit allows, what that covers, and what a name means."""

from graph.allowed import extras_allowed
from graph.build import build
from graph.catalog import Listed, listing, nearest
from graph.changes import dependents, unlocks, without
from graph.content import equipment, exercises, modifiers, places, regions
from graph.coverage import coverage, everything
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
from graph.lookup import require_exercise, resolve_equipment, resolve_region, resolve_regions
from graph.order import familiarity
from graph.position import Position, moved, usual_position
from graph.profile import Profile, profile
from graph.purchase import purchases
from graph.records import Equipment, Exercise, Place, Region
from graph.request import Request, stations
from graph.rescue import Pair, Relaxation, best_pair, helpful_items, relaxations
from graph.resolve import Resolution, resolve, resolve_exercise
from graph.results import Coverage, Fix, Gap, ReadySetUp, RegionCoverage
from graph.substitutes import CLOSE, Substitute, substitutes
from graph.vocabulary import narrower, source_label, term_label, terms
from graph.wishes import Wishes, parse_avoid
from graph.words import counted, fix_words, gap_sentence, item_names, missing_words, setup_words, trains
from ontology.errors import KnowledgeError

__all__ = [
    "CLOSE",
    "LEAST_LOAD",
    "MOST_LOAD",
    "AmbiguousNameError",
    "Candidate",
    "Coverage",
    "Equipment",
    "Exercise",
    "Fix",
    "Gap",
    "InvalidConfigurationError",
    "InvalidKitError",
    "InvalidSelectionError",
    "Kit",
    "KnowledgeError",
    "Listed",
    "Pair",
    "Place",
    "Position",
    "Profile",
    "ReadySetUp",
    "Region",
    "RegionCoverage",
    "Relaxation",
    "Request",
    "Resolution",
    "Substitute",
    "UnknownTermError",
    "Wishes",
    "best_pair",
    "build",
    "counted",
    "coverage",
    "dependents",
    "equipment",
    "everything",
    "exercises",
    "extras_allowed",
    "familiarity",
    "fix_words",
    "gap_sentence",
    "helpful_items",
    "item_names",
    "listing",
    "make_kit",
    "missing_words",
    "modifiers",
    "moved",
    "narrower",
    "nearest",
    "parse_avoid",
    "parse_kit",
    "places",
    "possible",
    "profile",
    "purchases",
    "regions",
    "relaxations",
    "require_exercise",
    "resolve",
    "resolve_equipment",
    "resolve_exercise",
    "resolve_region",
    "resolve_regions",
    "setup_words",
    "source_label",
    "stations",
    "substitutes",
    "term_label",
    "terms",
    "trains",
    "unlocks",
    "usual_position",
    "without",
]
