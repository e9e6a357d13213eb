import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activities } from '#shared/meetings/activities/all.ts'
import { families, type ActivityPlan } from '#shared/meetings/activities/activity.ts'
import { foldWord } from '#shared/search/words.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { SearchField } from '#renderer/ui/search-field.tsx'
import { iconOf } from '#renderer/meetings/family-icons.ts'

type Props = { readonly meeting: string }

/** Everything people can do together, to be added to the agenda. */
export function Gallery({ meeting }: Props) {
  const { t } = useTranslation(['activities', 'meetings'])
  const head = useId()
  const act = useAct('meetings')
  const [wanted, setWanted] = useState('')
  const isWanted = ({ kind, family }: ActivityPlan) =>
    [t(`${kind}.name`), t(`${kind}.about`), t(`family.${family}`)].some((words) =>
      foldWord(words).includes(foldWord(wanted)),
    )
  const shown = families
    .flatMap((family) => activities.all.filter((plan) => plan.family === family))
    .filter(isWanted)
  const add = ({ kind, minutes, prompts }: ActivityPlan) => {
    const title = t(`${kind}.name`)
    const [first] = prompts
    const prompt = first === undefined ? '' : t(`prompt.${first}`)
    const item = { activity: kind, title, prompt, minutes }
    void act(
      'meetings/add-item',
      { meeting, item },
      { say: t('meetings:item.added', { title }), undo: true },
    )
  }
  return (
    <section className="meetings-gallery" aria-labelledby={head}>
      <h2 id={head}>{t('meetings:gallery')}</h2>
      <SearchField
        label={t('meetings:gallery.find')}
        placeholder={t('meetings:gallery.find')}
        value={wanted}
        onChange={setWanted}
      />
      <ul className="meetings-kinds">
        {shown.map((plan) => (
          <li key={plan.kind} className="meetings-kind">
            <span className="meetings-drawing">
              <Icon of={iconOf(plan.kind)} />
            </span>
            <span className="grow">
              <b>{t(`${plan.kind}.name`)}</b>
              <span className="meta block">
                {t(`family.${plan.family}`)} · {t('meetings:minutes', { count: plan.minutes })}
              </span>
            </span>
            <IconButton
              size="small"
              icon={Plus}
              label={t('meetings:gallery.add', { title: t(`${plan.kind}.name`) })}
              onPress={() => {
                add(plan)
              }}
            />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="muted">{t('meetings:gallery.none')}</p>}
    </section>
  )
}
