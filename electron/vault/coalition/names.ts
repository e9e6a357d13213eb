import { aboutCoalition, coalitionName, livePersons } from '#shared/people/people-document.ts'
import type { Coalition } from './coalition.ts'

/**
 * Keep the coalition's and the own name, as last seen, beside its keys: the list of coalitions is shown without opening
 * any. `told` is called after each change. To be called anew for each space; what is gone is gone with its documents.
 */
export function keepNames(coalition: Coalition, told: () => void): void {
  const { space } = coalition
  const document = space.shelf().read('people')
  const persons = livePersons(document)
  const note = () => {
    const secrets = coalition.secrets.read()
    const label = coalitionName(document) || secrets.label
    const person = persons.get(coalition.me)?.name ?? secrets.person
    if (label === secrets.label && person === secrets.person) return
    void coalition.secrets.write({ ...secrets, label, person }).then(told, () => undefined)
  }
  aboutCoalition(document).observe(note)
  persons.subscribe(note)
  space.membershipChanged.on(note)
  note()
}
