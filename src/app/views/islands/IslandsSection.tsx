import { formatArea } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { Facts, IslandFact } from '../../../law/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { residentsText } from '../../kit/format/figures.ts'
import { useCase } from '../../state/case.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { nameAfter } from '../../state/selectors/division-after.ts'
import { IslandCards } from './IslandCards.tsx'

/** Which municipalities are islands, what the case does to islands, and what the Act ties to it. */
export function IslandsSection() {
  const facts = useCase(state => state.outcome?.facts)
  const municipalities = useCase(state => state.opened?.register.municipalities) ?? []
  const affected = new Set(facts?.municipalities.map(({ code }) => code))
  const byStatus = (status: 'yes' | 'needs-assessment') =>
    municipalities
      .filter(({ island }) => island === status)
      .map(({ code, name }) => (affected.has(code) ? t('islands.affected', { name }) : name))
  return (
    <section className="islands" aria-labelledby="islands-heading">
      <h2 id="islands-heading">{t('islands.heading')}</h2>
      <p className="hint">{t('islands.hint')}</p>
      <dl className="island-status">
        <div>
          <dt>{t('islands.yes')}</dt>
          <dd>{t('islands.names', { names: { names: byStatus('yes') } })}</dd>
        </div>
        <div>
          <dt>{t('islands.needs-assessment')}</dt>
          <dd>{t('islands.names', { names: { names: byStatus('needs-assessment') } })}</dd>
        </div>
        <div>
          <dt>{t('islands.no')}</dt>
          <dd>{t('islands.no.names')}</dd>
        </div>
      </dl>
      {facts ? <Touched facts={facts} /> : null}
      <h3>{t('islands.consequences')}</h3>
      <ul className="steps">
        <li>
          <CaseLink to={{ kind: 'law', slug: '5-stk-4' }}>§ 5, stk. 4</CaseLink>: {t('islands.consequence.dissolution')}
        </li>
        <li>
          <CaseLink to={{ kind: 'law', slug: '7-stk-4' }}>§ 7, stk. 4</CaseLink>: {t('islands.consequence.consent')}
        </li>
        <li>
          <CaseLink to={{ kind: 'law', slug: '7-stk-5' }}>§ 7, stk. 5</CaseLink>: {t('islands.consequence.regard')}
        </li>
      </ul>
      <IslandCards affected={affected} />
    </section>
  )
}

/** Islands that go to another municipality or are divided, and moved pieces that the sea surrounds. */
function Touched({ facts }: { readonly facts: Facts }) {
  const pieces = facts.pieces.filter(({ isIsland }) => isIsland)
  if (facts.islands.length === 0 && pieces.length === 0) {
    return facts.municipalities.length > 0 ? <p className="quiet">{t('islands.untouched')}</p> : null
  }
  return (
    <>
      <h3>{t('islands.touched')}</h3>
      <ul className="plain-list" data-testid="touched-islands">
        {facts.islands.map(island => (
          <li key={`${island.name} ${island.areaM2}`}>
            <strong>{island.name || t('islands.unnamed')}</strong> · {changeOf(island)}
            <p className="quiet">
              {formatArea(island.areaM2)} · {residentsText(island.residents)} ·{' '}
              {t(`islands.link.${island.fixedLink === null ? 'unknown' : island.fixedLink ? 'yes' : 'no'}`)}
            </p>
          </li>
        ))}
        {pieces.map(({ from, to, areaM2 }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name of their own.
          <li key={index}>
            {t('islands.piece', { area: { m2: areaM2 }, from: municipalityName(from), to: nameAfter(to) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function changeOf({ before, after }: IslandFact): string {
  const words = { before: { names: before.map(municipalityName) }, after: { names: after.map(nameAfter) } }
  return after.length > before.length ? t('islands.split', words) : t('islands.moved', words)
}
