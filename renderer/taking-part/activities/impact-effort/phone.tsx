import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { Foot } from '#renderer/taking-part/families/foot.tsx'
import type { PhoneProps } from '../activity-phone.ts'

const SeenSchema = v.object({ options: v.array(v.string()) })
const MineSchema = v.object({
  ratings: v.array(v.object({ option: v.number(), impact: v.number(), effort: v.number() })),
})

const sides = ['impact', 'effort'] as const
const levels = [1, 2, 3] as const

type Rating = { readonly impact: number; readonly effort: number }

/** How much each would change, and how much work it would be. */
export function Phone({ seen, mine, give, pass, took, isSending }: PhoneProps) {
  const { t } = useTranslation('activities')
  const words = useTranslation('guest').t
  const [changed, setChanged] = useState<ReadonlyMap<number, Rating>>(new Map())
  const shown = v.safeParse(SeenSchema, seen)
  const own = v.safeParse(MineSchema, mine)
  if (!shown.success) return null
  const given = new Map<number, Rating>(
    own.success ? own.output.ratings.map(({ option, ...rating }) => [option, rating]) : [],
  )
  const ratingOf = (option: number): Rating =>
    changed.get(option) ?? given.get(option) ?? { impact: 2, effort: 2 }
  return (
    <>
      <div className="g-main">
        {shown.output.options.map((text, option) => (
          <section key={text} className="g-note">
            <h2>
              <bdi>{text}</bdi>
            </h2>
            {sides.map((side) => (
              <label key={side} className="g-pair">
                <span>{t(`impact-effort.${side}`)}</span>
                <select
                  className="g-input"
                  value={ratingOf(option)[side]}
                  onChange={({ target }) => {
                    const rating = { ...ratingOf(option), [side]: Number(target.value) }
                    setChanged(new Map(changed).set(option, rating))
                  }}
                >
                  {levels.map((level) => (
                    <option key={level} value={level}>
                      {t(`impact-effort.${side}.${String(level)}`)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </section>
        ))}
      </div>
      <Foot
        send={took === 'gave' ? words('change') : words('send')}
        canSend={took !== 'gave' || changed.size > 0}
        isSending={isSending}
        took={took}
        onSend={() => {
          const rated = took === 'gave' ? [...changed.keys()] : shown.output.options.keys()
          for (const option of rated) give({ do: 'rate', option, ...ratingOf(option) })
          setChanged(new Map())
        }}
        onPass={pass}
      />
    </>
  )
}
