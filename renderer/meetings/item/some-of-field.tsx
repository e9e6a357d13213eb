import { Checkbox } from '#renderer/ui/checkbox.tsx'

type Props = {
  readonly label: string
  readonly options: readonly string[]
  readonly wordsOf: (option: string) => string
  readonly values: readonly string[]
  readonly onSave: (values: readonly string[]) => void
}

/** Any of several; none chosen means all. */
export function SomeOfField({ label, options, wordsOf, values, onSave }: Props) {
  return (
    <fieldset className="meetings-settings">
      <legend className="label">{label}</legend>
      <div className="row row--wide wrap">
        {options.map((key) => (
          <Checkbox
            key={key}
            isSelected={values.length === 0 || values.includes(key)}
            onChange={(isOn) => {
              const chosen = values.length === 0 ? options : values
              const next = options.filter((one) => (one === key ? isOn : chosen.includes(one)))
              if (next.length > 0) onSave(next.length === options.length ? [] : next)
            }}
          >
            {wordsOf(key)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}
