import { Hand } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OneAction } from '#shared/plans/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import type { People } from '#renderer/store/use-people.ts'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = { readonly action: OneAction; readonly people: People }

/** No person's id looks like these. */
const nobody = 'nobody'
const inWords = 'in-words'

/** Who carries it: somebody here, somebody in words, or a helper would be welcome. */
export function OwnerField({ action, people }: Props) {
  const { t } = useTranslation('plans')
  const act = useAct('plans')
  const { id, owner } = action
  const [isNaming, setNaming] = useState(false)
  const handOn = async (next: OneAction['owner']) =>
    (await act('plans/hand-on', { id, owner: next })).done
  const isWords = isNaming || owner?.kind === 'words'
  const person = owner?.kind === 'person' ? owner.person : nobody
  // Somebody who is not in the list (they may have left) stays chosen rather than vanishing.
  const known = people.all.some((one) => one.id === person) || person === nobody
  const options = [
    { key: nobody, label: t('owner.welcome') },
    ...people.all.map((one) => ({ key: one.id, label: one.name })),
    ...(known ? [] : [{ key: person, label: t('someone') }]),
    { key: inWords, label: t('owner.other') },
  ]
  return (
    <div className="stack">
      <Select
        label={t('head.who')}
        options={options}
        value={isWords ? inWords : person}
        onChange={(key) => {
          setNaming(key === inWords)
          if (key === nobody) void handOn(null)
          else if (key !== inWords) void handOn({ kind: 'person', person: key })
        }}
      />
      {isWords && (
        <SavedField
          label={t('owner.name')}
          value={owner?.kind === 'words' ? owner.name : ''}
          mustSay
          maxLength={200}
          onSave={async (name) => {
            const done = await handOn({ kind: 'words', name })
            if (done) setNaming(false)
            return done
          }}
        />
      )}
      {owner === null && !isNaming && (
        <div>
          <Button
            size="small"
            icon={Hand}
            onPress={() => void act('plans/take-on', { id }, { say: t('owner.taken'), undo: true })}
          >
            {t('owner.i-will')}
          </Button>
        </div>
      )}
    </div>
  )
}
