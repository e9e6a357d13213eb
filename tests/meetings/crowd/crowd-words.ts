import type { SecretKind } from '#shared/meetings/room/wire/handshake.ts'

/** Where a meeting is, and what leads in. */
export type Way = {
  /** As phones call the laptop, with its port. */
  readonly host: string
  readonly kind: SecretKind
  /** In lower-case hex. */
  readonly secret: string
  /** Addresses of this computer that phones come from by turns; none: whichever the system takes. */
  readonly from?: readonly string[]
}

/** What somebody does in the step their phone shows. Marks go by where options stand. */
export type Act =
  | { readonly do: 'give'; readonly input: unknown }
  | { readonly do: 'pass' }
  | { readonly do: 'ballot'; readonly marks: readonly number[]; readonly passed: boolean }

/** How often everybody taps, in milliseconds, and how many times. */
export type Taps = { readonly every: number; readonly times: number }

/** What became of one act: acknowledged where `code` is null. */
export type Answer = {
  readonly guest: string
  readonly seat: string
  /** The phone's own count. */
  readonly n: number
  readonly code: string | null
  /** Of a ballot, as it is on the wire. */
  readonly receipt: string | null
  /** The phone had lost the meeting when it was asked or before it was answered. */
  readonly wasAway: boolean
}

/** Milliseconds until each tap was answered, and what was acknowledged. */
export type Tapped = { readonly waits: readonly number[]; readonly answers: readonly Answer[] }

/** What a process of phones is told; each is answered once. */
export type CrowdOrder =
  | { readonly kind: 'come'; readonly way: Way; readonly guests: readonly string[] }
  | {
      readonly kind: 'act'
      /** Each waits until their phone shows this step. */
      readonly title: string
      readonly acts: readonly (readonly [guest: string, act: Act])[]
    }
  | { readonly kind: 'tap'; readonly taps: Taps; readonly answers: readonly string[] }
  /** The same load on a plain socket that sends back what it gets. */
  | { readonly kind: 'echo'; readonly address: string; readonly taps: Taps }
  | { readonly kind: 'flood'; readonly way: Way; readonly on: boolean }
  | { readonly kind: 'over' }
  | { readonly kind: 'leave' }

export type CrowdAnswers = {
  readonly come: readonly string[]
  readonly act: readonly Answer[]
  readonly tap: Tapped
  readonly echo: readonly number[]
  readonly flood: null
  /** Who was told that the meeting is over. */
  readonly over: readonly string[]
  readonly leave: null
}
