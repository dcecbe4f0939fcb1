"""Links or copies the plugin into the QGIS profile of the user, or takes it out.

usage: install.py install [--copy] | uninstall
QGIS_PROFILE in the environment names another profile folder than QGIS's default one.
"""
import os
import shutil
import sys

from check_package import PACKAGE, ROOT, packaged_files


def profile():
    """Folder of the QGIS profile."""
    if os.environ.get("QGIS_PROFILE"):
        return os.environ["QGIS_PROFILE"]
    if sys.platform == "darwin":
        data = os.path.expanduser("~/Library/Application Support")
    else:
        data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(data, "QGIS", "QGIS3", "profiles", "default")


def is_ours(path):
    """Whether what stands at `path` is a link to MineEco or a copy of it."""
    try:
        with open(os.path.join(path, "metadata.txt"), encoding="utf-8") as file:
            return "\nname=MineEco\n" in file.read()
    except OSError:
        return os.path.islink(path) and os.path.realpath(path) == ROOT


def remove(path):
    """Remove a link or copy of MineEco; refuse anything else."""
    if not os.path.lexists(path):
        return False
    if not is_ours(path):
        sys.exit("%s is not MineEco: move it away by hand." % path)
    if os.path.islink(path):
        os.remove(path)
    else:
        shutil.rmtree(path)
    return True


def main(action, copy):
    target = os.path.join(profile(), "python", "plugins", PACKAGE)
    removed = remove(target)
    if action == "uninstall":
        print("Removed %s" % target if removed else "There was no %s" % target)
        return
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if copy:
        for name in packaged_files():
            source = os.path.join(ROOT, name)
            if os.path.exists(source):
                os.makedirs(os.path.dirname(os.path.join(target, name)), exist_ok=True)
                shutil.copy(source, os.path.join(target, name))
    else:
        os.symlink(ROOT, target)
    print("%s %s" % ("Copied to" if copy else "Linked as", target))
    print("Now start QGIS, open Plugins > Manage and Install Plugins... > Installed, and tick MineEco.")
    print("Its tools are then in Processing > Toolbox, under MineEco.")


if __name__ == "__main__":
    if sys.argv[1:2] not in (["install"], ["uninstall"]) or sys.argv[2:] not in ([], ["--copy"]):
        sys.exit(__doc__)
    main(sys.argv[1], "--copy" in sys.argv)
