import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/assets/network/findings.ts'
import { useFormat } from '#renderer/ui/use-format.ts'
import { mark } from './named-words.tsx'

type Said = {
  readonly key: string
  readonly sentence: string
  readonly more: string
  /** Whose names stand at the marks in those words. */
  readonly about: readonly string[]
}

/** A finding as a sentence, what it asks, and whom it is about. */
export function useFindingWords(): (finding: Finding) => Said {
  const { t } = useTranslation(['asset-network', 'ui'])
  const { list, number } = useFormat()
  return (finding) => {
    switch (finding.says) {
      case 'connects':
        return {
          key: 'connects',
          sentence: t('says.connects', { name: mark(0), count: finding.links }),
          more: t('says.connects.more'),
          about: [finding.node],
        }
      case 'only-way':
        return {
          key: `only-way ${finding.node}`,
          sentence: t('says.only-way', {
            name: mark(0),
            others: list(finding.between.map((_, at) => mark(at + 1))),
          }),
          more: t('says.only-way.more'),
          about: [finding.node, ...finding.between],
        }
      case 'unlinked': {
        const names = list(finding.nodes.map((_, at) => mark(at)))
        const isAll = finding.count === finding.nodes.length
        return {
          key: 'unlinked',
          sentence: t('says.unlinked', { count: finding.count }),
          more: isAll ? t('says.unlinked.all', { names }) : t('says.unlinked.some', { names }),
          about: finding.nodes,
        }
      }
      case 'circles':
        return {
          key: 'circles',
          sentence: t('says.circles', { count: finding.count }),
          more: t('says.circles.more', { largest: number(finding.largest) }),
          about: [],
        }
      case 'across': {
        const [a, b] = finding.most ?? []
        return {
          key: 'across',
          sentence: t('says.across', { count: finding.across, all: number(finding.all) }),
          more: a && b ? t('says.across.more', { a: t(`ui:kind.${a}`), b: t(`ui:kind.${b}`) }) : '',
          about: [],
        }
      }
    }
  }
}
