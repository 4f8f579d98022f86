/**
 * The one way from message ids to words. Danish first; a second language is a second catalogue of the same shape.
 * Messages are ICU MessageFormat; tagged values (see Message in the law room) are formatted before they are put in.
 */
import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { da } from './da/index.ts'
import type { law } from './da/law/index.ts'
import {
  formatArea,
  formatDate,
  formatHectares,
  formatMetres,
  formatNames,
  formatNumber,
  formatPlace
} from './format.ts'
import type { Message, MessageValue } from './message.ts'

/** Those of the law are there once ./law.ts is loaded: before any verdict is. */
export type MessageId = keyof typeof da | keyof typeof law

/** Texts as what is made of them: parsing one takes longer than saying it, and the panel says hundreds at every preview. */
const compiled = new Map<string, ReturnType<typeof compileMessage>>()

const i18n = setupI18n()
i18n.setMessagesCompiler(message => {
  const known = compiled.get(message) ?? compileMessage(message)
  compiled.set(message, known)
  return known
})
i18n.load('da', da)
i18n.activate('da')

/** Adds texts of what is loaded later, whose ids are unknown until then. Gives what says them: as `t`, of these ids too. */
export function saying<Texts extends Readonly<Record<string, string>>>(texts: Texts) {
  i18n.load('da', texts)
  return (id: MessageId | (keyof Texts & string), values?: Readonly<Record<string, MessageValue>>): string =>
    text(values ? { id, values } : { id })
}

/** Message in the user's language. An id that is not in the catalogue comes back as itself, which a test forbids. */
export function text(message: Message): string {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(message.values ?? {})) values[name] = display(value)
  return i18n._(message.id, values)
}

/** As `text`, for ids known when writing the code: a misspelt id does not compile. */
export function t(id: MessageId, values?: Readonly<Record<string, MessageValue>>): string {
  return text(values ? { id, values } : { id })
}

function display(value: MessageValue): string | number {
  if (typeof value === 'string') return value
  // Plain numbers stay numbers so that ICU plurals can choose on them; "{n, number}" formats them the Danish way.
  if (typeof value === 'number') return value
  if ('m2' in value) return formatArea(value.m2)
  if ('ha' in value) return formatHectares(value.ha)
  if ('metres' in value) return formatMetres(value.metres)
  if ('lonLat' in value) return formatPlace(value.lonLat)
  if ('residents' in value) return formatNumber(value.residents)
  if ('date' in value) return formatDate(value.date)
  return formatNames(value.names)
}
