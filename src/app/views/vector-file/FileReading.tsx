import { v } from '../../../i18n/vector.ts'

/** How far a file is read, and a way to stop. */
export function FileReading(props: { readonly file: string; readonly share: number; readonly onStop: () => void }) {
  const words = v('vector.reading', { file: props.file })
  return (
    <div className="form-field">
      <p role="status">{words}</p>
      <progress value={props.share} max={1} aria-label={words}>
        {v('vector.progress', { percent: Math.round(100 * props.share) })}
      </progress>
      <p>
        <button type="button" className="button button-outline button-small" onClick={props.onStop}>
          {v('vector.stop')}
        </button>
      </p>
    </div>
  )
}
