import { Lightbulb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ActivityPlan } from '#shared/meetings/activities/activity.ts'
import type { ShownItem } from '#shared/meetings/items.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { SavedField } from '#renderer/ui/saved-field.tsx'

type Props = {
  readonly item: ShownItem
  readonly plan: ActivityPlan | null
  readonly onSave: (prompt: string) => Promise<boolean>
}

/** What is asked, with a few suggestions that others have tried. */
export function PromptField({ item, plan, onSave }: Props) {
  const { t } = useTranslation(['meetings', 'activities'])
  const prompts = plan?.prompts ?? []
  return (
    <div className="stack">
      <SavedField
        label={t('item.prompt')}
        hint={t('item.prompt-hint')}
        value={item.prompt}
        rows={3}
        maxLength={2000}
        onSave={onSave}
      />
      {prompts.length > 0 && (
        <div>
          <Menu
            label={t('item.suggestions')}
            entries={prompts.map((key) => ({
              key,
              label: t(`activities:prompt.${key}`),
              onAction: () => void onSave(t(`activities:prompt.${key}`)),
            }))}
          >
            <Button size="small" kind="quiet" icon={Lightbulb}>
              {t('item.suggestions')}
            </Button>
          </Menu>
        </div>
      )}
    </div>
  )
}
