import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useLanguage } from '#renderer/ui/use-format.ts'
import { useSaveMade } from './use-save-made.ts'

type Props = {
  readonly onMade: () => void
  /** `secondary` where it is one of several things to do. */
  readonly kind?: 'primary' | 'secondary'
}

/** Says what the readable copy is before it is made: it is not locked. */
export function ReadableForm({ onMade, kind = 'primary' }: Props) {
  const { t } = useTranslation('people')
  const act = useAct('people')
  const save = useSaveMade()
  const language = useLanguage()
  const make = async () => {
    const done = await act('keeping/readable-copy', { form: 'zip', language })
    if (!done.done) return
    await save(done.output, 'application/zip')
    onMade()
  }
  return (
    <div className="stack stack--4">
      <p>{t('readable.text')}</p>
      <Note tone="care">{t('readable.care')}</Note>
      <div>
        <Button kind={kind} onPress={() => void make()}>
          {t('readable.save')}
        </Button>
      </div>
    </div>
  )
}
