import { useTranslation } from 'react-i18next'
import type { ViewItem } from '#shared/contract/table.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import { Link } from '#renderer/ui/link.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'

type Invite = ViewItem<'people/invites'>

/** Codes that were made and what became of them; those still open come first. */
export function InvitesCard() {
  const { t } = useTranslation('people')
  const invites = useViewItems(useView('people/invites', {})).toSorted((a, b) => b.at - a.at)
  const pressing = invites.filter(({ state }) => state === 'open' || state === 'used-twice')
  const past = invites.filter(({ state }) => state === 'used' || state === 'withdrawn')
  if (invites.length === 0) return null
  return (
    <Card title={t('invites.title')} look="list">
      {pressing.length === 0 && <p className="meta people-invite">{t('invites.none')}</p>}
      <ul className="divided">
        {pressing.map((invite) => (
          <InviteRow key={invite.id} invite={invite} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className="people-past">
          <summary>{t('invites.past', { count: past.length })}</summary>
          <ul className="divided">
            {past.map((invite) => (
              <InviteRow key={invite.id} invite={invite} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

const stateKeys = {
  open: 'people:invite.open',
  used: 'people:invite.used',
  'used-twice': 'people:invite.twice',
  withdrawn: 'people:invite.withdrawn',
} as const

function InviteRow({ invite }: { readonly invite: Invite }) {
  const { t } = useTranslation('people')
  const { moment } = useFormat()
  const act = useAct('people')
  const { id, name, state, at } = invite
  const isOpen = state === 'open'
  const isTwice = state === 'used-twice'
  const title = invite.for === 'computer' ? t('invite.computer', { name }) : name
  return (
    <li className="row row--wide wrap people-invite">
      <div className="grow">
        <b className="block">
          <bdi>{title}</bdi>
        </b>
        <span className={isTwice ? 'people-twice' : 'meta'}>
          {t(stateKeys[state])} · {moment(at)}
        </span>
      </div>
      {isTwice && (
        <Link to={`/people/code/${id}`} kind="quiet" size="small">
          {t('invite.meaning')} <Hidden>{title}</Hidden>
        </Link>
      )}
      {isOpen && (
        <>
          {invite.link !== null && (
            <Link to={`/people/code/${id}`} kind="secondary" size="small">
              {t('invite.show')} <Hidden>{title}</Hidden>
            </Link>
          )}
          <Button
            size="small"
            kind="quiet"
            onPress={() =>
              void act('people/withdraw', { invite: id }, { say: t('invite.taken-back', { name }) })
            }
          >
            {t('invite.withdraw')} <Hidden>{title}</Hidden>
          </Button>
        </>
      )}
    </li>
  )
}
