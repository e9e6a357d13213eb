import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Where the app's own files lie: beside package.json while developing, in the folder that the
 * packager filled (fonts/ and brief/) otherwise.
 */
export type AppFiles =
  | { readonly kind: 'development'; readonly appFolder: string }
  | { readonly kind: 'packaged'; readonly resourcesFolder: string }

const families = [
  {
    from: '@expo-google-fonts/literata',
    face: 'Literata',
    styles: ['400Regular', '400Regular_Italic', '500Medium', '700Bold', '700Bold_Italic'],
  },
  {
    from: '@expo-google-fonts/atkinson-hyperlegible',
    face: 'AtkinsonHyperlegible',
    styles: ['400Regular', '400Regular_Italic', '700Bold'],
  },
  {
    from: '@expo-google-fonts/amiri',
    face: 'Amiri',
    styles: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'],
  },
] as const

/**
 * Paths of the static TrueType files that briefs are set in; the typesetter reads no variable
 * fonts, and Arabic set in other faces does not extract. Throws when a font package is missing.
 */
export function findFonts(files: AppFiles): readonly string[] {
  if (files.kind === 'packaged')
    return families.flatMap(({ face, styles }) =>
      styles.map((style) => join(files.resourcesFolder, 'fonts', `${face}_${style}.ttf`)),
    )
  const near = createRequire(join(files.appFolder, 'package.json'))
  return families.flatMap(({ from, face, styles }) => {
    const folder = dirname(near.resolve(`${from}/package.json`))
    return styles.map((style) => join(folder, style, `${face}_${style}.ttf`))
  })
}
