import type { Settings } from '#shared/contract/workspace.ts'

/** What a person sees before anything is known of their wishes. */
export const firstSettings: Settings = {
  language: null,
  theme: 'system',
  density: 'comfortable',
  textSize: 100,
  presence: 'shown',
  motion: 'system',
  letterKeys: 'on',
}

/** Puts theme, density, text size and motion on the page. What follows the computer goes on following it. Returns how to stop. */
export function applyLook({ theme, density, textSize, motion }: Settings): () => void {
  const { dataset } = document.documentElement
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const contrast = window.matchMedia('(prefers-contrast: more)')
  const still = window.matchMedia('(prefers-reduced-motion: reduce)')
  // Where one column fits, fingers are likely: targets are large whatever was chosen.
  const narrow = window.matchMedia('(max-width: 720px)')
  const apply = () => {
    const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light'
    dataset['theme'] = theme === 'system' ? system : theme
    dataset['density'] = narrow.matches ? 'touch' : density
    dataset['textSize'] = String(textSize)
    dataset['motion'] = motion === 'less' || still.matches ? 'less' : 'some'
  }
  apply()
  const followed = [dark, contrast, still, narrow]
  for (const query of followed) query.addEventListener('change', apply)
  return () => {
    for (const query of followed) query.removeEventListener('change', apply)
  }
}
