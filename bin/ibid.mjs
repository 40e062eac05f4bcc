#!/usr/bin/env node
// Only a door to launch.cjs: to import Node's own modules as ES modules loads a good deal that no command
// needs (streams, readline), which `require` does not.
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./launch.cjs');
