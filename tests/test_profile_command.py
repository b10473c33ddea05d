"""The command `fullback profile`: JSON as designed, grips as people say them, one line for what is impossible."""

import json

import pytest

from graph.__main__ import main


def test_profile_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profile", "pendlay row", "--arm-angle", "75", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"id", "configuration", "usual", "regions"}
    assert set(found["usual"]) == {"confidence", "rationale", "derived_from", "sources"}
    assert found["usual"]["confidence"] == "low"
    assert found["usual"]["sources"]
    assert found["configuration"] == {"grip": "pronated", "width": 1.5, "arm_angle": 75.0, "extras": []}
    lats = found["regions"]["latissimus-iliac"]
    assert set(lats) == {"weight", "base", "change", "role", "confidence", "claims"}
    assert lats["change"] == -0.2
    assert lats["claims"][0]["modifier"] == "row-elbows-out"
    assert "Padovan2025" in lats["claims"][0]["sources"]


def test_grip_in_the_name_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profile", "underhand lat pulldown", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["configuration"]["grip"] == "supinated"


@pytest.mark.parametrize("said", ["overhand", "Overhand grip", "pronated", "Pronated (overhand)"])
def test_grips_by_the_names_that_people_use(capsys: pytest.CaptureFixture[str], said: str) -> None:
    assert main(["profile", "neutral-grip pulldown", "--grip", said]) in (0, 1)
    assert "unknown grip" not in capsys.readouterr().err


def test_profile_for_people_names_verdict_and_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["profile", "lat pulldown", "--width", "wide"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Vertical pull: grip width and the latissimus (not supported)" in said
    assert "against: Signorile" in said


@pytest.mark.parametrize(
    "arguments", [["--width", "huge"], ["--width", "nan"], ["--grip", "hook"], ["--arm-angle", "30"]]
)
def test_impossible_options_get_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(["profile", "pull-up", *arguments]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
