/// <reference types="vite/client" />
import '#renderer/styles/index.css'
import '#renderer/workspace/workspace.css'
import { rooms, welcome } from '#renderer/workspace/rooms.ts'
import { mountStage, readStageOptions, type StageRoom } from './stage.tsx'

const files = import.meta.glob<StageRoom>('./*-stage.tsx', {
  import: 'stage',
  eager: true,
})
const options = readStageOptions(new URLSearchParams(window.location.search))
await mountStage(Object.values(files), rooms, welcome, options)
