"""The public names for weeks of training: what is asked, the plan, how it is done, how it keeps the rules; a log."""

from graph.content import guidelines, plan_rules
from graph.log import every_week
from graph.log_text import MOST_BYTES as MOST_LOG_BYTES
from graph.log_words import (
    change_sentence,
    count_rows,
    lately_words,
    neglected_sentence,
    ratio_sentence,
    unknown_sentence,
)
from graph.rule import Guideline, PlanRule
from graph.volume import verdict
from graph.volume_words import judged_sentences
from graph.week import plan
from graph.week_audit import Audit, minutes
from graph.week_calendar import week_calendar
from graph.week_check import audit
from graph.week_choices import CHOICES, Choice, Option
from graph.week_days import days_advice
from graph.week_dose import Prescription, Said, dose_words, prescribe
from graph.week_export import week_csv
from graph.week_html import week_html
from graph.week_liftosaur import week_liftosaur
from graph.week_order import in_order
from graph.week_progress import BLOCKS, BlockWeek, Target, block, emphasis_order, next_step
from graph.week_records import FEWEST_DAYS, MOST_DAYS, Day, Demand, Held, Slot, Week, WeekRequest
from graph.week_slot import slot
from graph.week_swap import Swapped, swap, swap_sentences
from graph.week_text import week_hevy, week_strong
from graph.week_warm_up import warm_up
from graph.week_words import conflict_sentence, demand_words, guidelines_for, held_sentence, reasons, sources_said

__all__ = [
    "BLOCKS",
    "CHOICES",
    "FEWEST_DAYS",
    "MOST_DAYS",
    "MOST_LOG_BYTES",
    "Audit",
    "BlockWeek",
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
    "change_sentence",
    "conflict_sentence",
    "count_rows",
    "days_advice",
    "demand_words",
    "dose_words",
    "emphasis_order",
    "every_week",
    "guidelines",
    "guidelines_for",
    "held_sentence",
    "in_order",
    "judged_sentences",
    "lately_words",
    "minutes",
    "neglected_sentence",
    "next_step",
    "plan",
    "plan_rules",
    "prescribe",
    "ratio_sentence",
    "reasons",
    "slot",
    "sources_said",
    "swap",
    "swap_sentences",
    "unknown_sentence",
    "verdict",
    "warm_up",
    "week_calendar",
    "week_csv",
    "week_hevy",
    "week_html",
    "week_liftosaur",
    "week_strong",
]
