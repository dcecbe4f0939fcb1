"""What is handed out: metadata, licence, package, commands of the README, translation files, cost at start-up."""
import importlib
import json
import os
import re
import shutil
import subprocess
import sys

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HEAVY = ("scipy", "sklearn", "skimage", "pymannkendall", "matplotlib", "jinja2", "pandas", "dask", "numba")


def tool(name):
    """Import a script of tools/."""
    sys.path.insert(0, os.path.join(ROOT, "tools"))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(os.path.join(ROOT, "tools"))


check_package = tool("check_package")
translate = tool("translate")


def read(name):
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        return file.read()


@pytest.fixture(scope="module")
def packaged():
    if not os.path.exists(os.path.join(ROOT, ".git")) or shutil.which("git") is None:
        pytest.skip("which files are packaged stands in git, and this is not a git checkout")
    return check_package.packaged_files()


def test_package_obeys_the_rules(packaged):
    assert check_package.check_names(packaged) == []


def test_metadata_and_changelog_and_licence_obey_the_rules(packaged):
    assert check_package.check_metadata(read, packaged) == []


def test_package_holds_every_floor_and_every_resource(packaged):
    for folder in ("algorithms/", "core/", "gis/", "report/", "resources/icons/", "resources/styles/", "resources/models/", "resources/tables/"):
        assert any(name.startswith(folder) for name in packaged), folder
    for folder in ("test/", "tools/", "docs/", "benchmarks/", ".ci/"):
        assert not [name for name in packaged if name.startswith(folder)], folder


def test_every_tracked_file_of_the_plugin_is_packaged(packaged):
    tracked = check_package.git("ls-files", "-z", "algorithms", "core", "gis", "report", "resources", "i18n").split("\0")
    assert set(filter(None, tracked)) <= set(packaged)


GOOD = [
    "metadata.txt", "__init__.py", "plugin.py", "LICENSE", "README.md", "CHANGELOG.md", "requirements.txt", "i18n/mineeco_zh.ts", "i18n/mineeco_zh.qm", "i.svg",
]


@pytest.mark.parametrize(
    "name", ["core/__pycache__/a.py", "core/.hidden", "run.sh", "a.pyc", "lib.dll", "test/test_a.py", "Makefile", "a\\b.py", "矿.py", "core//a.py"]
)
def test_a_forbidden_file_is_seen(name):
    assert check_package.check_names(GOOD) == []
    assert check_package.check_names([*GOOD, name])


@pytest.mark.parametrize("name", GOOD[:-1])
def test_a_file_that_is_not_there_is_seen(name):
    assert check_package.check_names([other for other in GOOD if other != name]) == ["%s is not there" % name]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("author=", "autor=", "author"), ("author=A", "author=A/B", "author"), ("version=1.2.3", "version=1.2", "version"),
        ("version=1.2.3", "version=1.2.4", "CHANGELOG"), ("homepage=https", "homepage=http", "homepage"), ("icon=i.svg", "icon=j.svg", "icon"),
        ("hasProcessingProvider=yes", "hasProcessingProvider=no", "hasProcessingProvider"), ("server=", "supportsQt6=True\nserver=", "supportsQt6"),
    ],
)
def test_wrong_metadata_is_seen(old, new, word):
    files = {
        "metadata.txt": "[general]\nname=N\ndescription=D\nabout=A\nversion=1.2.3\nqgisMinimumVersion=3.22\nqgisMaximumVersion=4.99\nauthor=A\nemail=a@b.org\n"
        "homepage=https://b.org\ntracker=https://b.org/t\nrepository=https://b.org/r\nicon=i.svg\ntags=t\ncategory=Analysis\nhasProcessingProvider=yes\nserver=False\n",
        "CHANGELOG.md": "# Changes\n\n## 1.2.3 (2020-01-01)\n\n## 1.2.2\n",
        "LICENSE": "GNU GENERAL PUBLIC LICENSE ... either version 2 of the License, or ...",
    }
    assert check_package.check_metadata(files.get, GOOD) == []
    files["metadata.txt"] = files["metadata.txt"].replace(old, new)
    assert any(word in problem for problem in check_package.check_metadata(files.get, GOOD))


