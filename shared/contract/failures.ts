/**
 * All expected failures. Each has an English and a Korean message in `shared/locales/*\/failures.json`
 * that says what happened, what is safe and what to do. No message holds content, keys or names.
 */
export const failureCodes = [
  // calls
  'call-unknown',
  'call-too-large',
  'call-malformed',
  'call-locked',
  'call-unlocked',
  'call-forbidden',
  'call-cancelled',
  'call-failed',
  // vault
  'vault-none',
  'vault-exists',
  'vault-not-found',
  'vault-newer',
  'vault-header-damaged',
  'vault-header-hostile',
  'vault-damaged',
  'vault-in-use',
  'vault-read-only',
  'vault-practice-only',
  'vault-folder-network',
  'vault-folder-synchronised',
  'vault-folder-not-empty',
  'vault-folder-missing',
  'vault-disk-full',
  'vault-older-copy',
  'password-wrong',
  'password-weak',
  'sheet-word-unknown',
  'sheet-checksum',
  'sheet-other-vault',
  'sheet-too-few',
  'sheet-repeated',
  'sheet-answers-wrong',
  'sheets-not-prepared',
  // records
  'record-missing',
  'record-void',
  'intake-incomplete',
  'step-not-possible',
  'step-fact-missing',
  'step-date',
  'note-not-yours',
  // files
  'file-missing',
  'file-unreadable',
  'file-changed',
  'file-too-large',
  'file-name',
  'evidence-damaged',
  'evidence-key',
  'destination-exists',
  'destination-failed',
  'token-unknown',
  // documents and gate
  'print-failed',
  'gate-closed',
  'gate-hits',
  'gate-unreadable',
  'gate-named',
  // legacy register
  'legacy-empty',
  'legacy-encoding',
  'legacy-quote',
  'legacy-mapping',
  'legacy-columns',
  'legacy-undone',
  // sample
  'sample-real-vault',
  'sample-loaded',
] as const

export type FailureCode = (typeof failureCodes)[number]
