import { PencilLine } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meetingRoles } from '#shared/meetings/fields.ts'
import type { MeetingItem } from '#shared/meetings/items.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useWho } from '#renderer/meetings/use-who.ts'
import { WhoField } from './who-field.tsx'

/** Who does what at a meeting; roles nobody has yet are open to a helper. */
export function RoleList({ meeting }: { readonly meeting: MeetingItem }) {
  const { t } = useTranslation('meetings')
  const head = useId()
  const act = useAct('meetings')
  const { personOf } = useWho()
  const [isOpen, setOpen] = useState(false)
  const { id, roles } = meeting
  return (
    <section className="stack stack--3" aria-labelledby={head}>
      <h2 id={head}>{t('roles')}</h2>
      <ul className="meetings-roles" aria-labelledby={head}>
        {meetingRoles.map((role) => {
          const person = personOf(roles[role])
          return (
            <li key={role} className="row">
              {person === null ? (
                <span className="avatar avatar--medium meetings-nobody" aria-hidden />
              ) : (
                <Avatar person={person} />
              )}
              <span className="grow">
                <b>{person === null ? t('who.welcome') : <bdi>{person.name}</bdi>}</b>
                <span className="meta block">{t(`role.${role}`)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <div>
        <Button
          size="small"
          kind="quiet"
          icon={PencilLine}
          onPress={() => {
            setOpen(true)
          }}
        >
          {t('roles.edit')}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onClose={() => {
          setOpen(false)
        }}
        title={t('roles')}
        actions={
          <Button
            kind="primary"
            onPress={() => {
              setOpen(false)
            }}
          >
            {t('done')}
          </Button>
        }
      >
        <div className="stack stack--4">
          {meetingRoles.map((role) => (
            <WhoField
              key={role}
              label={t(`role.${role}`)}
              value={roles[role]}
              onSave={async (person) => (await act('meetings/set-role', { id, role, person })).done}
            />
          ))}
        </div>
      </Dialog>
    </section>
  )
}
