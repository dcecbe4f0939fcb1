<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
 <pipe>
  <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="1">
   <minMaxOrigin><limits>CumulativeCut</limits><extent>WholeRaster</extent><statAccuracy>Estimated</statAccuracy><cumulativeCutLower>0.02</cumulativeCutLower><cumulativeCutUpper>0.98</cumulativeCutUpper><stdDevFactor>2</stdDevFactor></minMaxOrigin>
   <rastershader>
    <colorrampshader colorRampType="INTERPOLATED" classificationMode="1" clip="0" minimumValue="0" maximumValue="1" labelPrecision="4">
     <colorramp type="gradient" name="[source]">
      <prop k="color1" v="103,0,13,255"/>
      <prop k="color2" v="4,90,141,255"/>
      <prop k="discrete" v="0"/>
      <prop k="rampType" v="gradient"/>
      <prop k="stops" v="0.1;239,101,72,255:0.3;253,212,158,255:0.6;166,189,219,255"/>
     </colorramp>
     <item value="0" label="0" color="#67000d" alpha="255"/>
     <item value="0.1" label="0.1" color="#ef6548" alpha="255"/>
     <item value="0.3" label="0.3" color="#fdd49e" alpha="255"/>
     <item value="0.6" label="0.6" color="#a6bddb" alpha="255"/>
     <item value="1" label="1" color="#045a8d" alpha="255"/>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
 </pipe>
 <blendMode>0</blendMode>
</qgis>
