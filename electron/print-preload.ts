/** The bridge of the hidden print page. */
import { contextBridge, ipcRenderer } from 'electron'
import type { PrintBridge } from '#shared/contract/bridge.ts'
import { channels, pageOrigin } from './shell/channels.ts'

type Begin = Pick<PrintBridge, 'nonce' | 'job' | 'title' | 'lang'>
const begin = ipcRenderer.sendSync(channels.printBegin) as Begin | null

ipcRenderer.on(channels.port, (event) => {
  window.postMessage('haechi-port', pageOrigin, event.ports)
})

if (begin !== null) {
  const bridge: PrintBridge = {
    ...begin,
    connect: () => {
      ipcRenderer.send(channels.printConnect)
    },
    ready: () => {
      ipcRenderer.send(channels.printReady)
    },
  }
  contextBridge.exposeInMainWorld('haechiPrint', bridge)
}
