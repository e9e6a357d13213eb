import { Download, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { staysCoarse } from '#shared/assets/coarse-place.ts'
import type { Audience } from '#shared/assets/kinds.ts'
import { mayLeave } from '#shared/assets/leaving.ts'
import { type Filter, orderOf } from '#renderer/assets/filter.ts'
import { useRanks } from '#renderer/assets/use-ranks.ts'
import { useShownAssets } from '#renderer/assets/use-shown-assets.ts'
import { saveFile } from '#renderer/device/save-file.ts'
import { svgToPng } from '#renderer/device/svg-to-png.ts'
import { useView } from '#renderer/store/use-view.ts'
import { useViewOrder } from '#renderer/store/use-view-order.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { PageHead } from '#renderer/ui/page-head.tsx'
import { RadioGroup } from '#renderer/ui/radio-group.tsx'
import { useToasts } from '#renderer/ui/toasts.ts'
import { PrintList } from './print-list.tsx'
import { useMapPicture } from './use-map-picture.ts'
import './print.css'

type Props = { readonly filter: Filter }

const byName = { by: 'name', down: false } as const

/** Map and list of what the filters leave, for paper and as a picture. It starts with what is public; people and homes are on no map that leaves. */
export function PrintPage({ filter }: Props) {
  const { t } = useTranslation(['asset-print', 'assets'])
  const { say } = useToasts()
  const view = useView('assets/list', {})
  const { ranks } = useRanks(filter.query)
  const order = useMemo(() => orderOf(filter, ranks, byName), [filter, ranks])
  const shown = useShownAssets(view, useViewOrder(view, order))
  const [audience, setAudience] = useState<Audience>('public')
  const assets = useMemo(
    () => shown.filter((asset) => mayLeave(asset, audience)),
    [shown, audience],
  )
  const onMap = useMemo(
    () => assets.filter((asset) => asset.place !== null && !staysCoarse(asset)),
    [assets],
  )
  const picture = useMapPicture(onMap)

  const savePng = async (svg: string) => {
    const png = await svgToPng(svg, 3).catch(() => null)
    if (png) saveFile('map.png', 'image/png', [png])
    else say(t('no-png'), { tone: 'trouble' })
  }
  return (
    <>
      <PageHead
        title={t('title')}
        description={t('text', { count: assets.length })}
        back={{ to: '/assets', label: t('assets:title') }}
        action={
          <Button
            kind="primary"
            icon={Printer}
            onPress={() => {
              window.print()
            }}
          >
            {t('print')}
          </Button>
        }
      />
      <div className="page stack stack--4 assets-print">
        <div className="stack stack--4 assets-print__choice">
          <RadioGroup
            flow="beside"
            label={t('assets:export.who')}
            value={audience}
            onChange={setAudience}
            options={[
              { key: 'public', label: t('assets:export.public') },
              { key: 'coalition', label: t('assets:export.all') },
            ]}
          />
          <Note tone="care">{t('note')}</Note>
        </div>
        {picture ? (
          <>
            <img
              className="assets-print__map"
              src={picture.address}
              alt={t('picture', { count: onMap.length })}
            />
            <div className="row wrap assets-print__choice">
              <Button
                icon={Download}
                onPress={() => {
                  saveFile('map.svg', 'image/svg+xml', [picture.svg])
                }}
              >
                {t('svg')}
              </Button>
              <Button
                icon={Download}
                onPress={() => {
                  void savePng(picture.svg)
                }}
              >
                {t('png')}
              </Button>
            </div>
          </>
        ) : (
          <p className="muted">{t('no-map')}</p>
        )}
        <PrintList assets={assets} />
      </div>
    </>
  )
}
