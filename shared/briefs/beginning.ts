import type { NewPart } from './contract.ts'
import type { BriefKind, usualHeadings } from './fields.ts'

type Begin = {
  readonly goal: string | null
  readonly decision: string | null
  readonly assets: readonly string[]
}

/** The parts a brief of this kind begins with. Parts whose record was not named are left out with their heading. */
export function beginningOf(kind: BriefKind, begin: Begin): readonly NewPart[] {
  switch (kind) {
    case 'policy-brief':
      return policyBrief(begin)
    case 'one-pager':
      return onePager(begin)
    case 'talking-points':
      return talkingPoints(begin)
    case 'handout':
      return handout(begin)
  }
}

const heading = (usual: (typeof usualHeadings)[number]): NewPart => ({
  kind: 'heading',
  text: '',
  level: 2,
  usual,
})
const text: NewPart = { kind: 'text', text: '' }
const points: NewPart = { kind: 'points', text: '' }
const facts: NewPart = { kind: 'facts', facts: [] }
const ask: NewPart = { kind: 'ask', title: '', text: '' }
const signature: NewPart = { kind: 'signature', text: '' }

const strengths = ({ assets }: Begin): readonly NewPart[] =>
  assets.length === 0 ? [] : [{ kind: 'assets', records: [...assets] }]

const decided = ({ decision }: Begin): readonly NewPart[] =>
  decision === null ? [] : [heading('decided'), { kind: 'decision', record: decision }]

const goalOf = ({ goal }: Begin): readonly NewPart[] =>
  goal === null ? [] : [{ kind: 'goal', record: goal }]

const steps = (begin: Begin): readonly NewPart[] =>
  begin.goal === null
    ? []
    : [heading('steps'), ...goalOf(begin), { kind: 'actions', record: begin.goal }]

/** What is strong, what was decided, what is asked for, how it goes on. */
const policyBrief = (begin: Begin): readonly NewPart[] => [
  heading('strong'),
  text,
  ...strengths(begin),
  ...decided(begin),
  ask,
  ...steps(begin),
  signature,
]

/** The goal, a few numbers, what is strong and what is asked for: for somebody with a minute. */
const onePager = (begin: Begin): readonly NewPart[] => [
  ...goalOf(begin),
  text,
  facts,
  heading('strong'),
  ...strengths(begin),
  ask,
  signature,
]

/** For the person who speaks: what to say, numbers to have at hand, a voice, and what may be asked back. */
const talkingPoints = (begin: Begin): readonly NewPart[] => {
  const [first] = begin.assets
  return [
    heading('say'),
    ...goalOf(begin),
    points,
    ask,
    heading('numbers'),
    facts,
    ...decided(begin),
    ...(first === undefined ? [] : [heading('strong'), { kind: 'quote' as const, record: first }]),
    heading('asked'),
    points,
  ]
}

/** For people who come to a meeting: what it is about, what there is to build on, and what to think about. */
const handout = (begin: Begin): readonly NewPart[] => [
  heading('today'),
  points,
  heading('strong'),
  ...strengths(begin),
  ...decided(begin),
  ...steps(begin),
  heading('think'),
  points,
  signature,
]
