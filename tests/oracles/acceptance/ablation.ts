/**
 * Parts of the rule that can be left out, so that a test can show what each is for. They exist only in this oracle.
 * `asPrototype` instead reckons ranks the way the prototype did (see tests/sealed-log/counts-heights.test.ts).
 */
export type Ablation = {
  readonly withoutAnswers?: true
  readonly mayBringInWhatIsHeldAside?: true
  readonly mayCiteBeforeFollowing?: true
  readonly removalHoldsOverEquals?: true
  readonly actsDoNotAnchor?: true
  readonly mayRemoveItself?: true
  readonly asPrototype?: true
}
