/**
 * How the sources become `out/`: `main` (the shell, the Chromium host, the command line and its workers, as ES modules),
 * `preload` (one CommonJS file each, as a sandboxed preload must be) and `renderer`.
 * `npm start` and `npm run brief` build by themselves when a source is newer than `out/`.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const source = (path: string) => resolve(root, path)
/** scripts/build-when-stale.mjs builds elsewhere, and puts the whole in its place. */
const out = process.env['DUOBRIEF_BUILD_FOLDER'] ?? 'out'

/** The list of built files, which is all that `electron/app-protocol.ts` serves. */
function listFiles(): Plugin {
  return {
    name: 'duobrief-list-files',
    writeBundle(options, bundle) {
      if (options.dir !== undefined) writeFileSync(join(options.dir, 'files.json'), JSON.stringify(Object.keys(bundle).sort()))
    },
  }
}

export default defineConfig({
  main: {
    build: {
      outDir: join(out, 'main'),
      // The whole of zod takes 60 ms to load, what we use of it 16 ms; the other packages are left where they are.
      externalizeDeps: { exclude: ['zod'] },
      rolldownOptions: {
        input: {
          main: source('electron/main.ts'),
          'export-worker': source('electron/export-worker.ts'),
          'chromium-host': source('electron/chromium-host/start.ts'),
          'draft-worker': source('export/draft-worker.ts'),
          electron: source('electron/chromium-host/electron.ts'),
          ...(existsSync(source('export/cli.ts')) ? { cli: source('export/cli.ts') } : {}),
        },
        // All beside one another: the files find the root of the project from where they are.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: join(out, 'preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          preload: source('electron/preload.ts'),
          'page-script': source('electron/chromium-host/page-script.ts'),
          // Not a preload, but one file for a browser as well: what phones of the audience run.
          follow: source('electron/presenting/companion/page/follow.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), listFiles()],
    // Modules, so that a reader is loaded only for a document of its format.
    worker: { format: 'es' },
    // Of Markdown's entities, the build for browsers asks a document; a Worker has none.
    resolve: { alias: [{ find: /^decode-named-character-reference$/, replacement: source('node_modules/decode-named-character-reference/index.js') }] },
    build: {
      outDir: join(out, 'renderer'),
      minify: true,
      // Fonts stay files: as data: URLs they would be refused, and be a third larger.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: source('renderer/index.html'), audience: source('renderer/audience.html'), presenter: source('renderer/presenter.html') },
      },
    },
  },
})
