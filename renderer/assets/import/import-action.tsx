import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { useFormat } from '#renderer/ui/use-format.ts'
import type { RunningImport } from './use-import.ts'

type Props = { readonly running: RunningImport }

/** The one way on from each step. */
export function ImportAction({ running: { state, check, bring } }: Props) {
  const { t } = useTranslation('assets')
  const { number } = useFormat()
  switch (state.step) {
    case 'match':
      return (
        <Button
          kind="primary"
          icon={ArrowRight}
          iconFlips
          isDisabled={state.look.form === 'table' && !state.choice.mapping.includes('name')}
          onPress={() => void check(state.choice, state.look)}
        >
          {t('import.check')}
        </Button>
      )
    case 'check': {
      const { choice, look, checked } = state
      const { added, updated, offers } = checked
      const coming = added + updated + offers.added + offers.updated
      return (
        <Button
          kind="primary"
          icon={ArrowRight}
          iconFlips
          isDisabled={coming === 0}
          onPress={() => void bring(choice, look, checked)}
        >
          {t('import.bring', { count: number(coming) })}
        </Button>
      )
    }
    default:
      return null
  }
}
