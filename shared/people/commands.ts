import type { Handlers } from '#shared/contract/handlers.ts'
import type { peopleCommands } from './contract.ts'
import { aboutCoalition, deviceNames, personNames } from './people-document.ts'

type DocumentCommands = Pick<
  typeof peopleCommands,
  'coalition/rename' | 'people/rename' | 'devices/rename'
>

/** The commands about people that are changes of a document; the vault carries out the others itself. */
export const peopleHandlers: Handlers<DocumentCommands> = {
  'coalition/rename': (desk, { name }) => {
    desk.change('people', (document) => aboutCoalition(document).set('name', name))
    return {}
  },
  'people/rename': (desk, { person, name }) => {
    desk.change('people', (document) => personNames(document).set(person, { name }))
    return {}
  },
  'devices/rename': (desk, { device, name }) => {
    desk.change('people', (document) => deviceNames(document).set(device, { name }))
    return {}
  },
}
