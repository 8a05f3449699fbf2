/**
 * Property tests draw the same examples in every run of the gate, so that a change fails by what it changed.
 * `npm run explore` draws others (it sets PROPERTY_SEED), to find what nobody thought of.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261126) })
