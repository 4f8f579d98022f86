import { t, text } from '../../../i18n/index.ts'
import { foundingProblem } from '../../commands/draw/founding.ts'
import { describeFounding } from '../../commands/draw/session.ts'
import { SelectField, TextField } from '../../kit/form/Fields.tsx'
import { useRegions } from '../../state/selectors/use-regions.ts'
import { useTool } from '../../state/tool.ts'

/** What the municipality in the making is called, its code, and its region. */
export function FoundingBox() {
  const founding = useTool(state => state.drawing?.founding ?? null)
  const tried = useTool(state => state.drawing?.tried ?? false)
  const id = useTool(state => state.drawing?.id ?? '')
  const regions = useRegions()
  if (!founding) return null
  const missing = tried ? foundingProblem(founding, id) : null
  return (
    <div className="founding">
      <TextField label={t('founding.name')} value={founding.name} onChange={name => describeFounding({ name })} />
      <TextField
        label={t('founding.code')}
        hint={t('founding.code.hint')}
        short
        value={founding.code}
        onChange={code => describeFounding({ code: code.trim() })}
      />
      <SelectField
        label={t('founding.region')}
        none={t('founding.region.none')}
        value={founding.region || undefined}
        options={regions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={region => describeFounding({ region: region ?? '' })}
      />
      {missing ? (
        <p className="field-error" role="alert" data-testid="founding-problem">
          {text(missing)}
        </p>
      ) : null}
    </div>
  )
}
