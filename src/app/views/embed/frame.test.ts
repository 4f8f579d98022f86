import { expect, test } from 'vitest'
import { frameOf } from './frame.ts'

test('no address ends the attribute it stands in', () => {
  const code = frameOf('https://skel.dk/?vis=indlejret&region="><script>alert(1)</script>', 'Kort & "mere"')
  expect(code.match(/</g)).toHaveLength(2)
  expect(code).toContain('src="https://skel.dk/?vis=indlejret&amp;region=&quot;&gt;&lt;script&gt;')
  expect(code).toContain('title="Kort &amp; &quot;mere&quot;"')
})
