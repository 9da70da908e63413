import '../../messaging/parse-without-eval.ts';
import { render } from 'preact';
import { AdminApp } from '../../admin/shell/admin-app.tsx';
import '../../theme/theme.css';

const root = document.getElementById('app');
if (root !== null) render(<AdminApp />, root);
