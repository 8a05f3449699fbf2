/** Before the end-to-end tests: builds the application when a source is newer. */
import { buildWhenStale } from '../../scripts/build-when-stale.mjs'

export async function setup(): Promise<void> {
  await buildWhenStale(() => console.log('Building the application for the end-to-end tests …'))
}
