export { VoteDesk as Desk } from '#renderer/meetings/families/vote-desk.tsx'
