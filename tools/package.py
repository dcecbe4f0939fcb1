"""Builds dist/mineeco-<version>.zip from the last commit and checks it."""
import os
import re
import shutil
import subprocess
import sys

from check_package import PACKAGE, ROOT, check_zip, git

DIST = os.path.join(ROOT, "dist")


def translations(folder):
    """Compile the translations of the last commit into `folder` and return the files."""
    made = []
    for name in git("ls-tree", "--name-only", "HEAD", "i18n/").split():
        if name.endswith(".ts"):
            source = os.path.join(folder, os.path.basename(name))
            with open(source, "w", encoding="utf-8") as file:
                file.write(git("show", "HEAD:" + name))
            target = source[:-3] + ".qm"
            subprocess.run(["lrelease", "-silent", source, "-qm", target], check=True, env={**os.environ, "QT_SELECT": "qt5"})
            made.append(target)
    return made


def main():
    version = re.search(r"^version=(.+)$", git("show", "HEAD:metadata.txt"), re.MULTILINE).group(1).strip()
    work = os.path.join(ROOT, ".build", "package")
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    os.makedirs(DIST, exist_ok=True)
    target = os.path.join(DIST, "%s-%s.zip" % (PACKAGE, version))
    # Each --prefix holds for what follows it: the compiled translations go into their folder, the commit beside it.
    added = [part for name in translations(work) for part in ("--prefix=%s/i18n/" % PACKAGE, "--add-file=" + name)]
    git("archive", "--format=zip", *added, "--prefix=%s/" % PACKAGE, "-o", target, "HEAD")
    if git("status", "--porcelain"):
        print("Note: the zip holds the last commit; changes since then are not in it.")
    problems = check_zip(target)
    for problem in problems:
        print(problem)
    if problems:
        os.remove(target)
        sys.exit("Nothing was packaged: %d problem(s)." % len(problems))
    print("%s (%.0f kB) obeys the rules of the plugin site." % (target, os.path.getsize(target) / 1024))


if __name__ == "__main__":
    main()
