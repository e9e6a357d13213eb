export { VoteSheet as Sheet } from '#renderer/taking-part/families/vote-sheet.tsx'
