/** The JSON Schemas we publish, made from the definitions the code itself checks with. */
import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema'
import { manifestSchema } from '../bundle/case/manifest.ts'
import { traceSchema } from '../bundle/trace/schema.ts'
import { commentsSchema } from '../comments/schema.ts'
import { configSchema } from '../config/schema.ts'
import { hearingSchema } from '../hearing/schema.ts'
import { proposalSchema } from '../proposal/file/schema.ts'
import { compareResultSchema } from './compare/schema.ts'
import { annexResultSchema } from './result/annex.ts'
import { checkResultSchema } from './result.ts'

/** Path from the repository root to the file's text. */
export function publishedSchemas(): Readonly<Record<string, string>> {
  // Real calendar days have no JSON Schema beyond the pattern; `format` says it for validators that know it.
  const options: ConversionConfig = { target: 'draft-2020-12', ignoreActions: ['check'] }
  const file = (id: string, schema: object) => `${JSON.stringify({ $id: id, ...schema }, null, 2)}\n`
  return {
    'public/schema/skel-proposal-1.schema.json': file(
      'urn:skel:schema:proposal:1',
      toJsonSchema(proposalSchema, options)
    ),
    'public/schema/skel-hearing-1.schema.json': file('urn:skel:schema:hearing:1', toJsonSchema(hearingSchema, options)),
    'public/schema/skel-comments-1.schema.json': file(
      'urn:skel:schema:comments:1',
      toJsonSchema(commentsSchema, options)
    ),
    'public/schema/skel-config-1.schema.json': file('urn:skel:schema:config:1', toJsonSchema(configSchema, options)),
    'public/schema/skel-annex-1.schema.json': file('urn:skel:schema:annex:1', toJsonSchema(annexResultSchema, options)),
    'public/schema/skel-trace-1.schema.json': file('urn:skel:schema:trace:1', toJsonSchema(traceSchema, options)),
    'public/schema/skel-bundle-1.schema.json': file('urn:skel:schema:bundle:1', toJsonSchema(manifestSchema, options)),
    'public/schema/skel-compare-1.schema.json': file(
      'urn:skel:schema:compare:1',
      toJsonSchema(compareResultSchema, options)
    ),
    'public/schema/skel-check-1.schema.json': file('urn:skel:schema:check:1', toJsonSchema(checkResultSchema, options))
  }
}
