import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** One of several things to choose from. */
export type Option<K extends string> = {
  readonly key: K
  readonly label: string
  readonly hint?: string
  readonly icon?: LucideIcon
  /** What the label says, to see; radio buttons show it. */
  readonly picture?: ReactNode
}

/** The option of that key, as React Aria reports keys: any string or number. */
export function optionOf<K extends string>(
  options: readonly Option<K>[],
  key: string | number | null | undefined,
): Option<K> | undefined {
  return options.find((option) => option.key === key)
}
