import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import { zoomToMunicipality } from '../../commands/map/zoom.ts'
import { type MunicipalityAfter, useDivision } from '../../state/selectors/division-after.ts'

const collator = new Intl.Collator('da')

/** Municipalities by name, each leading to its card; `besides` is said after the name. */
export function Links(props: {
  readonly codes: readonly string[]
  /** In the order of their names instead of the given one. */
  readonly byName?: boolean
  readonly besides?: (code: string) => string | null
}) {
  const division = useDivision()
  const known = new Map(division.map(one => [one.code, one]))
  const nameOf = (code: string) => called(known.get(code)) ?? code
  const codes = props.byName ? props.codes.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b))) : props.codes
  return (
    <ul className="card-links">
      {codes.map(code => {
        const words = props.besides?.(code)
        return (
          <li key={code}>
            <button
              type="button"
              className="link"
              onClick={() => {
                selectMunicipality(code)
                void zoomToMunicipality(code)
              }}
            >
              {nameOf(code)}
            </button>
            {words ? ` (${words})` : null}
          </li>
        )
      })}
    </ul>
  )
}

const called = (one: MunicipalityAfter | undefined): string | undefined => one?.name
