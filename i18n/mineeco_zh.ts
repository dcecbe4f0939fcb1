<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
 <context>
  <name>MineEco</name>
  <message>
   <source>Imagery</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ecological quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Soil erosion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ecological security pattern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resilience evaluation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine restoration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mining influence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Polygons. Cells whose centre lies outside them are no data before anything is computed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raster whose cells and CRS the result shall have. Left empty, those of the first raster are used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cell size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size of the cells in units of the CRS; the upper left corner stays. Left empty, the cells stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part to work on; it is widened to whole cells.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resampling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How rasters on other cells are brought to the grid.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pages (*.html)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved models (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of the band to read, from 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Area of interest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Extent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This algorithm needs the Python package {packages}, which your QGIS lacks. Install it with: python3 -m pip install {packages} (the README shows where to type this).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to write: name at least one of {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} and {other} name the same file {path}: choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelled: nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The memory is not enough for this run: choose a smaller EXTENT or a larger CELL_SIZE. Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Band of {layer}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unknown parameter {names}. Known are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} would overwrite the input {input} ({path}): choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Automatic: nearest for classes, bilinear for quantities, average onto coarser cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest neighbour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bilinear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Most frequent value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>TM and ETM+ to OLI (Roy et al. 2016)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Uncertainty of surface temperature (K)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thermal radiance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Atmospheric transmittance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upwelled radiance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Downwelled radiance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emissivity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a Landsat product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reads a Landsat Collection 2 Level-2 product (Landsat 4 to 9) as it was downloaded, folder or archive, and gives one raster: surface reflectance (0 to 1) in six bands and land surface temperature in Kelvin. Clouds, shadows and fill are taken out on the scene's own cells before anything is resampled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder of the unpacked product, with its *_MTL file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Instead of the folder: the *_MTL.txt, .json or .xml in it, or the .tar archive, which is read without unpacking.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat products (*_MTL.txt *_MTL.json *_MTL.xml *.tar *.tar.gz *.tgz)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags of QA_PIXEL that make a cell no data. Fill is always taken out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Harmonise sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brings the reflectance of TM and ETM+ to that of OLI. The coefficients were fitted on Collection 1: use them only where a series shows a step between sensors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Further bands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bands of the temperature product to append to the stack.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reflectance and surface temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Float raster with the bands blue, green, red, nir, swir1, swir2 (0 to 1) and lst (Kelvin); six bands where the product has no temperature.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Share of valid cells (percent)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product {id}: {spacecraft}, {date}, path {path} row {row}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Valid cells: {share:.1f} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name one product: either FOLDER or FILE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The product {id} has no surface temperature: the result has the six reflective bands only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No cell of this scene is usable here: everything is cloud, shadow or fill.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality mask from a QA band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decodes the quality band that comes with a satellite product and marks which cells may be used: 1 usable, 0 not. Clouds, shadows and fill must be taken out on the scene's own cells before anything is averaged or resampled; fill is always taken out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>QA_PIXEL, pixel_qa, state_500m, SummaryQA, QC_Day or SCL, as it came with the product.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which product the quality band belongs to: the same bit means different things.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flags that make a cell unusable. Left as it is, the usual flags of the chosen product are taken; the log names them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usable cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Byte raster: 1 usable, 0 not usable, 255 no data (outside).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken out: {flags}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale a scene to reflectance and Kelvin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turns the digital numbers of a satellite product into surface reflectance (0 to 1) and, for bands named st, st_b10, lst or temperature, into Kelvin. Fill becomes no data; a mask takes out clouds on the scene's own cells.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stack of digital numbers; what a band holds is read from its name. Bands named as quality bands are left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which product the numbers come from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mask with 1 where the scene may be used, such as that of the quality mask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offset of reflectance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added after scaling, instead of the product's own: 0 for Sentinel-2 products before processing baseline 04.00.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Off as a rule: over water, slightly negative values are kept, because clipping changes ratio indices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reflectance and temperature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Float raster: reflectance 0-1, temperature in Kelvin; band names as in the scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at the numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scaling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clip reflectance to 0-1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>INPUT has quality bands only: give the stack of the scene's reflectance bands.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>INPUT has no valid cell in its first band: check the file and its no-data value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>INPUT holds values from {low:.6g} to {high:.6g}: this is reflectance already, not digital numbers. Use it as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spectral index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Computes one index from a stack of surface reflectance (0 to 1): greenness, wetness, dryness (NDBSI), water, tasselled cap or albedo. The index is computed on the scene's own cells and only then brought to another grid. Digital numbers are refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reflectance stack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bands of one date, reflectance from 0 to 1, such as the result of the Landsat import or of the scaling.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to compute. For RSEI: NDVI, tasselled cap wetness and NDBSI.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the bands are told apart: by their names (blue, SR_B4, sur_refl_b01 ...), or, where they have none, by the usual order of a sensor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Coefficients</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set for tasselled cap and albedo. Automatic takes one set for all Landsat sensors (TM, surface reflectance), so that a series holds together; never mix sets within a series.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Index raster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Float raster named after the index; values that cannot be (ratio indices beyond -1 to 1) are no data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark objects: red {red_min:.4f}, near infrared {nir_min:.4f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the names of the bands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Automatic: the set for the surface reflectance of this sensor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lowest red reflectance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lowest near infrared reflectance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark-object value for NDMVI. Left empty, the 0.1th percentile of the land cells (not water) is used and told in the log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} cells had no possible value of {index} (out of range or a zero denominator) and became no data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Water mask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marks water: cells whose MNDWI lies above a threshold, and, if a land cover is given, its water and wetland classes. 1 water, 0 land. Ecological indices of land are computed with water left out, or its cold, wet cells would set the scale.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stack with a green and a first shortwave infrared band, from which MNDWI is computed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MNDWI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finished MNDWI raster, instead of the stack.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Threshold of MNDWI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Water lies strictly above it; 0 is usual.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Land cover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Land-cover classes whose water and wetland count as water too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Land-cover scheme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the codes of the land cover mean. There is no default: a wrong scheme would go unnoticed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Water classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Codes of water in the land cover, such as 5,9, instead of those of the scheme.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the bands of the stack are told apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Byte raster: 1 water, 0 land, 255 no data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Water classes of {scheme}: {codes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to find water in: give INPUT (a stack), MNDWI or LANDCOVER.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LANDCOVER needs the meaning of its codes: choose SCHEME, or list the codes of water in WATER_CLASSES.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Own codes (water classes below)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: a layer of the provider {provider} has no cells of its own; export it as a GeoTIFF and use that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: the layer of the provider {provider} cannot be read; export it as a GeoTIFF and use that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no band {band}: {layer} has {count}. Choose a band from 1 to {count}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EXTENT is empty: name west, east, south and north with west &lt; east and south &lt; north.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no coordinate reference system: give it one (right-click the layer, Layer CRS), it cannot be placed otherwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {count} invalid geometries were repaired (first feature id {first}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no features: choose a layer that has some.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} lies outside the rasters: choose features that overlap them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grid: {grid}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: there is no {path}. Check the name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: not every entry is a raster that can be opened. Check the list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} ({layer}) does not overlap the grid of this run: choose rasters of the same place, or another REFERENCE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: brought from {source} to the grid by {method}; it covers {share:.1f} % of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be computed from these data and is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is {value}, not a list of numbers: write them as in 0.2,0.4,0.6.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: same cells as the grid; it covers {share:.1f} % of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parameters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method and origin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything that went into this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read this before you use the figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made with MineEco {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change between two dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subtracts an earlier raster from a later one by place, on the cells of the earlier one; gives the growth rate and, with class rasters, the area that went from each class to each other. Both dates must be on one scale: two maps that were each scaled by their own date cannot be compared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raster of the earlier date; its cells are those of the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raster of the later date, of the same quantity and scale.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later minus earlier, in the unit of the rasters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Growth rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>100 x (later - earlier) / earlier in percent; no data where the earlier value is 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table of the areas that went from each class to each other, in km2 and percent of the cells valid at both dates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comparing the dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean difference {mean:.4g} over {count} cells, from {low:.4g} to {high:.4g}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classes of the earlier date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classes of the later date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Class raster (1, 2, 3 ...; 0 is no data) for the table of transitions. Both dates are needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A table of transitions needs both BEFORE_CLASSES and AFTER_CLASSES: one is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OUTPUT_TABLE needs BEFORE_CLASSES and AFTER_CLASSES: give both class rasters, or leave the table out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counting transitions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>BEFORE and AFTER have no valid cell in common: check the rasters, their no data and AOI.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} cells have no growth rate, because the earlier value is 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breaks given below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Natural breaks (Fisher-Jenks)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classes of equal area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classes of equal width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classify into levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cuts a continuous raster into classes by given breaks, natural breaks, equal areas or equal widths, and gives the area of each class. Dates that are to be compared must share their breaks: give the other dates as further rasters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Continuous values, such as an index from 0 to 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the breaks come from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For natural, equal-area and equal-width classes; with given breaks their number decides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inner breaks in rising order, separated by commas; a class holds its lower break.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other dates of the same quantity (first band). Breaks that are computed are found on all of them together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Byte raster, 1 is the lowest level, 0 no data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Areas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table of the classes: name, lower and upper limit, area in km2, percent of the valid cells.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Classifying</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breaks: {breaks}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Goodness of variance fit: {gvf:.4f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Further rasters that share the breaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breaks used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for breaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>INPUT has no valid cell here: check the raster, its no data and AOI.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between minimum and maximum (as defined)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between two percentiles (robust against single extreme cells)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the expected signs of all four loadings (recommended)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDVI positive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the sign of the decomposition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn the sign of the decomposition round</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remote sensing ecological index (RSEI)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Maps ecological quality from 0 (worst) to 1 (best) as the first principal component of greenness (NDVI), wetness, dryness (NDBSI) and heat (LST) of one date. All valid cells count, in blocks, so that memory does not grow with the raster.
A principal component has no sign of its own: the run tells the loadings and warns where the first component is not an ecological axis. Leave water out, or it sets the scale.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Percentile that becomes {end}; only with the normalisation by percentiles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Greenness (NDVI)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vegetation index, -1 to 1. Its cells are those of the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wetness (tasselled cap)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tasselled-cap wetness of surface reflectance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dryness (NDBSI)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Built-up and bare soil index, -1 to 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Heat (land surface temperature)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Land surface temperature in Kelvin or degrees Celsius.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mask with 1 for water, which is left out before anything is computed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring indicators to 0-1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How each indicator is scaled before the components are found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower percentile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper percentile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which end is good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the sign of the first component is chosen. Expected are NDVI +, wetness +, dryness -, heat -; turn it round by hand only where you know the ground.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ten classes of 0.1 or five of 0.2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model of another date (OUTPUT_MODEL of an earlier run). It is applied as it is, so that both maps are on one scale; values beyond 0 to 1 are clipped and counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RSEI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Float raster, 0 (worst) to 1 (best).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RSEI classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Byte raster of ten or five equal classes, 1 is the worst.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loadings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table of all components: loadings of the indicators, eigenvalue, contribution in percent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ranges and loadings, to be applied to another date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page with map, loadings, histogram, class areas and warnings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contribution of the first component (percent)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Orientation score (2 is perfect)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applying the saved model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loadings of the first component: {loadings}; it explains {share:.1f} % of the variance; orientation score {score:.3f} of 2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Component</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eigenvalue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contribution (%)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ecological quality from 0 (worst) to 1 (best), from greenness, wetness, dryness and heat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODEL: {path} cannot be read as a saved model ({why}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CLASSES is {value}: choose 10 (classes of 0.1) or 5 (classes of 0.2).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the indicators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No cell has all four indicators on land: check the rasters, WATER and AOI.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sign of the component was turned, so that a higher index is a better state.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean RSEI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First component explains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Orientation score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Valid land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the index is made of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How quality is distributed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2 is perfect, below 0.5 doubtful</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The bars show how each indicator enters each component. In an ecological axis greenness and wetness point up, dryness and heat down; only the first component becomes the index.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Water or no data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Green is a better, red a worse ecological state than elsewhere on this map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loadings of the principal components</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distribution of RSEI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cells</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Area of the classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Area (km²)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Share (%)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>[Not set]</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>poor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>moderate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>excellent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>level {n} of {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The breaks {breaks} do not increase: give each number once, the smallest first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All cells hold the value {value:g}: it cannot be divided into {count} classes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The value {value:g} is so frequent that {count} classes of equal size cannot be told apart: choose fewer classes or another METHOD.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} distinct values cannot be divided into {count} classes: choose fewer classes, or check the raster.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} classes are not possible: choose 2 to {most}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The value {value:g} is not a class from 1 to {largest}: check that layer and band hold classes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No cell has a value in all layers: check the mask, the area and the no-data values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no band named {missing}; its bands are: {found}. Name the bands or choose the sensor (SENSOR).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sensor {sensor} is unknown; choose one of: {sensors}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} without names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has {count} bands without names; the order of {sensor} bands is known for stacks of {counts}. Name the bands blue, green, red, nir, swir1, swir2.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The numbered bands of {name} ({found}) fit several sensors ({sensors}): choose the sensor (SENSOR).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has several bands named {band} (bands {numbers}): give a stack of one date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>digital numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at-satellite reflectance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{index} has no coefficients: {coefficients} is not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{index} has no coefficient set {coefficients}; choose one of: {sets}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{index} needs the bands {needed}; missing: {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The index {index} is unknown; choose one of: {indices}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDVI (vegetation)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EVI (enhanced vegetation index)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>EVI2 (enhanced vegetation index without blue)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SAVI (soil-adjusted vegetation index)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MNDWI (water, green and shortwave infrared)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDWI (water, green and near infrared)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDBSI (built-up and bare soil)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>IBI (built-up)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SI (bare soil)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDMVI (mine vegetation)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tasselled cap brightness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tasselled cap greenness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tasselled cap wetness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Albedo (broadband, shortwave)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The coefficients {coefficients} were derived for {made_for}; on surface reflectance the values are shifted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDMVI needs the lowest red and near infrared reflectance of the land: set RED_MIN and NIR_MIN.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{product} has no flag {wrong}; its flags are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The quality product {product} is unknown; choose one of: {products}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The product {product} is unknown; choose one of: {products}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{product} has no scaling for {role} bands, only for: {roles}. Leave such bands out or choose another product.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The harmonisation {method} is unknown; choose one of: {methods}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} holds values from {low:.6g} to {high:.6g}, so it looks like digital numbers, not reflectance from 0 to 1: scale it first with mineeco:scalescene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The land-cover scheme {scheme} is unknown; choose one of: {schemes}, or give the codes of water (WATER_CLASSES).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The water mask needs a stack (INPUT), an MNDWI raster or a land-cover raster.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The land cover has no classes of water: choose its SCHEME or give WATER_CLASSES.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This run needs {needed:.1f} GB of memory and {free:.1f} GB are free: choose a smaller extent or larger cells.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The resistances are not one band of cells: give one raster band.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No cell has a resistance above 0: check the resistance layer and its no-data value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sources and the resistances do not lie on one grid.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No source lies on the resistance layer: check its extent and coordinate system.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No source can be reached from this cell.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file is not an RSEI model that can be used: its entry {key} is missing or wrong. Choose a file written as OUTPUT_MODEL by an RSEI run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDVI does not vary, so ORIENTATION ndvi_positive has nothing to go by: choose expected_signs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RSEI needs at least two indicators that vary, but {names} hold one value everywhere: check the inputs and the area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The percentiles {low:g} and {high:g} do not span a range: LOW must be below HIGH, both from 0 to 100.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {n} cells have a value in all of NDVI, WET, NDBSI and LST; at least {least} are needed: check the water mask, the area and the no-data values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} holds one value everywhere and was left out of the principal components.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{share:.2f} % of the cells lie outside the range of the saved model and were cut ({below:.2f} % to 0, {above:.2f} % to 1). A large share means other units, another sensor or another region: fit one model over all dates instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PC1 holds only {percent:.1f} % of the variance: RSEI leaves out more than half of what the indicators say.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PC1 has an unexpected sign for {names} (loadings {loadings}; expected +, +, -, -): look at the loadings before using RSEI as ecological quality.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The orientation of RSEI is ambiguous (score {score:+.3f}; 2 would be ideal, 0 says nothing): PC1 does not set green and wet against bare and hot. Compare with known places and choose ORIENTATION keep or flip.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LST lies between {low:.5g} and {high:.5g} (1st and 99th percentile), which is neither Kelvin (150 to 400) nor degrees Celsius (-100 to 100): if these are digital numbers, apply the scale factor first (Scale scene), and check the no-data value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} lies between {low:.5g} and {high:.5g} (1st and 99th percentile), but an index lies between -1 and 1: if these are digital numbers, apply the scale factor first (Scale scene), and check the no-data value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: the middle 99.8 % of the values fill only {share:.0f} % of the range from {least:.4g} to {most:.4g}, so that a few extreme cells set its scale. NORMALIZATION percentile avoids this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With ORIENTATION {orientation} a higher RSEI means a worse state (score {score:+.3f}): expected_signs would turn it round.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} lies between {low:.4g} and {high:.4g} (1st and 99th percentile), but an index lies between -1 and 1: check its scale factor and its no-data value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {n} cells have both NDVI and albedo; at least {least} are needed: check the mask, the area and the no-data values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A higher DDI means less desertified land. Use it with the direction +, or turn its sign round where a table wants desertification as severity.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} holds the value {value:g} everywhere: there is no line to fit. Check the raster and the area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Albedo does not fall where NDVI rises (slope {slope:+.4f}, r {r:+.3f}), so there is no inverse albedo-NDVI relation and no DDI: mask water, cloud and snow, check that NDVI and ALBEDO are not exchanged, or give SLOPE_A.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SLOPE_A is {slope:g}: the slope of albedo on NDVI must be below 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Albedo and NDVI are only weakly related (r {r:+.3f}): water, cloud or shadow may be among the cells, and DDI follows NDVI almost alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RANGE temporal needs at least two dates and there is one: choose pooled or give a longer series.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ALPHA is {alpha:g}: the share of VCI in VHI lies between 0 and 1.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NDVI has {ndvi} dates and LST {lst}: give both for the same dates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stable cells change by {percent:+.1f} % at {year:g}, where the sensor changes: part of every trend is the sensor's. Harmonise the sensors, or look at the years before and after apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The step test at {change:g} needs {n} years on both sides; there are {before} before and {after} after: choose another year of change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The choice {choice} is unknown for the Hurst exponent; choose one of: {choices}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LST holds values from {low:.6g} to {high:.6g}, which is neither kelvin nor degrees Celsius: scale digital numbers first with mineeco:scalescene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>LST has {lst} layers and EVI has {evi}: give both for the same years and cells.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The smallest EVI is {value:g}; it must be above 0, for example 0.01.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The baseline 'reference' needs reference years: name at least one year of the series.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reference years {years} are not in the series, which runs from {first:g} to {last:g}: choose years it has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The choice {choice} is unknown for MLRI; choose one of: {choices}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} permutations cannot show significance: ask for at least {least}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blocks of {block} years do not suit a series of {n} years: choose 1, 2 or 3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{years} years were given for {layers} layers: give one year for each layer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The years must rise without repeats; {year:g} is out of order or given twice: correct the list of years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A trend from {n} years cannot be significant: ask for at least {least} valid years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The series has {n} years; at least {least} are needed: add years or lower the smallest number of valid years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The test {variant} is unknown; choose one of: {variants}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not readable Landsat metadata ({why}): download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} holds no Landsat metadata (*_MTL.txt, .json or .xml): give the folder or archive of one product.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} holds more than one Landsat product ({products}): give one at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{id} is a product of level {level}; Collection 2 Level-2 (surface reflectance) is needed: order that level.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{id} was taken by the sensor {sensor}; TM, ETM+ and OLI are read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The product {id} has no {role} file: download it whole, or leave {role} out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} lacks {key}: download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} lacks {name}, the {role} file that its metadata name: download the product whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot read {path}: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The archive {path} cannot be read ({why}): it is damaged or incomplete, download it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} holds a file that would leave its folder ({name}): it is not a product as the USGS delivers it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} is not a Landsat product: give its folder, its *_MTL.txt, .json or .xml file, or its .tar archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} does not exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The folder {folder} does not exist: create it or choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} is a folder: name a file in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot write to {folder} ({why}): choose a folder that you may write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} cannot be replaced ({why}): it is open in another program or protected. Close it there, or choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot open the raster {path}: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GDAL cannot work on {path}: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Areas and distances need a projected CRS, but the grid is in {crs}: reproject the rasters, or name a projected REFERENCE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no place on the map: georeference it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} cannot be written: MineEco writes GeoTIFF, so choose a name that ends in .tif.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing {path} failed ({why}): is the disk full?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The table {path} is neither UTF-8 nor GB 18030 text: save it as CSV UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The table {path} has no rows below its header.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot read the table {path}: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} cannot be read as a table ({why}): is a quotation mark left open?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The chart "{name}" has nothing to show: every value is missing. Check that the inputs overlap and hold valid cells.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The page {name} cannot be written ({reason}): close it where it is open, or choose another folder or name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat (Liang 2001)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat, divided by the sum of weights (Smith 2010)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS (Liang 2001)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sentinel-2 (Bonafoni and Sekertekin 2020)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mining area (Li et al. 2020)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vegetation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reclaimed vegetation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Orchard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Farmland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Road</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Building</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sedimentation tank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tailings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>China land cover, annual 30 m (CLCD)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cropland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shrub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grassland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snow and ice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Barren</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impervious</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wetland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ESA WorldCover 10 m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tree cover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shrubland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Built-up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bare or sparse vegetation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Permanent water bodies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Herbaceous wetland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mangroves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moss and lichen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GlobeLand30</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cultivated land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Water bodies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tundra</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Artificial surfaces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bare land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Permanent snow and ice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sea</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS land cover, IGBP classes (MCD12Q1 LC_Type1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evergreen needleleaf forest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evergreen broadleaf forest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deciduous needleleaf forest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deciduous broadleaf forest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mixed forest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed shrubland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open shrubland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Woody savanna</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Savanna</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Permanent wetland</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Urban and built-up land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cropland and natural vegetation mosaic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moderate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Excellent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not usable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat Collection 2 QA_PIXEL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dilated cloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cirrus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cloud shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snow or ice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat Collection 1 pixel_qa</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hidden by terrain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS surface reflectance, state (sur_refl_state_500m)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partly cloudy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>High aerosol</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cloud by the internal algorithm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fire</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next to a cloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snow by the internal algorithm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS surface reflectance, quality (sur_refl_qc_500m)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Less than ideal quality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor red band (b01)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor near infrared band (b02)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor blue band (b03)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor green band (b04)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor 1.24 micrometre band (b05)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor shortwave infrared 1 band (b06)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor shortwave infrared 2 band (b07)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No atmospheric correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS vegetation indices, pixel reliability (SummaryQA)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marginal data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS land surface temperature, quality (QC_Day, QC_Night)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Temperature error above 3 K</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Temperature error above 2 K</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Temperature error above 1 K</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sentinel-2 scene classification (SCL)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saturated or defective</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unclassified or low cloud probability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat Collection 2 Level-2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat Collection 1 surface reflectance (withdrawn)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS land products (MOD09, MOD11, MOD13)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sentinel-2 Level-2A</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ETM+ to OLI, surface reflectance (Roy et al. 2016)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Near infrared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shortwave infrared 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shortwave infrared 2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS band 5 (1.24 micrometres)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat 4-5 TM</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat 7 ETM+</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landsat 8-9 OLI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS surface reflectance (MOD09A1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sentinel-2 MSI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>TM reflectance (Crist 1985)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>TM digital numbers (Crist and Cicone 1984)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ETM+ at-satellite reflectance (Huang et al. 2002)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OLI at-satellite reflectance (Baig et al. 2014)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OLI surface reflectance (Zhai et al. 2022)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS NBAR (Lobser and Cohen 2007)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MODIS reflectance (Zhang et al. 2002)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sentinel-2 at-satellite reflectance (Shi and Xu 2019)</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
