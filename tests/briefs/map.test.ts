import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createBriefVoice } from '#electron/vault/briefs/voice.ts'
import { assetHandlers } from '#shared/assets/commands.ts'
import { metresBetween } from '#shared/assets/place.ts'
import { checkBrief } from '#shared/briefs/check.ts'
import type { Answer } from '#shared/briefs/finding.ts'
import { briefsHandlers } from '#shared/briefs/handlers.ts'
import { weigh } from '#shared/briefs/leaving.ts'
import { drawMap } from '#shared/briefs/page/map-figure.ts'
import { frameOf, metresFrom, scaleOf } from '#shared/briefs/page/map-frame.ts'
import { placeWords } from '#shared/briefs/page/place-words.ts'
import { finishPage } from '#shared/briefs/page/finish-page.ts'
import { resolveBrief } from '#shared/briefs/resolve.ts'
import { toPage } from '#shared/briefs/to-page.ts'
import { openDesk, type TestDesk } from '#tests/support/desk.ts'
import { addBrief, addPart, addStrength, codesOf, findingsOf, partOf } from './steps.ts'

const at = (lon: number, lat: number) => ({
  place: { form: 'point' as const, at: [lon, lat] as [number, number] },
})

function pageOf(desk: TestDesk, brief: string, answers: readonly Answer[] = []) {
  const resolved = resolveBrief(desk, brief)
  if (resolved === null) throw new Error('there is no such brief')
  const page = toPage(resolved, {
    voice: createBriefVoice('en'),
    second: null,
    leaving: weigh(checkBrief(desk, resolved), answers),
    pictures: new Map(),
    coalition: { id: 'c'.repeat(32), name: 'Riverbend' },
    personName: () => null,
    now: Date.UTC(2026, 9, 14),
  })
  const finished = finishPage(page)
  if (!finished.ok) throw new Error(finished.problem.code)
  const map = finished.page.blocks.find((block) => block.kind === 'map')
  return { page: finished.page, map: map?.kind === 'map' ? map : undefined }
}

function mapped() {
  const desk = openDesk()
  const library = addStrength(desk, 'Library', at(-90.0701, 29.9511))
  const garden = addStrength(desk, 'Garden', at(-90.0651, 29.9541))
  const brief = addBrief(desk)
  const id = addPart(desk, brief, { kind: 'map', title: '', alt: '', records: [library, garden] })
  return { desk, brief, id, library, garden }
}

