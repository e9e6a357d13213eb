export { GatherDesk as Desk } from '#renderer/meetings/families/gather-desk.tsx'
