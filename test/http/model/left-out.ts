/** Commands that the walks do not give, each with the reason. */
export const leftOut: Readonly<{ [command: string]: string }> = {
  'records/amend': 'It mends what was written, by rules of its own for each field: its own specs go through them.',
  'capas/amend': 'As records/amend.',
  'capas/consent-to-amendment': 'As amend.',
  'capas/drop-amendment': 'As amend.',
  'records/pause-term':
    'Whether a term may still be stopped hangs on its due, which the model follows of answers alone: walks of its own in the domain.',
  'records/resume-term': 'As pause-term.',
  'capas/pause-term': 'As records/pause-term.',
  'capas/resume-term': 'As records/pause-term.',
  'records/name-complained-of': 'Conflict of interest has a model and walks of its own: test/http/conflict.',
  'records/ask-to-explain': 'Only who is in conflict of interest is asked: test/http/conflict.',
  'records/share-investigation': 'Shared investigations have a property of their own in the domain, and a spec over HTTP.',
  'records/leave-investigation': 'As share-investigation.',
  'records/hand-to-authorised-unit': 'It closes the complaint to all but the authorised unit: test/http/conflict.',
  'records/examine-report': 'Of the authorised unit alone, as hand-to-authorised-unit.',
  'records/conclude-inquiry': 'As examine-report.',
  'records/extend-inquiry': 'As examine-report.',
  'records/give-back': 'As examine-report.',
  'records/resume-examination': 'As examine-report.',
};
