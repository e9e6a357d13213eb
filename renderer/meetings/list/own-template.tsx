import { Archive, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

type Props = {
  readonly id: string
  readonly name: string
  /** It is no longer among the agendas to begin from. */
  readonly onAway: () => void
}

/** What can be done with an agenda this coalition keeps: another name, or away with it; both can be undone. */
export function OwnTemplate({ id, name, onAway }: Props) {
  const { t } = useTranslation('meetings')
  const act = useAct('meetings')
  const [written, setWritten] = useState<string | null>(null)
  const putAway = async () => {
    const said = { say: t('template.archived'), undo: true }
    if ((await act('meetings/archive-template', { id }, said)).done) onAway()
  }
  const rename = async (other: string) => {
    const said = { say: t('template.renamed'), undo: true }
    if ((await act('meetings/edit-template', { id, name: other }, said)).done) setWritten(null)
  }
  if (written === null)
    return (
      <div className="row wrap">
        <Button
          size="small"
          kind="quiet"
          icon={Pencil}
          onPress={() => {
            setWritten(name)
          }}
        >
          {t('template.rename')}
        </Button>
        <Button size="small" kind="quiet" icon={Archive} onPress={() => void putAway()}>
          {t('template.archive')}
        </Button>
      </div>
    )
  const isEmpty = written.trim() === ''
  return (
    <div className="meetings-pair">
      <TextField
        label={t('template.name')}
        value={written}
        maxLength={200}
        onChange={setWritten}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the button was that asked for it
        autoFocus
      />
      <div className="row wrap meetings-rename">
        <Button isDisabled={isEmpty} onPress={() => void rename(written)}>
          {t('template.rename.do')}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            setWritten(null)
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
