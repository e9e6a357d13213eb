import * as v from 'valibot'
import type { Plain } from '#shared/documents/record.ts'
import { SetupSchema, type Setup } from './round-shapes.ts'

/**
 * A setup as it is written once, as one value; nobody changes it afterwards.
 *
 * A round by dots whose totals show to those who took part looks as it always did. Anything else carries its method and
 * no `dots`, so that a version that knows neither methods nor hidden totals sets the round aside and counts nothing wrong.
 */
export function storedSetup(setup: Setup): Plain {
  if (setup.method !== 'dots') return setup
  const { method, hidden, dots, ...rest } = setup
  if (hidden) return { ...rest, method, hidden, each: dots }
  const { question, atMost, ...others } = rest
  return { question, dots, atMost, ...others }
}

/** A setup as it was written, or null where this version cannot read it. */
export function readSetup(value: unknown): Setup | null {
  const parsed = v.safeParse(SetupSchema, withMethod(value))
  return parsed.success ? parsed.output : null
}

function withMethod(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('dots' in value) return { ...value, method: 'dots', hidden: false }
  return 'each' in value ? { ...value, dots: value.each, hidden: true } : value
}
