import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Here } from '#shared/documents/origins.ts'
import { held } from '#tests/meetings/minutes-ground.ts'
import { carryOn, seesCarried } from './at-after.ts'
import { openStrength, writeField } from './at-assets.ts'
import { takeOn } from './at-plans.ts'
import { openStick } from './at-stick.ts'
import { command } from './built-program.ts'
import { hashesOf } from './copies.ts'
import { carriedIn } from './kept-outcomes.ts'
import { sitDown } from './member.ts'
import { found, joinWithCode, type Place } from './place.ts'
import { sitting } from './sitting.ts'

/*
 * What a meeting brought, carried on by two who are apart: each on their own computer, without knowing of the other, and
 * each goes on with it before the two meet.
 */

const action = 'Carry the stove over'
const [library, choir] = ['Fourth Street Library', 'Choir']
const consent = 'Shall we begin with it?'
const words = 'We begin with warm rooms'

/** A meeting that was held, as its end leaves it. */
const holdMeeting = ({ vaults, coalition }: Place) =>
  sitting(vaults.ana, '2026-11-27', async (_link, vault) => {
    const { space, me } = await vault.coalition(coalition)
    const desk = space.desk(me, new Here(''))
    return held(desk, {
      steps: [
        {
          activity: 'map-assets',
          settings: { kinds: [], held: false },
          gave: [library, choir].map((name) => ({
            do: 'add',
            name,
            kind: 'place',
            where: null,
            strong: null,
          })),
        },
        {
          activity: 'consent',
          settings: { proposal: consent },
          gave: Array.from({ length: 12 }, () => ({
            do: 'answer',
            answer: 'live-with',
            words: null,
            name: null,
          })),
        },
      ],
      kept: {
        winter: { kind: 'decided', text: 'We begin before winter', review: null, step: null },
        ride: { kind: 'decided', text: 'Rides home come next', review: null, step: null },
        stove: { kind: 'agreed', text: action, who: null, due: null },
      },
    })
  })

test('two who carry the same meeting on while apart have one of each, with what either did with it', async () => {
  const place = await found([])
  const { vaults, coalition, folder } = place
  const meeting = await holdMeeting(place)
  const first = join(folder, 'first.cwbundle')
  await command('export', 'bundle', '--vault', vaults.ana, '--out', first)
  await joinWithCode(place, '--bundle', first)
  const stick = openStick(place)
  const at = { coalition, env: { COMMONWEAVE_COURIER: 'off' } }
  const two = await Promise.all([
    sitDown({ ...at, name: 'Ana', vault: vaults.ana }),
    sitDown({ ...at, name: 'Bea', vault: vaults.bea }),
  ])
  await stick.bothWays(two)

  const [ana, bea] = two
  const brought = { said: 2, open: consent, words, action, strengths: 2 }
  await Promise.all(two.map((member) => carryOn(member, meeting, brought)))
  await seesCarried(ana, {
    action,
    strength: library,
    decision: consent,
    count: /^12 ballots: one for each device/,
  })
  await Promise.all([
    openStrength(ana, library).then(() => writeField(ana, 'Known through', 'City')),
    bea.go('/plans').then(() => takeOn(bea, action)),
  ])
  await stick.bothWays(two)
  await Promise.all([ana.leave(), bea.leave()])
  expect(await hashesOf(vaults.ana)).toEqual(await hashesOf(vaults.bea))
  for (const vault of Object.values(vaults)) {
    const { actions, strengths, decisions } = await carriedIn(vault, coalition)
    expect(actions).toMatchObject([{ text: action, owner: { kind: 'person' } }])
    const through = new Map(strengths.map(({ name, organization }) => [name, organization]))
    expect(through).toEqual(
      new Map([
        [library, 'City'],
        [choir, ''],
      ]),
    )
    expect(strengths).toHaveLength(2)
    expect(decisions).toHaveLength(3)
  }
}, 240_000)
