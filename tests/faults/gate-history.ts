import * as Y from 'yjs'
import type { GateView } from '#shared/sealed-log/gate.ts'
import type { SeededRandom } from '../support/seeded-random.ts'

/** One update an honest author wrote, what it is judged by, and the document of a reader just before it. */
export type CleanUpdate = {
  readonly bytes: Uint8Array
  readonly view: GateView
  readonly before: Uint8Array
}

const author = 4_503_599_627_370_497
const neighbour = 777

/** Edits of every kind this product writes, by one author beside another's text. */
export function cleanHistory(random: SeededRandom, edits: number): readonly CleanUpdate[] {
  const document = new Y.Doc()
  document.clientID = neighbour
  document.getText('t').insert(0, 'what is strong here')
  document.getMap('m').set('theirs', new Y.Map([['name', 'garden']]))
  document.clientID = author
  const covered = Y.getState(document.store, neighbour)
  const history: CleanUpdate[] = []
  let nextClock = 0
  let before = Y.encodeStateAsUpdate(document)
  document.on('update', (bytes: Uint8Array) => {
    const covers = (client: number) => (client === neighbour ? covered : 0)
    history.push({ bytes, view: { client: author, nextClock, covers }, before })
    nextClock = Y.getState(document.store, author)
    before = Y.encodeStateAsUpdate(document)
  })
  const words = document.getText('t')
  const records = document.getMap<unknown>('m')
  const kinds: readonly ((step: number) => void)[] = [
    (step) => words.insert(random.below(words.length + 1), `wörd${String(step)} `),
    () => words.insert(random.below(words.length), 'bold', { bold: true }),
    () => words.delete(random.below(words.length - 2), 2),
    (step) => records.set(`k${String(step % 7)}`, { a: [step, -step, 0.5, null], b: 'text' }),
    (step) => records.set(`n${String(step % 5)}`, new Y.Map([['name', `name ${String(step)}`]])),
    (step) => document.getArray('a').push([step, true, new Uint8Array([1, 2, 3])]),
    () => words.insertEmbed(0, { image: 'leaf' }),
    () => document.getXmlFragment('x').insert(0, [new Y.XmlElement('paragraph')]),
  ]
  for (let step = 0; step < edits; step++) random.pick(kinds)(step)
  return history
}
