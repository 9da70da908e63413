import '../../messaging/parse-without-eval.ts';
import { render } from 'preact';
import { Glance } from '../../admin/shell/glance.tsx';
import '../../theme/theme.css';

const root = document.getElementById('app');
if (root !== null) render(<Glance />, root);
