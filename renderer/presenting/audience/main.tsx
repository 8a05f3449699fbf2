/** Start-up of the audience's window. */
import { startTalkWindow } from '../talk/start-talk-window'
import { AudienceWindow } from './audience-window'

void startTalkWindow(<AudienceWindow />)
