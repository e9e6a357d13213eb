import { namesIn, privateNames } from '#shared/briefs/private-names.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { boxOfVote } from '#shared/meetings/box-of-vote.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { peopleAt, peopleIn } from '#shared/meetings/minutes/people-named.ts'
import { outcomesByStep } from '#shared/meetings/outcome.ts'
import { fewBallots } from '#shared/priorities/tally/published-box.ts'
import { type Call, type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { newRecordId } from '../space/record-id.ts'

type BoxCommand = 'meetings/box-look' | 'meetings/publish-box'

/** The ballots of a vote of a meeting, as a file. */
export const boxServices: { readonly [C in BoxCommand]: Carrier<C> } = {
  'meetings/box-look': (call, { meeting, item }) => {
    const { box, few, names } = lookedThrough(call, meeting, item)
    return Promise.resolve({ ballots: box.ballots.length, few, names: [...names] })
  },

  'meetings/publish-box': (call, { meeting, item, accept }) => {
    const { random, now } = call.vault.ports.world
    const { box, few, names } = lookedThrough(call, meeting, item)
    if (!accept && (few || names.length > 0)) throw new Refusal('box-look-first')
    const file = newRecordId(random)
    call.vault.files.put(file, new TextEncoder().encode(`${JSON.stringify(box, null, 1)}\n`))
    return Promise.resolve({
      file,
      name: fileName(box.question, now(), 'json'),
      ballots: box.ballots.length,
    })
  },
}

/** The box of a closed vote, and names in its words that only the coalition knows. */
function lookedThrough(call: Call, meeting: string, item: string) {
  const shelf = coalitionOf(call).space.shelf()
  const outcome = outcomesByStep(shelf.read(meetingDocument(meeting))).get(item) ?? null
  const box = outcome === null ? null : boxOfVote(outcome)
  if (box === null) throw new Refusal('no-closed-vote')
  const words = [box.question, ...box.options]
  const said = words.join('\n')
  const known = [
    ...namesIn(said, privateNames(shelf, [])),
    ...peopleIn(said, peopleAt(shelf, meeting)),
  ]
  return {
    box,
    few: box.ballots.length < fewBallots,
    names: [...new Set(known.map(({ name }) => name))],
  }
}
