import { namesIn, privateNames } from '#shared/briefs/private-names.ts'
import { Refusal } from '#shared/contract/problem.ts'
import type { PrioritiesFileCommand } from '#shared/priorities/handlers.ts'
import { mapsOn } from '#shared/priorities/maps.ts'
import { countedAtClosing } from '#shared/priorities/round-count.ts'
import { readRound } from '#shared/priorities/round.ts'
import { boxOfRound } from '#shared/priorities/tally/publish-box.ts'
import { fewBallots, type PublishedBox } from '#shared/priorities/tally/published-box.ts'
import { type Call, type Carrier, coalitionOf } from '../call.ts'
import { fileName } from '../keeping/file-name.ts'
import { shuffleBy } from '../shuffle-by.ts'
import { newRecordId } from '../space/record-id.ts'

/** Commands about rounds that make files. */
export const prioritiesFileServices: { readonly [C in PrioritiesFileCommand]: Carrier<C> } = {
  'priorities/box-look': (call, { id }) => {
    const { box, names, written } = lookedThrough(call, id)
    const ballots = box.ballots.length
    return Promise.resolve({ ballots, few: isOfFew(box), written, names: [...names] })
  },

  'priorities/publish-box': (call, { id, accept }) => {
    const { random, now } = call.vault.ports.world
    const { box, names } = lookedThrough(call, id)
    if (!accept && (isOfFew(box) || names.length > 0)) throw new Refusal('box-look-first')
    const file = newRecordId(random)
    call.vault.files.put(file, new TextEncoder().encode(`${JSON.stringify(box, null, 1)}\n`))
    return Promise.resolve({
      file,
      name: fileName(box.question, now(), 'json'),
      ballots: box.ballots.length,
    })
  },
}

const isOfFew = ({ ballots }: PublishedBox) => ballots.length < fewBallots

/** The box of a closed round, and names in its words that only the coalition knows. */
function lookedThrough(call: Call, id: string) {
  const shelf = coalitionOf(call).space.shelf()
  const round = readRound(id, mapsOn(shelf).rounds.get(id), shelf.authorOf)
  if (round === null) throw new Refusal('no-such-round')
  const { setup, closed } = round
  if (closed === null) throw new Refusal('round-still-open')
  const ballots = [...countedAtClosing(setup, closed).values()]
  const shuffle = shuffleBy(call.vault.ports.world.random)
  const box = boxOfRound(setup, shuffle(ballots), closed.people)
  const written = box.ballots.flatMap((one) => one.words ?? [])
  const words = [box.question, ...box.options, ...written]
  const known = namesIn(words.join('\n'), privateNames(shelf, []))
  return { box, written: written.length, names: known.map(({ name }) => name) }
}
