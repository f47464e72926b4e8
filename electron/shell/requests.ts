/**
 * Whether a page may load `address`. Only what the program itself holds: its own files, bytes that the page
 * made from memory, and inline pictures. Developer tools only while developing.
 */
export const isAllowedRequest = (address: string, kind: string, developing: boolean): boolean => {
  const scheme = address.slice(0, address.indexOf(':'))
  if (scheme === 'app') return address.startsWith('app://haechi/')
  if (scheme === 'blob') return address.startsWith('blob:app://haechi/')
  if (scheme === 'data') return kind === 'image'
  return scheme === 'devtools' && developing
}
