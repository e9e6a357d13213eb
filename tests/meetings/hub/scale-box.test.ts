import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { VaultLink } from '#shared/contract/link.ts'
import type { PublishedBox } from '#shared/priorities/tally/published-box.ts'
import { readBox } from '#shared/priorities/tally/read-box.ts'
import { recount } from '#shared/priorities/tally/recount.ts'
import { until } from './hub-ground.ts'
import { deskOf, openMeeting } from './room-ground.ts'

const proposal = 'Start with late rides'
const agenda = [
  { activity: 'consent', title: 'Agree', minutes: 10, settings: { proposal } },
  { activity: 'brainstorm', title: 'What is strong here?', minutes: 10 },
]

async function taken(link: VaultLink, file: string): Promise<PublishedBox> {
  const { bytes } = await link.run('files/take', { file, at: 0 })
  return readBox(Buffer.from(bytes, 'base64').toString('utf8'))
}

test('answers on a scale leave past the same check as ballots: few of them or private names only after a yes, and count as on the screen', async () => {
  const { agenda: steps, link, meeting, shown } = await openMeeting({ agenda })
  const [step = '', other = ''] = steps
  await link.run('assets/add', { name: 'Rosa Lind', kind: 'individual' })
  await link.run('room/open', { meeting })
  await link.run('room/begin', { item: step })
  const key = (answer: string | null, words: string | null = null) =>
    link.run('room/lead', {
      lead: {
        kind: 'paper',
        step,
        ref: randomBytes(8).toString('hex'),
        card: null,
        receipt: randomBytes(8).toString('hex'),
        input: answer === null ? null : { do: 'answer', answer, words, name: null },
      },
    })
  for (const answer of ['live-with', 'live-with', 'hear-more']) await key(answer)
  await key('concern', 'rosa lind has no car')
  const asked = { meeting, item: step }
  // As long as people answer there is nothing to publish.
  await expect(link.run('meetings/box-look', asked)).rejects.toThrow('no-closed-vote')
  await key(null)
  await until(() => deskOf(shown.room)?.public.step?.finished.passed === 1)
  const seen = deskOf(shown.room)?.desk
  await link.run('room/lead', { lead: { kind: 'close', step } })
  expect(await link.run('meetings/box-look', asked)).toEqual({
    ballots: 5,
    few: false,
    written: 1,
    names: ['Rosa Lind'],
  })
  await expect(link.run('meetings/publish-box', asked)).rejects.toThrow('box-look-first')
  const { file, ballots } = await link.run('meetings/publish-box', { ...asked, accept: true })
  expect(ballots).toBe(5)
  const box = await taken(link, file)
  expect(box).toMatchObject({ question: proposal, turnout: { of: 'devices', paper: 5 } })
  const { gave, passed, steps: counted } = recount(box)
  expect({ gave, passed }).toEqual({ gave: 4, passed: 1 })
  expect(counted).toMatchObject({
    steps: [2, 1, 1].map((people, at) => ({ mark: at + 1, people })),
  })
  expect(seen).toMatchObject({ counts: [2, 1, 1].map((count) => ({ count })) })
  await expect(link.run('meetings/box-look', { meeting, item: other })).rejects.toThrow(
    'no-closed-vote',
  )
})
