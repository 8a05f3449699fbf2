/**
 * Where to save, asked of the user with what the system has: zenity or kdialog, AppleScript, PowerShell.
 *
 * In: a suggested path and a title. Out: the path chosen, or null when the user cancels. Where no dialog program is
 * installed, the file goes to the suggested folder under a name that is free, and the user is told.
 * Tests give their answers in `DUOBRIEF_HOST_DIALOG_ANSWERS`, a JSON array of paths and nulls, used one after another.
 * Every text reaches the programs as a parameter or in the environment, never inside a script.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { chooseLanguage, shellTexts } from '../shell-texts'
import { systemLanguages } from './languages'

export interface SaveDialogOptions {
  readonly title?: string
  readonly defaultPath?: string
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[]
}

interface DialogProgram {
  readonly program: string
  readonly parameters: readonly string[]
}

let answers: (string | null)[] | null = null

export async function askForSavePath(options: SaveDialogOptions): Promise<string | null> {
  const prepared = process.env['DUOBRIEF_HOST_DIALOG_ANSWERS']
  if (prepared !== undefined) {
    answers ??= JSON.parse(prepared) as (string | null)[]
    return answers.shift() ?? null
  }
  const suggested = options.defaultPath ?? 'untitled'
  for (const { program, parameters } of dialogPrograms(options.title ?? '', suggested)) {
    const answer = await run(program, parameters, { DUOBRIEF_TITLE: options.title ?? '', DUOBRIEF_PATH: suggested })
    if (answer.started) return answer.output === '' ? null : answer.output
  }
  const path = freeName(suggested)
  console.log(shellTexts(chooseLanguage('system', systemLanguages())).savedTo, path)
  return path
}

function dialogPrograms(title: string, suggested: string): DialogProgram[] {
  switch (process.platform) {
    case 'darwin':
      return [{ program: 'osascript', parameters: ['-e', appleScript, title, dirname(suggested), basename(suggested)] }]
    case 'win32':
      return [{ program: 'powershell.exe', parameters: ['-NoProfile', '-STA', '-Command', powerShell] }]
    default:
      return [
        { program: 'zenity', parameters: ['--file-selection', '--save', '--confirm-overwrite', `--title=${title}`, `--filename=${suggested}`] },
        { program: 'kdialog', parameters: ['--title', title, '--getsavefilename', suggested] },
      ]
  }
}

const appleScript = `on run {prompt, folder, suggested}
  return POSIX path of (choose file name with prompt prompt default location (POSIX file folder) default name suggested)
end run`

const powerShell = `[Console]::OutputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Windows.Forms
$dialog = New-Object System.Windows.Forms.SaveFileDialog
$dialog.Title = $env:DUOBRIEF_TITLE
$dialog.InitialDirectory = [IO.Path]::GetDirectoryName($env:DUOBRIEF_PATH)
$dialog.FileName = [IO.Path]::GetFileName($env:DUOBRIEF_PATH)
if ($dialog.ShowDialog() -eq 'OK') { [Console]::Write($dialog.FileName) }`

/** `started` is false when there is no such program; a dialog that was cancelled puts out nothing. */
function run(program: string, parameters: readonly string[], environment: Record<string, string>): Promise<{ started: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', () => resolve({ started: false, output: '' }))
    child.once('close', () => resolve({ started: true, output: Buffer.concat(chunks).toString('utf8').trim() }))
  })
}

function freeName(path: string): string {
  const extension = extname(path)
  const stem = join(dirname(path), basename(path, extension))
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${stem} (${number})${extension}`
    if (!existsSync(candidate)) return candidate
  }
}
