import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** The kinds of file the renderer is made of; anything else is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

export type StaticFile = { path: string; type: string; size: number };

/**
 * The file below `root` that a URL's path names, or null where there is none that may be served.
 * `urlPath` is still percent-encoded; '/' names index.html. A path that climbs, names a hidden file, a
 * drive or a stream, or leads out of `root` through a symbolic link names nothing.
 */
export const findStaticFile = async (root: string, urlPath: string): Promise<StaticFile | null> => {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (!path.startsWith('/') || /[\x00-\x1f\\:]/.test(path)) return null;
  const segments = (path === '/' ? '/index.html' : path).slice(1).split('/');
  if (segments.some((segment) => segment === '' || segment.startsWith('.'))) return null;
  const type = types[extname(segments.at(-1) ?? '').toLowerCase()];
  if (type === undefined) return null;
  try {
    const realRoot = await realpath(root);
    const real = await realpath(join(realRoot, ...segments));
    if (!real.startsWith(realRoot + sep)) return null;
    const info = await stat(real);
    return info.isFile() ? { path: real, type, size: info.size } : null;
  } catch {
    return null;
  }
};

/** True for files whose name holds a hash of their contents, which a browser may keep. */
export const isImmutable = (urlPath: string): boolean => urlPath.startsWith('/assets/');
