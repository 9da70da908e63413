import '../../companion/parse-without-eval.ts';
import { render } from 'preact';
import { AdminApp } from '../../admin/admin-app.tsx';
import '../../components/theme.css';

const root = document.getElementById('app');
if (root !== null) render(<AdminApp />, root);
