/** Ways to ask one question and answer it on a scale: nothing is ranked, and only consent decides. */
export const scales = ['consent', 'gradients', 'fist-to-five', 'temperature'] as const
export type Scale = (typeof scales)[number]

/** Where a step stands: carries it, stands between, has doubts, or stops it. */
export type Side = 'for' | 'between' | 'against' | 'stops'

export type ScaleStep = {
  /** The number on a ballot. */
  readonly mark: number
  /** Its words are under this name. */
  readonly name: string
  readonly side: Side
}

const step = (mark: number, name: string, side: Side): ScaleStep => ({ mark, name, side })

/**
 * The steps of each scale, from the one that carries a proposal most.
 *
 * - Consent, as in sociocracy: a proposal is adopted where nobody has a reasoned objection; a concern is kept and stops
 *   nothing.
 * - Gradients of agreement (Kaner, Facilitator's Guide to Participatory Decision-Making, 3rd edition 2014; Community at
 *   Work 1987): eight steps from endorsement to veto. How much is enough, a group says itself.
 * - Fist to five: 3 to 5 fingers carry it, 1 and 2 are concerns to be heard, a fist says: not like this.
 * - Temperature check: a read of the room, never a decision.
 */
export const stepsOf: { readonly [S in Scale]: readonly ScaleStep[] } = {
  consent: [
    step(1, 'consent', 'for'),
    step(2, 'concern', 'for'),
    step(3, 'more', 'between'),
    step(4, 'objection', 'stops'),
  ],
  gradients: [
    step(1, 'endorse', 'for'),
    step(2, 'minor', 'for'),
    step(3, 'reservations', 'for'),
    step(4, 'abstain', 'between'),
    step(5, 'discuss', 'between'),
    step(6, 'go-along', 'between'),
    step(7, 'disagree', 'against'),
    step(8, 'veto', 'stops'),
  ],
  'fist-to-five': [
    step(5, 'lead', 'for'),
    step(4, 'clear-yes', 'for'),
    step(3, 'fine', 'for'),
    step(2, 'small-worry', 'against'),
    step(1, 'big-worry', 'against'),
    step(0, 'fist', 'stops'),
  ],
  temperature: [step(3, 'warm', 'for'), step(2, 'mild', 'between'), step(1, 'cold', 'against')],
}

/** The numbers on ballots of a scale, in its order; of answers that are not its steps: their places, from 1. */
export const marksOn = (scale: Scale, answers?: readonly string[]): readonly number[] =>
  answers?.map((_, at) => at + 1) ?? stepsOf[scale].map(({ mark }) => mark)

export const isScale = (method: string): method is Scale => scales.some((scale) => scale === method)

/** The answer that needs a reason; null where no step of the scale does. */
export const needsReason = (scale: Scale): number | null => (scale === 'consent' ? 4 : null)
