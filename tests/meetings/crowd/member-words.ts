import * as v from 'valibot'
import type { CommandName } from '#shared/contract/table.ts'

/** What a member's laptop in a process of its own is told; each is answered once. */
export type MemberOrder =
  | { readonly kind: 'found' }
  | { readonly kind: 'join'; readonly words: string }
  | {
      readonly kind: 'run'
      readonly coalition: string
      readonly command: CommandName
      readonly input: unknown
    }
  | { readonly kind: 'listen'; readonly coalition: string }
  | { readonly kind: 'connect'; readonly coalition: string; readonly url: string }
  | { readonly kind: 'look'; readonly coalition: string; readonly meeting: string }
  | { readonly kind: 'content'; readonly coalition: string; readonly meeting: string }

/** What is to be seen on it. */
export const LookSchema = v.strictObject({
  isIn: v.boolean(),
  device: v.string(),
  members: v.array(v.string()),
  agenda: v.array(v.string()),
  urls: v.array(v.string()),
  secret: v.string(),
  follows: v.array(v.string()),
  turnout: v.nullable(v.number()),
  copy: v.nullable(v.string()),
  moved: v.boolean(),
})
export type Look = Readonly<v.InferOutput<typeof LookSchema>>

/** What the documents of the meeting hold, and its hash. */
export const ContentSchema = v.strictObject({ text: v.string(), hash: v.string() })
