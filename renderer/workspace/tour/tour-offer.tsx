import { Signpost } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepHere, readHere } from '#renderer/device/kept-here.ts'
import { useView, useViewItem } from '#renderer/store/use-view.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Note } from '#renderer/ui/note.tsx'
import { useShowOver } from '../over-context.ts'

const name = 'tour'

/** In the sample, to whoever was never asked on this computer: would you like to be shown around? Asked once. */
export function TourOffer({ coalition }: { readonly coalition: string }) {
  const { t } = useTranslation('help')
  const show = useShowOver()
  const isSample = useViewItem(useView('coalitions', {}), coalition)?.sample === true
  const [wasAsked, setAsked] = useState(() => readHere(name) !== null)
  if (!isSample || wasAsked) return null
  const answer = () => {
    keepHere(name, 'asked')
    setAsked(true)
  }
  return (
    <div className="tour-offer">
      <Note
        icon={Signpost}
        action={
          <div className="row wrap">
            <Button size="small" kind="quiet" onPress={answer}>
              {t('tour.no')}
            </Button>
            <Button
              size="small"
              onPress={() => {
                answer()
                show('tour')
              }}
            >
              {t('tour.yes')}
            </Button>
          </div>
        }
      >
        {t('tour.offer')}
      </Note>
    </div>
  )
}
