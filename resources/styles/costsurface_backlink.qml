<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <colorPalette>
    <paletteEntry value="0" color="#2e7d32" alpha="255" label="Source"/>
    <paletteEntry value="1" color="#e41a1c" alpha="255" label="East"/>
    <paletteEntry value="2" color="#ff7f00" alpha="255" label="South-east"/>
    <paletteEntry value="3" color="#fdbf6f" alpha="255" label="South"/>
    <paletteEntry value="4" color="#ffe066" alpha="255" label="South-west"/>
    <paletteEntry value="5" color="#4daf4a" alpha="255" label="West"/>
    <paletteEntry value="6" color="#40b5c4" alpha="255" label="North-west"/>
    <paletteEntry value="7" color="#377eb8" alpha="255" label="North"/>
    <paletteEntry value="8" color="#984ea3" alpha="255" label="North-east"/>
   </colorPalette>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
