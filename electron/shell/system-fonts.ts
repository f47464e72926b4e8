/**
 * Menus and dialogs of the system are drawn with the system's fonts. A Linux without a Korean one shows boxes, so
 * there the shipped font is added to what the system finds. Must run before the first window is made.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A configuration for fontconfig (fonts.conf(5)): the system's own, and one more folder. */
export const fontConfiguration = (systemFile: string, folder: string, cache: string): string =>
  [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    '<fontconfig>',
    `  <include ignore_missing="yes">${escape(systemFile)}</include>`,
    `  <dir>${escape(folder)}</dir>`,
    `  <cachedir>${escape(cache)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')

/** @param fonts the first of these folders that exists is added */
export const addShippedFonts = (fonts: readonly string[], ownFolder: string): void => {
  if (process.platform !== 'linux') return
  const folder = fonts.find((each) => existsSync(each))
  if (folder === undefined) return
  const file = join(ownFolder, 'fonts.conf')
  const systemFile = process.env.FONTCONFIG_FILE ?? '/etc/fonts/fonts.conf'
  writeFileSync(file, fontConfiguration(systemFile, folder, join(ownFolder, 'fonts')), { mode: 0o600 })
  process.env.FONTCONFIG_FILE = file
}
