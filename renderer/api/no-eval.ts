import * as z from 'zod';

// The content security policy forbids `eval`, which zod would try in order to compile schemas. This module
// comes before any other that makes a schema.
z.config({ jitless: true });
