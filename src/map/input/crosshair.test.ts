import { describe, expect, test } from 'vitest'
import { text } from '../../i18n/index.ts'
import { placeMessage } from './crosshair.ts'

describe('what is said about the crosshair', () => {
  const region = { id: '1085', code: '1085', name: 'Region Sjælland' }
  test.each([
    [
      { code: '0265', name: 'Roskilde', region, movedFrom: null },
      false,
      'Sigtekornet er over Roskilde, Region Sjælland.'
    ],
    [{ code: '0411', name: 'Christiansø', region: null, movedFrom: null }, false, 'Sigtekornet er over Christiansø.'],
    [{ code: '', name: '', region: null, movedFrom: null }, false, 'Sigtekornet er over havet eller udlandet.'],
    [
      { code: '0265', name: 'Roskilde', region, movedFrom: null },
      true,
      'Sigtekornet er over Roskilde, Region Sjælland. Et punkt her lægges på grænsen eller kysten.'
    ]
  ])('%o, snapped %s', (place, snapped, words) => expect(text(placeMessage(place, snapped))).toBe(words))
})
