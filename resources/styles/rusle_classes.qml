<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <colorPalette>
    <paletteEntry value="1" color="#1a9850" alpha="255" label="Slight erosion"/>
    <paletteEntry value="2" color="#a6d96a" alpha="255" label="Light erosion"/>
    <paletteEntry value="3" color="#fee08b" alpha="255" label="Moderate erosion"/>
    <paletteEntry value="4" color="#fdae61" alpha="255" label="Intense erosion"/>
    <paletteEntry value="5" color="#f46d43" alpha="255" label="Very intense erosion"/>
    <paletteEntry value="6" color="#a50026" alpha="255" label="Severe erosion"/>
   </colorPalette>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
