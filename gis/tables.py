"""Tables as CSV: UTF-8 with a byte order mark, so that Excel shows Chinese, and a ``.csvt`` with the column types."""
import contextlib
import csv
import io
import os

from ..messages import QT_TRANSLATE_NOOP, FileProblem

CSVT = {int: "Integer64", float: "Real", str: "String"}


def write_table(path, columns, rows):
    """Write rows to a CSV file.

    Parameters
    ----------
    path : str
        Ends in ``.csv``.
    columns : sequence of (name, type)
        Lower-snake-case names; type is int, float or str.
    rows : iterable of sequences
        None and NaN give an empty cell.
    """
    try:
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([name for name, _ in columns])
            for row in rows:
                writer.writerow(["" if value is None or value != value else _text(value) for value in row])
        with open(os.path.splitext(path)[0] + ".csvt", "w", encoding="ascii") as file:
            file.write(",".join('"%s"' % CSVT[kind] for _, kind in columns) + "\n")
    except OSError as error:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Writing {path} failed ({why}): is the disk full?"), path=path, why=error.strerror) from error


def _text(value):
    """A float with all its digits that matter, anything else as it is."""
    return "%.10g" % value if isinstance(value, float) else value


def read_text(path):
    """Read the text of a table: UTF-8 with or without a byte order mark, else GB 18030, which Chinese Excel writes.

    Raises
    ------
    FileProblem
        If the file cannot be read or is not such text.
    """
    try:
        with open(path, "rb") as file:
            raw = file.read()
    except OSError as error:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "Cannot read the table {path}: {why}."), path=path, why=error.strerror) from error
    for encoding in ("utf-8-sig", "gb18030"):
        with contextlib.suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "The table {path} is neither UTF-8 nor GB 18030 text: save it as CSV UTF-8."), path=path)


def read_table(path):
    """Read a CSV file into a list of dicts of text.

    Text as in `read_text`; the separator is found among comma, semicolon and tab. Rows without any text are left out.

    Raises
    ------
    FileProblem
        If the file cannot be read, is not text in rows, or has no rows.
    """
    text = read_text(path)
    unquoted = "".join(text.split('"')[::2]).splitlines()
    separator = max(",;\t", key=unquoted[0].count) if unquoted else ","
    try:
        rows = [
            {(key or "").strip().lower(): (value or "").strip() for key, value in row.items() if key is not None}
            for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
        ]
    except csv.Error as error:
        raise FileProblem(
            QT_TRANSLATE_NOOP("MineEco", "{path} cannot be read as a table ({why}): is a quotation mark left open?"), path=path, why=error
        ) from error
    rows = [row for row in rows if any(row.values())]
    if not rows:
        raise FileProblem(QT_TRANSLATE_NOOP("MineEco", "The table {path} has no rows below its header."), path=path)
    return rows
