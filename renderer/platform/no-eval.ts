import { z } from 'zod';

// zod compiles schemas with `new Function` where it may; the content security policy forbids even trying. This has to
// run before the first schema parses, so it is a module of its own and main.tsx imports it first.
z.config({ jitless: true });
