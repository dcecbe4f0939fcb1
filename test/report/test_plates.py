"""Plates: one stretch for all dates, colours, gaps, and the files."""
import base64
import io

import numpy as np
import pytest
from mineeco.messages import InputProblem
from mineeco.report import plates

FRAME = (0.0, 300.0, 0.0, 300.0)


def picture_of(data):
    """Open a data address or the bytes of a file as an array of its dots and the file's facts."""
    from PIL import Image

    image = Image.open(io.BytesIO(base64.b64decode(data.partition(",")[2]) if isinstance(data, str) else data))
    return np.asarray(image.convert("RGB")).astype(int), image


def test_one_stretch_over_all_dates():
    early, late = np.arange(0.0, 51).reshape(1, 3, 17), np.arange(50.0, 101).reshape(1, 1, 51)  # 0-50 and 50-100: of the 102 values the 2 and 98 percentiles are 2.02 and 97.98
    np.testing.assert_allclose(plates.stretch([early, late]), [[2.02, 97.98]])
    np.testing.assert_allclose(plates.stretch([early, late], 0, 100), [[0, 100]])
    gap = np.full((1, 2, 2), np.nan)
    np.testing.assert_allclose(plates.stretch([early, gap], 0, 100), [[0, 50]])
    assert np.isnan(plates.stretch([gap])).all()
    np.testing.assert_allclose(plates.stretch([np.ones((1, 2, 2))]), [[.5, 1.5]])
    np.testing.assert_allclose(plates.stretch([np.array([[[-1.0, 4.0]]])], 0, 100, balanced=True), [[-4, 4]])
    np.testing.assert_allclose(plates.stretch([np.array([[[1.0, 4.0]]])], 0, 100, balanced=True), [[1, 4]])
    rare = np.zeros((1, 10, 100))
    rare[0, 0, :2] = -8, 3  # a thousandth each: the percentiles 2 and 98 are both 0
    np.testing.assert_allclose(plates.stretch([rare]), [[-8, 3]])
    np.testing.assert_allclose(plates.stretch([rare], balanced=True), [[-8, 8]])
    rare[0, 1:4] = 2  # 30 percent: the percentiles are 0 and 2
    np.testing.assert_allclose(plates.stretch([rare], balanced=True), [[-2, 2]])


def test_colours():
    ramp = plates.colours(np.array([[[-5.0, 0, 10, 99, np.nan]]]), plates.Look([[0, 10]], ("#000000", "#ff0000")))
    assert ramp[0, :4].tolist() == [[0, 0, 0], [0, 0, 0], [255, 0, 0], [255, 0, 0]]
    assert len(set(ramp[0, 4].tolist()) - {228, 223}) == 0  # the grey of no data
    three = plates.colours(np.array([[[0.0, 1, np.nan]], [[2.0, 4, 1]], [[0.0, 9, 1]]]), plates.Look([[0, 1], [0, 4], [0, 9]]))
    assert three[0, 0].tolist() == [0, round(255 * .5 ** .65), 0]
    assert three[0, 1].tolist() == [255, 255, 255]
    assert three[0, 2].tolist() == ramp[0, 4].tolist()
    classes = plates.colours(np.array([[[1.0, 2, 7]]]), plates.Look(classes=[(1, "pit", "#112233"), (2, "wood", "#00ff00")]))
    assert classes[0, :2].tolist() == [[0x11, 0x22, 0x33], [0, 255, 0]]
    assert classes[0, 2].tolist() == ramp[0, 4].tolist()


def test_a_plate_shows_every_date_and_its_file_has_its_size():
    """Two dates of one value each: left half the colour of 0, right half that of 10."""
    dates = [np.zeros((1, 20, 20)), np.full((1, 20, 20), 10.0)]
    curve = plates.Curve([2001, 2002, 2004], [1.0, np.nan, 3.0], "evi")
    figure, file = plates.plate(
        "Pit <1>", ["2001", "2004"], dates, FRAME, plates.Look([[0, 10]], ("#0000ff", "#00ff00"), label="evi"), places=[2001, 2004], curve=curve, metres=(1, 1), outline="outline", nodata="none",
        north="N", dpi=100,
    )
    dots, image = picture_of(file)
    assert image.format == "PNG"
    assert dots.shape[1] == 900
    assert round(image.info["dpi"][0]) == 100
    middle = dots[dots.shape[0] // 3]
    assert middle[225].tolist() == [0, 0, 255]
    assert middle[675].tolist() == [0, 255, 0]
    assert figure.source.startswith("data:image/png;base64,")
    assert "2001" in figure.alt
    assert "2004" in figure.alt


def test_pictures_in_colours_are_jpeg_and_gaps_are_told():
    rng = np.random.default_rng(1)
    dates = [rng.random((3, 30, 40)), np.full((3, 30, 40), np.nan)]
    look = plates.Look(plates.stretch(dates))
    figure, file = plates.plate("Pit", ["2001", "2004"], dates, FRAME, look, outlines=[[(10, 10), (90, 10), (90, 90), (10, 10)]], points=[(50, 50)], nodata="none", wide=False)
    assert figure.source.startswith("data:image/jpeg;base64,")
    assert not figure.wide
    assert file is None
    dots, image = picture_of(figure.source)
    assert image.format == "JPEG"
    assert (np.abs(dots - (228, 228, 223)).max(axis=2) < 12).mean() > .1  # the date without data is grey
    with pytest.raises(InputProblem, match="Pit"):
        plates.plate("Pit", ["2004"], dates[1:], FRAME, look)
