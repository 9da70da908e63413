import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';

/** The least a Hono server can do: one route that answers texts that are there already. */
const MessageSchema = z.object({ id: z.number(), question: z.literal('serve'), given: z.array(z.string()) });

process.on('message', (message) => {
  const { id, given: texts } = MessageSchema.parse(message);
  const app = new Hono().get('/:place', (context) =>
    context.body(texts[Number(context.req.param('place'))] ?? '', 200, {
      'Content-Type': 'application/json',
    }),
  );
  serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
    process.send?.({ id, answer: `http://127.0.0.1:${port}` }),
  );
});
