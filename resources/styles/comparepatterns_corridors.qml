<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="categorizedSymbol" attr="status" forceraster="0" symbollevels="0" enableorderby="0">
   <categories>
    <category value="kept" type="string" symbol="0" label="Kept" render="true"/>
    <category value="gained" type="string" symbol="1" label="Gained" render="true"/>
    <category value="lost" type="string" symbol="2" label="Lost" render="true"/>
   </categories>
   <symbols>
    <symbol type="line" name="0" alpha="1" clip_to_extent="1">
     <layer class="SimpleLine" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="line_color" value="76,159,80,255"/>
       <Option type="QString" name="line_width" value="0.9"/>
       <Option type="QString" name="line_width_unit" value="MM"/>
       <Option type="QString" name="capstyle" value="round"/>
       <Option type="QString" name="joinstyle" value="round"/>
      </Option>
      <prop k="line_color" v="76,159,80,255"/>
      <prop k="line_width" v="0.9"/>
      <prop k="line_width_unit" v="MM"/>
      <prop k="capstyle" v="round"/>
      <prop k="joinstyle" v="round"/>
     </layer>
    </symbol>
    <symbol type="line" name="1" alpha="1" clip_to_extent="1">
     <layer class="SimpleLine" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="line_color" value="33,102,172,255"/>
       <Option type="QString" name="line_width" value="0.9"/>
       <Option type="QString" name="line_width_unit" value="MM"/>
       <Option type="QString" name="capstyle" value="round"/>
       <Option type="QString" name="joinstyle" value="round"/>
      </Option>
      <prop k="line_color" v="33,102,172,255"/>
      <prop k="line_width" v="0.9"/>
      <prop k="line_width_unit" v="MM"/>
      <prop k="capstyle" v="round"/>
      <prop k="joinstyle" v="round"/>
     </layer>
    </symbol>
    <symbol type="line" name="2" alpha="1" clip_to_extent="1">
     <layer class="SimpleLine" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="line_color" value="215,48,31,255"/>
       <Option type="QString" name="line_width" value="0.9"/>
       <Option type="QString" name="line_width_unit" value="MM"/>
       <Option type="QString" name="capstyle" value="round"/>
       <Option type="QString" name="joinstyle" value="round"/>
      </Option>
      <prop k="line_color" v="215,48,31,255"/>
      <prop k="line_width" v="0.9"/>
      <prop k="line_width_unit" v="MM"/>
      <prop k="capstyle" v="round"/>
      <prop k="joinstyle" v="round"/>
     </layer>
    </symbol>
   </symbols>
  </renderer-v2>
</qgis>
