'use strict'
/**
 * What the carried Electron runs when it is started on a folder: `electron [-r MODULE] FOLDER …`.
 * It loads the program with `require`, not `import()`: a scheme must be registered before Electron is
 * ready, and an import comes too late for that.
 */
const { app, dialog } = require('electron')
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

const preloads = []
let folder = null
const given = process.argv.slice(1)
for (let i = 0; i < given.length; i += 1) {
  const word = given[i]
  if (word === '-r' || word === '--require') {
    i += 1
    preloads.push(given[i])
  } else if (!word.startsWith('-')) {
    folder = path.resolve(word)
    break
  }
}

for (const name of preloads) Module._load(path.resolve(name), module, false)

if (folder === null) {
  dialog.showErrorBox('Electron', 'No program folder was given.')
  app.exit(1)
} else {
  const about = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  app.setName(about.productName ?? about.name)
  app.setVersion(about.version)
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()))
  app.setAppPath(folder)
  Module._load(path.resolve(folder, about.main), module, true)
}
