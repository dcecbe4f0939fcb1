<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="paletted" band="1" opacity="1" alphaBand="-1" nodataColor="">
   <minMaxOrigin><limits>None</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <colorPalette>
    <paletteEntry value="1" color="#a50026" alpha="255" label="0.0-0.1"/>
    <paletteEntry value="2" color="#d73027" alpha="255" label="0.1-0.2"/>
    <paletteEntry value="3" color="#f46d43" alpha="255" label="0.2-0.3"/>
    <paletteEntry value="4" color="#fdae61" alpha="255" label="0.3-0.4"/>
    <paletteEntry value="5" color="#fee08b" alpha="255" label="0.4-0.5"/>
    <paletteEntry value="6" color="#d9ef8b" alpha="255" label="0.5-0.6"/>
    <paletteEntry value="7" color="#a6d96a" alpha="255" label="0.6-0.7"/>
    <paletteEntry value="8" color="#66bd63" alpha="255" label="0.7-0.8"/>
    <paletteEntry value="9" color="#1a9850" alpha="255" label="0.8-0.9"/>
    <paletteEntry value="10" color="#006837" alpha="255" label="0.9-1.0"/>
   </colorPalette>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
