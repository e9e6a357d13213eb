/** What would stand in resources/locales/<language>/activities.json, under its kind. */
export const sampleWords = {
  'hands-up.name': 'Hands up',
  'hands-up.about': 'Who has a hand up.',
  'prompt.hands-up.who': 'Who is in?',
  'hands-up.do': 'My hand is up',
  'hands-up.seen': 'Hands that are up: {{up}}',
  'hands-up.came-to': 'Hands that were up: {{up}}; passed: {{passed}}',
}
