import { Minus, Waypoints, Plus, TableProperties } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LightAsset } from '#shared/assets/contract.ts'
import { useView, useViewItems } from '#renderer/store/use-view.ts'
import type { View } from '#renderer/store/view.ts'
import { Introductions } from '#renderer/assets/introductions/introductions.tsx'
import { useShownAssets } from '#renderer/assets/use-shown-assets.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { mostDrawn, networkOf } from './drawn.ts'
import { closenesses } from './edges.ts'
import { NetworkFindings } from './network-findings.tsx'
import { NetworkPicture } from './network-picture.tsx'
import { NetworkTable } from './network-table.tsx'
import { useFindings } from './use-network.ts'

type Props = {
  readonly view: View<LightAsset>
  readonly keys: readonly string[]
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

const nearest = 4

/** Who is linked with whom: a picture or a list of it, and what can be seen there in sentences. */
export function NetworkLook({ view, keys, open, onOpen }: Props) {
  const { t } = useTranslation('asset-network')
  const assets = useShownAssets(view, keys)
  const ties = useViewItems(useView('assets/links', {}))
  const { whole, drawn, linked } = useMemo(() => networkOf(assets, ties), [assets, ties])
  const findings = useFindings(whole, assets)
  const [isList, setIsList] = useState(false)
  const [zoom, setZoom] = useState(1)

  return (
    <div className="assets-network">
      <div className="assets-network__parts">
        <div className="assets-network__main">
          {linked === 0 ? (
            <div className="page grow">
              <EmptyState title={t('empty.title')} icon={Waypoints}>
                {t('empty.text')}
              </EmptyState>
            </div>
          ) : !isList ? (
            <NetworkPicture
              graph={drawn}
              assets={assets}
              ties={ties}
              open={open}
              onOpen={onOpen}
              zoom={zoom}
            />
          ) : (
            <NetworkTable graph={drawn} assets={assets} ties={ties} />
          )}
          {linked > 0 && (
            <div className="row wrap assets-network__foot">
              <ul className="row wrap assets-items small grow">
                {!isList &&
                  closenesses.map((closeness) => (
                    <li key={closeness} className="row">
                      <svg width="32" height="8" aria-hidden>
                        <path d="M0 4H32" className={`assets-tie assets-tie--${closeness}`} />
                      </svg>
                      {t(`line.${closeness}`)}
                    </li>
                  ))}
                {linked > mostDrawn && <li>{t('most', { count: mostDrawn })}</li>}
              </ul>
              {!isList && (
                <>
                  <IconButton
                    label={t('farther')}
                    icon={Minus}
                    isDisabled={zoom === 1}
                    onPress={() => {
                      setZoom(zoom / 2)
                    }}
                  />
                  <IconButton
                    label={t('nearer')}
                    icon={Plus}
                    isDisabled={zoom === nearest}
                    onPress={() => {
                      setZoom(zoom * 2)
                    }}
                  />
                </>
              )}
              <Button
                kind="quiet"
                icon={isList ? Waypoints : TableProperties}
                onPress={() => {
                  setIsList(!isList)
                }}
              >
                {isList ? t('as-picture') : t('as-list')}
              </Button>
            </div>
          )}
        </div>
        <div className="assets-network__side">
          <NetworkFindings findings={findings} assets={assets} />
          <Introductions of={null} />
        </div>
      </div>
    </div>
  )
}
