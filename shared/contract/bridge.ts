/**
 * What the three processes say to each other outside the typed vault calls.
 *
 * Page ⇄ vault process travels over a message port that the shell hands out once it has checked
 * the frame; neither passwords nor content pass through the shell.
 */
import type { Result } from './result.ts'

// ── page ⇄ vault process, over the port ────────────────────────────────────────────────────────

/** One call. `callId` is a UUID made by the caller: a repeat of a changing call answers the first result. */
export interface CallMessage {
  readonly kind: 'call'
  readonly id: number
  readonly callId: string
  readonly call: string
  readonly body: unknown
}
export interface CancelMessage {
  readonly kind: 'cancel'
  readonly id: number
}
export type PageToVault = CallMessage | CancelMessage

export interface AnswerMessage {
  readonly kind: 'answer'
  readonly id: number
  readonly result: Result<unknown>
}
/** How far a long call has come. `total` is 0 while unknown; `step` is a locale key. */
export interface ProgressMessage {
  readonly kind: 'progress'
  readonly id: number
  readonly step: string
  readonly done: number
  readonly total: number
}
export interface EventMessage {
  readonly kind: 'event'
  readonly event: string
  readonly body: unknown
}
export type VaultToPage = AnswerMessage | ProgressMessage | EventMessage

// ── shell ⇄ vault process, over the utility process's parent port ──────────────────────────────

/** What the vault process must know of this computer before the first call. */
export interface BeginMessage {
  readonly kind: 'begin'
  /** Folder of the vault to open, or null when none was chosen yet. */
  readonly folder: string | null
  /** Opaque random id of this installation; names this device's chain in the log. */
  readonly device: string
  /** Host and boot id, for the lock file. */
  readonly host: string
  readonly boot: string
  readonly version: string
  /** A packaged app on an unsupported runtime opens practice vaults only. */
  readonly practiceOnly: boolean
  /** High-water marks among the preferences: opaque keyed tokens by vault id. */
  readonly marks: Readonly<Record<string, string>>
  /** Refusals the shell counted while locked; audited at the next unlock. */
  readonly refusals: number
}
/** The vault folder changed: a new one was chosen, or an existing one is to be opened. */
export interface FolderMessage {
  readonly kind: 'folder'
  readonly folder: string
}
/** Files, or a destination, that the person chose in a native dialog or dropped. The page only knows the token. */
export interface PathsMessage {
  readonly kind: 'paths'
  readonly token: string
  readonly paths: readonly string[]
}
/** The page's message port comes with this message (ports[0]). */
export interface PortMessage {
  readonly kind: 'port'
  readonly use: 'window' | 'print'
}
export interface PrintedMessage {
  readonly kind: 'printed'
  readonly job: string
  readonly pdf: Uint8Array | null
}
/** Finish or refuse what is being written, close the stores, answer `flushed`. The process is then ended. */
export interface FlushMessage {
  readonly kind: 'flush'
}
export type ShellToVault = BeginMessage | FolderMessage | PathsMessage | PortMessage | PrintedMessage | FlushMessage

/** Print `job` to PDF in a hidden, sandboxed window that loads `print.html` and gets a port of its own. */
export interface PrintMessage {
  readonly kind: 'print'
  readonly job: string
  readonly title: string
  readonly lang: 'ko' | 'en'
}
export type VaultState = 'none' | 'locked' | 'unlocked'
/** The shell arms auto-lock when unlocked, and shows the practice mark in the window's title. */
export interface StateMessage {
  readonly kind: 'state'
  readonly state: VaultState
  readonly practice: boolean
}
/** Opaque keyed token that the shell keeps among the preferences, to warn when a vault was put back to an older copy. */
export interface MarkMessage {
  readonly kind: 'mark'
  readonly vault: string
  readonly mark: string
}
export interface FlushedMessage {
  readonly kind: 'flushed'
}
export interface ReadyMessage {
  readonly kind: 'ready'
}
/** The person asked the program to lock from inside a call, or the vault found that it must. */
export interface LockMessage {
  readonly kind: 'lock'
}
export type VaultToShell = ReadyMessage | PrintMessage | StateMessage | MarkMessage | FlushedMessage | LockMessage

// ── page → shell, through the preload ──────────────────────────────────────────────────────────

/** Preferences that are no secret: nothing about a case, not a name, not a count. */
export interface Preferences {
  readonly language: 'ko' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  readonly autoLockMinutes: number
  readonly zoom: number
  readonly density: 'compact' | 'roomy'
}

/** A chosen or dropped file as the page may know it: an opaque token, never a path. */
export interface ChosenFiles {
  readonly token: string
  readonly names: readonly string[]
}

/** The only functions that the preload puts on the page, as `window.haechi`. `PageFile` is the DOM's `File`, unknown here. */
export interface HaechiBridge<PageFile = object> {
  readonly nonce: string
  readonly lockedReason: LockReason
  /** Asks for the port; it arrives as a window message `haechi-port` with ports[0]. */
  connect(): void
  preferences(): Promise<Preferences>
  setPreferences(change: Partial<Preferences>): Promise<Preferences>
  /** Name of the vault's folder (no path), or null when none was chosen. */
  vaultName(): Promise<string | null>
  /** Native dialog for the folder of a new or existing vault; refuses network and synchronised folders. */
  chooseVault(purpose: 'create' | 'open'): Promise<Result<{ readonly name: string }> | null>
  chooseFiles(purpose: 'evidence' | 'register'): Promise<ChosenFiles | null>
  /** Files dropped or pasted on the page; '' paths (made by script) are refused. */
  dropped(files: readonly PageFile[]): Promise<ChosenFiles | null>
  chooseDestination(suggestedName: string): Promise<ChosenFiles | null>
  lock(): void
  quit(): void
  /** Opens the native print dialog for this window. */
  printWindow(): Promise<boolean>
  /** Commands from the menu: 'intake', 'search', 'palette', 'mask', 'help', … */
  onCommand(listener: (command: string) => void): () => void
}

/** Why the locked window is shown; said on the unlock screen. */
export type LockReason = 'start' | 'asked' | 'idle' | 'suspend' | 'screen' | 'crash'

/** The only functions that the preload puts on the hidden print page, as `window.haechiPrint`. */
export interface PrintBridge {
  readonly nonce: string
  readonly job: string
  readonly title: string
  readonly lang: 'ko' | 'en'
  /** Asks for a port to the vault process; it arrives as a window message `haechi-port` with ports[0]. */
  connect(): void
  /** The document stands and its fonts are loaded: print it now. */
  ready(): void
}
