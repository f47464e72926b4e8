/** Names of the few messages between a page's preload script and the shell. */
export const channels = {
  /** synchronous; what the page must know before its first line runs */
  begin: 'haechi:begin',
  connect: 'haechi:connect',
  port: 'haechi:port',
  preferences: 'haechi:preferences',
  setPreferences: 'haechi:set-preferences',
  vaultName: 'haechi:vault-name',
  chooseVault: 'haechi:choose-vault',
  chooseFiles: 'haechi:choose-files',
  dropped: 'haechi:dropped',
  chooseDestination: 'haechi:choose-destination',
  lock: 'haechi:lock',
  quit: 'haechi:quit',
  printWindow: 'haechi:print-window',
  command: 'haechi:command',
  printBegin: 'haechi:print-begin',
  printConnect: 'haechi:print-connect',
  printReady: 'haechi:print-ready',
} as const

export const pageOrigin = 'app://haechi'
