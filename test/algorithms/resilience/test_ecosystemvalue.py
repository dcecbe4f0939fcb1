"""Value of ecosystem services: by hand, the teaching mine against its truth, and what is refused."""
import csv
import json
import os

import numpy as np
import pytest

WORTH = {1: 31000, 2: 12000, 3: 45000, 4: 9000, 5: 7000, 6: 0, 7: 0, 8: 300, 9: 100}


def table(path):
    with open(path, encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def cover(saved, tmp_path):
    """Two dates of 20 x 20 cells of 900 m2: forest 100 -> 200, bare 300 -> 180, water 0 -> 20."""
    first, last = np.full(400, 7), np.full(400, 7)
    first[:100], last[:200], last[200:220] = 2, 2, 5
    return [saved(tmp_path / ("cover_%d.tif" % year), codes.reshape(20, 20), ("landcover",), 0) for year, codes in ((2005, first), (2018, last))]


@pytest.fixture
def worth(tmp_path):
    """A function that writes a table of values."""
    def write(text):
        path = tmp_path / "worth.csv"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_by_hand(run, cover, worth, tmp_path):
    out, page = str(tmp_path / "v.csv"), str(tmp_path / "p.html")
    results, log = run("ecosystemvalue", LANDCOVER=cover, TABLE=worth("code,name,value\n2,forest,5000\n5,water,8000\n7,bare,100\n9,town,1\n"), OUTPUT_TABLE=out, OUTPUT_HTML=page)
    forest, water, bare, total = table(out)
    assert [row["name"] for row in (forest, water, bare, total)] == ["forest", "water", "bare", "Total"]
    # 100 cells are 9 ha; 9 x 5000 and so on
    assert [float(forest[name]) for name in ("area_2005_ha", "area_2018_ha", "value_2005", "value_2018", "change", "change_percent")] == pytest.approx([9, 18, 45000, 90000, 45000, 100])
    assert (float(water["value_2018"]), water["change_percent"]) == (pytest.approx(14400), "")
    assert [float(bare["change"]), float(bare["change_percent"])] == pytest.approx([-1080, -40])
    assert [float(total[name]) for name in ("area_2005_ha", "value_2005", "value_2018", "change")] == pytest.approx([36, 47700, 106020, 58320])
    assert total["code"] == ""
    assert results["CHANGE_PERCENT"] == pytest.approx(100 * 58320 / 47700)
    assert any("TABLE has values for classes that do not occur: 9" in line for line in log)
    with open(page, encoding="utf-8") as file:
        assert "106,020" in file.read()


def test_columns_by_their_other_names(run, cover, worth):
    results, _ = run("ecosystemvalue", LANDCOVER=cover, TABLE=worth("class;value_per_ha\n2;5000\n5;8000\n7;100\n"))
    assert results["CHANGE_PERCENT"] == pytest.approx(100 * 58320 / 47700)


def test_teaching_mine(run, mine, worth, tmp_path):
    """Three dates; the areas are those of the truth."""
    out = str(tmp_path / "v.csv")
    years = (2009, 2013, 2018)
    results, _ = run(
        "ecosystemvalue", LANDCOVER=[mine["landcover_%d" % year] for year in (2018, 2009, 2013)], TABLE=worth("code,value\n" + "".join("%d,%d\n" % pair for pair in WORTH.items())), CURRENCY="CNY",
        OUTPUT_TABLE=out, OUTPUT_HTML=str(tmp_path / "p.html"),
    )
    with open(os.path.join(os.path.dirname(mine["dem"]), "truth", "truth.json"), encoding="utf-8") as file:
        known = json.load(file)["landcover_ha"]
    *rows, total = table(out)
    for row in rows:
        for year in years:
            assert float(row["area_%d_ha" % year]) == pytest.approx(known[str(year)][row["code"]], abs=.006)
    sums = [sum(WORTH[int(code)] * area for code, area in known[str(year)].items()) for year in years]
    assert [float(total["value_%d" % year]) for year in years] == pytest.approx(sums, rel=1e-4)
    assert results["CHANGE_PERCENT"] == pytest.approx(100 * (sums[2] / sums[0] - 1), abs=.02)
    # without names in TABLE those of the rasters stand in the table
    assert rows[0]["name"] not in ("", "1")


def test_real_land_cover(run, real_data, values, worth, tmp_path):
    """Kafa, Ethiopia (255 no data): value by NumPy."""
    file = os.path.join(real_data, "gewata_ethiopia", "gewata_lulc2011_clip.tif")
    codes = values(file, 1)
    found, cells = np.unique(codes[np.isfinite(codes)], return_counts=True)
    out = str(tmp_path / "v.csv")
    run("ecosystemvalue", LANDCOVER=[file], YEARS="2011", TABLE=worth("code,value\n" + "".join("%d,%d\n" % (code, 100 * code) for code in found)), OUTPUT_TABLE=out)
    from osgeo import gdal

    square = abs(gdal.Open(file).GetGeoTransform()[1]) ** 2
    assert float(table(out)[-1]["value_2011"]) == pytest.approx((100 * found * cells).sum() * square / 1e4)


def test_cells_without_a_class_at_one_date_count_at_none(run, cover, saved, values, worth, tmp_path):
    codes = np.nan_to_num(values(cover[1], 1))
    codes[15:, :] = 0  # 100 of the 400 cells, bare at both dates
    gap = saved(tmp_path / "gap_2018.tif", codes, ("landcover",), 0)
    out = str(tmp_path / "v.csv")
    _, log = run("ecosystemvalue", LANDCOVER=[cover[0], gap], TABLE=worth("code,value\n2,5000\n5,8000\n7,100\n"), OUTPUT_TABLE=out)
    assert any("25.0 % of the area has a class at some dates only" in line for line in log)
    total = table(out)[-1]
    assert float(total["area_2005_ha"]) == float(total["area_2018_ha"]) == pytest.approx(27)


def test_one_date(run, cover, worth, tmp_path):
    out = str(tmp_path / "v.csv")
    results, log = run("ecosystemvalue", LANDCOVER=cover[:1], TABLE=worth("code,value\n2,5000\n7,100\n"), OUTPUT_TABLE=out, OUTPUT_HTML=str(tmp_path / "p.html"))
    assert "CHANGE_PERCENT" not in results
    assert any("LANDCOVER holds one date only" in line for line in log)
    assert list(table(out)[0]) == ["code", "name", "area_2005_ha", "value_2005"]


def test_negative_and_worthless(run, cover, worth, tmp_path):
    results, log = run("ecosystemvalue", LANDCOVER=cover, TABLE=worth("code,value\n2,0\n5,0\n7,-100\n"), OUTPUT_HTML=str(tmp_path / "p.html"))
    assert any("TABLE: the classes 7 are worth less than 0" in line for line in log)
    # from a loss there is no percent
    assert "CHANGE_PERCENT" not in results
    assert any("CHANGE_PERCENT cannot be computed" in line for line in log)
    run("ecosystemvalue", LANDCOVER=cover, TABLE=worth("code,value\n2,0\n5,0\n7,0\n"), OUTPUT_HTML=str(tmp_path / "q.html"))


@pytest.mark.parametrize(("text", "sentence"), [
    ("code,value\n7,100\n", "TABLE has no value for the classes 2, 5, which occur in the land cover: add a row for each"),
    ("code,value\n2,1\n5,1\n7,1\n2,3\n", "TABLE, line 5: the code 2 has a row already"),
    ("code,value\n2,1\n5,\n7,1\n", "TABLE: the classes 5 have no value"),
    ("code,value\n2,much\n", r"TABLE, line 2 \(code = 2; value = much\): it needs a whole number in the column code and numbers such as 0.32 in value"),
    ("name,value\nforest,1\n", "TABLE has no column code; it needs code, value and has name, value"),
    ("code;value\n2;1,5\n", r"TABLE, line 2 \(code = 2; value = 1,5\): it needs"), ("编码,价值\n2,1\n", "has 编码, 价值"),
    ("code,value\n2.5,1\n", "TABLE, line 2"), ("code,value\n2,inf\n", "TABLE, line 2"), ("code,value\n", "has no rows below its header"),
])
def test_bad_tables(run, cover, worth, text, sentence):
    with pytest.raises(Exception, match=sentence):
        run("ecosystemvalue", LANDCOVER=cover, TABLE=worth(text))


def test_refusals(run, cover, saved, worth, scene, tmp_path):
    file = worth("code,value\n1,1\n2,1\n5,1\n7,1\n")
    degrees = saved(tmp_path / "degrees_2005.tif", np.ones((5, 5)), ("landcover",), 0, epsg=4326, origin=(115, 26), cell=.001)
    empty = saved(tmp_path / "empty_2009.tif", np.zeros((20, 20)), ("landcover",), 0)
    for layers, sentence in (
        ([degrees], "projected CRS"), ([empty], "LANDCOVER has no valid cell here"), ([cover[0], empty], "LANDCOVER has no valid cell here"), ([cover[0], cover[0]], "LANDCOVER"),
        ([scene.dated[0]], "LANDCOVER holds .*, but classes are whole codes"),
    ):
        with pytest.raises(Exception, match=sentence):
            run("ecosystemvalue", LANDCOVER=layers, TABLE=file)
    with pytest.raises(Exception, match="YEARS names 1 times but LANDCOVER has 2 rasters"):
        run("ecosystemvalue", LANDCOVER=cover, TABLE=file, YEARS="2005")
    with pytest.raises(Exception, match="TABLE"):
        run("ecosystemvalue", LANDCOVER=cover, TABLE=str(tmp_path / "none.csv"))
