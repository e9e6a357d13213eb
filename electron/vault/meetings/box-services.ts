import { namesIn, privateNames } from '#shared/briefs/private-names.ts'
import { Refusal } from '#shared/contract/problem.ts'
import { boxOf } from '#shared/meetings/boxes.ts'
import { meetingDocument } from '#shared/meetings/maps.ts'
import { peopleAt, peopleIn } from '#shared/meetings/minutes/people-named.ts'
import { outcomesByStep } from '#shared/meetings/outcome.ts'
import { fewBallots } from '#shared/priorities/tally/published-box.ts'
import { readBox } from '#shared/priorities/tally/read-box.ts'
import { type Call, type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { shuffleBy } from '../shuffle-by.ts'
import { newRecordId } from '../space/record-id.ts'

type BoxCommand = 'meetings/box-look' | 'meetings/publish-box'

/** The ballots of a vote of a meeting, or the answers to a question on a scale, as a file. */
export const boxServices: { readonly [C in BoxCommand]: Carrier<C> } = {
  'meetings/box-look': (call, { meeting, item }) => {
    const { box, few, names, written } = lookedThrough(call, meeting, item)
    return Promise.resolve({ ballots: box.ballots.length, few, written, names: [...names] })
  },

  'meetings/publish-box': (call, { meeting, item, accept }) => {
    const { random, now } = call.vault.ports.world
    const { box, few, names } = lookedThrough(call, meeting, item)
    if (!accept && (few || names.length > 0)) throw new Refusal('box-look-first')
    const text = `${JSON.stringify(box, null, 1)}\n`
    // What nobody could count again does not leave.
    readBox(text)
    const file = newRecordId(random)
    call.vault.files.put(file, new TextEncoder().encode(text))
    return Promise.resolve({
      file,
      name: fileName(box.question, now(), 'json'),
      ballots: box.ballots.length,
    })
  },
}

/** The box of a closed step, and names in its words that only the coalition knows. */
function lookedThrough(call: Call, meeting: string, item: string) {
  const shelf = coalitionOf(call).space.shelf()
  const outcome = outcomesByStep(shelf.read(meetingDocument(meeting))).get(item) ?? null
  const box = outcome && boxOf(outcome, shuffleBy(call.vault.ports.world.random))
  if (box === null) throw new Refusal('no-closed-vote')
  const written = box.ballots.flatMap((ballot) => ballot.words ?? [])
  const said = [box.question, ...box.options, ...written].join('\n')
  const known = [
    ...namesIn(said, privateNames(shelf, [])),
    ...peopleIn(said, peopleAt(shelf, meeting)),
  ]
  return {
    box,
    few: box.ballots.length < fewBallots,
    written: written.length,
    names: [...new Set(known.map(({ name }) => name))],
  }
}
