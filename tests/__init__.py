"""Tests of Fullback."""
