/**
 * A test that fails leaves its application open, and that would slow down, and so fail, those that follow:
 * when the file that started it has ended, so does the application.
 */
import { afterAll } from 'vitest'
import { endApplications } from './application'

afterAll(endApplications)
