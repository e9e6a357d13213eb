import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { TextArea } from '#renderer/ui/text-area.tsx'
import type { DecisionDraft } from './decision-draft.ts'
import type { People } from './use-people.ts'

type Concerns = DecisionDraft['concerns']
type Props = {
  readonly concerns: Concerns
  readonly people: People
  readonly onChange: (concerns: Concerns) => void
}

/** Concerns come before recording. A name stands beside one only where the person says so. */
export function DecisionConcerns({ concerns, people, onChange }: Props) {
  const { t } = useTranslation('priorities')
  return (
    <section className="stack stack--3" aria-label={t('concerns')}>
      <h2>{t('concerns')}</h2>
      <p className="muted">{t('concerns-hint')}</p>
      <ul className="stack stack--4">
        {concerns.map((concern, at) => {
          const place = at + 1
          const change = (part: Partial<Concerns[number]>) => {
            onChange(concerns.with(at, { ...concern, ...part }))
          }
          const isOwn = concern.by === null || concern.by === people.me
          return (
            // Concerns have no id before they are recorded; their place in the list is what they are.
            <li key={at} className="stack">
              <div className="row row--wide priorities-concern">
                <div className="grow">
                  <TextArea
                    label={t('concern', { place })}
                    rows={2}
                    value={concern.text}
                    onChange={(text) => {
                      change({ text })
                    }}
                    maxLength={2000}
                  />
                </div>
                <IconButton
                  label={t('concern-remove', { place })}
                  icon={X}
                  onPress={() => {
                    onChange(concerns.toSpliced(at, 1))
                  }}
                />
              </div>
              {isOwn ? (
                <Checkbox
                  isSelected={concern.by !== null}
                  onChange={(isNamed) => {
                    change({ by: isNamed ? people.me : null })
                  }}
                >
                  {t('concern-mine')}
                </Checkbox>
              ) : (
                <p className="meta">{people.personOf(concern.by ?? '')?.name ?? t('someone')}</p>
              )}
            </li>
          )
        })}
      </ul>
      <div>
        <Button
          icon={Plus}
          size="small"
          isDisabled={concerns.length >= 50}
          onPress={() => {
            onChange([...concerns, { text: '', by: null }])
          }}
        >
          {t('concern-add')}
        </Button>
      </div>
    </section>
  )
}
