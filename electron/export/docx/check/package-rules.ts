import { type OpenedPackage, resolveTarget } from './opened-package.ts';
import { elementsOf, walk } from './xml-reader.ts';

/** Every part has a type, and every type named has its part. */
export const checkContentTypes = ({ paths, xml }: OpenedPackage): string[] => {
  const types = xml.get('[Content_Types].xml');
  if (!types) return ['[Content_Types].xml is missing'];
  const defaults = new Set<string>();
  const overrides = new Set<string>();
  const problems: string[] = [];
  for (const { name, attributes } of elementsOf(types)) {
    const [set, key] =
      name === 'Default'
        ? [defaults, (attributes.get('Extension') ?? '').toLowerCase()]
        : [overrides, (attributes.get('PartName') ?? '').replace(/^\//, '')];
    if (set.has(key)) problems.push(`[Content_Types].xml names ${key} twice`);
    set.add(key);
    if (name === 'Override' && !paths.has(key))
      problems.push(`[Content_Types].xml names ${key}, which is missing`);
  }
  for (const path of paths) {
    const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    if (path !== '[Content_Types].xml' && !overrides.has(path) && !defaults.has(extension))
      problems.push(`${path} has no content type`);
  }
  return problems;
};

const isAddress = (target: string): boolean => /^[!#-;=?-Z[\]_a-z~%]+$/.test(target) && URL.canParse(target);
const referring = ['r:id', 'r:embed', 'r:link', 'r:pict', 'r:dm', 'r:lo', 'r:qs', 'r:cs'];

/** Relationships are unique, lead somewhere, and every one that a part refers to is there. */
export const checkRelationships = (opened: OpenedPackage): string[] => {
  const problems: string[] = [];
  for (const [owner, relationships] of opened.relationships) {
    const name = owner === '' ? 'the package' : owner;
    if (owner !== '' && !opened.paths.has(owner))
      problems.push(`relationships of ${owner}, which is missing`);
    const ids = new Set<string>();
    for (const { id, target, external } of relationships) {
      if (ids.has(id)) problems.push(`${name} has two relationships ${id}`);
      ids.add(id);
      if (external && !isAddress(target)) problems.push(`${name} links to "${target}", which is no address`);
      if (!external && !opened.paths.has(resolveTarget(owner, target)))
        problems.push(`${name} refers to ${target}, which is missing`);
    }
  }
  for (const [path, root] of opened.xml) {
    if (path.endsWith('.rels')) continue;
    const ids = new Set((opened.relationships.get(path) ?? []).map(({ id }) => id));
    const used = new Set<string>();
    for (const { name, attributes } of walk(root)) {
      for (const key of referring) {
        const id = attributes.get(key);
        if (id === undefined) continue;
        used.add(id);
        if (!ids.has(id))
          problems.push(`${path}: <${name}> refers to ${id}, which is no relationship of the part`);
      }
      if (name === 'w:hyperlink' && !attributes.has('r:id') && !attributes.has('w:anchor'))
        problems.push(`${path}: a link leads nowhere`);
    }
    for (const { id, type } of opened.relationships.get(path) ?? [])
      if (['hyperlink', 'image', 'header', 'footer'].includes(type) && !used.has(id))
        problems.push(`${path}: nothing refers to the ${type} ${id}`);
  }
  return problems;
};
