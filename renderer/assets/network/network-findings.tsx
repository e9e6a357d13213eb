import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import type { Finding } from '#shared/assets/network/findings.ts'
import { KindMark } from '#renderer/ui/kind-mark.tsx'
import { Loading } from '#renderer/ui/loading.tsx'
import { NamedWords } from './named-words.tsx'
import { useFindingWords } from './use-finding-words.ts'

type Props = {
  /** null while they are being worked out. */
  readonly findings: readonly Finding[] | null
  readonly assets: readonly LightAsset[]
}

/** Sentences about who is linked with whom. They ask who could share the weight and grade nobody. */
export function NetworkFindings({ findings, assets }: Props) {
  const { t } = useTranslation('asset-network')
  const words = useFindingWords()
  const byId = new Map(assets.map((asset) => [asset.id, asset]))
  return (
    <section className="stack stack--4" aria-labelledby="assets-findings">
      <h2 id="assets-findings" className="assets-network__title">
        {t('findings')}
      </h2>
      {findings === null ? (
        <Loading />
      ) : findings.length === 0 ? (
        <p className="muted">{t('findings.none')}</p>
      ) : (
        <ul className="stack stack--4 assets-items">
          {findings.map((finding) => {
            const { key, sentence, more, about } = words(finding)
            const [first] = about
            const named = about.map((id) => ({ id, name: byId.get(id)?.name ?? '' }))
            const kind = first === undefined ? undefined : byId.get(first)?.kind
            return (
              <li key={key} className="assets-finding">
                {kind && <KindMark kind={kind} size={22} />}
                <p className="grow">
                  <b>
                    <NamedWords words={sentence} named={named} />
                  </b>{' '}
                  <NamedWords words={more} named={named} />
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