def test_versions_agree_and_licence_is_stated():
    from mineeco.algorithms.base import metadata

    version = metadata()["version"]
    assert check_package.newest_version(read("CHANGELOG.md")) == version
    assert "version 2 of the License, or (at your option) any later version" in re.sub(r"\s+", " ", read("README.md"))
    assert metadata()["license"] == "GPL-2.0-or-later"


def test_commands_of_the_readme_are_targets():
    commands = set(re.findall(r"(?:^|`)make ([a-z]+)", read("README.md"), re.MULTILINE))
    assert {"demo", "test"} <= commands
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert commands <= targets, commands - targets


@pytest.mark.parametrize("folder", ["", "docs"])
def test_links_of_the_pages_exist(folder):
    pages = [name for name in sorted(os.listdir(os.path.join(ROOT, folder))) if name.endswith(".md")]
    assert pages
    gone = []
    for page in pages:
        links = re.findall(r"\]\(([^)#]+)[^)]*\)", read(os.path.join(folder, page)))
        gone += [(page, link) for link in links if not link.startswith("https://") and not os.path.exists(os.path.join(ROOT, folder, link))]
    assert not gone, gone


def test_readme_names_every_algorithm(registry):
    text = read("README.md")
    missing = [algorithm.id() for algorithm in registry.providerById("mineeco").algorithms() if algorithm.name() not in text]
    assert not missing, missing


def test_ci_runs_what_the_readme_tells():
    path = os.path.join(ROOT, ".ci", "run")
    assert os.access(path, os.X_OK)
    assert "run make test\n" in read(".ci/run")


def test_demo_writes_what_it_names(tmp_path, monkeypatch, capsys):
    """The demo runs, and in its map the ground that truth calls mined and not restored is worse than the untouched ground."""
    from osgeo import gdal

    demo = tool("demo")
    monkeypatch.setattr(demo, "DEMO", str(tmp_path))
    monkeypatch.setattr(demo, "RESULTS", str(tmp_path / "results"))
    for name, folder in (("QGIS_CUSTOM_CONFIG_PATH", tmp_path / "profile"), ("XDG_RUNTIME_DIR", tmp_path), ("QGIS_PLUGINPATH", os.path.join(ROOT, ".links"))):
        monkeypatch.setenv(name, str(folder))
    demo.main()
    printed = capsys.readouterr().out
    for name in demo.WANTED.values():
        assert str(tmp_path / "results" / name) in printed
        assert (tmp_path / "results" / name).stat().st_size > 0

    def values(*parts):
        dataset = gdal.Open(str(tmp_path.joinpath(*parts)))
        return dataset.GetRasterBand(1).ReadAsArray()

    index, truth = values("results", "rsei.tif"), values("sample", "truth", "restored.tif")
    means = {code: index[(truth == code) & (index >= 0)].mean() for code in (0, 2)}
    assert means[2] < means[0] - 0.2
    demo.main()  # a second time, with everything already there


def test_scripts_have_a_valid_syntax():
    for name in ("tools/setup.sh", ".ci/run"):
        subprocess.run(["bash", "-n", os.path.join(ROOT, name)], check=True)


def test_repository_names_no_machine(packaged):
    """Neither paths of a machine that it was made on nor mirrors stand in tracked files."""
    here = "test/test_release.py"
    texts = (".py", ".md", ".txt", ".sh", ".json", ".svg", ".qml", ".html", ".css", ".toml", ".ts", ".model3", "Makefile", "run")
    tracked = check_package.git("ls-files", "-z").split("\0")
    names = [name for name in tracked if name.endswith(texts) and name != here and os.path.exists(os.path.join(ROOT, name))]
    assert names
    assert [name for name in names if re.search(r"/(work|home|root)/|deb\.debian\.org|localhost", read(name))] == []


