/** What `check --json --residents FILE` says of the file. Persons and points are whole. */
import * as v from 'valibot'

export const residentsSchema = v.object({
  file: v.string(),
  sha256: v.string(),
  date: v.pipe(
    v.nullable(v.string()),
    v.description('The day people were counted on; null where the file states none.')
  ),
  synthetic: v.pipe(v.boolean(), v.description('Made up: nobody lives there.')),
  points: v.number(),
  people: v.number(),
  outside: v.pipe(
    v.object({ points: v.number(), people: v.number() }),
    v.description('Of these, at sea or abroad: counted nowhere.')
  ),
  coveringShare: v.pipe(
    v.number(),
    v.description('The file covers a municipality where it has at least this share of its official residents.')
  ),
  coverage: v.pipe(
    v.array(
      v.object({
        code: v.string(),
        name: v.string(),
        points: v.number(),
        people: v.number(),
        official: v.pipe(v.nullable(v.number()), v.description('Official residents; null where none are published.')),
        covering: v.pipe(
          v.picklist(['none', 'few', 'covered', 'many']),
          v.description('Not one point; too few people to cover it; covered; more people than there can well be.')
        )
      })
    ),
    v.description('Where the points fell: every municipality, by code.')
  )
})
