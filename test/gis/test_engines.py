"""Ordered maps: the same results in the same order, few items ahead, errors handed on, no thread left behind."""
import random
import threading
import time

import pytest
from mineeco.gis.engines import ENGINES, serial, threads, workers


@pytest.fixture(params=sorted(ENGINES))
def engine(request):
    return ENGINES[request.param]


def test_names():
    assert (ENGINES["serial"], ENGINES["threads"]) == (serial, threads)
    assert 1 <= workers() <= 8


def test_order_is_that_of_the_items(engine):
    rng = random.Random(1)
    waits = [rng.random() / 200 for _ in range(60)]

    def function(number):
        time.sleep(waits[number])
        return number ** 2

    assert list(engine(function, range(60))) == [number ** 2 for number in range(60)]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_items(engine, count):
    assert list(engine(str, iter(range(count)))) == [str(number) for number in range(count)]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("mineeco")]


def test_items_are_taken_as_they_are_needed(engine):
    taken = []

    def items():
        for number in range(1000):
            taken.append(number)
            yield number

    results = engine(lambda number: number, items())
    for expected in range(100):
        assert next(results) == expected
        assert len(taken) <= expected + 1 + 2 * workers()
    results.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("mineeco")]


def test_a_slow_reader_is_not_overrun():
    done = []
    results = threads(done.append, range(1000))
    next(results)
    time.sleep(0.1)
    assert len(done) <= 2 * workers()
    results.close()


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_the_first_error_in_order_is_raised_and_the_rest_is_dropped(engine, error):
    done = []

    def function(number):
        if number == 7:
            time.sleep(0.02)  # a later error is there first
            raise error("seven")
        if number == 8:
            raise error("eight")
        done.append(number)
        return number

    results = engine(function, range(1000))
    assert [next(results) for _ in range(7)] == list(range(7))
    with pytest.raises(error, match="seven"):
        next(results)
    assert len(done) <= 7 + 2 * workers()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("mineeco")]
    with pytest.raises(StopIteration):
        next(results)


def test_what_waits_is_never_begun_after_an_error():
    if workers() == 1:
        pytest.skip("a single processor")
    begun, go_on = [], threading.Event()

    def function(number):
        begun.append(number)
        if number == 0:
            time.sleep(0.05)
            raise ValueError("the first")
        go_on.wait(10)

    threading.Timer(0.3, go_on.set).start()
    with pytest.raises(ValueError, match="the first"):
        next(threads(function, range(100)))
    assert len(begun) <= workers() + 1  # of 2 x workers that were handed out


def test_an_error_of_the_items_is_raised(engine):
    def items():
        yield 1
        raise ValueError("no more items")

    with pytest.raises(ValueError, match="no more items"):
        list(engine(lambda number: number, items()))
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("mineeco")]


def test_threads_work_at_once():
    if workers() == 1:
        pytest.skip("a single processor")
    together = threading.Barrier(2)
    assert list(threads(lambda number: together.wait(10) >= 0, range(2))) == [True, True]


def test_two_runs_at_once():
    found = {}

    def run(name):
        found[name] = list(threads(lambda number: (name, number), range(200)))

    runs = [threading.Thread(target=run, args=(name,)) for name in "ab"]
    for thread in runs:
        thread.start()
    for thread in runs:
        thread.join(10)
    assert found == {name: [(name, number) for number in range(200)] for name in "ab"}
