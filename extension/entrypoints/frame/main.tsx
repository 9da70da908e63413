import '../../companion/parse-without-eval.ts';
import { render } from 'preact';
import { FrameApp } from '../../admin/frame-app.tsx';
import { sendMessage } from '../../companion/messages.ts';
import '../../components/theme.css';

const asked = new URLSearchParams(location.search);
const ticket = asked.get('ticket') ?? '';
const theme = asked.get('theme');
// Halo's theme, which may be another one than the system's.
if (theme === 'light' || theme === 'dark') document.documentElement.style.colorScheme = theme;
const root = document.getElementById('app');
if (root !== null)
  render(
    <FrameApp admit={() => sendMessage('admitFrame', ticket)} seenAbove={() => sendMessage('lookAtFrame')} />,
    root,
  );
