"""A land use that is read by the wrong scheme."""
import pytest
from mineeco.core.pattern.schemes import scheme_doubt

# Shares of a hilly county in CLCD: cropland, forest, water, barren, impervious; and of a mining area by Li's classes.
CLCD = {1: 220, 2: 640, 5: 20, 7: 10, 8: 110}
MINE = {1: 610, 2: 40, 3: 30, 4: 80, 5: 180, 6: 20, 7: 20, 8: 5, 9: 15}


@pytest.mark.parametrize(("scheme", "counts", "names", "doubted"), [
    ("li2020", CLCD, ("landuse", "landuse.tif"), True),  # 64 % reclaimed against 22 % other vegetation
    ("li2020", {1: 600, 2: 100, 5: 20, 8: 280}, ("a", "a.tif"), True),  # 28 % ponds and no road
    ("li2020", MINE, ("a", "a.tif"), False),
    ("li2020", {**MINE, 8: 60}, ("a", "a.tif"), False),  # many ponds, but roads too
    ("clcd", CLCD, ("landuse", "landuse.tif"), False),
    ("li2020", MINE, ("2018", "CLCD_v01_2018.tif"), True),  # the name tells
    ("clcd", CLCD, ("CLCD_v01_2018", "x.tif"), False),
    ("custom", CLCD, ("clcd", "clcd.tif"), False),
    ("", CLCD, ("clcd", "clcd.tif"), False),
])
def test_doubt(scheme, counts, names, doubted):
    assert (scheme_doubt(scheme, counts, names) is not None) == doubted


def test_the_sentence_gives_the_shares():
    sentence = scheme_doubt("li2020", CLCD, ("a",)).format(str)
    assert "22.0 % vegetation, 64.0 % reclaimed vegetation, 11.0 % sedimentation tanks, 0.0 % roads" in sentence
    assert "check SCHEME" in sentence
    assert "SCHEME is li2020, but the name of LANDUSE tells clcd" in scheme_doubt("li2020", MINE, ("CLCD_2018",)).format(str)
