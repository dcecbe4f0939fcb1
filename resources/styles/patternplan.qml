<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <colorPalette>
    <paletteEntry value="1" color="#1b7837" alpha="255" label="Core"/>
    <paletteEntry value="2" color="#b8e0a8" alpha="255" label="Buffer"/>
    <paletteEntry value="3" color="#f2a93b" alpha="255" label="Corridor"/>
    <paletteEntry value="4" color="#7b3294" alpha="255" label="Node"/>
    <paletteEntry value="5" color="#d7191c" alpha="255" label="Conflict"/>
   </colorPalette>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
