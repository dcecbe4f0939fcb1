<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="singleSymbol" forceraster="0" symbollevels="0" enableorderby="0">
   <symbols>
    <symbol type="line" name="0" alpha="1" clip_to_extent="1">
     <layer class="SimpleLine" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="line_color" value="31,120,180,255"/>
       <Option type="QString" name="line_width" value="0.6"/>
       <Option type="QString" name="line_width_unit" value="MM"/>
       <Option type="QString" name="capstyle" value="round"/>
       <Option type="QString" name="joinstyle" value="round"/>
      </Option>
      <prop k="line_color" v="31,120,180,255"/>
      <prop k="line_width" v="0.6"/>
      <prop k="line_width_unit" v="MM"/>
      <prop k="capstyle" v="round"/>
      <prop k="joinstyle" v="round"/>
     </layer>
    </symbol>
   </symbols>
  </renderer-v2>
</qgis>
