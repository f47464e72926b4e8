/** Turns a document that the vault process wrote into PDF, in a hidden sandboxed window with a port of its own. */
import { ipcMain, MessageChannelMain, type WebContents } from 'electron'
import type { PrintMessage } from '#shared/contract/bridge.ts'
import { channels } from './channels.ts'
import type { FileTable } from './pages.ts'
import { isFromPage } from './senders.ts'
import type { VaultProcess } from './vault-process.ts'
import { openHiddenWindow, type PageWindow } from './window.ts'

/** The template knows none of the page's fonts: digits only, or they become boxes. */
const footer =
  '<div style="width:100%;font-size:8px;text-align:center;color:#1b1a18"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

const patience = 60_000

export interface Printer {
  readonly print: (message: PrintMessage) => void
  readonly end: () => Promise<void>
}

interface Job {
  readonly message: PrintMessage
  readonly page: PageWindow
  readonly finish: (pdf: Uint8Array | null) => void
}

const toPdf = async (contents: WebContents): Promise<Uint8Array | null> => {
  try {
    return await contents.printToPDF({
      generateTaggedPDF: true,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
    })
  } catch {
    return null
  }
}

export const createPrinter = (options: {
  readonly preload: string
  readonly table: () => FileTable
  readonly vault: VaultProcess
  readonly onRefused: () => void
}): Printer => {
  const jobs = new Map<number, Job>()
  const jobOf = (event: Electron.IpcMainEvent): Job | undefined => {
    const job = jobs.get(event.sender.id)
    if (job !== undefined && isFromPage(event, job.page.window.webContents, 'print.html')) return job
    options.onRefused()
    return undefined
  }
  const begin = (event: Electron.IpcMainEvent): void => {
    const job = jobOf(event)
    const { message } = job ?? {}
    event.returnValue =
      message === undefined
        ? null
        : { nonce: job?.page.nonce(), job: message.job, title: message.title, lang: message.lang }
  }
  const connect = (event: Electron.IpcMainEvent): void => {
    if (jobOf(event) === undefined) return
    const { port1, port2 } = new MessageChannelMain()
    options.vault.send({ kind: 'port', use: 'print' }, [port1])
    event.sender.postMessage(channels.port, null, [port2])
  }
  const ready = (event: Electron.IpcMainEvent): void => {
    const job = jobOf(event)
    if (job !== undefined) void toPdf(event.sender).then(job.finish)
  }
  ipcMain.on(channels.printBegin, begin)
  ipcMain.on(channels.printConnect, connect)
  ipcMain.on(channels.printReady, ready)

  const print = (message: PrintMessage): void => {
    const query = new URLSearchParams({ job: message.job, lang: message.lang }).toString()
    const page = openHiddenWindow({ preload: options.preload, table: options.table, query })
    const { id } = page.window.webContents
    const finish = (pdf: Uint8Array | null): void => {
      if (!jobs.delete(id)) return
      clearTimeout(timer)
      options.vault.send({ kind: 'printed', job: message.job, pdf })
      void page.destroy()
    }
    const timer = setTimeout(() => {
      finish(null)
    }, patience)
    jobs.set(id, { message, page, finish })
    const failed = (): void => {
      finish(null)
    }
    page.window.webContents.once('did-fail-load', failed)
    page.window.webContents.once('render-process-gone', failed)
  }
  return {
    print,
    end: async () => {
      ipcMain.off(channels.printBegin, begin)
      ipcMain.off(channels.printConnect, connect)
      ipcMain.off(channels.printReady, ready)
      const open = [...jobs.values()]
      for (const job of open) job.finish(null)
      await Promise.all(open.map((job) => job.page.destroy()))
    },
  }
}
