import type { CopyWire } from './copy-wire.ts'
import type { Followers } from './followers.ts'
import type { StandbyDesk } from './standby-desk.ts'

/** Everything that comes from other laptops goes to whom it is for: who stands by here, or those who stand by for this one. */
export const hearWire = (wire: CopyWire, standby: StandbyDesk, followers: () => Followers | null) =>
  wire.listen({
    onGreeting: (greeted) => {
      const { greeting } = greeted
      const heard =
        greeting.kind === 'ask'
          ? standby.hearAsk(greeted, greeting)
          : followers()?.hearAnswer(greeted, greeting)
      heard?.catch(() => undefined)
    },
    onSealed: (link, sealed) => {
      followers()?.hearSealed(link, sealed)
      standby.hearSealed(link, sealed)
    },
  })
