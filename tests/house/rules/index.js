import { asOnlyForBrands } from './as-only-for-brands.js'
import { noClockInShared } from './no-clock-in-shared.js'
import { useTheDoors } from './use-the-doors.js'
import { wordsComeFromLocales } from './words-come-from-locales.js'
import { worksOverPlainHttp } from './works-over-plain-http.js'

/** House rules for oxlint: what this project needs that no stock rule knows. Each is proven in tests/house/rules.test.ts by a planted violation. */
export default {
  meta: { name: 'house' },
  rules: {
    'as-only-for-brands': asOnlyForBrands,
    'no-clock-in-shared': noClockInShared,
    'use-the-doors': useTheDoors,
    'words-come-from-locales': wordsComeFromLocales,
    'works-over-plain-http': worksOverPlainHttp,
  },
}
