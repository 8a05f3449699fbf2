/**
 * References between the parts of an archive.
 */

/** Where a reference leads inside the archive, seen from a part; `..` cannot lead out of it. */
export function resolvePath(from: string, reference: string): string {
  const [bare = ''] = reference.split(/[?#]/)
  const folders = bare.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of decoded(bare).split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.' && step !== '') folders.push(step)
  }
  return folders.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
