import { expect, test } from 'vitest'
import { formOf } from './finding-forms.ts'

test('a count is asked for at the one change there is, else at the list of them', () => {
  expect(formOf('minor-change.residents', ['a'])?.to).toEqual({ kind: 'change', id: 'a' })
  expect(formOf('minor-change.residents', ['a', 'b'])?.to).toEqual({ kind: 'details', section: 'changes' })
  expect(formOf('minor-change.area', [])?.to).toEqual({ kind: 'details', section: 'changes' })
})

test('every kind of statement has a form, and what is only measured has none', () => {
  expect(formOf('terms.fine', [])?.to).toEqual({ kind: 'terms' })
  expect(formOf('dissolution.terms', [])?.to).toEqual({ kind: 'terms' })
  expect(formOf('council-consent', ['a'])?.to).toEqual({ kind: 'details', section: 'councils' })
  expect(formOf('promulgation', [])?.to).toEqual({ kind: 'details', section: 'decision' })
  expect(formOf('minor-change.adjoining', ['a'])).toBeNull()
  expect(formOf('territory', ['a'])).toBeNull()
})
