"""The files of one run: all appear together when it is complete, or none does."""
import contextlib
import glob
import os

from ..messages import QT_TRANSLATE_NOOP, FileProblem

PROVENANCE = ".mineeco.json"
SIBLINGS = {".csv": (".csvt",), ".shp": (".shx", ".dbf", ".prj", ".cpg")}  # files of one stem that make up one whole


def beside(path):
    """Names of the files that come with `path` and are put in place together with it."""
    stem, extension = os.path.splitext(path)
    return [path + ".aux.xml", path + PROVENANCE] + [stem + end for end in SIBLINGS.get(extension.lower(), ())]


def _family(path):
    """`path`, what comes with it and what other programs derived from it (overviews, masks): it goes when `path` goes."""
    return [path, *beside(path), path + ".ovr", path + ".msk"]


def _alive(pid):
    """Whether a process of that number runs (asked of POSIX only: on Windows an open file cannot be removed anyway)."""
    if os.name == "nt":
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):  # another user's, or not the number of a process
        return True
    return True


def partial_name(path):
    """Name of the unfinished file beside `path`: ``<stem>.<process>.partial<extension>``."""
    stem, extension = os.path.splitext(path)
    return "%s.%d.partial%s" % (stem, os.getpid(), extension)


def is_partial(path):
    """Whether `path` is an unfinished file, which scans of folders pass over."""
    return os.path.splitext(os.path.splitext(path)[0])[1] == ".partial"


def _remove(names):
    """Remove what is there; what cannot be removed (open elsewhere, another user's) must not hide the run's own result or error."""
    for name in names:
        with contextlib.suppress(OSError):
            os.remove(name)


class Outputs:
    """Writes beside the wanted names and puts all files in place at the end.

    Used with ``with``: leaving it by an exception removes what was begun and leaves older files as they were.

    Examples
    --------
    >>> with Outputs() as outputs:              # doctest: +SKIP
    ...     part = outputs.begin("ndvi.tif")
    ...     write(Target(part), ...)
    """

    def __init__(self):
        self._final = {}

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            self.commit()
        else:
            self.discard()

    def begin(self, path):
        """Return the name to write to for the wanted file `path`.

        Raises
        ------
        FileProblem
            If the folder is missing or nothing may be written there.
        """
        path = os.path.abspath(path)
        folder = os.path.dirname(path)
        if not os.path.isdir(folder):
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "The folder {folder} does not exist: create it or choose another one."), folder=folder)
        if os.path.isdir(path):
            raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "{path} is a folder: name a file in it."), path=path)
        stem, extension = os.path.splitext(path)
        for old in glob.glob("%s.*.partial%s" % (glob.escape(stem), glob.escape(extension))):
            number = old[len(stem) + 1:-len(".partial" + extension)]
            if number.isdecimal() and int(number) != os.getpid() and not _alive(int(number)):
                _remove(_family(old))
        part = partial_name(path)
        try:
            with open(part, "wb"):
                pass
        except OSError as error:
            raise FileProblem(
                QT_TRANSLATE_NOOP("MineEco", "Cannot write to {folder} ({why}): choose a folder that you may write to."),
                folder=folder, why=error.strerror,
            ) from error
        os.remove(part)
        self._final[part] = path
        return part

    def final(self, part):
        """Name under which the file `part` appears at the end; anything else comes back unchanged."""
        return self._final.get(part, part) if isinstance(part, str) else part

    def parts(self):
        """Return the unfinished files of the run."""
        return list(self._final)

    def discard(self):
        """Remove all that was begun."""
        for part in self._final:
            _remove(_family(part))
        self._final = {}

    def commit(self):
        """Put every finished file in the place of its older namesake."""
        placed, kept = [], []
        try:
            for part, path in self._final.items():
                if not os.path.exists(part):
                    continue
                for name in _family(path):
                    if os.path.exists(name):
                        old = "%s.%d.old" % (name, os.getpid())
                        os.replace(name, old)
                        kept.append((old, name))
                for source, target in zip([part, *beside(part)], [path, *beside(path)]):
                    if os.path.exists(source):
                        os.replace(source, target)
                        placed.append(target)
        except OSError as error:
            _remove(placed)
            for old, name in kept:
                os.replace(old, name)
            self.discard()
            raise FileProblem(
                QT_TRANSLATE_NOOP(
                    "MineEco", "{path} cannot be replaced ({why}): it is open in another program or protected. Close it there, or choose another name."
                ),
                path=path, why=error.strerror,
            ) from error
        _remove(old for old, _ in kept)
        self._final = {}
