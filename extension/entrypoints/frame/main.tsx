import '../../messaging/parse-without-eval.ts';
import { render } from 'preact';
import { FrameApp } from '../../admin/shell/frame-app.tsx';
import { askBackground } from '../../messaging/ask-background.ts';
import '../../theme/theme.css';

const asked = new URLSearchParams(location.search);
const [ticket, theme] = [asked.get('ticket') ?? '', asked.get('theme')];
// Halo's theme, which may be another one than the system's.
if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
const root = document.getElementById('app');
if (root !== null)
  render(
    <FrameApp
      admit={() => askBackground('admitFrame', ticket)}
      seenAbove={() => askBackground('lookAtFrame')}
    />,
    root,
  );
