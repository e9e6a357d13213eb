import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readAddress } from '#shared/links/address.ts'
import { useAct } from '#renderer/store/use-act.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'

/** Write down where another computer or a relay is. */
export function AddressStep() {
  const { t } = useTranslation('connections')
  const act = useAct('connections')
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const add = async () => {
    const address = readAddress(text)
    setWrong(address === null)
    if (address === null) return
    const { done } = await act('links/connect', { address })
    if (done) setText('')
  }
  return (
    <form
      className="connections-add"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('add.label')}
        hint={t('add.hint')}
        value={text}
        onChange={(next) => {
          setText(next)
          setWrong(false)
        }}
        code
        autoComplete="off"
        {...(isWrong && { problem: t('add.wrong') })}
      />
      <Button type="submit">{t('add.button')}</Button>
    </form>
  )
}
