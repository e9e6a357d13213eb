import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assetRecordsOf } from '#shared/assets/asset-records.ts'
import { exportFile } from '#shared/assets/export-file.ts'
import { bring } from './bring-in-files.ts'
import { openLaptop } from './laptop.ts'

const { texts } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/brief/xss-corpus.json'), 'utf8'),
) as { readonly texts: readonly string[] }
const hostile = texts.map((text) =>
  text
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '')
    .trim()
    .slice(0, 150),
)

test('35: scripts in names, properties, their keys and foreign members stay the letters they are, in and out again', async () => {
  const features = hostile.map((text, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [4, 52] },
    properties: {
      name: `${String(at)} ${text}`,
      description: text,
      'marker-symbol': text,
      [`k ${text}`]: { onload: text, __proto__x: text },
    },
    onload: text,
  }))
  const document = JSON.stringify({
    type: 'FeatureCollection',
    features,
    name: hostile[0],
    crs: hostile[1],
  })
  const ana = openLaptop('a')
  const done = await bring(ana, '<svg onload=alert(1)>.geojson', document)
  expect(done.added).toBe(hostile.length)
  const records = [...assetRecordsOf(ana.desk.read('assets')).all()].map(([, one]) => one)
  expect(records.map(({ name }) => name).toSorted()).toEqual(
    features.map(({ properties }) => properties.name.trim()).toSorted(),
  )
  for (const [at, text] of hostile.entries()) {
    const one = records.find((record) => record.name.startsWith(`${String(at)} `))
    expect(one?.strong.trim()).toBe(text)
    expect(Object.fromEntries(one?.more ?? [])).toMatchObject({ 'marker-symbol': text })
  }
  const wish = { format: 'geojson', audience: 'coalition' } as const
  const out = exportFile(wish, records, () => [], []).text
  const { features: left, ...head } = JSON.parse(out) as { features: readonly object[] }
  expect(head).toEqual({ type: 'FeatureCollection' })
  expect(new Set(left.flatMap((one) => Object.keys(one)))).toEqual(
    new Set(['type', 'id', 'geometry', 'properties']),
  )
  const again = openLaptop('b')
  await bring(again, 'back.geojson', out)
  expect(again.names().toSorted()).toEqual(ana.names().toSorted())
})
