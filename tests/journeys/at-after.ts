import { openStrength } from './at-assets.ts'
import { seesAction } from './at-plans.ts'
import type { Member } from './member.ts'

/** What a meeting brought that goes on from there. */
type Brought = {
  /** How many decisions are said already; the question of the one that is not, and what people say to it. */
  readonly said: number
  readonly open: string
  readonly words: string
  readonly action: string
  readonly strengths: number
}

/** Carries all of it on, from the page the meeting leaves. */
export async function carryOn({ page, go }: Member, meeting: string, brought: Brought) {
  await go(`/meetings/${meeting}/after`)
  const { said, open, words, action, strengths } = brought
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const decisions = part('Decisions')
  await decisions.getByRole('button', { name: `Record all ${String(said)}`, exact: true }).click()
  const asked = decisions.getByRole('listitem').filter({ hasText: open })
  await asked.getByRole('textbox', { name: 'What you decided' }).fill(words)
  await asked.getByRole('button', { name: 'Record', exact: true }).click()
  await part('Who does what')
    .getByRole('button', { name: `Into Plans: ${action}`, exact: true })
    .click()
  await part('Strengths that were named')
    .getByRole('button', { name: `${String(strengths)} onto the map`, exact: true })
    .click()
  const there: readonly (readonly [part: string, label: string, count: number])[] = [
    ['Decisions', 'In Priorities', said + 1],
    ['Who does what', 'In Plans', 1],
    ['Strengths that were named', 'On the map', strengths],
  ]
  for (const [name, label, count] of there)
    await part(name)
      .getByRole('link', { name: label, exact: true })
      .nth(count - 1)
      .waitFor()
}

/** Finds each where its room shows it. */
export async function seesCarried(
  member: Member,
  seen: {
    readonly action: string
    readonly strength: string
    readonly decision: string
    readonly count: RegExp
  },
) {
  const { page, go } = member
  await seesAction(member, seen.action)
  await openStrength(member, seen.strength)
  await go('/priorities/decisions')
  await page.getByRole('main').getByRole('link', { name: seen.decision }).click()
  await page.getByText(seen.count).first().waitFor()
}
