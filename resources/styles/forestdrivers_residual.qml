<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="-1" classificationMax="1">
   <minMaxOrigin><limits>CumulativeCut</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="-1" maximumValue="1" labelPrecision="4">
     <colorramp type="gradient" name="[source]">
      <prop k="color1" v="178,24,43,255"/>
      <prop k="color2" v="33,102,172,255"/>
      <prop k="discrete" v="0"/>
      <prop k="rampType" v="gradient"/>
      <prop k="stops" v="0.25;244,165,130,255:0.5;247,247,247,255:0.75;146,197,222,255"/>
     </colorramp>
     <item value="-1" label="-1" color="#b2182b" alpha="255"/>
     <item value="-0.5" label="-0.5" color="#f4a582" alpha="255"/>
     <item value="0" label="0" color="#f7f7f7" alpha="255"/>
     <item value="0.5" label="0.5" color="#92c5de" alpha="255"/>
     <item value="1" label="1" color="#2166ac" alpha="255"/>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
