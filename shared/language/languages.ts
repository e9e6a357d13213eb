/** Languages whose words are complete. `reviewed` says whether a native reader has been through them. */
export const languages = [
  { code: 'en', name: 'English', direction: 'ltr', reviewed: true },
  { code: 'es', name: 'Español', direction: 'ltr', reviewed: false },
  { code: 'ar', name: 'العربية', direction: 'rtl', reviewed: false },
] as const

export type LanguageCode = (typeof languages)[number]['code']

export const languageCodes = ['en', 'es', 'ar'] as const satisfies readonly LanguageCode[]

export const directionOf = (code: LanguageCode): 'ltr' | 'rtl' => (code === 'ar' ? 'rtl' : 'ltr')
