import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgePlace, type PlaceFacts, readMountList, readMountTable } from '../../../electron/shell/place.ts'
import { checkVaultFolder } from '../../../electron/shell/place-facts.ts'

const facts = (path: string, more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  path,
  platform: 'linux',
  mounts: [{ point: '/', type: 'ext4' }],
  ancestors: path
    .split('/')
    .filter((name) => name !== '')
    .map((name) => ({ name, contents: [] })),
  ...more,
})

describe('a network file system', () => {
  it.each([
    'nfs',
    'nfs4',
    'cifs',
    'smb3',
    'smbfs',
    '9p',
    'fuse.sshfs',
    'fuse.rclone',
    'davfs',
    'afpfs',
    'webdav',
    'vboxsf',
  ])('%s is refused', (type) => {
    const mounts = [
      { point: '/', type: 'ext4' },
      { point: '/mnt/share', type },
    ]
    expect(judgePlace(facts('/mnt/share/vault', { mounts }))).toBe('vault-folder-network')
    expect(judgePlace(facts('/mnt/shared/vault', { mounts }))).toBeNull()
  })

  it.each(['ext4', 'btrfs', 'xfs', 'zfs', 'tmpfs', 'overlay', 'apfs', 'exfat', 'fuseblk', 'fuse.gocryptfs'])(
    '%s is a disk of this computer',
    (type) => {
      expect(judgePlace(facts('/mnt/disk/vault', { mounts: [{ point: '/mnt/disk', type }] }))).toBeNull()
    },
  )

  it('the deepest mount decides, and of two at one point the later', () => {
    const local = { point: '/mnt/share/local', type: 'ext4' }
    const share = { point: '/mnt/share', type: 'nfs4' }
    expect(judgePlace(facts('/mnt/share/local/vault', { mounts: [share, local] }))).toBeNull()
    const covered = [{ point: '/mnt/share', type: 'autofs' }, share]
    expect(judgePlace(facts('/mnt/share/vault', { mounts: covered }))).toBe('vault-folder-network')
  })

  it.each([
    [String.raw`\\server\share\vault`, 'vault-folder-network'],
    [String.raw`\\?\UNC\server\share\vault`, 'vault-folder-network'],
    [String.raw`\\?\C:\vault`, null],
    [String.raw`C:\vault`, null],
  ])('%s on Windows', (path, expected) => {
    expect(judgePlace({ path, platform: 'win32', mounts: [], ancestors: [] })).toBe(expected)
  })
})

describe('a synchronised folder', () => {
  it.each([
    'Dropbox',
    'Dropbox (Personal)',
    'OneDrive',
    'OneDrive - 국가인권위원회',
    'Google Drive',
    'GoogleDrive-a@b.kr',
    'My Drive',
    '내 드라이브',
    'iCloudDrive',
    'Mobile Documents',
    'com~apple~CloudDocs',
    'CloudStorage',
    'Nextcloud',
    'nextcloud2',
    'ownCloud',
    'Syncthing',
    'MEGAsync',
    'MYBOX',
    '네이버 MYBOX',
    '네이버 마이박스',
    '네이버 MYBOX'.normalize('NFD'),
    'SynologyDrive',
  ])('named %s is refused', (name) => {
    expect(judgePlace(facts(`/home/a/${name}/cases/vault`))).toBe('vault-folder-synchronised')
  })

  it.each(['Dropboxes', 'Boxes', 'Drive', 'Documents', 'inbox', '문서', 'cloud', 'onedriver-notes'])(
    'is not what %s says',
    (name) => {
      expect(judgePlace(facts(`/home/a/${name}/vault`))).toBeNull()
    },
  )

  it.each(['.dropbox', '.dropbox.cache', '.nextcloudsync.log', '.sync_1f2e3d.db', '.stfolder', '.tmp.drivedownload'])(
    'with %s above it is refused',
    (marker) => {
      const ancestors = [
        { name: 'vault', contents: [] },
        { name: 'Work', contents: ['a.txt', marker] },
      ]
      expect(judgePlace(facts('/home/a/Work/vault', { ancestors }))).toBe('vault-folder-synchronised')
    },
  )

  it('marked by its desktop.ini is refused', () => {
    const desktopIni = '[.ShellClassInfo]\r\nIconResource=C:\\Program Files\\Microsoft OneDrive\\OneDrive.exe,0'
    const ancestors = [{ name: 'Work', contents: ['desktop.ini'], desktopIni }]
    expect(judgePlace(facts('/home/a/Work', { ancestors }))).toBe('vault-folder-synchronised')
  })
})

describe('mount tables', () => {
  it('of Linux, with spaces in a name', () => {
    const text = 'server:/x /mnt/our\\040share nfs4 rw,relatime 0 0\ntmpfs /run tmpfs rw 0 0\n'
    expect(readMountTable(text)).toEqual([
      { point: '/mnt/our share', type: 'nfs4' },
      { point: '/run', type: 'tmpfs' },
    ])
  })

  it('of macOS', () => {
    const text = '/dev/disk3s1 on / (apfs, sealed, local)\n//kim@nas/Our share on /Volumes/Our share (smbfs, nodev)\n'
    expect(readMountList(text)).toEqual([
      { point: '/', type: 'apfs' },
      { point: '/Volumes/Our share', type: 'smbfs' },
    ])
  })
})

describe('a real folder', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'haechi-place-'))
    mkdirSync(join(folder, 'empty'))
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full', 'a.txt'), 'a')
    mkdirSync(join(folder, 'Dropbox'))
    symlinkSync(join(folder, 'Dropbox'), join(folder, 'innocent'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['empty', 'create', null],
    ['new', 'create', null],
    ['full', 'create', 'vault-folder-not-empty'],
    ['full/a.txt', 'create', 'vault-folder-not-empty'],
    ['nowhere/new', 'create', 'vault-folder-missing'],
    ['Dropbox/new', 'create', 'vault-folder-synchronised'],
    ['innocent/new', 'create', 'vault-folder-synchronised'],
    ['full', 'open', null],
    ['gone', 'open', 'vault-folder-missing'],
    ['innocent', 'open', 'vault-folder-synchronised'],
  ] as const)('%s, to %s', (name, purpose, expected) => {
    expect(checkVaultFolder(join(folder, name), purpose)).toBe(expected)
  })
})
