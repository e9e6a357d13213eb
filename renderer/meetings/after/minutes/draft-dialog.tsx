import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageCodes, type LanguageCode } from '#shared/language/languages.ts'
import type { Languages } from '#shared/meetings/minutes/fields.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Select } from '#renderer/ui/select.tsx'

type Props = {
  readonly meeting: string
  /** Languages to begin with. */
  readonly languages: Languages
  readonly isAgain: boolean
  readonly onClose: () => void
}

type Second = LanguageCode | 'none'

/** In which languages minutes are drafted; drafting once more keeps what people wrote. */
export function DraftDialog({ meeting, languages, isAgain, onClose }: Props) {
  const { t } = useTranslation('meeting-after')
  const act = useAct('meetings')
  const [first, setFirst] = useState(languages.first)
  const [second, setSecond] = useState<Second>(languages.second ?? 'none')
  const named = (key: LanguageCode) => ({ key, label: t(`language.${key}`) })
  const others = languageCodes.filter((code) => code !== first)
  const beside = second === first ? 'none' : second
  const go = async () => {
    const chosen = { first, second: beside === 'none' ? null : beside }
    const say = isAgain ? t('draft.again-done') : t('draft.done')
    const made = await act(
      'meetings/draft-minutes',
      { id: meeting, languages: chosen },
      { say, undo: true },
    )
    if (made.done) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isAgain ? t('draft.again') : t('draft.title')}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" onPress={() => void go()}>
            {t('draft.go')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <p>{isAgain ? t('draft.again-about') : t('draft.about')}</p>
        <Select
          label={t('draft.first')}
          options={languageCodes.map(named)}
          value={first}
          onChange={setFirst}
        />
        <Select<Second>
          label={t('draft.second')}
          options={[{ key: 'none', label: t('draft.none') }, ...others.map(named)]}
          value={beside}
          onChange={setSecond}
        />
      </div>
    </Dialog>
  )
}
