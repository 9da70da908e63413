import '../../companion/parse-without-eval.ts';
import { render } from 'preact';
import { FrameApp } from '../../admin/frame-app.tsx';
import { sendMessage } from '../../companion/messages.ts';
import '../../components/theme.css';

const ticket = new URLSearchParams(location.search).get('ticket') ?? '';
const root = document.getElementById('app');
if (root !== null) render(<FrameApp admit={() => sendMessage('admitFrame', ticket)} />, root);
