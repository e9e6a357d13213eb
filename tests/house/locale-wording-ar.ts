import type { Wording } from './locale-wording-es.ts'

/** Prefixes that are written together with a word: and, so, for, with, the. */
const alone = (words: string) => new RegExp(`(?<!\\p{L})[وف]?[لب]?(ال)?(${words})(?!\\p{L})`, 'u')

/** Commands, which Arabic can give only to a man, to a woman or to many. */
const commands =
  'اكتب|اكتبوا|اكتبوه|اضغط|اضغطوا|انظر|ابدأ|أضف|أضفه|اختر|احفظ|احفظه|افتح|افتحه|افتحوا|أغلقوه|أدخلها|اطلبه|' +
  'اطلبوا|اطبعوها|امسحوا|امسحه|اتصلوا|اسألونا|حاول|أزل|احذف|اقتطع|اسحبه|استخدم|استعمل|انسخه|أوقف|أفلته|أفلتها|قسّمه'

/** Verbs and participles that say whether whoever reads is a man. */
const toAMan = 'ما (تكتبه|تعطيه|تتركه|تحمله|تضعه|تشاء|تود)|وتجده|تجدها|(تكن|لست) متأكد'

const register: readonly Wording[] = [
  {
    pattern: new RegExp(`(?<!\\p{L})[وف]?(${commands})(?!\\p{L})`, 'u'),
    why: 'a verbal noun or “يُرجى” speaks to everybody',
  },
  { pattern: alone(toAMan), why: 'the passive speaks to everybody' },
]

const terms: readonly Wording[] = [
  { pattern: alone('اجتماع|اجتماعات'), why: 'a meeting is “لقاء”' },
  {
    pattern: alone('نقطة (ال)?قوة|نقاط (ال)?قوة|مورد|موردان|موردين'),
    why: 'a strength is “موطن قوة”',
  },
  { pattern: /(?<!خريطة )(?<!\p{L})(ال)?موارد(?!\p{L})/u, why: 'strengths are “مواطن قوة”' },
  { pattern: alone('هذا الجهاز|أجهزتنا|جهاز آخر'), why: 'a computer is “حاسوب”' },
  { pattern: alone('محور|محاور|مواضيع'), why: 'a theme is “موضوع”' },
  { pattern: alone('تساوٍ|التساوي'), why: 'a tie is “تعادل”' },
  { pattern: alone('مخاوف'), why: 'a concern is “تحفظ”' },
  { pattern: alone('أرشيف|وُضع جانبًا|وُضعت جانبًا'), why: 'to put away is “حفظ جانبًا”' },
  { pattern: alone('نموذج|نماذج|عيّنة|عينة'), why: 'a template is “قالب”, the sample is “مثال”' },
  { pattern: alone('تجاوز السؤال|اختيار المرور|اخترت المرور'), why: 'to pass is “التمرير”' },
]

const signs: readonly Wording[] = [
  { pattern: /[\u0600-\u06FF][^\p{L}\p{N}]?[,;?]/u, why: 'Arabic has ، ؛ and ؟' },
  { pattern: /[٠-٩۰-۹]/u, why: 'digits are 0 to 9, as everywhere in the app' },
  { pattern: /[“”]/u, why: 'quotation marks are « and »' },
]

/** Register, terms and signs of Arabic, as TRANSLATING.md says them. */
export const arabicWording: readonly Wording[] = [...register, ...terms, ...signs]
