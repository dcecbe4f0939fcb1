"""Dates in real names, and text that users type."""
import datetime

import pytest
from mineeco.core import dates

DAY = datetime.date


@pytest.mark.parametrize(("name", "found"), [
    ("LC08_L2SP_218074_20190114_20200829_02_T1", DAY(2019, 1, 14)),
    ("LC08_L2SP_218074_20190114_20200829_02_T1_SR_B4.TIF", DAY(2019, 1, 14)),
    ("LT52240631988227CUB02", DAY(1988, 8, 14)),  # day 227 of a leap year
    ("LE71700552001036SGS00", DAY(2001, 2, 5)),
    ("MOD09A1.A2001193.h26v05.061.2020071122345", DAY(2001, 7, 12)),
    ("S2A_MSIL2A_20210714T030541_N0301_R075_T50RLT_20210714T061539", DAY(2021, 7, 14)),
    ("ndvi_2005-07-14", DAY(2005, 7, 14)),
    ("brumadinho_L8_SR_20190130_common", DAY(2019, 1, 30)),
    ("evi_2010", 2010),
    ("y2010", 2010),
    ("2010", 2010),
    ("LST 1999 max", 1999),
    ("evi", None),
    ("p035r032_30123", None),
    ("code_99999999", None),
])
def test_names(name, found):
    assert dates.date_in(name) == found


@pytest.mark.parametrize("name", ["mod15_2001-2020", "a_20010101_20020101", "x_1999_2003"])
def test_several_dates_are_not_guessed(name):
    with pytest.raises(ValueError, match="several dates"):
        dates.date_in(name)


def test_typed_years():
    assert dates.parse_years("2000-2003, 2005") == [2000, 2001, 2002, 2003, 2005]
    assert dates.parse_years("2009；2013，2018") == [2009, 2013, 2018]
    for wrong in ("2005-2000", "20x0", "", "99"):
        with pytest.raises(ValueError, match="YEARS"):
            dates.parse_years(wrong)


def test_years_in_short_are_read_back():
    assert dates.listed([1984, 1985, 1986, 1987, 1994, 2000, 2001]) == "1984-1987, 1994, 2000-2001"
    years = [*range(2000, 2012), *range(2013, 2020)]
    assert dates.parse_years(dates.listed(years)) == years
    assert dates.listed([DAY(2005, 7, 14), DAY(2005, 7, 15), 2006]) == "2005-07-14, 2005-07-15, 2006"


def test_typed_dates():
    assert dates.parse_dates("2005-07-14,20060102,2007") == [DAY(2005, 7, 14), DAY(2006, 1, 2), 2007]
    assert dates.parse_dates("2001-2003,2010-2011") == [2001, 2002, 2003, 2010, 2011]  # a range of years looks like a day without its second dash
    with pytest.raises(ValueError, match="no day 2005-02-30"):
        dates.parse_dates("2005-02-30")


def test_seasons():
    assert dates.parse_months("6-9") == [6, 7, 8, 9]
    winter = dates.parse_months("11-2")
    assert winter == [11, 12, 1, 2]
    assert [dates.season_year(DAY(2009, month, 1), winter) for month in (11, 12, 1, 2)] == [2010, 2010, 2009, 2009]
    assert dates.season_year(DAY(2009, 7, 1), dates.parse_months("6-9")) == 2009
    for wrong in ("13", "0-3", "x", "6-9,7"):
        with pytest.raises(ValueError, match="MONTHS"):
            dates.parse_months(wrong)


def test_names_without_their_dates():
    assert [dates.without_date(name) for name in ("evi_2010", "ndvi_2005-07-14", "2010", "tura_1984_2013", "LST max")] == ["evi", "ndvi", "", "tura", "LST max"]
    assert dates.without_date("LC08_L2SP_218074_20190114_20200829_02_T1") == ""


@pytest.mark.parametrize(("name", "found", "rest"), [
    ("植被2019年7月14日", DAY(2019, 7, 14), "植被"), ("2019年01月25日_矿区", DAY(2019, 1, 25), "矿区"), ("植被2019", 2019, "植被"), ("植被_2019年", 2019, "植被"), ("2019年2月30日", 2019, ""),
])
def test_chinese_names(name, found, rest):
    """Years and dates as Chinese file names have them; a day that there is not leaves the year."""
    assert dates.date_in(name) == found
    assert dates.without_date(name) == rest


def test_typed_chinese_dates():
    assert dates.parse_years("2018年，2013年、2009") == [2018, 2013, 2009]
    assert dates.parse_years("2000年至2003年") == [2000, 2001, 2002, 2003]
    assert dates.parse_dates("2019年1月25日、2019/2/3，2019.12.31，2020年") == [DAY(2019, 1, 25), DAY(2019, 2, 3), DAY(2019, 12, 31), 2020]
    with pytest.raises(ValueError, match="no day 2019年2月30日"):
        dates.parse_dates("2019年2月30日")
