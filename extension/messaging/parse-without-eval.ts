import { z } from 'zod';

// The extension's content policy forbids code from strings, which zod would try for speed.
z.config({ jitless: true });
