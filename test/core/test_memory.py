"""The question how much memory is free, and the refusal."""
import pytest
from mineeco.core import memory
from mineeco.messages import InputProblem


def test_available_memory_is_plausible():
    assert 1e7 < memory.available_memory() < 1e15


def test_refusal_names_both_figures(monkeypatch):
    monkeypatch.setattr(memory, "available_memory", lambda: 2e9)
    memory.require_memory(2e9)
    with pytest.raises(InputProblem, match=r"needs 3\.5 GB of memory and 2\.0 GB are free"):
        memory.require_memory(3.5e9)
