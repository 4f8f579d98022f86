/** `manifest.json` of a case bundle, `skel-bundle/1`: what is in it and what it rests on, each with its sha256. */
import * as v from 'valibot'
import { sha256Hex } from '../../dataset/manifest.ts'
import { sortedJson } from '../trace/sorted-json.ts'
import { SKEL_VERSION } from '../version.ts'
import type { NamedBytes } from '../zip/write.ts'

export const MANIFEST = 'manifest.json'

const said = <T extends v.GenericSchema>(schema: T, words: string) => v.pipe(schema, v.description(words))
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const manifestSchema = v.pipe(
  v.strictObject({
    format: v.literal('skel-bundle/1'),
    skel: said(v.string(), 'Version of Skel.'),
    title: v.string(),
    effectiveDate: v.string(),
    dataset: v.strictObject({ id: v.string(), sha256 }),
    layers: said(
      v.array(
        v.strictObject({
          name: v.string(),
          sha256,
          bytes: v.exactOptional(v.number()),
          format: v.exactOptional(v.string()),
          system: v.exactOptional(said(v.string(), 'Coordinate system.')),
          of: v.exactOptional(said(v.picklist(['parcels', 'areas']), 'What is in it.')),
          count: v.exactOptional(v.number()),
          date: v.exactOptional(v.string())
        })
      ),
      'Files of the dataset, by path; then those that land of the case was taken from, as the proposal names them. The latter are not in the bundle.'
    ),
    residents: said(
      v.nullable(v.strictObject({ name: v.string(), sha256 })),
      'The file residents were counted at; it is not in the bundle. null: estimated.'
    ),
    given: said(v.array(v.string()), 'Files that are given; all others follow from them.'),
    files: v.array(v.strictObject({ name: v.string(), bytes: v.number(), sha256 })),
    seal: said(sha256, 'Of this file without the seal.')
  }),
  v.title('skel-bundle/1'),
  v.description('The list of a case bundle. Keys are sorted.')
)

export type BundleManifest = v.InferOutput<typeof manifestSchema>

export interface About extends Pick<BundleManifest, 'title' | 'effectiveDate' | 'dataset' | 'layers' | 'residents'> {
  readonly given: readonly string[]
}

/** With the files sorted by name; the manifest itself is not among them. */
export async function manifestOf(about: About, files: readonly NamedBytes[]): Promise<NamedBytes> {
  const listed: BundleManifest['files'] = []
  for (const { name, bytes } of files) listed.push({ name, bytes: bytes.length, sha256: await sha256Hex(bytes) })
  const body = { format: 'skel-bundle/1', skel: SKEL_VERSION, ...about, files: listed } as const
  const seal = await sealOf(body)
  return { name: MANIFEST, bytes: new TextEncoder().encode(sortedJson({ ...body, seal })) }
}

const sealOf = (body: object): Promise<string> => sha256Hex(new TextEncoder().encode(sortedJson(body)))

/** False where the manifest is not as it was written. */
export async function isSealed({ seal, ...body }: BundleManifest): Promise<boolean> {
  return (await sealOf(body)) === seal
}
