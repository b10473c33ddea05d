"""Redraw the screenshot and rewrite the outputs, counts and figures that the README shows."""

import contextlib
import io
import os
import re
import shlex
from functools import partial

from playwright.sync_api import expect, sync_playwright

from graph import build
from graph.__main__ import main
from graph.commands import counts
from notebooks.baselines import BASELINES, same_pattern
from notebooks.comparison import figures
from notebooks.fitting import FOUR_GROUPS, examples, folds, leave_one_out, published, ranking
from notebooks.measures import answers, consensus, mean, published_lists
from tests.fetch_browser import fetch
from tests.serve import QUIET, ROOT, serving

README = ROOT / "README.md"
PICTURES = {
    "screenshot": "/?place=dumbbells",
    "swap": "/swap?exercise=lat-pulldown&place=full-gym",
    "week": "/week?place=full-gym",
}
# What shows that a page has drawn its answer, where it is not the map.
DRAWN = {"week": "text=Day 2"}
WIDTH = "110"
PRODUCTS = ("liftosaur", "FitnessVolt", "Fitness-Trainer")
RANKINGS = re.compile(r"^\| ranking \|.*\n(?:\|.*\n)+", re.MULTILINE)
SESSION = re.compile(r"```console\n\$ (fullback .+)\n(?:[^`]*)```")


def output_of(command: str) -> str:
    """What `command` prints on a terminal of fixed width, without spaces at the ends of lines."""
    os.environ["COLUMNS"] = WIDTH
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        main(shlex.split(command)[1:])
    return "".join(line.rstrip() + "\n" for line in said.getvalue().splitlines())


def measured() -> str:
    """The table of rankings in the README, measured anew on the published lists."""
    graph, lists = build(), published_lists()
    model = folds(examples(graph, lists, FOUR_GROUPS))
    rankers = {
        "Fullback": partial(ranking, graph, shares=published(graph)),
        "Fullback, shares fitted without the lists of the exercise asked": leave_one_out(graph, FOUR_GROUPS, model),
        "what the other lists of the same exercise agree on": None,
        "same movement pattern, best known first (two of our parts)": partial(same_pattern, graph),
    }
    for name, rule in BASELINES.items():
        if rule is not same_pattern:
            rebuilt = f"the rule of {name}, rebuilt" if name in PRODUCTS else name
            rankers[rebuilt] = partial(rule, graph)
    lines = ["| ranking | hit@1 | hit@3 | nDCG@10 |", "|---|---:|---:|---:|"]
    for name, rank in rankers.items():
        found = figures(consensus(lists) if rank is None else answers(lists, rank))
        cells = " | ".join(f"{mean(found[measure]):.2f}" for measure in ("hit@1", "hit@3", "nDCG@10"))
        lines.append(f"| {name} | {cells} |")
    return "\n".join(lines) + "\n"


def readme(text: str) -> str:
    """The README with every output of a command, and the counts of the knowledge, written anew."""
    text = SESSION.sub(lambda match: f"```console\n$ {match[1]}\n{output_of(match[1])}```", text)
    text = RANKINGS.sub(lambda _: measured(), text)
    said = ", ".join(f"{number} {name}" for name, number in counts(build()).items())
    return re.sub(r"^(COUNTS|It holds .+\.)$", f"It holds {said}.", text, flags=re.MULTILINE)


def draw() -> None:
    """Save the pages as a visitor sees them; nothing is saved if a map does not show."""
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=fetch(), args=list(QUIET))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        for name, link in PICTURES.items():
            page.goto(address + link)
            expect(page.locator(DRAWN.get(name, ".figure svg")).first).to_be_visible(timeout=60_000)
            expect(page.locator("[data-testid=stExpander]").nth(5)).to_be_visible()
            expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)
            page.screenshot(path=ROOT / "app_pages" / "plate" / f"{name}.png", animations="disabled")
        browser.close()


if __name__ == "__main__":
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    draw()
