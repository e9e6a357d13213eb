import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import { useView, useViewItem, useViewState } from '#renderer/store/use-view.ts'
import { Link } from '#renderer/ui/link.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import { GrowingCloth } from './cloth-art.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

const helps = [
  { what: 'welcome:waiting.network', text: 'welcome:waiting.network.text' },
  { what: 'welcome:waiting.file', text: 'welcome:waiting.file.text' },
] as const

/** Joined, and nothing has come from the others yet. Goes in by itself as soon as something has. */
export function WaitingPage({ coalition }: { readonly coalition: string }) {
  const { t } = useTranslation('welcome')
  const { number } = useFormat()
  const view = useView('coalitions', {})
  const state = useViewState(view)
  const listed = useViewItem(view, coalition)
  if (listed?.state === 'ready') return <Redirect to={`/in/${coalition}`} replace />
  if (state === 'ready' && listed === undefined) return <Redirect to="/welcome" replace />
  return (
    <WelcomeFrame
      title={t('waiting.title')}
      lead={t('waiting.lead')}
      art={<GrowingCloth growth="begun" />}
    >
      <section className="stack stack--4" aria-labelledby="welcome-helps">
        <h2 id="welcome-helps">{t('waiting.helps')}</h2>
        <ol className="stack stack--4">
          {helps.map(({ what, text }, at) => (
            <li key={what} className="welcome-help">
              <span className="welcome-help__number numbers" aria-hidden>
                {number(at + 1)}
              </span>
              <span>
                <b className="block">{t(what)}</b>
                <span className="muted">{t(text)}</span>
              </span>
            </li>
          ))}
        </ol>
      </section>
      <div className="row row--wide wrap">
        <Link to="/welcome/file" kind="primary" size="large">
          {t('waiting.open-file')}
        </Link>
        <Link to="/welcome" kind="quiet" size="large">
          {t('waiting.later')}
        </Link>
      </div>
    </WelcomeFrame>
  )
}
