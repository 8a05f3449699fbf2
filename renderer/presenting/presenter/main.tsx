/** Start-up of the presenter's window. */
import { startTalkWindow } from '../talk/start-talk-window'
import { PresenterWindow } from './presenter-window'

void startTalkWindow(<PresenterWindow />)
