import { type AssetKind, assetKinds, type Audience } from '#shared/assets/kinds.ts'
import { plainWord } from './synonyms.ts'

/** What cells of a kind column mean, in three languages. */
export const kindWords: { readonly [K in AssetKind]: readonly string[] } = {
  individual: [
    'individual',
    'individuals',
    'person',
    'people',
    'gift',
    'persona',
    'personas',
    'شخص',
    'أفراد',
    'فرد',
  ],
  association: [
    'association',
    'associations',
    'group',
    'groups',
    'club',
    'asociación',
    'grupo',
    'grupos',
    'جمعية',
    'مجموعة',
    'مجموعات',
  ],
  institution: [
    'institution',
    'institutions',
    'organization',
    'organizations',
    'organisation',
    'school',
    'clinic',
    'institución',
    'organización',
    'organizaciones',
    'مؤسسة',
    'منظمة',
    'منظمات',
  ],
  place: ['place', 'places', 'building', 'space', 'lugar', 'lugares', 'espacio', 'مكان', 'أماكن'],
  nature: [
    'nature',
    'land',
    'park',
    'garden',
    'naturaleza',
    'tierra',
    'parque',
    'jardín',
    'طبيعة',
    'أرض',
    'حديقة',
  ],
  culture: ['culture', 'stories', 'arts', 'cultura', 'arte', 'ثقافة', 'فنون'],
  economy: [
    'economy',
    'exchange',
    'work',
    'business',
    'economía',
    'trabajo',
    'negocio',
    'intercambio',
    'اقتصاد',
    'عمل',
    'تبادل',
  ],
}

const kindByWord = new Map(
  assetKinds.flatMap((kind) => kindWords[kind].map((word) => [plainWord(word), kind] as const)),
)

/** The kind a cell names; null where it names none of the seven. */
export const readKind = (cell: string): AssetKind | null => kindByWord.get(plainWord(cell)) ?? null

const audienceByWord = new Map<string, Audience>([
  ...['coalition', 'wholecoalition', 'coalicion', 'التحالف', 'الائتلاف'].map(
    (word) => [plainWord(word), 'coalition'] as const,
  ),
  ...['public', 'publico', 'everyone', 'عام', 'الجميع'].map(
    (word) => [plainWord(word), 'public'] as const,
  ),
])

/** Who may see a row, where a cell says so. */
export const readAudience = (cell: string): Audience | null =>
  audienceByWord.get(plainWord(cell)) ?? null

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'si', 's', 'نعم', 'ja', 'oui'].map(plainWord))

/** Whether a cell says yes. */
export const readYes = (cell: string): boolean => yes.has(plainWord(cell))
