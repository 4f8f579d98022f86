/** The application schema beside a GML file: GML 3.2 simple features, one type for each layer. */
import type { FieldType, Layer } from '../layer.ts'

export const NAMESPACE = 'urn:x-skel:inddeling:1'

const TYPES: Readonly<Record<FieldType, string>> = {
  text: 'string',
  integer: 'integer',
  real: 'decimal',
  date: 'date'
}

export function schema(layers: readonly Layer[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:skel="${NAMESPACE}" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:gmlsf="http://www.opengis.net/gmlsf/2.0" targetNamespace="${NAMESPACE}" elementFormDefault="qualified" version="1.0">
  <annotation>
    <appinfo source="http://schemas.opengis.net/gmlsfProfile/2.0/gmlsfLevels.xsd">
      <gmlsf:ComplianceLevel>0</gmlsf:ComplianceLevel>
    </appinfo>
  </annotation>
  <import namespace="http://www.opengis.net/gml/3.2" schemaLocation="http://schemas.opengis.net/gml/3.2.1/gml.xsd"/>
  <import namespace="http://www.opengis.net/gmlsf/2.0" schemaLocation="http://schemas.opengis.net/gmlsfProfile/2.0/gmlsfLevels.xsd"/>
  <element name="Inddeling" type="skel:InddelingType" substitutionGroup="gml:AbstractFeature"/>
  <complexType name="InddelingType">
    <complexContent>
      <extension base="gml:AbstractFeatureType">
        <sequence minOccurs="0" maxOccurs="unbounded">
          <element name="member">
            <complexType>
              <complexContent>
                <extension base="gml:AbstractFeatureMemberType">
                  <sequence>
                    <element ref="gml:AbstractFeature"/>
                  </sequence>
                </extension>
              </complexContent>
            </complexType>
          </element>
        </sequence>
      </extension>
    </complexContent>
  </complexType>
${layers.map(typeOf).join('')}</schema>
`
}

function typeOf({ name, kind, fields }: Layer): string {
  const geometry = kind === 'land' ? 'MultiSurface' : 'MultiCurve'
  return `  <element name="${name}" type="skel:${name}Type" substitutionGroup="gml:AbstractFeature"/>
  <complexType name="${name}Type">
    <complexContent>
      <extension base="gml:AbstractFeatureType">
        <sequence>
          <element name="geometri" type="gml:${geometry}PropertyType" minOccurs="0"/>
${fields.map(field => `          <element name="${field.name}" type="${TYPES[field.type]}" minOccurs="0"/>\n`).join('')}        </sequence>
      </extension>
    </complexContent>
  </complexType>
`
}
