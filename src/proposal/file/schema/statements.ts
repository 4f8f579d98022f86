/** What people state about a case. Every key is optional, and what is half written is kept as it is. */
import * as v from 'valibot'
import type { RuleId } from '../../../law/ids.ts'
import type { ProposalStatements } from '../../types.ts'
import { code, count, date, record, someText, text, textOr, trueFalse } from './parts.ts'

const list = <const Item extends v.GenericSchema>(item: Item) => v.array(item, 'file.list')
const aText = v.exactOptional(text)
const aDate = v.exactOptional(date)

const assessment = record(
  {
    holds: v.exactOptional(v.pipe(trueFalse, v.description('True where the clause is judged to hold.'))),
    by: v.exactOptional(v.pipe(text, v.description('Who judged: an authority or a person.'))),
    date: aDate,
    text: aText
  },
  'A recorded judgement. It decides a judgement clause once holds, by and date are there and the date has come.'
)

const ground = record(
  { number: v.picklist([1, 2, 3, 4], 'file.choice'), text: aText, assessment: v.exactOptional(assessment) },
  'A ground for the change, § 1, stk. 1, nr. 1–4, why the change rests on it, and whether it is judged to carry it.'
)

const written = v.exactOptional(textOr(assessment, 'file.assessment'))
/** Complete by its type: a rule that is missing or gone does not compile. */
const byRule: Record<RuleId, typeof written> = {
  grounds: written,
  'viable-municipalities': written,
  'cohesion-and-mix': written,
  'region-integrity': written,
  'council-consent': written,
  'minor-change': written,
  'minor-change.grounds': written,
  'minor-change.border': written,
  'minor-change.adjoining': written,
  'minor-change.area': written,
  'minor-change.residents': written,
  'minor-change.involvement': written,
  terms: written,
  'terms.necessity': written,
  'terms.new-council': written,
  'terms.election-body': written,
  'terms.economic-dispositions': written,
  'terms.supervision': written,
  'terms.transfers': written,
  'terms.services': written,
  'terms.other': written,
  'terms.revision-act': written,
  'terms.deviation': written,
  'terms.tax-difference': written,
  'terms.fine': written,
  doubt: written,
  'dissolution.special-case': written,
  'dissolution.viability': written,
  'dissolution.division': written,
  'dissolution.wishes': written,
  'dissolution.island-regard': written,
  'dissolution.terms': written,
  'designation.instead': written,
  'designation.authorised-councils': written,
  'designation.wishes': written,
  'designation.same-region': written,
  'designation.basis': written,
  'designation.consent': written,
  'designation.island-regard': written,
  'island-municipalities': written,
  promulgation: written,
  publication: written,
  'in-force': written,
  territory: written
}

const transferRow = record(
  {
    kind: v.picklist(['asset', 'liability', 'right', 'duty', 'staff', 'staff-rights', 'compensation'], 'file.choice'),
    what: aText,
    from: v.exactOptional(v.pipe(text, v.description('Municipality code or region id.'))),
    to: v.exactOptional(v.pipe(text, v.description('Municipality code or region id.'))),
    amountKroner: v.exactOptional(v.pipe(count, v.description('Whole kroner.')))
  },
  'What goes from one to another.'
)
const taxArea = record(
  {
    origin: v.pipe(code, v.description('The municipality the area came from.')),
    ratePercent: v.exactOptional(
      v.pipe(v.number('file.percent'), v.minValue(0, 'file.percent'), v.maxValue(100, 'file.percent'))
    )
  },
  'An area of the resulting municipality with a tax of its own.'
)
const deviation = {
  item: v.literal('deviation', 'file.choice'),
  text: aText,
  law: aText,
  minister: v.exactOptional(v.pipe(text, v.description('The minister it is negotiated with, by office.'))),
  negotiated: aDate
}
const transfers = { item: v.literal('transfers', 'file.choice'), text: aText, rows: v.exactOptional(list(transferRow)) }

const term = v.variant(
  'item',
  [
    record(
      {
        item: v.picklist(
          [
            'new-council',
            'election-body',
            'economic-dispositions',
            'supervision',
            'services',
            'other',
            'revision-act',
            'fine'
          ],
          'file.choice'
        ),
        text: aText
      },
      'A term, § 3.'
    ),
    record(transfers, 'Assets, liabilities, rights, duties, staff and compensation, § 3, stk. 2, nr. 5.'),
    record(deviation, 'A deviation from another Act, § 3, stk. 4; one statement per Act.'),
    record(
      {
        item: v.literal('tax-difference', 'file.choice'),
        text: aText,
        reason: aText,
        municipality: v.exactOptional(code),
        areas: v.exactOptional(list(taxArea))
      },
      'A difference in tax between areas of one municipality, § 3, stk. 5.'
    )
  ],
  'file.choice'
)

const cooperation = v.exactOptional(
  v.pipe(someText, v.description('Id of the cooperation; without it the term is for every one that is dissolved.'))
)
const dissolutionTerm = v.variant(
  'item',
  [
    record(
      { item: v.picklist(['winding-up', 'other'], 'file.choice'), cooperation, text: aText },
      'A term of the winding-up, § 6.'
    ),
    record({ ...transfers, cooperation }, 'What goes from one to another at the winding-up, § 6, stk. 2.'),
    record({ ...deviation, cooperation }, 'A deviation from another Act, § 6, stk. 3.')
  ],
  'file.choice'
)

const dissolution = record(
  {
    cooperation: v.pipe(someText, v.description('Id of the cooperation.')),
    specialCase: v.exactOptional(v.pipe(text, v.description('Why this is a special case.'))),
    necessary: v.exactOptional(v.pipe(text, v.description('Why the dissolution is necessary in it.')))
  },
  'Why a cooperation is dissolved, § 5, stk. 1.'
)

/** Each key by itself, for edits that set one of them. */
export const statementEntries = {
  caseDate: v.exactOptional(
    v.pipe(
      date,
      v.metadata({ description: 'The day the case is judged on; deadlines are compared with it.', format: 'date' })
    )
  ),
  grounds: v.exactOptional(list(ground)),
  assessments: v.exactOptional(
    record(
      byRule,
      'What people have to say of the judgement clauses, by rule: a text, which decides nothing, or a recorded judgement.'
    )
  ),
  alsoAffected: v.exactOptional(
    v.pipe(
      list(record({ code, reason: aText }, 'A council regarded as affected.')),
      v.description('Councils regarded as affected besides those the changes touch.')
    )
  ),
  terms: v.exactOptional(v.pipe(list(term), v.description('Terms of the change, § 3.'))),
  dissolutionTerms: v.exactOptional(v.pipe(list(dissolutionTerm), v.description('Terms of a winding-up, § 6.'))),
  dissolutions: v.exactOptional(list(dissolution)),
  decision: v.exactOptional(record({ date: aDate }, "The minister's decision; § 8 counts from its date.")),
  promulgation: v.exactOptional(
    record(
      { date: aDate, number: v.exactOptional(v.pipe(text, v.description('Number of the announcement.'))) },
      'Promulgation, § 8.'
    )
  )
} satisfies Record<keyof ProposalStatements, v.GenericSchema | v.ExactOptionalSchema<v.GenericSchema, undefined>>

export const statementsSchema = record(statementEntries, 'What people state about the case.')
