import type { Answer, FindingCode } from './finding.ts'
import type { Finding } from './items.ts'

/** What the check and its answers come to: whether the brief may leave, and without what. */
export type Leaving = {
  /** What still has to be answered or put right. */
  readonly open: readonly Finding[]
  /** Parts that stay here whole; `lead` is the sentence below the title. */
  readonly blocks: ReadonlySet<string>
  /** Links that stay here, as `<part>/<record>`. */
  readonly links: ReadonlySet<string>
  /** Whether the sources name people. */
  readonly namesPeople: boolean
  /** Whether people whom the words mention are named. */
  readonly mentionsPeople: boolean
  /** Records that the words mention and that are not named, as `<kind>/<id>`. */
  readonly mentions: ReadonlySet<string>
  /** For "What this leaves out": how much, never what. */
  readonly counts: { readonly private: number; readonly away: number; readonly chosen: number }
}

/** What asks about a link, and no longer does once that stays here anyway. */
const aboutLinks: ReadonlySet<FindingCode> = new Set([
  'changed',
  'replaced',
  'photo-private',
  'photo-away',
  'photo-broken',
  'photo-words-missing',
])

export const linkKey = (block: string, link: string): string => `${block}/${link}`

/** Weigh what was found against what somebody answered. Answers to anything else, or to what was never offered, count for nothing. */
export function weigh(findings: readonly Finding[], answers: readonly Answer[]): Leaving {
  const given = new Map(answers.map(({ key, choice }) => [key, choice]))
  const blocks = new Set<string>()
  const links = new Set<string>()
  const counts = { private: 0, away: 0, chosen: 0 }
  const open: Finding[] = []
  /** Strengths somebody has said may leave: their names may stand in the words, too. */
  const shared = new Set<string>()
  const mentions = new Set<string>()
  let namesPeople = true
  let mentionsPeople = true
  const stay = (set: Set<string>, key: string, why: keyof typeof counts) => {
    if (!set.has(key)) counts[why] += 1
    set.add(key)
  }

  for (const finding of findings) {
    const { key, code, block } = finding
    const answer = given.get(key)
    const choice = finding.choices.find((offered) => offered === answer)
    if (finding.standing === 'fix' || (finding.standing === 'needed' && choice === undefined))
      open.push(finding)
    const staysHere = (choice ?? finding.standing) === 'leave-out'
    const [, place = '', link = '', about = ''] = key.split('/')
    switch (code) {
      case 'put-away':
      case 'photo-taken-off':
      case 'missing':
        stay(links, linkKey(place, link), 'away')
        break
      case 'coalition-only':
        if (staysHere) stay(links, linkKey(place, link), 'private')
        else shared.add(link)
        break
      case 'changed':
      case 'replaced':
      case 'photo-private':
      case 'photo-away':
      case 'photo-broken':
      case 'photo-words-missing':
        if (staysHere) stay(links, linkKey(place, link), 'chosen')
        break
      case 'name-in-text':
        if (staysHere) stay(blocks, block ?? 'lead', 'chosen')
        break
      case 'alt-missing':
        if (staysHere && block !== null) stay(blocks, block, 'chosen')
        break
      case 'people-named':
        namesPeople = !staysHere
        break
      case 'people-mentioned':
        mentionsPeople = !staysHere
        break
      case 'mention-kept':
        mentions.add(`${link}/${about}`)
        break
      case 'nothing-in-it':
      case 'heading-empty':
      case 'heading-deep':
      case 'place-hidden':
      case 'place-missing':
      case 'second-missing':
      case 'chart-words':
      case 'few-people':
      case 'source-missing':
        break
    }
  }
  const isMoot = ({ code, key }: Finding): boolean => {
    const [, place = '', id = ''] = key.split('/')
    return code === 'name-in-text'
      ? shared.has(id)
      : aboutLinks.has(code) && links.has(linkKey(place, id))
  }
  return {
    open: open.filter((finding) => !isMoot(finding)),
    blocks,
    links,
    namesPeople,
    mentionsPeople,
    mentions,
    counts,
  }
}
