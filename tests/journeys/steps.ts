import { addStrength, openStrength, seesLooking, waitForValue, writeField } from './at-assets.ts'
import { beginBrief, editBrief, seesBrief } from './at-briefs.ts'
import { addAction, addObjective, seesAction, takeOn, writeGoal } from './at-plans.ts'
import {
  addIdea,
  closeAndDecide,
  gather,
  giveDots,
  openRound,
  seesDecision,
  seesIdea,
} from './at-priorities.ts'
import type { Ledger } from './ledger.ts'
import type { Member } from './member.ts'

/*
 * What Ana and Bea do on every journey. `meet` brings each what the other has done: nothing is to be done for it where
 * they are connected, and files are carried where they are not.
 */

export type Two = readonly [Member, Member]
export type Meet = () => Promise<void>

/** Together: each sees what the other does; different fields of one record, and one field by both. */
export async function workTogether([ana, bea]: Two, place: string, ledger: Ledger) {
  await addStrength(ana, 'Healing garden by Ana')
  ledger.wrote('Ana', 'Healing garden by Ana')
  await openStrength(bea, 'Healing garden by Ana')
  await openStrength(ana, place)
  await openStrength(bea, place)
  await Promise.all([seesLooking(ana, 'Bea', place), seesLooking(bea, 'Ana', place)])
  await Promise.all([
    writeField(ana, 'Known through', 'Friends of Ana'),
    writeField(bea, 'Name', `${place}, as Bea calls it`),
  ])
  ledger.wrote('Ana', 'Friends of Ana')
  ledger.wrote('Bea', `${place}, as Bea calls it`)
  await waitForValue(bea, 'Friends of Ana')
  await waitForValue(ana, `${place}, as Bea calls it`)
  await writeField(bea, 'Known through', 'Neighbors of Bea')
  ledger.wroteOver('Bea', 'Neighbors of Bea', 'Friends of Ana')
  await waitForValue(ana, 'Neighbors of Bea')

  await addIdea(ana, 'Warm rooms after three')
  await addIdea(bea, 'Rides home at night')
  await seesIdea(ana, 'Rides home at night')
  for (const [by, value] of [
    ['Ana', 'Warm rooms after three'],
    ['Bea', 'Rides home at night'],
  ] as const)
    ledger.wrote(by, value)
}

/** Apart: each writes alone, also into the same field, over what stood there `before`, and adds things of their own. */
export async function workApart([ana, bea]: Two, place: string, ledger: Ledger, before: string) {
  for (const [member, own] of [
    [ana, 'Written by Ana, alone'],
    [bea, 'Written by Bea, alone'],
  ] as const) {
    await openStrength(member, place)
    await writeField(member, 'Known through', own)
    await addStrength(member, `Choir found by ${member.name}, alone`)
    await addIdea(member, `Idea of ${member.name}, alone`)
    ledger.wrote(member.name, `Choir found by ${member.name}, alone`)
    ledger.wrote(member.name, `Idea of ${member.name}, alone`)
  }
  const [byAna, byBea] = ['Written by Ana, alone', 'Written by Bea, alone']
  ledger.wroteOver('Ana', byAna, before)
  ledger.wroteOver('Bea', byBea, before)
  ledger.wroteAtOnce(byAna, byBea)
}

/** What both wrote at once, apart from each other, stands there to choose from on both computers. */
export async function seeBoth(members: readonly Member[], place: string): Promise<void> {
  for (const member of members) {
    await openStrength(member, place)
    for (const value of ['Written by Ana, alone', 'Written by Bea, alone'])
      await waitForValue(member, value)
  }
}

/** Choose and plan: a theme, dots by both, the decision, and a plan that both write on. */
export async function chooseAndPlan([ana, bea]: Two, ledger: Ledger, meet: Meet) {
  const question = 'What first this winter?'
  const ideas = ['Warm rooms after three', 'Rides home at night']
  await seesIdea(ana, 'Idea of Bea, alone')
  await seesIdea(bea, 'Idea of Ana, alone')
  await gather(ana, 'Evenings', ideas)
  await openRound(ana, question, ideas)
  await giveDots(ana, question, 'Warm rooms after three', 2)
  await meet()
  await giveDots(bea, question, 'Rides home at night', 1)
  await meet()
  await closeAndDecide(ana, question, 'Rooms are there already.')
  await writeGoal(ana, 'Every child has a warm place')
  await addObjective(ana, 'The library stays open until seven')
  await addAction(ana, 'Write to the council')
  await meet()
  await seesDecision(bea, question)
  await seesAction(bea, 'Write to the council')
  await takeOn(bea, 'Write to the council')
  await addAction(bea, 'Call Ms. Osei')
  await meet()
  await seesAction(ana, 'Call Ms. Osei')
  for (const [by, value] of [
    ['Ana', 'Evenings'],
    ['Ana', question],
    ['Ana', 'Rooms are there already.'],
    ['Ana', 'Every child has a warm place'],
    ['Ana', 'The library stays open until seven'],
    ['Ana', 'Write to the council'],
    ['Bea', 'Call Ms. Osei'],
  ] as const)
    ledger.wrote(by, value)
}

/** What the printed brief says in the end. */
export const printed = [
  'A warm place, every evening',
  'The rooms are there; what is missing is a key.',
  'Every child has a warm place',
  'We decided: Warm rooms after three',
  'Call Ms. Osei',
] as const

/** A brief that Ana puts together, and that Bea gives another title and a summary. */
export async function writeBrief([ana, bea]: Two, ledger: Ledger, meet: Meet) {
  const [title, summary, goal] = printed
  await beginBrief(ana, 'A warm place', {
    goal,
    decision: 'What first this winter?',
    strength: 'Healing garden by Ana',
  })
  ledger.wrote('Ana', 'A warm place')
  await meet()
  await editBrief(bea, 'A warm place', { title, summary })
  ledger.wroteOver('Bea', title, 'A warm place')
  ledger.wrote('Bea', summary)
  await meet()
  await seesBrief(ana, title)
}
