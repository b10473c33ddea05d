"""The public names for weeks of training: what is asked, the plan, how it is done, how it keeps the rules."""

from graph.content import guidelines, plan_rules
from graph.rule import Guideline, PlanRule
from graph.week import plan
from graph.week_audit import Audit, minutes
from graph.week_check import audit
from graph.week_choices import CHOICES, Choice, Option
from graph.week_dose import Prescription, Said, dose_words, prescribe
from graph.week_order import in_order
from graph.week_progress import BLOCKS, Target, block, emphasis_order, next_step
from graph.week_records import FEWEST_DAYS, MOST_DAYS, Day, Demand, Held, Slot, Week, WeekRequest
from graph.week_slot import slot
from graph.week_swap import Swapped, swap, swap_sentences
from graph.week_warm_up import warm_up
from graph.week_words import conflict_sentence, demand_words, held_sentence, reasons, sources_said

__all__ = [
    "BLOCKS",
    "CHOICES",
    "FEWEST_DAYS",
    "MOST_DAYS",
    "Audit",
    "Choice",
    "Day",
    "Demand",
    "Guideline",
    "Held",
    "Option",
    "PlanRule",
    "Prescription",
    "Said",
    "Slot",
    "Swapped",
    "Target",
    "Week",
    "WeekRequest",
    "audit",
    "block",
    "conflict_sentence",
    "demand_words",
    "dose_words",
    "emphasis_order",
    "guidelines",
    "held_sentence",
    "in_order",
    "minutes",
    "next_step",
    "plan",
    "plan_rules",
    "prescribe",
    "reasons",
    "slot",
    "sources_said",
    "swap",
    "swap_sentences",
    "warm_up",
]
