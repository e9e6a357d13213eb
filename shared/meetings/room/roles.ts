/** Who takes part in a room. Facilitator and member come through the contract, the others through the room hub. */
export const roles = ['guest', 'note-taker', 'interpreter', 'member', 'facilitator'] as const
export type Role = (typeof roles)[number]

/** Those who come with a phone or a laptop through the hub. */
export const guestRoles = ['guest', 'note-taker', 'interpreter'] as const
export type GuestRole = (typeof guestRoles)[number]

/** Everything that can be done in a room. */
export const acts = [
  'give',
  'pass',
  'stack',
  'name',
  'pause',
  'ballot',
  'note',
  'read-notes',
  'see-next',
  'lead',
  'paper',
  'stand-by',
] as const
export type Act = (typeof acts)[number]

/** The one table of who may do what, asked by the hub and again by the vault. */
const may: Readonly<Record<Act, Readonly<Record<Role, boolean>>>> = {
  give: { guest: true, 'note-taker': true, interpreter: true, member: true, facilitator: true },
  pass: { guest: true, 'note-taker': true, interpreter: true, member: true, facilitator: true },
  stack: { guest: true, 'note-taker': true, interpreter: true, member: true, facilitator: true },
  name: { guest: true, 'note-taker': true, interpreter: true, member: true, facilitator: true },
  pause: { guest: true, 'note-taker': true, interpreter: true, member: true, facilitator: true },
  ballot: { guest: true, 'note-taker': true, interpreter: true, member: true, facilitator: true },
  // Notes become minutes: only those who were asked to write them.
  note: { guest: false, 'note-taker': true, interpreter: false, member: true, facilitator: true },
  // Those who write them see what the others wrote.
  'read-notes': {
    guest: false,
    'note-taker': true,
    interpreter: false,
    member: false,
    facilitator: true,
  },
  'see-next': {
    guest: false,
    'note-taker': true,
    interpreter: true,
    member: true,
    facilitator: true,
  },
  lead: {
    guest: false,
    'note-taker': false,
    interpreter: false,
    member: false,
    facilitator: true,
  },
  // What was handed in on paper is keyed in by whoever leads or takes notes.
  paper: { guest: false, 'note-taker': true, interpreter: false, member: false, facilitator: true },
  'stand-by': {
    guest: false,
    'note-taker': false,
    interpreter: false,
    member: true,
    facilitator: true,
  },
}

export const mayDo = (role: Role, act: Act): boolean => may[act][role]
