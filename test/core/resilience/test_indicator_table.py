"""Tables of indicators: what is read, and what is refused."""
import pytest
from mineeco.core.resilience.indicator_table import dated_files, weight_rows
from mineeco.core.resilience.weights import Row
from mineeco.messages import InputProblem


def records(text):
    """Rows of a table in which columns are separated by blanks and - stands for nothing."""
    head, *lines = [line.split() for line in text.strip().splitlines()]
    return [{column: "" if value == "-" else value for column, value in zip(head, line)} for line in lines]


def test_weights():
    assert weight_rows(records("name direction weight\nfvc + .6\nlst negative .4")) == [Row("fvc", 1, .6), Row("lst", -1, .4)]
    assert weight_rows(records("name direction\nfvc +")) == [Row("fvc", 1)]
    assert weight_rows(records("rank name direction weight\n1 fvc + -"))[0].weight is None


@pytest.mark.parametrize(("text", "words"), [
    ("name weight\nfvc 1", "no column direction; it has name, weight"),
    ("name direction\n- +", "line 2: there is no name"),
    ("name direction\nfvc up", "direction \"up\" of fvc is unknown"),
    ("name direction\nfvc -", "direction \"\" of fvc is unknown"),
    ("name direction weight\nfvc + heavy", "weight \"heavy\" of fvc is not a number"),
    ("name direction weight\nfvc + nan", "weight \"nan\" of fvc is not a number"),
])
def test_weight_tables_that_cannot_be_used(text, words):
    with pytest.raises(InputProblem, match=words):
        weight_rows(records(text))


def test_a_series():
    """Rows in any order, an indicator for all years, directions and weights in some rows only."""
    years, names, files, rows = dated_files(records("""
        year name file band direction weight
        2013 fvc fvc13.tif - + .5
        2009 FVC fvc09.tif 2 - -
        2009 lst lst09.tif - negative .3
        2013 lst lst13.tif - negative -
        - pop pop.tif 1 -1 .2
    """))
    assert (years, names) == ([2009, 2013], ["fvc", "lst", "pop"])
    assert files == {
        (2009, "fvc"): ("fvc09.tif", 2), (2013, "fvc"): ("fvc13.tif", 1), (2009, "lst"): ("lst09.tif", 1), (2013, "lst"): ("lst13.tif", 1),
        (2009, "pop"): ("pop.tif", 1), (2013, "pop"): ("pop.tif", 1),
    }
    assert rows == [Row("fvc", 1, .5), Row("lst", -1, .3), Row("pop", -1, .2)]
    assert dated_files(records("year name file\n2009 fvc a.tif\n2009 lst b.tif"))[3] is None


@pytest.mark.parametrize(("text", "words"), [
    ("year name\n2009 fvc", "no column file"),
    ("year name file\n2009 fvc -", "line 2: there is no file for fvc"),
    ("year name file\n- fvc a.tif\n- lst b.tif", "no year"),
    ("year name file\n2009 fvc a.tif\n2013 fvc b.tif", r"TABLE names one indicator \(fvc\)"),
    ("year name file\n09 fvc a.tif", "TABLE: 09 is not a year"),
    ("year name file\n2009 fvc a.tif\n2009 Fvc b.tif", "names Fvc of 2009 twice"),
    ("year name file\n2009 fvc a.tif\n2009 lst b.tif\n2013 fvc c.tif", "no raster of lst 2013"),
    ("year name file direction\n2009 fvc a.tif +\n2013 fvc c.tif negative\n- lst d.tif +", r"gives fvc several values of direction: \+, negative"),
    ("year name file direction\n2009 fvc a.tif +\n2009 lst c.tif -", "direction \"\" of lst is unknown"),
    ("year name file band\n2009 fvc a.tif one\n2009 lst a.tif 1", "band \"one\" of fvc"),
])
def test_series_that_cannot_be_used(text, words):
    with pytest.raises(InputProblem, match=words):
        dated_files(records(text))
