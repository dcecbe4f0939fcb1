"""Years and dates in the names of products, layers and bands, and in text that users type."""
import datetime
import re

from ..messages import QT_TRANSLATE_NOOP, InputProblem

YEARS = (1900, 2099)
# Rules in the order in which they are tried; the first that finds something decides. A product id holds several dates, of which the first is that of the scene.
_LANDSAT = re.compile(r"(?<![A-Z0-9])L[COTEM]0\d_L\w{3}_\d{6}_(\d{8})(?!\d)")
_LANDSAT_OLD = re.compile(r"(?<![A-Z0-9])L[COTEM][0-9](\d{6})(\d{7})[A-Z]{3}\d{2}")
_MODIS = re.compile(r"(?:^|\.)A(\d{7})(?!\d)")
_SENTINEL = re.compile(r"(?<![A-Z0-9])S2[A-D]_MSI\w{3}_(\d{8})T\d{6}")
_DASHED = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_HAN = re.compile(r"(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日")
_COMPACT = re.compile(r"(?<!\d)(\d{8})(?!\d)")
# What a user types: 2019-01-25, 2019/1/25, 2019.1.25, 2019年1月25日.
_TYPED = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_YEAR = re.compile(r"(?:^|[_\W]|[yY]|[\u4e00-\u9fff])((?:19|20)\d{2})(?!\d)")


def _day(text):
    """Return the date of ``YYYYMMDD``, None where there is none."""
    try:
        found = datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return None
    return found if YEARS[0] <= found.year <= YEARS[1] else None


def _ordinal(text):
    """Return the date of ``YYYYDDD``, None where there is none."""
    year, day = int(text[:4]), int(text[4:7])
    if not (YEARS[0] <= year <= YEARS[1] and 1 <= day <= 366):
        return None
    found = datetime.date(year, 1, 1) + datetime.timedelta(days=day - 1)
    return found if found.year == year else None


def _first(found):
    return [next((date for date in found if date), None)]


RULES = (
    lambda text: _first(_day(m) for m in _LANDSAT.findall(text)),
    lambda text: _first(_ordinal(m[1]) for m in _LANDSAT_OLD.findall(text)),
    lambda text: _first(_ordinal(m) for m in _MODIS.findall(text)),
    lambda text: _first(_day(m) for m in _SENTINEL.findall(text)),
    lambda text: [_day("".join(m)) for m in _DASHED.findall(text)],
    lambda text: [_day(year + month.zfill(2) + day.zfill(2)) for year, month, day in _HAN.findall(text)],
    lambda text: [_day(m) for m in _COMPACT.findall(text)],
    lambda text: [int(m) for m in _YEAR.findall(text)],
)


def date_in(text):
    """Find the date or year in a name.

    Parameters
    ----------
    text : str
        Name of a product, file, layer or band: ``LC08_L2SP_121042_20190731_20200827_02_T1``, ``LT52240631988227CUB02``,
        ``MOD09A1.A2001193.h26v05.061``, ``ndvi_2005-07-14``, ``evi_2010``, ``植被2019年7月14日``.

    Returns
    -------
    datetime.date or int or None
        A date where the name holds one, else a year, else None.

    Raises
    ------
    InputProblem
        If the name holds several and no rule tells which one counts.
    """
    for rule in RULES:
        found = sorted({date for date in rule(text) if date is not None}, key=str)
        if len(found) > 1:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "The name {name} holds several dates ({found}): name the years or dates as text."),
                name=text, found=", ".join(map(str, found)),
            )
        if found:
            return found[0]
    return None


def without_date(text):
    """Return a name without its dates and years, '' where nothing telling is left (a product id)."""
    if _LANDSAT.search(text) or _LANDSAT_OLD.search(text):
        return ""
    rest = re.sub(r"[_\W]*(?:\d{4}-\d{2}-\d{2}|\d{4}年(?:\d{1,2}月\d{1,2}日)?|\d{8}|(?:19|20)\d{2})(?:[-_](?:19|20)\d{2})?", "", text).strip("_- ")
    return rest if re.search(r"[^\W\d]", rest) else ""


def year_of(date):
    """Return the year of a date or year."""
    return date.year if isinstance(date, datetime.date) else date


def parse_years(text, name="YEARS"):
    """Read years that a user typed: ``2000,2001,2005``, ``2000-2011,2013-2019`` or ``2000年、2001年``.

    Returns
    -------
    list of int
        In the order typed.

    Raises
    ------
    InputProblem
        If a part is not a year or a rising range of years.
    """
    years = []
    for part in re.split(r"[,;，；、\s]+", text.strip()):
        match = re.fullmatch(r"(\d{4})年?(?:[-–—至](\d{4})年?)?", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if not YEARS[0] <= first <= last <= YEARS[1]:
            raise InputProblem(
                QT_TRANSLATE_NOOP("MineEco", "{name}: {part} is not a year or a range of years: write 2000,2001,2005 or 2000-2011,2013-2019."), name=name, part=part
            )
        years += range(first, last + 1)
    return years


def listed(times):
    """Return rising years as `parse_years` reads them (``2000-2011, 2013``); dates one by one."""
    spans = []
    for time in times:
        if spans and isinstance(time, int) and spans[-1][1] == time - 1:
            spans[-1][1] = time
        else:
            spans.append([time, time])
    return ", ".join(str(first) if first == last else "%s-%s" % (first, last) for first, last in spans)


def parse_dates(text, name="DATES"):
    """Read dates that a user typed: ``2005-07-14,2005-08-30``, ``2005年7月14日``; years alone are read as `parse_years` does.

    Returns
    -------
    list of datetime.date or int
        In the order typed.

    Raises
    ------
    InputProblem
        If a part is neither.
    """
    dates = []
    for part in re.split(r"[,;，；、\s]+", text.strip()):
        typed = _TYPED.fullmatch(part)
        if typed or re.fullmatch(r"\d{8}", part):
            found = _day("%s%02d%02d" % (typed[1], int(typed[2]), int(typed[3])) if typed else part)
            if found is None:
                raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: there is no day {part}."), name=name, part=part)
            dates.append(found)
        else:
            dates += parse_years(part, name)
    return dates


def parse_months(text, name="MONTHS"):
    """Read a season: ``6-9``, ``11-2`` (over New Year), ``7`` or ``5,6,9``.

    Returns
    -------
    list of int
        Months in the order of the season.

    Raises
    ------
    InputProblem
        If a part is not a month or a range of months.
    """
    months = []
    for part in re.split(r"[,;，；\s]+", text.strip()):
        match = re.fullmatch(r"(\d{1,2})(?:[-–—](\d{1,2}))?", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not (1 <= first <= 12 and 1 <= last <= 12):
            raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: {part} is not a month or a range of months: write 6-9 or 11-2."), name=name, part=part)
        months += [(first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1)]
    if len(set(months)) < len(months):
        raise InputProblem(QT_TRANSLATE_NOOP("MineEco", "{name}: {part} names a month twice."), name=name, part=text)
    return months


def season_year(date, months):
    """Return the year that a date's season counts to: that of the season's last month."""
    position = months.index(date.month)
    over_new_year = any(later < earlier for earlier, later in zip(months[position:], months[position + 1:]))
    return date.year + over_new_year
