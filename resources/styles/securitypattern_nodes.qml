<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">
<qgis version="3.22.0" styleCategories="Symbology">
  <renderer-v2 type="categorizedSymbol" attr="kind" forceraster="0" symbollevels="0" enableorderby="0">
   <categories>
    <category value="saddle" type="string" symbol="0" label="Saddle" render="true"/>
    <category value="ridge_crossing" type="string" symbol="1" label="Crossing of a ridge" render="true"/>
    <category value="vulnerable" type="string" symbol="2" label="Vulnerable crossing" render="true"/>
   </categories>
   <symbols>
    <symbol type="marker" name="0" alpha="1" clip_to_extent="1">
     <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="name" value="circle"/>
       <Option type="QString" name="color" value="215,48,39,255"/>
       <Option type="QString" name="outline_color" value="255,255,255,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="size" value="3.2"/>
       <Option type="QString" name="size_unit" value="MM"/>
      </Option>
      <prop k="name" v="circle"/>
      <prop k="color" v="215,48,39,255"/>
      <prop k="outline_color" v="255,255,255,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="size" v="3.2"/>
      <prop k="size_unit" v="MM"/>
     </layer>
    </symbol>
    <symbol type="marker" name="1" alpha="1" clip_to_extent="1">
     <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="name" value="circle"/>
       <Option type="QString" name="color" value="253,174,97,255"/>
       <Option type="QString" name="outline_color" value="255,255,255,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="size" value="3.2"/>
       <Option type="QString" name="size_unit" value="MM"/>
      </Option>
      <prop k="name" v="circle"/>
      <prop k="color" v="253,174,97,255"/>
      <prop k="outline_color" v="255,255,255,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="size" v="3.2"/>
      <prop k="size_unit" v="MM"/>
     </layer>
    </symbol>
    <symbol type="marker" name="2" alpha="1" clip_to_extent="1">
     <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
      <Option type="Map">
       <Option type="QString" name="name" value="circle"/>
       <Option type="QString" name="color" value="123,50,148,255"/>
       <Option type="QString" name="outline_color" value="255,255,255,255"/>
       <Option type="QString" name="outline_width" value="0.3"/>
       <Option type="QString" name="size" value="3.2"/>
       <Option type="QString" name="size_unit" value="MM"/>
      </Option>
      <prop k="name" v="circle"/>
      <prop k="color" v="123,50,148,255"/>
      <prop k="outline_color" v="255,255,255,255"/>
      <prop k="outline_width" v="0.3"/>
      <prop k="size" v="3.2"/>
      <prop k="size_unit" v="MM"/>
     </layer>
    </symbol>
   </symbols>
  </renderer-v2>
</qgis>
