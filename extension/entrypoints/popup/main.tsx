import '../../companion/parse-without-eval.ts';
import { render } from 'preact';
import { Glance } from '../../admin/glance.tsx';
import '../../components/theme.css';

const root = document.getElementById('app');
if (root !== null) render(<Glance />, root);
