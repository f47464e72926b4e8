import fc from 'fast-check'
import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asFileName, asPaths, asPurpose } from '../../../electron/shell/page-input.ts'
import { firstPreferences, nextZoom, validPreferences } from '../../../electron/shell/preferences-shape.ts'
import { isAllowedRequest } from '../../../electron/shell/requests.ts'
import { placeWindow } from '../../../electron/shell/window-place.ts'

describe('file names for the save dialog', () => {
  it.each([
    ['요약 2026-차별-7QK4-M.pdf', '요약 2026-차별-7QK4-M.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a\\b:c*?.pdf', 'a_b_c__.pdf'],
    ['CON.txt', '_CON.txt'],
    ['fdp.\u202etxt.exe', 'fdp._txt.exe'],
    ['   ', 'haechi'],
    ['', 'haechi'],
  ])('%j becomes %j', (given, expected) => {
    expect(asFileName(given)).toBe(expected)
  })
  it('never holds a path, a control character or more than 120 characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.anything()), (given) => {
        const name = asFileName(given)
        // eslint-disable-next-line no-control-regex -- what must not be in it
        expect(name).toMatch(/^[^/\\:\u0000-\u001f\u202a-\u202e]+$/)
        expect(Array.from(name).length).toBeLessThanOrEqual(121)
        expect(['.', '..']).not.toContain(name)
      }),
    )
  })
})

describe('paths of dropped files', () => {
  it('are taken whole or not at all', () => {
    expect(asPaths(['/a', '/b'], isAbsolute)).toEqual(['/a', '/b'])
    for (const given of [[], ['/a', ''], ['a'], ['/a\0b'], [1], '/a', null, { length: 1 }, ['/a'.repeat(20_000)]])
      expect(asPaths(given, isAbsolute)).toBeNull()
  })
  it('purposes are one of the known', () => {
    expect(asPurpose('open', ['create', 'open'])).toBe('open')
    expect(asPurpose('__proto__', ['create', 'open'])).toBeNull()
  })
})

describe('preferences', () => {
  it('keep what is valid and drop the rest', () => {
    expect(
      validPreferences({ language: 'ko', theme: 'blue', zoom: 79, autoLockMinutes: 5, density: 'roomy', other: 1 }),
    ).toEqual({ language: 'ko', autoLockMinutes: 5, density: 'roomy' })
  })
  it('take nothing from anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const kept = validPreferences(given)
        expect(Object.keys(firstPreferences('en'))).toEqual(expect.arrayContaining(Object.keys(kept)))
        expect(({} as Record<string, unknown>).language).toBeUndefined()
      }),
    )
  })
  it('cannot switch auto-lock off', () => {
    for (const autoLockMinutes of [0, -1, 0.5, Infinity, NaN, 241, '10', null])
      expect(validPreferences({ autoLockMinutes })).toEqual({})
  })
  it('begin in the language of the system', () => {
    expect(firstPreferences('ko-KR').language).toBe('ko')
    expect(firstPreferences('fr').language).toBe('en')
  })
  it('zoom by steps between 80 and 200 percent', () => {
    expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom(200, 1), nextZoom(80, -1), nextZoom(130, 1)]).toEqual([
      110, 90, 200, 80, 150,
    ])
  })
})

describe('requests', () => {
  it.each([
    ['app://haechi/index.html', 'mainFrame', true],
    ['app://haechi.evil/index.html', 'mainFrame', false],
    ['app://other/index.html', 'mainFrame', false],
    ['blob:app://haechi/1-2', 'image', true],
    ['blob:https://a.example/1-2', 'image', false],
    ['data:image/png;base64,AA', 'image', true],
    ['data:text/html,x', 'mainFrame', false],
    ['data:text/javascript,x', 'script', false],
    ['https://a.example/', 'xhr', false],
    ['ws://127.0.0.1/', 'webSocket', false],
    ['file:///etc/passwd', 'subFrame', false],
    ['ftp://a.example/', 'mainFrame', false],
    ['devtools://devtools/x.js', 'script', false],
    ['', 'other', false],
  ])('%s as %s: %s', (address, kind, expected) => {
    expect(isAllowedRequest(address, kind, false)).toBe(expected)
  })
  it('developer tools only while developing', () => {
    expect(isAllowedRequest('devtools://devtools/x.js', 'script', true)).toBe(true)
  })
})

describe('the place of the window', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
  const saved = { x: 100, y: 50, width: 1200, height: 800, maximized: false }
  it.each([
    ['is remembered', saved, { x: 100, y: 50, width: 1200, height: 800 }],
    ['is the usual when its screen is gone', { ...saved, x: 3000 }, { width: 1360, height: 900 }],
    ['is the usual when its title bar is out of reach', { ...saved, y: -500 }, { width: 1360, height: 900 }],
    ['is never too small', { ...saved, width: 300, height: 10 }, { x: 100, y: 50, width: 800, height: 600 }],
    ['is the usual when what was saved is no place', { x: 'a' }, { width: 1360, height: 900 }],
    ['is the usual at first', null, { width: 1360, height: 900 }],
  ])('%s', (_name, given, expected) => {
    expect(placeWindow(given, screens)).toEqual(expected)
  })
  it('fits a small screen', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 })
  })
})
