"""Random forest with importance: MineEco beside R's ranger and randomForest, on the same table, with the same trees, in one run.

usage: python3 benchmarks/forest.py [CELLS ...] [--trees N] [--threads N]      (default 20000 100000 cells, 200 trees, 2 threads)

Ten smooth drivers, three of which make the target. Every program grows the same number of trees (mtry 3, node size 5), with the
importance that comes from shuffling out-of-bag cells. Each runs in a process of its own, in turns, and the best of three runs counts;
reading the table and starting up is not timed. Seconds by the clock, of processor time, and the peak memory of the process.
randomForest grows a tenth of the trees on one thread, and its seconds are multiplied by ten. Programs that are not installed are named.
"""
import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(ROOT, ".links")]
DRIVERS = 10
RUNS = 3
READ = 'd <- as.data.frame(matrix(readBin("%s", "double", %d * 11), ncol = 11)); names(d) <- c(paste0("d", 0:9), "y"); '
RANGER = READ + (
    "library(ranger); t <- system.time(f <- ranger(y ~ ., d, num.trees = %d, mtry = 3, min.node.size = 5, importance = 'permutation', scale.permutation.importance = TRUE, verbose = FALSE, "
    "num.threads = %d, seed = 1)); cat(t[['elapsed']], t[['user.self']], f$r.squared, f$variable.importance, '\\n')")
RANDOM_FOREST = READ + (
    "suppressMessages(library(randomForest)); set.seed(1); t <- system.time(f <- randomForest(d[, 1:10], d$y, ntree = %d, mtry = 3, importance = TRUE)); "
    "cat(t[['elapsed']], t[['user.self']], tail(f$rsq, 1), importance(f, type = 1, scale = TRUE), '\\n')")


def make_table(path, cells):
    """Write the table column by column as doubles."""
    from scipy.ndimage import gaussian_filter

    side = int(np.ceil(cells ** 0.5))
    random = np.random.default_rng(0)
    fields = np.stack([gaussian_filter(random.standard_normal((side, side)), 3).ravel()[:cells] for _ in range(DRIVERS)])
    fields /= fields.std(axis=1, keepdims=True)
    target = fields[0] + 0.6 * np.sin(2 * fields[1]) + 0.4 * fields[2] ** 2 + 0.3 * random.standard_normal(cells)
    np.concatenate([fields.ravel(), target]).tofile(path)


def run_mineeco(path, cells, trees, threads):
    """Grow the forest in this process and print what R prints."""
    import sklearn.tree  # noqa: F401 - starting up is not timed
    from mineeco.core.influence.forest import grow_forest

    values = np.fromfile(path).reshape(DRIVERS + 1, cells)
    start = time.perf_counter(), time.process_time()
    found = grow_forest(values[:DRIVERS].T, values[DRIVERS], trees=trees, features=3, seed=1, workers=threads)
    took = time.perf_counter() - start[0], time.process_time() - start[1]
    print(*took, found.variance_explained / 100, *found.importance.z)


def measured(command):
    """Run a program; return the numbers it prints last and its peak memory in MB."""
    before = os.times()
    code = "import json, resource, subprocess, sys\n" \
           "done = subprocess.run(json.loads(sys.argv[1]), capture_output=True, text=True)\n" \
           "print(json.dumps([done.returncode, done.stdout, done.stderr[-500:], resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024]))"
    done = subprocess.run([sys.executable, "-c", code, json.dumps(command)], capture_output=True, text=True, check=True)
    status, printed, errors, memory = json.loads(done.stdout)
    if status:
        raise RuntimeError("%s failed after %.0f s: %s" % (command[0], os.times().elapsed - before.elapsed, errors))
    return [float(word) for word in printed.split()], memory


def has_package(name):
    """Whether R has a package."""
    return shutil.which("Rscript") is not None and subprocess.run(["Rscript", "-e", "library(%s)" % name], capture_output=True).returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cells", nargs="*", type=int, default=[20_000, 100_000])
    parser.add_argument("--trees", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        path, *numbers = options.child
        run_mineeco(path, *map(int, numbers))
        return
    known = {name: has_package(name) for name in ("ranger", "randomForest")}
    for name, there in known.items():
        if not there:
            print("R's %s is not installed (apt-get install r-cran-%s): left out" % (name, name.lower()))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "table.bin")
        for cells in options.cells:
            make_table(path, cells)
            few = max(1, options.trees // 10)
            commands = {"MineEco": ([sys.executable, __file__, "--child", path, str(cells), str(options.trees), str(options.threads)], 1)}
            if known["ranger"]:
                commands["ranger"] = (["Rscript", "-e", RANGER % (path, cells, options.trees, options.threads)], 1)
            if known["randomForest"]:
                commands["randomForest"] = (["Rscript", "-e", RANDOM_FOREST % (path, cells, few)], options.trees / few)
            print("\n%d cells, %d drivers, %d trees, %d threads" % (cells, DRIVERS, options.trees, options.threads))
            print("%-14s %9s %7s %11s %7s %9s %7s   %s" % ("", "seconds", "ratio", "processor", "ratio", "MB", "R2 oob", "importance (score of d0, d1, d2, largest of the others)"))
            first, runs = None, {name: [] for name in commands}
            for turn in range(RUNS):
                for name, (command, _) in commands.items():
                    if name != "randomForest" or not turn:
                        runs[name].append(measured(command))
            for name, (_, factor) in commands.items():
                found, memory = zip(*runs[name])
                (_, _, r2, *score), memory = found[0], min(memory)
                clock, processor = (min(one[place] for one in found) for place in (0, 1))
                clock, processor = clock * factor, processor * factor
                first = first or (clock, processor)
                rest = "%.0f %.0f %.0f, %.1f" % (*score[:3], max(score[3:]))
                print("%-14s %9.1f %7.2f %11.1f %7.2f %9.0f %7.3f   %s" % (name, clock, clock / first[0], processor, processor / first[1], memory, r2, rest))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
