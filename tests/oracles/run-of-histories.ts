import { liveThrough } from './properties.ts'

/** Live through histories with these seeds; the message of a failure names the seed, which replays it alone. */
export function liveThroughAll(from: number, to: number): string {
  let forged = 0
  let invitesUsed = 0
  for (let seed = from; seed < to; seed++) {
    try {
      const history = liveThrough(seed)
      forged += history.forgedSound + history.forgedUnsound
      invitesUsed += history.invitesUsed
    } catch (cause) {
      throw new Error(`liveThrough(${seed}): ${cause instanceof Error ? cause.message : ''}`, {
        cause,
      })
    }
  }
  return `${to - from} random histories, ${forged} forged envelopes, ${invitesUsed} invites used`
}
