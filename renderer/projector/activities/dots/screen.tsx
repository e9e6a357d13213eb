export { VoteScreen as Screen } from '#renderer/projector/families/vote-screen.tsx'
