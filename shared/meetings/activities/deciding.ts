import { mostOptions, tieRules } from '#shared/priorities/round-shapes.ts'
import { line, linesOf, maybeNumber, oneOf } from './setting.ts'

/** Who sees what while people decide: everybody at once, nobody until it is closed, or nobody ever who gave what. */
const secrecies = ['open', 'hidden', 'secret'] as const

/** One ballot for each device, or one for each voting card. */
const doors = ['devices', 'cards'] as const

/** What people choose between; none until it is known. */
export const options = linesOf(mostOptions)

/** Settings of every activity in which people choose between options. */
export const choice = {
  options,
  secrecy: oneOf(secrecies, 'hidden'),
  door: oneOf(doors, 'devices'),
  quorum: maybeNumber(1, 100_000),
  tie: oneOf(tieRules, 'all-tied'),
} as const

/** Settings of every activity in which people answer one proposal; it is empty until it is worded. */
export const proposal = { proposal: line } as const

/** A proposal is answered openly and once for each device: these were offered, and no machine ever kept to them. */
export const withdrawnFromProposals = {
  secrecy: oneOf(secrecies, 'open'),
  door: oneOf(doors, 'devices'),
} as const
