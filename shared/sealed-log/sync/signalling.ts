import * as v from 'valibot'
import { Rate } from './rate.ts'

/** The messages of y-webrtc's signalling (its bin/server.js); `data` is sealed by y-webrtc and not looked at. */
const TopicSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))
const MessageSchema = v.variant('type', [
  v.object({
    type: v.literal('subscribe'),
    topics: v.pipe(v.array(TopicSchema), v.maxLength(20)),
  }),
  v.object({
    type: v.literal('unsubscribe'),
    topics: v.pipe(v.array(TopicSchema), v.maxLength(20)),
  }),
  v.object({ type: v.literal('publish'), topic: TopicSchema, data: v.unknown() }),
  v.object({ type: v.literal('ping') }),
])

/** Topics one member may follow, and messages it may send each second. */
const mostTopics = 20
const perSecond = 40

type Member = {
  readonly room: string
  readonly topics: Set<string>
  readonly rate: Rate
  readonly send: (text: string) => void
}

/**
 * Passes signalling on among the members of a room and to nobody else. Whoever joins has shown before that it belongs to
 * the room; topics of other rooms do not exist for it.
 */
export class Signalling<Key> {
  readonly #members = new Map<Key, Member>()

  join(key: Key, room: string, now: number, send: (text: string) => void): void {
    this.#members.set(key, { room, topics: new Set(), rate: new Rate(perSecond, now), send })
  }

  leave(key: Key): void {
    this.#members.delete(key)
  }

  /** A message of a member; what is malformed or too much is dropped. Answers whether it was one at all. */
  receive(key: Key, text: string, now: number): boolean {
    const member = this.#members.get(key)
    const message = readMessage(text)
    if (!member || message === null) return false
    if (!member.rate.allows(now)) return true
    switch (message.type) {
      case 'subscribe':
        for (const topic of message.topics)
          if (member.topics.size < mostTopics) member.topics.add(topic)
        return true
      case 'unsubscribe':
        for (const topic of message.topics) member.topics.delete(topic)
        return true
      case 'publish':
        this.#publish(member, message.topic, message.data)
        return true
      case 'ping':
        member.send(JSON.stringify({ type: 'pong' }))
        return true
    }
  }

  /** As y-webrtc expects it: to everybody who follows the topic, with their number, the sender included. */
  #publish(from: Member, topic: string, data: unknown): void {
    const followers = [...this.#members.values()].filter(
      ({ room, topics }) => room === from.room && topics.has(topic),
    )
    const text = JSON.stringify({ type: 'publish', topic, data, clients: followers.length })
    for (const { send } of followers) send(text)
  }
}

function readMessage(text: string): v.InferOutput<typeof MessageSchema> | null {
  try {
    const reading = v.safeParse(MessageSchema, JSON.parse(text))
    return reading.success ? reading.output : null
  } catch {
    return null
  }
}
