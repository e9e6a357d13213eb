import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { looks } from '../support/shots.ts'
import { openStage } from './stage-server.ts'

/** Pictures of rooms on the stage: `node tests/stage/shoot.mjs FOLDER ROOM…`, as in `… shots assets kit home`. */
const [folder = 'shots', ...rooms] = process.argv.slice(2)
const stage = await openStage()
await mkdir(resolve(folder), { recursive: true })
for (const room of rooms) {
  for (const { language, scheme, width, height } of looks) {
    const page = await stage.open(room === 'home' ? '' : room, {
      language,
      theme: scheme,
      viewport: { width, height },
    })
    await page.screenshot({ path: join(folder, `${room}-${language}-${scheme}-${width}.png`) })
    await page.close()
  }
}
await stage.close()
