/**
 * Whether a folder can hold a vault. A vault has one writer and must see its own fsync: file systems of a
 * network break the first promise of SQLite (sqlite.org/howtocorrupt.html, section 2.1), and synchronising
 * programs copy half-written files, resurrect old ones and send everything to a third party.
 */
import type { FailureCode } from '#shared/contract/failures.ts'

export interface Mount {
  readonly point: string
  readonly type: string
}

/** A folder's own name and the names in it, for the place itself and each folder above it. */
export interface Ancestor {
  readonly name: string
  readonly contents: readonly string[]
  /** text of its desktop.ini, if it has one: OneDrive and Google Drive mark their root there */
  readonly desktopIni?: string
}

export interface PlaceFacts {
  /** absolute, with symbolic links resolved as far as it exists */
  readonly path: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly mounts: readonly Mount[]
  readonly ancestors: readonly Ancestor[]
}

const networkTypes =
  /^(nfs4?|cifs|smb3?|smbfs|smb2|afpfs|webdav|davfs2?|ncpfs|coda|afs|ceph|glusterfs|lustre|9p|virtiofs|vboxsf|prl_fs|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|s3fs|gcsfuse|glusterfs|ceph-fuse|mergerfs-net|google-drive-ocamlfuse|onedriver|vmhgfs-fuse)|fuse\.curlftpfs|rclone)$/

/** Folder names that synchronising programs give their root, as a whole or followed by a company's name. */
const synchronisedNames: readonly RegExp[] = [
  /^dropbox( \(.*\))?$/,
  /^onedrive( ?-.*)?$/,
  /^google ?drive( \(.*\))?$/,
  /^googledrive-.*$/,
  /^my drive$/,
  /^내 드라이브$/,
  /^icloud ?drive( \(.*\))?$/,
  /^icloud drive.*$/,
  /^com~apple~clouddocs$/,
  /^mobile documents$/,
  /^cloudstorage$/,
  /^nextcloud[0-9]*$/,
  /^owncloud[0-9]*$/,
  /^box( sync)?$/,
  /^pcloud ?drive$/,
  /^mega(sync)?$/,
  /^syncthing$/,
  /^seafile$/,
  /^resilio sync$/,
  /^synologydrive$/,
  /^(네이버 ?)?(mybox|마이박스)$/,
  /^naver ?(mybox|cloud)$/,
  /^네이버 ?클라우드$/,
]

const synchronisedMarkers: readonly RegExp[] = [
  /^\.dropbox(\.cache)?$/,
  /^\.nextcloudsync\.log$/,
  /^\.owncloudsync\.log$/,
  /^\.sync_[0-9a-f]+\.db(-wal|-shm)?$/,
  /^\._sync_[0-9a-f]+\.db(-wal|-shm)?$/,
  /^\.stfolder$/,
  /^\.stignore$/,
  /^\.tmp\.drivedownload$/,
  /^\.tmp\.driveupload$/,
  /^\.synologyworkingdirectory$/,
  /^\.seafile-data$/,
  /^\.849c9593-d756-4e56-8d6e-42412f2a707b$/, // OneDrive's own mark of its root
]

const fold = (name: string): string => name.normalize('NFC').toLowerCase()

const holds = (point: string, path: string): boolean => point === '/' || path === point || path.startsWith(`${point}/`)

/** The deepest mount that holds the path; of several at one point the last one covers the others. */
const mountOf = (path: string, mounts: readonly Mount[]): Mount | undefined => {
  let best: Mount | undefined
  for (const mount of mounts) {
    if (holds(mount.point, path) && mount.point.length >= (best?.point.length ?? 0)) best = mount
  }
  return best
}

const isNetwork = ({ path, platform, mounts }: PlaceFacts): boolean => {
  if (platform === 'win32' && /^(\\\\|\/\/)(?![?.]\\[A-Za-z]:)/.test(path)) return true
  const mount = mountOf(path, mounts)
  return mount !== undefined && networkTypes.test(mount.type)
}

const isSynchronised = ({ name, contents, desktopIni }: Ancestor): boolean =>
  synchronisedNames.some((pattern) => pattern.test(fold(name))) ||
  contents.some((entry) => synchronisedMarkers.some((pattern) => pattern.test(fold(entry)))) ||
  /OneDrive|GoogleDriveFS|Dropbox/i.test(desktopIni ?? '')

/** @returns the reason why no vault may be there, or null */
export const judgePlace = (facts: PlaceFacts): FailureCode | null => {
  if (isNetwork(facts)) return 'vault-folder-network'
  return facts.ancestors.some(isSynchronised) ? 'vault-folder-synchronised' : null
}

/** Octal escapes of /proc/mounts: space, tab, newline, backslash. */
const unescape = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

/** Reads the lines of Linux's /proc/self/mounts (fstab(5)). */
export const readMountTable = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ')
    return point === undefined || type === undefined ? [] : [{ point: unescape(point), type }]
  })

/** Reads what macOS's mount(8) prints: `//user@server/share on /Volumes/share (smbfs, nodev)`. */
export const readMountList = (text: string): readonly Mount[] =>
  [...text.matchAll(/ on (.+) \(([^,)]+)[^)]*\)$/gm)].map(([, point = '', type = '']) => ({ point, type }))