def test_importing_the_plugin_loads_no_heavy_package():
    """The files of all algorithms are imported as the provider does it, in a fresh Python, and nothing heavy comes with them."""
    code = (
        "import json, sys\n"
        "import mineeco\n"
        "import mineeco.plugin\n"
        "from mineeco.algorithms.provider import find_algorithms\n"
        "count = len(list(find_algorithms()))\n"
        "print(json.dumps([count, sorted({name.split('.')[0] for name in sys.modules})]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([os.path.join(ROOT, ".links"), os.path.join(ROOT, ".build", "python")])}
    printed = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True).stdout
    count, modules = json.loads(printed.splitlines()[-1])
    assert count >= 8
    assert not set(modules) & set(HEAVY)


QT6 = {"QtCore": {"Qt": ["AlignmentFlag"], "QRegularExpression": []}, "QtGui": {"QAction": []}}


@pytest.mark.parametrize(
    "code",
    [
        "from PyQt5.QtCore import Qt", "import sip", "from qgis.PyQt.Qt import QColor", "from qgis.PyQt.QtCore import QRegExp", "dialog.exec_()",
        "from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", "from qgis.PyQt.QtCore import QVariant\nQVariant.Int",
        "from qgis.core import QgsProcessing\nQgsProcessing.TypeRaster", "from qgis.core import Qgis as Q\nQ.Warning",
    ],
)
def test_what_qt6_does_not_have_is_seen(code):
    assert len(list(tool("check_qt6").check(code, QT6))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft", "from qgis.PyQt.QtCore import QVariant, pyqtSignal", "dialog.exec()",
        "from qgis.core import QgsProcessing\nQgsProcessing.SourceType.TypeRaster", "from qgis.PyQt.QtWidgets import QAction",
    ],
)
def test_what_qt6_has_passes(code):
    assert list(tool("check_qt6").check(code, QT6)) == []


def test_texts_are_collected():
    code = "translate('MineEco', 'one ' 'two')\nQT_TRANSLATE_NOOP(\"MineEco\", \"three\")\ntranslate('Other', 'four')\nx.translate('MineEco', 'five')"
    assert sorted(translate.texts_of_code(code)) == ["five", "one two", "three"]
    table = {"label": "A", "about": "no", "rows": [{"name": "B", "citation": "no"}, [1, "C", "#ffffff"], [0.5, "#ffffff"], [2, "0.1-0.2", "#ffffff"]]}
    assert list(translate.texts_of_table(table)) == ["A", "B", "C"]


def test_translations_survive_a_round_trip(tmp_path, monkeypatch):
    monkeypatch.setattr(translate, "TS", str(tmp_path / "a.ts"))
    known = {"{n} cells < 10 & more": "{n} 个像元 < 10 & 更多"}
    translate.write([*known, "new"], known)
    assert translate.translations() == known
    assert translate.mismatched() == []
    translate.write(["{n} of {m}"], {"{n} of {m}": "{n}"})
    assert translate.mismatched() == ["{n} of {m}"]


def test_translations_keep_the_places_for_values():
    assert translate.mismatched() == []


def test_manual_lists_every_algorithm(registry):
    assert tool("docs").stale(["index"]) == []


@pytest.fixture
def profile(tmp_path, monkeypatch):
    monkeypatch.setenv("QGIS_PROFILE", str(tmp_path))
    return tmp_path / "python" / "plugins" / "mineeco"


def test_install_links_and_copies_and_uninstalls(profile, packaged):
    install = tool("install")
    install.main("install", copy=False)
    assert os.path.samefile(profile, ROOT)
    install.main("install", copy=True)
    assert not profile.is_symlink()
    assert (profile / "metadata.txt").read_text(encoding="utf-8") == read("metadata.txt")
    assert not (profile / "test").exists()
    install.main("uninstall", copy=False)
    assert not profile.exists()
    assert os.path.exists(os.path.join(ROOT, "metadata.txt"))


def test_install_leaves_alone_what_is_not_ours(profile):
    install = tool("install")
    profile.mkdir(parents=True)
    (profile / "metadata.txt").write_text("[general]\nname=Other\n", encoding="utf-8")
    for action in ("install", "uninstall"):
        with pytest.raises(SystemExit, match="not MineEco"):
            install.main(action, copy=False)
    assert (profile / "metadata.txt").exists()
