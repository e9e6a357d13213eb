import type { CommandInput } from '#shared/contract/table.ts'
import type { MemoryVault } from '../support/memory-vault.ts'

type Add = CommandInput<'assets/add'>

const at = (lat: number, lon: number) => ({
  form: 'point' as const,
  at: [lon, lat] as [number, number],
})

/** A made-up neighbourhood; no such river, street or person. */
export const sampleAssets: readonly Add[] = [
  {
    name: 'Second Chair Barbershop',
    kind: 'economy',
    organization: 'DeShawn Carter, barber and listener',
    strong:
      'Men who do not talk anywhere else talk in these chairs. DeShawn knows three generations of most families on the block.',
    offers: ['Quiet room, Mondays', '12 folding chairs'],
    welcomes: ['Peer support training'],
    address: 'Mill and Fourth',
    place: at(44.051, -92.461),
  },
  {
    name: 'Elders’ Circle',
    kind: 'culture',
    organization: 'Oralee Banks, storykeeper',
    strong: 'They remember what was here before the mill, and who took care of whom.',
    offers: ['River stories', 'Grief songs'],
    welcomes: ['Rides after dark'],
    address: 'Meets at the library',
    place: at(44.056, -92.452),
  },
  {
    name: 'Cedar Green Garden',
    kind: 'nature',
    organization: 'Tomás Ibarra, garden steward',
    strong: 'Shade, water and hands that know soil.',
    offers: ['Harvest', 'Benches', 'Shade'],
    welcomes: ['Water barrels'],
    address: 'Cedar Green',
    place: at(44.041, -92.471),
    shape: {
      points: [],
      lines: [
        [
          [-92.48, 44.0385],
          [-92.466, 44.0345],
          [-92.452, 44.0365],
        ],
      ],
      areas: [
        [
          [
            [-92.476, 44.0385],
            [-92.466, 44.0385],
            [-92.4665, 44.0435],
            [-92.4755, 44.043],
            [-92.476, 44.0385],
          ],
        ],
      ],
    },
  },
  {
    name: 'Neighbors Mutual Aid',
    kind: 'association',
    organization: 'Pat Nguyen, coordinator',
    offers: ['Phone tree', 'Van', 'Meals', 'Child care'],
    welcomes: ['Two drivers'],
    address: 'Fourth Street',
    place: at(44.043, -92.448),
  },
  {
    name: 'Huda Salim',
    kind: 'individual',
    organization: 'Huda herself',
    offers: ['Arabic', 'Kurdish', 'English'],
    place: at(44.0525, -92.4795),
  },
  {
    name: 'Fourth Street Library',
    kind: 'place',
    organization: 'Bea Lindqvist, librarian',
    strong: 'A warm room where people are known by name.',
    offers: ['Community room', 'Heat', 'Wi-Fi'],
    audience: 'public',
    address: '410 Fourth Street',
    place: at(44.0465, -92.4555),
  },
  {
    name: 'Drum group',
    kind: 'culture',
    organization: 'Dana Redfern, cultural guide',
    offers: ['Open drum nights'],
    welcomes: ['Ask Oralee first'],
    address: 'Heron Park',
  },
  {
    name: 'Cedar Fork Tribal Health Program, Behavioral Health and Recovery Services for Families',
    kind: 'institution',
    organization: 'Dana Redfern, program lead',
    offers: ['Talking circles', 'Nurses'],
    welcomes: ['Evening room'],
    address: 'Orchard Road',
    place: at(44.063, -92.4585),
  },
  {
    name: 'Riverbend Elementary',
    kind: 'institution',
    organization: 'Marisol Vega, family liaison',
    offers: ['Gym', 'Kitchen'],
    welcomes: ['Reading partners', 'Coats'],
    audience: 'public',
    place: at(44.0585, -92.4725),
  },
  {
    name: 'Little Elk Clinic',
    kind: 'institution',
    organization: 'Anjali Rao, family doctor',
    offers: ['Blood pressure days'],
    audience: 'public',
    place: at(44.0495, -92.4455),
  },
  {
    name: 'Depot Street Tool Library',
    kind: 'economy',
    offers: ['Tools to borrow'],
    address: '9 Depot Street',
    audience: 'public',
    place: at(44.0395, -92.4522),
  },
  {
    name: 'عيادة الأمل المجتمعية',
    kind: 'institution',
    organization: 'هدى سليم',
    offers: ['ترجمة', 'مواعيد مسائية'],
    address: 'شارع النهر',
    place: at(44.0448, -92.4632),
  },
  {
    name: 'Family child care on Elm',
    kind: 'place',
    home: true,
    organization: 'Rosa',
    offers: ['Six places'],
    place: at(44.036, -92.4655),
  },
  {
    name: 'Heron Park pavilion',
    kind: 'place',
    offers: ['Roof', 'Grill', '80 seats'],
    audience: 'public',
    address: 'Heron Park',
    place: at(44.0378, -92.4432),
  },
]

/** From, how, to, by the first words of their names. */
const sampleLinks = [
  ['Elders', 'partners', 'Cedar Fork', 'talking circles'],
  ['Elders', 'partners', 'Drum group', ''],
  ['Elders', 'knows', 'Second Chair', 'mentors apprentices'],
  ['Second Chair', 'refers', 'Little Elk', 'blood pressure days'],
  ['Second Chair', 'shares-space', 'Fourth Street', ''],
  ['Neighbors', 'at', 'Fourth Street', 'Thursdays'],
  ['Neighbors', 'knows', 'Cedar Green', ''],
  ['Neighbors', 'partners', 'Depot Street', ''],
  ['Huda', 'knows', 'Fourth Street', ''],
  ['Riverbend', 'shares-space', 'Fourth Street', ''],
  ['Riverbend', 'partners', 'Cedar Green', 'school garden'],
  ['Cedar Fork', 'funds', 'Drum group', ''],
] as const

export async function fillLinks(
  vault: Pick<MemoryVault, 'link'>,
  ids: readonly string[],
): Promise<void> {
  const named = (start: string) =>
    ids[sampleAssets.findIndex(({ name }) => name.startsWith(start))] ?? ''
  for (const [from, kind, to, note] of sampleLinks)
    await vault.link.run('assets/link', { from: named(from), kind, to: named(to), note })
}

export async function fillAssets(vault: Pick<MemoryVault, 'link'>): Promise<readonly string[]> {
  const ids: string[] = []
  for (const asset of sampleAssets) ids.push((await vault.link.run('assets/add', asset)).id)
  return ids
}