describe('a map in a brief', () => {
  test('shows where strengths are, with their list, a scale and their sources', () => {
    const { desk, brief } = mapped()
    const { map } = pageOf(desk, brief)
    expect(map?.title).toBe('On the map')
    expect(map?.places.map(({ name, lon, lat }) => [name, lon, lat])).toEqual([
      ['Library', -90.0701, 29.9511],
      ['Garden', -90.0651, 29.9541],
    ])
    expect(map?.scale).toEqual({ metres: 200, label: '200 m' })
    expect(map?.sources).toHaveLength(2)
    expect(map?.places.map(placeWords)).toEqual(['Library · Place', 'Garden · Place'])
  })

  test('never shows homes and people, not even the area they are known by', () => {
    const { desk, brief, id, library } = mapped()
    const home = addStrength(desk, 'Porch talks', { home: true, ...at(-90.0123, 29.9321) })
    const person = addStrength(desk, 'Bea', { kind: 'individual', ...at(-90.0234, 29.9432) })
    const records = [library, home, person]
    briefsHandlers['briefs/edit-block'](desk, { brief, id, change: { records, alt: 'One place' } })
    const { page, map } = pageOf(desk, brief)
    expect(map?.places.map(({ name }) => name)).toEqual(['Library'])
    expect(map?.caption).toBe('Homes and people are not shown.')
    const told = JSON.stringify(page)
    for (const digits of ['-90.01', '-90.02', '29.93', '29.94']) expect(told).not.toContain(digits)
    expect(codesOf(desk, brief).filter((code) => code.startsWith('place'))).toEqual([
      'place-hidden: said',
      'place-hidden: said',
    ])
  })

  test('asks for words for those who do not see it, and leaves with the list or not at all', () => {
    const { desk, brief, id } = mapped()
    const [asked] = findingsOf(desk, brief).filter(({ code }) => code === 'alt-missing')
    expect(asked?.standing).toBe('needed')
    const answer = (choice: Answer['choice']) => [{ key: asked?.key ?? '', choice }]
    expect(weigh(findingsOf(desk, brief), []).open.map(({ code }) => code)).toEqual(['alt-missing'])
    expect(weigh(findingsOf(desk, brief), answer('keep')).open).toEqual([])
    expect(pageOf(desk, brief, answer('keep')).map?.alt).toMatch(/^Map with 2 places: .*Library/u)
    const without = pageOf(desk, brief, answer('leave-out'))
    expect(without.map).toBeUndefined()
    expect(without.page.leftOut).toEqual(['1 part we chose not to share.'])
    const change = { alt: 'Two doors open after three, a street apart.' }
    briefsHandlers['briefs/edit-block'](desk, { brief, id, change })
    expect(codesOf(desk, brief)).toEqual([])
    expect(pageOf(desk, brief).map?.alt).toBe(change.alt)
  })

  test('says that a strength without a place is not on it, and that one has moved', () => {
    const { desk, brief, id, library } = mapped()
    const choir = addStrength(desk, 'Choir')
    const records = [library, choir]
    briefsHandlers['briefs/edit-block'](desk, { brief, id, change: { records, alt: 'A door' } })
    expect(codesOf(desk, brief)).toEqual(['place-missing: said'])
    assetHandlers['assets/edit'](desk, { id: library, change: at(-90.08, 29.96) })
    expect(codesOf(desk, brief)).toEqual(['changed: needed', 'place-missing: said'])
    briefsHandlers['briefs/confirm-block'](desk, { brief, id: partOf(desk, brief, 'map') })
    expect(codesOf(desk, brief)).toEqual(['place-missing: said'])
  })

  test('leaves out what is only for the coalition, and looks at its words for such names', () => {
    const { desk, brief, id, library } = mapped()
    const shelter = addStrength(desk, 'Quiet shelter', {
      audience: 'coalition',
      ...at(-90.06, 29.95),
    })
    const change = { records: [library, shelter], alt: 'Behind the Quiet shelter' }
    briefsHandlers['briefs/edit-block'](desk, { brief, id, change })
    expect(codesOf(desk, brief)).toEqual(['name-in-text: needed', 'coalition-only: leave-out'])
    expect(pageOf(desk, brief).map?.places.map(({ name }) => name)).toEqual(['Library'])
  })

  test('with nothing to show is no part of the page', () => {
    const desk = openDesk()
    const brief = addBrief(desk)
    addPart(desk, brief, {
      kind: 'map',
      title: 'Where',
      alt: '',
      records: [addStrength(desk, 'Choir')],
    })
    expect(pageOf(desk, brief).map).toBeUndefined()
    expect(codesOf(desk, brief)).toEqual(['place-missing: said'])
  })
})

describe('the drawing of a map', () => {
  const spots = fc.array(
    fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -80, max: 80, noNaN: true }),
      radius: fc.constantFrom(0, 500, 20_000),
    }),
    { minLength: 1, maxLength: 30 },
  )

  test('holds every mark, wherever the places are', () => {
    fc.assert(
      fc.property(spots, fc.integer({ min: 150, max: 500 }), (all, width) => {
        const places = all.map((spot) => ({ ...spot, name: 'X', kindWord: 'Y', shape: 'leaf' }))
        const block = { places, scale: { metres: scaleOf(frameOf(all)), label: '1 km' } }
        const drawing = drawMap(block as never, { width })
        for (const { fill, steps } of drawing.paths ?? [])
          if (fill === '#54835A')
            for (const [, x, y] of steps) {
              expect(x).toBeGreaterThanOrEqual(-1)
              expect(x).toBeLessThanOrEqual(width + 1)
              expect(y).toBeGreaterThanOrEqual(-1)
              expect(y).toBeLessThanOrEqual(drawing.height + 1)
            }
      }),
      { numRuns: 60 },
    )
  })

  test('keeps distances right within a percent for a town, also far north and across the 180th meridian', () => {
    for (const [lon, lat] of [
      [-90.07, 29.95],
      [24.94, 60.17],
      [179.99, -17],
    ] as const) {
      const far: [number, number] = [lon + 0.05 > 180 ? lon + 0.05 - 360 : lon + 0.05, lat + 0.03]
      const [east, north] = metresFrom({ lon, lat: lat + 0.015 }, { lon: far[0], lat: far[1] })
      const [, back] = metresFrom({ lon, lat: lat + 0.015 }, { lon, lat })
      const drawn = Math.hypot(east, north - back)
      expect(Math.abs(drawn / metresBetween([lon, lat], far) - 1)).toBeLessThan(0.01)
    }
  })

  test('has a bar as long as it says', () => {
    const places = [
      { lon: -90.07, lat: 29.95, radius: 0 },
      { lon: -90.05, lat: 29.96, radius: 0 },
    ]
    const frame = frameOf(places)
    const metres = scaleOf(frame)
    expect(metres).toBe(500)
    expect(frame.across / metres).toBeGreaterThanOrEqual(4)
  })
})
