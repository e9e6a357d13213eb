import { CalendarPlus, Copy } from 'lucide-react'
import { startTransition, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf, languages } from '#shared/language/languages.ts'
import { openFindings } from '#shared/meetings/check.ts'
import { useView, useViewItems, useViewState } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { formatOf, useLanguage } from '#renderer/ui/use-format.ts'
import { Shown } from '#renderer/meetings/shown.tsx'
import { placeOfZone } from '#renderer/meetings/use-when.ts'
import { useWho } from '#renderer/meetings/use-who.ts'
import type { Whole } from '#renderer/meetings/whole.ts'
import { Findings } from './findings.tsx'
import { invitationOf } from './invitation.ts'
import { useWaysOut } from './use-ways-out.ts'

type Props = { readonly whole: Whole; readonly onClose: () => void }

/** The invitation as text and as an entry for calendars, behind the check before anything leaves the group. */
export function InviteDialog({ whole, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const [language, setLanguage] = useState(useLanguage())
  const told = useTranslation('meetings', { lng: language })
  const { nameOf } = useWho()
  const { meeting } = whole
  const view = useView('meetings/check', { id: meeting.id })
  const state = useViewState(view)
  const findings = useViewItems(view)
  const [accepted, setAccepted] = useState<readonly string[]>([])
  const [isNamed, setNamed] = useState(false)
  const name = nameOf(meeting.roles.facilitator)
  const text = invitationOf(whole, {
    t: told.t,
    format: formatOf(language),
    zone: placeOfZone(meeting.zone),
    facilitator: isNamed ? name : null,
  })
  const isOpen = openFindings(findings, accepted).length > 0
  const { copy, save } = useWaysOut(meeting.id, text, accepted)
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      title={t('invite')}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button icon={CalendarPlus} isDisabled={isOpen} onPress={() => void save()}>
            {t('invite.calendar')}
          </Button>
          <Button kind="primary" icon={Copy} isDisabled={isOpen} onPress={() => void copy()}>
            {t('invite.copy')}
          </Button>
        </>
      }
    >
      <div className="stack stack--4">
        <p className="muted">{t('invite.about')}</p>
        <SegmentedControl
          label={t('invite.language')}
          value={language}
          onChange={(code) => {
            // What is there stays until the words of the other language have come.
            startTransition(() => {
              setLanguage(code)
            })
          }}
          options={languages.map(({ code, name: ownName }) => ({ key: code, label: ownName }))}
        />
        {name !== null && (
          <Switch isSelected={isNamed} onChange={setNamed}>
            {t('invite.name', { name })}
          </Switch>
        )}
        <pre
          className="meetings-invitation"
          lang={language}
          dir={directionOf(language)}
          aria-label={t('invite.text')}
          role="group"
        >
          {text}
        </pre>
        <Shown state={state}>
          <Findings findings={findings} accepted={accepted} onAccept={setAccepted} />
          <p role="status">{isOpen ? t('check.open') : t('check.ready')}</p>
        </Shown>
        <Note tone="care">{t('check.afterwards')}</Note>
      </div>
    </Dialog>
  )
}
