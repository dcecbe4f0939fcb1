"""Makes the teaching mine and assesses its scene of 31 July 2019 the way a user would: through qgis_process.

usage: demo.py    (make demo sets the environment: a profile of its own, so that yours stays as it is)
"""
import csv
import glob
import os
import shutil
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DEMO = os.path.join(ROOT, "demo")
RESULTS = os.path.join(DEMO, "results")
MODEL = "mineeco:rseifromlandsat"
WANTED = {"rsei": "rsei.tif", "classes": "classes.tif", "table": "loadings.csv", "page": "rsei.html"}


def run(*command, **variables):
    """Run a command and return what it prints; where it fails, show that and stop."""
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **variables})
    if done.returncode:
        sys.exit("%s\nfailed:\n%s%s" % (" ".join(command), done.stdout, done.stderr))
    return done.stdout


def qgis_process(*arguments):
    """Run qgis_process; the wrapper that Debian puts before QGIS 3.22 does not work, the program behind it does."""
    program = "/usr/bin/qgis_process.bin" if os.path.exists("/usr/bin/qgis_process.bin") else "qgis_process"
    return run(program, *arguments)


def main():
    start = time.monotonic()
    print("1/3  Making the teaching mine, a made-up mining landscape", flush=True)
    sample = os.path.join(DEMO, "sample")
    shutil.rmtree(sample, ignore_errors=True)
    run(
        sys.executable, "-m", "mineeco.resources.sample", sample, "--years", "2019",
        PYTHONPATH=os.pathsep.join([os.path.join(ROOT, ".links"), os.environ.get("PYTHONPATH", "")]),
    )
    product = glob.glob(os.path.join(sample, "scenes", "*_20190731_*"))[0]

    print("2/3  Enabling MineEco in a QGIS profile of its own", flush=True)
    if "* mineeco" not in qgis_process("plugins"):  # enabling it twice is an error
        qgis_process("plugins", "enable", "mineeco")

    print("3/3  Assessing %s with %s" % (os.path.basename(product), MODEL), flush=True)
    os.makedirs(RESULTS, exist_ok=True)
    files = {role: os.path.join(RESULTS, name) for role, name in WANTED.items()}
    assignments = ["%s=%s" % pair for pair in files.items()]
    print("     qgis_process run %s -- FOLDER=%s ..." % (MODEL, os.path.relpath(product, ROOT)), flush=True)
    log = qgis_process("run", MODEL, "--", "FOLDER=" + product, *assignments)
    with open(os.path.join(DEMO, "log.txt"), "w", encoding="utf-8") as file:
        file.write(log)
    lacking = [path for path in files.values() if not os.path.exists(path)]
    if lacking:
        sys.exit("%s did not appear. The log:\n%s" % (", ".join(lacking), log))
    # QGIS takes a .qml beside a raster as its style.
    for role, style in (("rsei", "rsei.qml"), ("classes", "rsei_classes.qml")):
        shutil.copy(os.path.join(ROOT, "resources", "styles", style), os.path.splitext(files[role])[0] + ".qml")

    with open(files["table"], encoding="utf-8-sig", newline="") as file:
        first = next(csv.DictReader(file))
    seconds, share = time.monotonic() - start, float(first["contribution"])
    print("\nDone in %.1f s. The first principal component holds %.0f %% of the variance; its loadings:" % (seconds, share))
    print("  " + ", ".join("%s %+.2f" % (name.upper(), float(first[name])) for name in ("ndvi", "wet", "ndbsi", "lst")) + "\n")
    print("  map    %s\n         %s\n         drag them into QGIS; they come with their colours" % (files["rsei"], files["classes"]))
    print("  table  %s\n         loadings and contributions; opens in any spreadsheet" % files["table"])
    print("  page   %s\n         opens in any browser" % files["page"])
    print("\nTo see MineEco in the toolbox of your own QGIS: make install")


if __name__ == "__main__":
    main()
