import { watch } from 'node:fs'

/** While developing (`npm run dev`): calls `reload` when the built page has changed and the builder has come to rest. */
export const watchPage = (folder: string, reload: () => void): void => {
  let pending: NodeJS.Timeout | undefined
  watch(folder, { recursive: true }, () => {
    clearTimeout(pending)
    pending = setTimeout(reload, 300)
  })
}
