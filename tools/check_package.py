"""Checks a packaged plugin against the rules of the QGIS plugin site and of MineEco.

usage: check_package.py dist/mineeco-<version>.zip
"""
import configparser
import os
import re
import subprocess
import sys
import tempfile
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PACKAGE = "mineeco"
REQUIRED = (
    "name", "description", "about", "version", "qgisMinimumVersion", "qgisMaximumVersion", "author", "email",
    "homepage", "tracker", "repository", "icon", "tags", "category", "hasProcessingProvider",
)
URLS = ("homepage", "tracker", "repository")
TOP = (
    "metadata.txt", "__init__.py", "plugin.py", "LICENSE", "README.md", "CHANGELOG.md", "requirements.txt", "i18n/mineeco_zh.ts", "i18n/mineeco_zh.qm",
)
SUSPICIOUS = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyc", ".pyo", ".pyd", ".zip", ".orig", ".rej", ".tif", ".log")
DEVELOPMENT = ("test", "tools", "benchmarks", "docs", "Makefile", "pyproject.toml")
LIMIT = 25 * 2**20


def git(*arguments, text=None):
    """Return what git prints; a checkout that belongs to another user is read all the same."""
    command = ["git", "-c", "safe.directory=*", "-C", ROOT, *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def packaged_files():
    """Names of the files in git's index that the package holds, and the compiled translations that are added to them."""
    tracked = git("ls-files", "-z")
    answers = git("check-attr", "-z", "--stdin", "export-ignore", text=tracked).split("\0")
    names = [name for name, value in zip(answers[0::3], answers[2::3]) if value != "set"]
    return sorted(names + [name[:-3] + ".qm" for name in names if name.startswith("i18n/") and name.endswith(".ts")])


def newest_version(changelog):
    """Version in the first heading of the second level, such as ``## 0.1.0 (2026-01-31)``; '' where there is none."""
    found = re.search(r"^## \[?(\d+\.\d+\.\d+)\]?", changelog, re.MULTILINE)
    return found.group(1) if found else ""


def check_names(names):
    """Return what is wrong with the names of the files, which stand relative to the plugin's folder."""
    problems = ["%s is not there" % name for name in TOP if name not in names]
    for name in names:
        parts = name.split("/")
        if any(part.startswith(".") or part in ("__pycache__", "__MACOSX", "") for part in parts) or "\\" in name or not name.isascii():
            problems.append("%s: hidden, cached or oddly named files are refused" % name)
        if name.lower().endswith(SUSPICIOUS):
            problems.append("%s: files of this kind do not belong into a plugin" % name)
        if parts[0] in DEVELOPMENT:
            problems.append("%s is for development: give it export-ignore in .gitattributes" % name)
    return problems


def check_metadata(read, names):
    """Return what is wrong with metadata.txt and CHANGELOG.md; `read` gives the text of a file."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(read("metadata.txt"))
    general = dict(parser["general"]) if parser.has_section("general") else {}
    problems = ["metadata.txt: %s is missing" % key for key in REQUIRED if not general.get(key, "").strip()]
    for key in URLS:
        if not general.get(key, "").startswith("https://"):
            problems.append("metadata.txt: %s is not an https address" % key)
    if "/" in general.get("author", ""):
        problems.append("metadata.txt: author must not have a slash")
    if general.get("icon") not in names:
        problems.append("metadata.txt: the icon is not packaged")
    if general.get("hasProcessingProvider") != "yes":
        problems.append("metadata.txt: without hasProcessingProvider=yes qgis_process does not find the plugin")
    if "supportsQt6" in general:
        problems.append("metadata.txt: supportsQt6 is no longer used, qgisMaximumVersion counts")
    for key, pattern in (("version", r"\d+\.\d+\.\d+"), ("qgisMinimumVersion", r"3\.\d+"), ("qgisMaximumVersion", r"\d+\.\d+"), ("email", r"\S+@\S+\.\S+")):
        if not re.fullmatch(pattern, general.get(key, "")):
            problems.append("metadata.txt: %s has an unexpected form" % key)
    if newest_version(read("CHANGELOG.md")) != general.get("version"):
        problems.append("CHANGELOG.md: the newest heading is not version %s" % general.get("version"))
    if "either version 2 of the License, or" not in read("LICENSE") or "GNU GENERAL PUBLIC LICENSE" not in read("LICENSE"):
        problems.append("LICENSE is not the whole text of the GNU General Public License, version 2")
    return problems


def check_zip(path):
    """Return what is wrong with a zip."""
    with zipfile.ZipFile(path) as archive:
        outside = [name for name in archive.namelist() if not name.startswith(PACKAGE + "/")]
        if outside:
            return ["%s is outside the one folder %s" % (name, PACKAGE) for name in outside]
        files = [entry for entry in archive.infolist() if not entry.is_dir()]
        names = [entry.filename[len(PACKAGE) + 1:] for entry in files]
        problems = check_names(names)
        for name in archive.namelist():
            if name.endswith("/") and not any(file.filename.startswith(name) for file in files):
                problems.append("%s is empty" % name)
        problems += ["%s is executable" % entry.filename for entry in files if entry.external_attr >> 16 & 0o111]
        problems += check_metadata(lambda name: archive.read("%s/%s" % (PACKAGE, name)).decode("utf-8"), names)
        if os.path.getsize(path) > LIMIT:
            problems.append("the zip has %.1f MB, the site takes %d MB" % (os.path.getsize(path) / 2**20, LIMIT // 2**20))
        with tempfile.TemporaryDirectory() as folder:
            archive.extractall(folder)
            problems += scan(folder)
    return problems


def scan(folder):
    """Return the findings of the site's security scanners in an unpacked plugin."""
    problems = []
    tools = os.path.join(ROOT, ".build", "lint", "bin")
    bandit = subprocess.run([os.path.join(tools, "bandit"), "-q", "-r", folder], capture_output=True, text=True)
    if bandit.returncode:
        problems.append("bandit:\n" + bandit.stdout + bandit.stderr)
    files = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names if name != "metadata.txt"]
    secrets = subprocess.run([os.path.join(tools, "detect-secrets-hook"), *files], capture_output=True, text=True, cwd=folder)
    if secrets.returncode:
        problems.append("detect-secrets:\n" + secrets.stdout + secrets.stderr)
    return problems


if __name__ == "__main__":
    found = check_zip(sys.argv[1])
    for problem in found:
        print(problem)
    print("%s: %s" % (sys.argv[1], "%d problem(s)" % len(found) if found else "obeys the rules of the plugin site"))
    sys.exit(bool(found))
