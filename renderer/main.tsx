/** The page's first lines: small, so that the unlock screen is there at once. The rest is loaded behind it. */
import '@mantine/core/styles.css'
import './look.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startTexts } from './i18n.ts'
import { Look } from './look.tsx'
import { PreferencesProvider } from './preferences.tsx'
import { connectVault } from './vault-client.ts'

const { nonce } = window.haechi
setNonce(nonce)
connectVault()

const preferences = await window.haechi.preferences()
startTexts(preferences.language)

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
createRoot(place).render(
  <PreferencesProvider first={preferences}>
    <Look nonce={nonce}>
      <App />
    </Look>
  </PreferencesProvider>,
)
