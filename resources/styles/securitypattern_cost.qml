<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="1">
   <minMaxOrigin><limits>CumulativeCut</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="0" maximumValue="1" labelPrecision="4">
     <colorramp type="gradient" name="[source]">
      <prop k="color1" v="247,252,240,255"/>
      <prop k="color2" v="8,29,88,255"/>
      <prop k="discrete" v="0"/>
      <prop k="rampType" v="gradient"/>
      <prop k="stops" v="0.15;204,235,197,255:0.35;123,204,196,255:0.65;43,140,190,255"/>
     </colorramp>
     <item value="0" label="0" color="#f7fcf0" alpha="255"/>
     <item value="0.15" label="0.15" color="#ccebc5" alpha="255"/>
     <item value="0.35" label="0.35" color="#7bccc4" alpha="255"/>
     <item value="0.65" label="0.65" color="#2b8cbe" alpha="255"/>
     <item value="1" label="1" color="#081d58" alpha="255"/>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
