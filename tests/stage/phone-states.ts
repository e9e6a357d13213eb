import type { RoomClient } from '#renderer/guest/room-client.ts'
import { firstPrompt, memoryPhone } from '../meetings/memory-phone.ts'

type Told = { readonly t: (key: string) => string; readonly language: string }
type Phone = ReturnType<typeof memoryPhone>
type State = (told: Told) => RoomClient

const ideas: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The aunties at the laundromat notice who is missing',
    'We still know which plants grow back first',
    'DeShawn never charges before a funeral',
  ],
  ar: ['خالات المغسلة يلاحظن من غاب', 'نعرف أي النباتات تعود أولًا', 'ديشون لا يأخذ أجرًا قبل الجنازات'],
}
const options: Readonly<Record<string, readonly string[]>> = {
  en: ['Warm-room network', 'After-school circle', 'Garden healing path', 'Repair evening'],
  ar: ['شبكة الغرف الدافئة', 'حلقة ما بعد المدرسة', 'ممر الحديقة الشافي', 'أمسية التصليح'],
}
const many = (few: readonly string[]) =>
  [1, 2, 3, 4].flatMap((part) => few.map((text) => `${text} ${String(part)}`))

const inLanguage = (texts: typeof ideas, { language }: Told) => texts[language] ?? texts['en'] ?? []

/** Once the phone is in, so that what follows reaches it. */
const soon = (phone: Phone, then: () => void): RoomClient => {
  setTimeout(then, 0)
  return phone.client
}

const asked = ({ t }: Told, activity: string) => {
  const prompt = firstPrompt(activity)
  return {
    activity,
    title: t(`activities:${activity}.name`),
    prompt: prompt === '' ? '' : t(`activities:prompt.${prompt}`),
  }
}

/** An activity as it begins; where others go first, with what they said. */
const begun =
  (activity: string, settings: (told: Told) => Record<string, string | number | string[]>): State =>
  (told) => {
    const phone = memoryPhone()
    return soon(phone, () => {
      if (['themes', 'impact-effort'].includes(activity)) {
        const before = phone.begin(asked(told, 'brainstorm'))
        phone.others(
          before,
          inLanguage(ideas, told).map((text) => ({ do: 'add', text, bin: null, name: null })),
        )
      }
      phone.begin({ ...asked(told, activity), settings: settings(told) })
    })
  }

const plain = () => ({})
const choosing = (told: Told) => ({ options: [...inLanguage(options, told)], secrecy: 'hidden' })
const choosingMany = (told: Told) => ({
  options: many(inLanguage(options, told)),
  secrecy: 'hidden',
})

const between =
  (then: (phone: Phone, told: Told) => void): State =>
  (told) => {
    const phone = memoryPhone()
    return soon(phone, () => {
      then(phone, told)
    })
  }

const gatherings = ['check-in', 'agreements', 'brainstorm', 'round', 'queue', 'check-out']
const polls = ['temperature', 'fist-to-five', 'consent', 'gradients']
const votes = ['approval', 'dots', 'score', 'star', 'ranked']

const addOf = (text: string) => ({ do: 'add', text, bin: null, name: null })

