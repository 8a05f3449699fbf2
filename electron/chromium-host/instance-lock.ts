/**
 * One instance for each user-data folder: Chromium could not share its profile.
 *
 * In: the folder. Out: whether it is ours now. The lock is a file with the id of the process that holds it; one whose process
 * is dead does not count. Only a living process makes a folder one in use: whatever else is wrong makes it unusable.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type LockAnswer = 'taken' | 'inUse' | 'unusable'

export function takeLock(folder: string): LockAnswer {
  const path = lockFile(folder)
  try {
    makeFolder(folder)
    if (isRunning(readHolder(path))) return 'inUse'
    rmSync(path, { force: true })
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return 'taken'
  } catch {
    // Another process may have been faster by a moment.
    return isRunning(readHolder(path)) ? 'inUse' : 'unusable'
  }
}

export function releaseLock(folder: string): void {
  rmSync(lockFile(folder), { force: true })
}

function lockFile(folder: string): string {
  return join(folder, 'instance.lock')
}

/** By hand, as Node 20's own `recursive` never returns where the system allows no folders, as in `/proc`. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** 0 when nobody holds the lock. */
function readHolder(path: string): number {
  try {
    const processId = Number(readFileSync(path, 'utf8'))
    return Number.isSafeInteger(processId) && processId > 0 ? processId : 0
  } catch {
    return 0
  }
}

function isRunning(processId: number): boolean {
  if (processId === 0 || processId === process.pid) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // A process of another user may not be signalled, and lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
