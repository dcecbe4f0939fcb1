"""Trend, Hurst exponent and permutation test: cells per second of MineEco beside its peers, in one run.

usage: python3 benchmarks/trend.py [CELLS] [--permutations]      (default 200000 cells)

Peers: pymannkendall in a loop over cells (z, p, slope of each), skyborn and xarrayMannKendall where they are installed. Every
figure is the best of several runs; those of MineEco come from blocks of 25,000 cells on one and on two threads. Beside cells
per second of the clock stand cells per second of processor time, which other work on the machine moves less, and both as
multiples of pymannkendall's. With --permutations also the cost of the permutation test.
"""
import argparse
import os
import sys
import time
import warnings
from concurrent.futures import ThreadPoolExecutor

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(ROOT, ".links"), os.path.join(ROOT, ".build", "python")]

from mineeco.core.restoration.hurst import hurst  # noqa: E402 - the path is set above
from mineeco.core.restoration.mlri import mlri  # noqa: E402
from mineeco.core.restoration.permutation import permutation_p  # noqa: E402
from mineeco.core.restoration.trend import trend  # noqa: E402

BLOCK = 25_000
LOOP_CELLS = 400


def best(function, runs=3):
    """Return seconds by the clock and of processor time, the smallest of several runs after one that warms up memory."""
    times = []
    for _ in range(runs + 1):
        start = np.array([time.perf_counter(), time.process_time()])
        function()
        times.append(np.array([time.perf_counter(), time.process_time()]) - start)
    return np.min(times[1:], axis=0)


def on_threads(work, values, threads):
    """Run `work` on blocks of cells."""
    blocks = [values[:, start:start + BLOCK] for start in range(0, values.shape[1], BLOCK)]
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, blocks))


def peers(years, values):
    """Yield (name, function, number of cells) of every peer that is installed; print a word about the others."""
    try:
        import pymannkendall
    except ImportError:
        print("pymannkendall is not installed: no ratios")
    else:
        few = np.ascontiguousarray(values[:, :LOOP_CELLS].T)
        yield "pymannkendall, loop", lambda: [pymannkendall.original_test(series) for series in few], LOOP_CELLS
    gaps = " (slopes off with gaps)" if np.isnan(values).any() else ""
    try:
        from skyborn.calc.mann_kendall import mann_kendall_multidim
    except ImportError:
        print("skyborn is not installed: left out")
    else:
        yield "skyborn" + gaps, lambda: mann_kendall_multidim(values, axis=0), values.shape[1]
    try:
        import xarray
        from xarrayMannKendall import Mann_Kendall_test
    except ImportError:
        print("xarrayMannKendall is not installed: left out")
    else:
        table = xarray.DataArray(values[:, :LOOP_CELLS].reshape(years.size, 20, -1), dims=("time", "y", "x"),
                                 coords={"time": years, "y": np.arange(20), "x": np.arange(LOOP_CELLS // 20)})
        yield "xarrayMannKendall", lambda: Mann_Kendall_test(table, "time", coords_name={"time": "time", "x": "x", "y": "y"}).compute(), LOOP_CELLS


def table(years, values):
    """Print one table."""
    rows = []
    for name, function, cells in peers(years, values):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            rows.append((name, cells / best(function)))
    for threads in (1, 2):
        rows += [("MineEco %s, %d thread%s" % (what, threads, "s" * (threads > 1)), values.shape[1] / best(lambda: on_threads(work, values, threads)))  # noqa: B023
                 for what, work in (("trend", lambda block: trend(years, block)),
                                    ("trend + Hurst", lambda block: (trend(years, block), hurst(years, block))))]
    loop = dict(rows).get("pymannkendall, loop", np.full(2, np.nan))
    print("%-36s %12s %8s %18s %8s" % ("", "cells/s", "ratio", "cells/s processor", "ratio"))
    for name, speed in rows:
        print("%-36s %12.0f %8.1f %18.0f %8.1f" % (name, speed[0], speed[0] / loop[0], speed[1], speed[1] / loop[1]))


def permutations(cells):
    """Print the cost of the permutation test."""
    years = np.arange(2001.0, 2020.0)
    rng = np.random.default_rng(0)
    lst, evi = 308 + 1.5 * rng.standard_normal((19, cells)), 0.25 * np.exp(0.15 * rng.standard_normal((19, cells)))
    stable = trend(years, mlri(years, lst, evi)).z
    evi *= np.linspace(1, 3, 19)[:, None]
    restored = trend(years, mlri(years, lst, evi)).z
    took = best(lambda: permutation_p(years, lst, evi, restored), 1)[1]
    tested = np.count_nonzero(np.abs(restored) > 1.96)
    print("restored land: %.2f microseconds a cell and permutation" % (1e6 * took / tested / 999))
    print("restored land: %.0f s of processor time for a million cells" % (1e6 * took / cells))
    evi /= np.linspace(1, 3, 19)[:, None]
    took = best(lambda: permutation_p(years, lst, evi, stable), 1)[1]
    print("stable land, with early stop: %.0f s of processor time for a million cells" % (1e6 * took / cells))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cells", nargs="?", type=int, default=200_000)
    parser.add_argument("--permutations", action="store_true")
    options = parser.parse_args()
    rng = np.random.default_rng(0)
    for count in (20, 40):
        for share in (0.0, 0.1):
            values = rng.standard_normal((count, options.cells))
            values[rng.random(values.shape) < share] = np.nan
            print("\n%d years, %d %% gaps, %d cells" % (count, 100 * share, options.cells))
            table(np.arange(2001.0, 2001 + count), values)
    if options.permutations:
        print("\npermutation test, 19 years, 999 permutations")
        permutations(min(options.cells, 8000))


if __name__ == "__main__":
    main()
