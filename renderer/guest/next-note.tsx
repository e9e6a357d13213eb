import { useTranslation } from 'react-i18next'
import type { RoomState } from './room-state.ts'

/** What comes next, for those who interpret or take notes. */
export function NextNote({ next }: { readonly next: RoomState['next'] }) {
  const { t } = useTranslation('guest')
  if (next === null) return null
  return (
    <section className="g-note g-aloud">
      <h2>{t('next.title', { minutes: next.minutes })}</h2>
      <p>
        <b>
          <bdi>{next.title}</bdi>
        </b>
      </p>
      {next.prompt !== '' && (
        <p>
          <bdi>{next.prompt}</bdi>
        </p>
      )}
    </section>
  )
}
