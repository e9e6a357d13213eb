import {
  CalendarHeart,
  CircleHelp,
  Contrast,
  Download,
  FileText,
  Flag,
  Globe,
  Keyboard,
  Lightbulb,
  type LucideIcon,
  MapPinPlus,
  Plus,
  Signpost,
  Undo2,
  Upload,
  UserPlus,
  Vote,
} from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { goKey, pageKeys } from '#shared/contract/window-keys.ts'
import { languages } from '#shared/language/languages.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { useUndo } from '#renderer/store/use-undo.ts'
import { useView, useViewItem, useViewItems } from '#renderer/store/use-view.ts'
import { useAsk } from '../asked.ts'
import { doorOf } from '../door-of.ts'
import { keyWord, pressWords } from '../keys/press-words.ts'
import { useShowOver } from '../over-context.ts'
import { useRooms } from '../rooms-context.ts'

/** Something that can be done from the palette. */
export type Deed = {
  /** The same in every language and every time, to be remembered by. */
  readonly key: string
  readonly label: string
  readonly icon: LucideIcon
  /** How it is pressed, where it has a key. */
  readonly press?: string
  /** Also shown while nothing is typed. */
  readonly isFirst?: boolean
  readonly run: () => void
}

const themes = ['light', 'dark', 'contrast', 'system'] as const
const densities = ['comfortable', 'compact', 'touch'] as const
const sizes = [100, 112, 125, 150] as const

/** Everything that can be done from the palette, in the order it is listed. */
export function useDeeds(coalition: string): readonly Deed[] {
  const { t } = useTranslation(['palette', 'workspace'])
  const [, navigate] = useLocation()
  const ask = useAsk()
  const act = useAct('workspace')
  const show = useShowOver()
  const { back } = useUndo()
  const places = useRooms()
  const isSteward = useViewItem(useView('coalition', {}), 'coalition')?.steward === true
  const others = useViewItems(useView('coalitions', {})).filter(
    ({ id, state }) => id !== coalition && state !== 'unreadable',
  )

  return useMemo(() => {
    const begin = (key: string, icon: LucideIcon, to: string, asked: string | null): Deed => ({
      key,
      label: t(`do.${key}`),
      icon,
      isFirst: true,
      run: () => {
        if (asked !== null) ask(asked)
        navigate(to)
      },
    })
    const pressOf = (does: (typeof pageKeys)[number]['does']) => {
      const [press] = pageKeys.find((key) => key.does === does)?.presses ?? []
      return press === undefined ? {} : { press: pressWords(press) }
    }
    return [
      begin('strength', MapPinPlus, '/assets/new', null),
      begin('idea', Lightbulb, '/priorities', 'idea/new'),
      begin('round', Vote, '/priorities/rounds', 'round/new'),
      begin('goal', Flag, '/plans', 'goal/new'),
      begin('meeting', CalendarHeart, '/meetings', 'meeting/new'),
      begin('brief', FileText, '/briefs', 'brief/new'),
      begin('import', Upload, '/assets/import', null),
      begin('export', Download, '/assets', 'assets/export'),
      ...(isSteward ? [begin('invite', UserPlus, '/people/invite', null)] : []),
      ...places.map(({ path, label, icon, letter }): Deed => ({
        key: `go${path}`,
        label: t('do.go', { place: t(label, { ns: 'workspace' }) }),
        icon,
        press: t('workspace:keys.then', { first: keyWord(goKey), letter: keyWord(letter) }),
        run: () => {
          navigate(path)
        },
      })),
      {
        key: 'undo',
        label: t('workspace:undo'),
        icon: Undo2,
        ...pressOf('undo'),
        run: back,
      },
      {
        key: 'keys',
        label: t('do.keys'),
        icon: Keyboard,
        ...pressOf('keys'),
        run: () => {
          show('keys')
        },
      },
      {
        key: 'help',
        label: t('do.help'),
        icon: CircleHelp,
        ...pressOf('help'),
        run: () => {
          show('help')
        },
      },
      {
        key: 'tour',
        label: t('do.tour'),
        icon: Signpost,
        run: () => {
          show('tour')
        },
      },
      ...themes.map((theme): Deed => ({
        key: `theme/${theme}`,
        label: t('do.theme', { theme: t(`workspace:settings.theme.${theme}`) }),
        icon: Contrast,
        run: () => void act('settings/save', { theme }),
      })),
      ...sizes.map((textSize): Deed => ({
        key: `size/${String(textSize)}`,
        label: t('do.size', { size: textSize / 100 }),
        icon: Contrast,
        run: () => void act('settings/save', { textSize }),
      })),
      ...densities.map((density): Deed => ({
        key: `density/${density}`,
        label: t('do.density', { density: t(`workspace:settings.density.${density}`) }),
        icon: Contrast,
        run: () => void act('settings/save', { density }),
      })),
      ...languages.map(({ code, name }): Deed => ({
        key: `language/${code}`,
        label: t('do.language', { name }),
        icon: Globe,
        run: () => void act('settings/save', { language: code }),
      })),
      ...others.map((other): Deed => ({
        key: `coalition/${other.id}`,
        label: t('do.coalition', { name: other.name === '' ? t('workspace:unnamed') : other.name }),
        icon: Plus,
        run: () => {
          navigate(`~${doorOf(other)}`)
        },
      })),
    ]
  }, [t, navigate, ask, act, show, back, places, isSteward, others])
}
