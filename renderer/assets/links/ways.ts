import { isMutual, type LinkKind, linkKinds } from '#shared/assets/links/link.ts'

/** A kind of link as it reads from one of its ends; `turned` from the second one: "is funded by". */
export type Way = { readonly kind: LinkKind; readonly turned: boolean }

export type WayKey = LinkKind | `${LinkKind}.back`

export const wayKeyOf = ({ kind, turned }: Way): WayKey =>
  turned && !isMutual(kind) ? `${kind}.back` : kind

/** All ways to link something with something else, both sides of a kind one after the other. */
export const ways: readonly (Way & { readonly key: WayKey })[] = linkKinds.flatMap((kind) =>
  [false, true]
    .filter((turned) => !turned || !isMutual(kind))
    .map((turned) => ({ kind, turned, key: wayKeyOf({ kind, turned }) })),
)

export const wayOf = (key: WayKey): Way =>
  ways.find((way) => way.key === key) ?? { kind: 'partners', turned: false }
