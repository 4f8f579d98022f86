/** Shapefiles, EPSG:25832, as one zip: the four or five files of each layer, and what its short field names stand for. */
import { type NamedBytes, zipOf } from '../../bundle/zip/write.ts'
import { t } from '../../i18n/exchange.ts'
import type { About, Layer, Projected } from '../layer.ts'
import { UTM32_ESRI } from '../wkt.ts'
import { dbf, fits } from './dbf.ts'
import { shapes } from './shp.ts'

export function shapefiles(layers: readonly Projected[], { modified }: About): Uint8Array {
  const files: NamedBytes[] = layers.flatMap(projected => {
    const { layer } = projected
    const { shp, shx } = shapes(projected)
    return [
      { name: `${layer.name}.shp`, bytes: shp },
      { name: `${layer.name}.shx`, bytes: shx },
      { name: `${layer.name}.dbf`, bytes: dbf(layer, modified) },
      { name: `${layer.name}.prj`, bytes: written(UTM32_ESRI) },
      { name: `${layer.name}.cpg`, bytes: written('UTF-8') }
    ]
  })
  const about = layers.map(({ layer }) => fieldsOf(layer)).join('\r\n')
  return zipOf([...files, { name: 'feltnavne.txt', bytes: written(`\uFEFF${about}`) }])
}

/** Field by field what its name stands for, and which texts were cut. */
function fieldsOf({ name, fields, features }: Layer): string {
  const renamed = fields.map(field => `${field.short} = ${field.name}`)
  const cut = fields.flatMap((field, i) => {
    const n = features.filter(({ values }) => typeof values[i] === 'string' && !fits(values[i])).length
    return n > 0 ? [t('exchange.cut', { field: field.short, n })] : []
  })
  return [t('exchange.fields', { layer: name }), ...renamed, ...cut, ''].join('\r\n')
}

const written = (text: string): Uint8Array => new TextEncoder().encode(text)
