import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import { zoomToMunicipality } from '../../commands/map/zoom.ts'
import { type MunicipalityAfter, useDivision } from '../../state/selectors/division-after.ts'

/** Municipalities by name, each leading to its card; `besides` is said after the name. */
export function Links(props: {
  readonly codes: readonly string[]
  readonly besides?: (code: string) => string | null
}) {
  const division = useDivision()
  const known = new Map(division.map(one => [one.code, one]))
  return (
    <ul className="card-links">
      {props.codes.map(code => {
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
              {called(known.get(code)) ?? code}
            </button>
            {words ? ` (${words})` : null}
          </li>
        )
      })}
    </ul>
  )
}

const called = (one: MunicipalityAfter | undefined): string | undefined => one?.name