/** Everything a phone may show, by name. */
export const phoneStates: Readonly<Record<string, State>> = {
  ...Object.fromEntries(
    [...gatherings, ...polls, 'reflection', 'map-assets', 'themes'].map((kind) => [
      kind,
      begun(kind, plain),
    ]),
  ),
  ...Object.fromEntries(votes.map((kind) => [kind, begun(kind, choosing)])),
  'impact-effort': begun('impact-effort', (told) => ({ options: [...inLanguage(options, told)] })),
  'many-ranked': begun('ranked', choosingMany),
  'many-score': begun('score', choosingMany),
  'by-cards': begun('approval', (told) => ({ ...choosing(told), door: 'cards' })),
  welcome: between(() => undefined),
  rest: between((phone, told) => {
    const agreements = phone.begin(asked(told, 'agreements'))
    phone.others(agreements, inLanguage(ideas, told).map(addOf))
    phone.begin({
      activity: 'break',
      title: told.t('activities:break.name'),
      prompt: told.t('activities:prompt.break.stretch'),
    })
  }),
  given: between((phone, told) => {
    const step = phone.begin(asked(told, 'brainstorm'))
    for (const text of inLanguage(ideas, told))
      phone.client.ask({ kind: 'give', step, input: addOf(text) })
  }),
  passed: between((phone, told) => {
    const step = phone.begin(asked(told, 'fist-to-five'))
    phone.client.ask({ kind: 'pass', step })
  }),
  refused: between((phone, told) => {
    phone.begin(asked(told, 'brainstorm'))
    phone.say({ kind: 'refused', n: 1, problem: { code: 'room-gave-much', values: { most: 200 } } })
  }),
  speaking: between((phone, told) => {
    phone.begin(asked(told, 'queue'))
    phone.client.ask({ kind: 'stack', act: 'ask' })
  }),
  secret: begun('ranked', (told) => ({ ...choosing(told), secrecy: 'secret' })),
  result: between((phone, told) => {
    const step = phone.begin({
      ...asked(told, 'approval'),
      settings: { ...choosing(told), secrecy: 'open' },
    })
    const [first, second] = ['option0000000001', 'option0000000002']
    phone.others(step, [
      { do: 'ballot', marks: { [first]: 1 } },
      { do: 'ballot', marks: { [first]: 1, [second]: 1 } },
      { do: 'ballot', marks: { [second]: 1 } },
      { do: 'ballot', marks: { [first]: 1 } },
    ])
  }),
  'closed-vote': between((phone, told) => {
    const step = phone.begin({ ...asked(told, 'approval'), settings: choosing(told) })
    const [first, second] = ['option0000000001', 'option0000000002']
    phone.others(step, [
      { do: 'ballot', marks: { [second]: 1 } },
      { do: 'ballot', marks: { [first]: 1, [second]: 1 } },
      { do: 'ballot', marks: { [second]: 1, option0000000003: 1 } },
    ])
    phone.client.ask({ kind: 'give', step, input: { do: 'ballot', marks: { [first]: 1 } } })
    phone.lead({ kind: 'close', step })
    phone.lead({ kind: 'lead', step, input: { do: 'show' } })
  }),
  'closed-secret': between((phone, told) => {
    const settings = { ...choosing(told), secrecy: 'secret' }
    const step = phone.begin({ ...asked(told, 'approval'), settings })
    const receipt = '0123456789abcdef'
    const marks = { option0000000002: 1 }
    phone.client.ask({ kind: 'ballot', step, card: null, receipt, marks, passed: false })
    phone.lead({ kind: 'close', step })
    phone.lead({ kind: 'lead', step, input: { do: 'show' } })
  }),
  'closed-gave': between((phone, told) => {
    const step = phone.begin(asked(told, 'brainstorm'))
    for (const text of inLanguage(ideas, told))
      phone.client.ask({ kind: 'give', step, input: addOf(text) })
    phone.lead({ kind: 'close', step })
  }),
  'closed-answers': between((phone, told) => {
    const step = phone.begin(asked(told, 'fist-to-five'))
    phone.others(
      step,
      ['5', '4', '4', '3'].map((answer) => ({ do: 'answer', answer, words: null, name: null })),
    )
    phone.client.ask({ kind: 'pass', step })
    phone.lead({ kind: 'lead', step, input: { do: 'show' } })
    phone.lead({ kind: 'close', step })
  }),
  'away-kept': between((phone, told) => {
    const step = phone.begin(asked(told, 'brainstorm'))
    phone.lose()
    phone.client.ask({
      kind: 'give',
      step,
      input: addOf(inLanguage(ideas, told)[0] ?? ''),
    })
  }),
  away: between((phone) => {
    phone.lose()
  }),
  elsewhere: between((phone) => {
    phone.say({ kind: 'bye', why: 'elsewhere' })
  }),
  over: between((phone) => {
    phone.say({ kind: 'bye', why: 'over' })
  }),
  full: between((phone) => {
    phone.say({ kind: 'bye', why: 'full' })
  }),
  'taking-notes': (told) => {
    const phone = memoryPhone('note-taker')
    return soon(phone, () => {
      phone.begin({
        ...asked(told, 'score'),
        settings: { ...choosing(told), door: 'cards', secrecy: 'secret' },
      })
    })
  },
  interpreting: (told) => {
    const phone = memoryPhone('interpreter')
    return soon(phone, () => {
      const agreements = phone.begin(asked(told, 'agreements'))
      phone.others(agreements, inLanguage(ideas, told).map(addOf))
      const step = phone.begin(asked(told, 'brainstorm'))
      phone.others(step, inLanguage(ideas, told).map(addOf))
      const { title, prompt } = asked(told, 'ranked')
      phone.comesNext({ title, prompt, minutes: 25 })
      phone.say({
        kind: 'words',
        words: [
          { en: 'warm room', es: 'sala cálida', ar: 'غرفة دافئة' },
          { en: 'paid co-host', es: 'coanfitrión con pago', ar: 'مضيف مشارك بأجر' },
        ],
      })
    })
  },
}
