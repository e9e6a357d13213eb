import { useId } from 'react'

type Choice = { readonly value: string; readonly text: string; readonly mark?: string }

type Props = {
  readonly legend: string
  readonly choices: readonly Choice[]
  /** Null where nothing is chosen yet. */
  readonly chosen: string | null
  readonly choose: (value: string) => void
}

/** One of a few, as large rows. */
export function Choices({ legend, choices, chosen, choose }: Props) {
  const name = useId()
  return (
    <fieldset className="g-choices">
      <legend className="g-label">{legend}</legend>
      {choices.map(({ value, text, mark }) => (
        <label key={value} className="g-choice" data-chosen={chosen === value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => {
              choose(value)
            }}
          />
          {mark !== undefined && (
            <span className="g-choice__mark" aria-hidden="true">
              {mark}
            </span>
          )}
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
