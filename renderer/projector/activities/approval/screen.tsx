export {
  VoteHead as Head,
  VoteScreen as Screen,
} from '#renderer/projector/families/vote-screen.tsx'
