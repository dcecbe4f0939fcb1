"""What a dossier draws of the tables of this group: every table of the examples by its own kind, odd ones without a crash."""
import re

import pytest

ALL = ("distancegradient", "mineversusregion", "mineareaclasses", "latitudeprofile", "correlation", "forestdrivers", "rankdrivers")


@pytest.fixture
def shown(run, tmp_path):
    """Return a function that puts tables into a dossier and gives its page."""

    def call(*tables, **more):
        results, _ = run("report", TABLES=list(tables), **more, OUTPUT_HTML=str(tmp_path / "dossier.html"))
        with open(results["OUTPUT_HTML"], encoding="utf-8") as file:
            return file.read()

    return call


@pytest.fixture
def written(tmp_path):
    """Return a function that writes rows of text as a CSV file."""

    def call(stem, *rows):
        path = tmp_path / (stem + ".csv")
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return str(path)

    return call


def pictures(page):
    """Return the titles of all pictures of a page."""
    return [text.partition(".")[0].partition(":")[0] for text in re.findall('<img[^>]* alt="([^"]*)"', page)]


def test_tables_of_every_algorithm_have_their_charts(run, examples, shown, tmp_path):
    pytest.importorskip("sklearn")
    tables = []
    for name in ALL:
        folder = tmp_path / name
        folder.mkdir()
        parameters = {key: value for key, value in examples(name, folder).items() if not str(value).endswith((".html", ".tif", ".gpkg")) or not key.startswith("OUTPUT")}
        results, _ = run(name, **parameters)
        tables += [value for key, value in results.items() if key.startswith("OUTPUT")]
    page = shown(*tables)
    text = " ".join(pictures(page))
    for title in (
        "Mean of the rings around the mines", "Densities", "Means of the mines", "Mean by latitude", "Mines by latitude", "Correlations", "Observed and predicted", "Importance (score", "Rank of each driver",
    ):
        assert title in text, title
    for tile in ("Transition distance", "R2 on whole blocks", "Mines less region, mean of the years", "Most important driver"):
        assert tile in page, tile
    assert "holds the" in page  # long tables are not written out


def test_two_years_are_drawn_as_curves(shown, written):
    page = shown(
        written("means", "year,mines_mean,region_mean,difference", "2001,0.3,0.5,-0.2", "2005,0.4,0.5,-0.1"),
        written("densities", "year,group,value,density", *("%s,%s,%g,1" % (year, group, value) for year in ("2001", "2005", "all") for group in ("mines", "region") for value in (0, .5, 1))),
        written("rings", "year,ring,from_m,to_m,n,mean,sd", *("%s,%d,%d,%d,9,0.%d,0.1" % (year, ring, ring * 9, ring * 9 + 9, ring + 1) for year in ("2001", "2005", "mean") for ring in range(4))),
    )
    text = " ".join(pictures(page))
    assert "Mines less region" in text
    assert text.count("densities") == 3
    assert "Mean of the rings around the mines" in text


@pytest.mark.parametrize("rows", [
    ("year,mines_mean,region_mean,difference", "2001,,,"),
    ("year,group,value,density", "2001,others,1,2"),
    ("mine,area_km2,class,class_name,mean", "a,1,1,small,"),
    ("from_latitude,to_latitude,mean,sd,mines", "29,30,,,0"),
    ("observed,predicted", ",1"),
    ("year,ring,from_m,to_m,mean", "mean,0,0,0,0.5", "mean,1,0,9,0.6"),
    ("year,ring,from_m,to_m,mean", "2001,,0,0,"),
    ("year,ring,from_m,to_m,mean", "2001,0,0,0,"),
    ("year,mines_mean,region_mean,difference", "2001,,1,", "2002,,2,"),
    ("driver,incmse_z", "a,"),
    ("driver,rank_sum,rank,rank_a,rank_b", "a,,,,"),
    ("distance_m,lower_m,upper_m,clear", ",,,no"),
    ("tested_on,r2", "random,"),
])
def test_tables_without_numbers(shown, written, rows):
    assert "odd.csv" in shown(written("odd", *rows))
