import { SaxesParser } from 'saxes';

/** An element of an XML part, as plain data: what nobody knows is written again as it was read. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  const given: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) given[key] = String(value);
  }
  return { name, attributes: given, children };
}

/** The namespace of workbooks and sheets, in both editions of the standard. */
const MAIN = /\/spreadsheetml\/(?:2006\/)?main$/;

/** @throws Error when the text is not well-formed */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  // Some programs write `<x:row>` where Excel writes `<row>`.
  let prefix = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const namespace = /^([^:]+):./.exec(name)?.[1];
    if (open.length === 1 && namespace && MAIN.test(attributes[`xmlns:${namespace}`] ?? '')) {
      prefix = `${namespace}:`;
      attributes.xmlns = attributes[`xmlns:${namespace}`] ?? '';
    }
    const made: XmlElement = {
      name: prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name,
      attributes,
      children: [],
    };
    open.at(-1)?.children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => open.pop());
  const addText = (value: string): void => void (open.length > 1 && open.at(-1)?.children.push(value));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined || typeof root === 'string') throw new Error('No element.');
  return root;
}

export const writeXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${outerXml(root)}`;

function outerXml({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`;
  for (const key in attributes) text += ` ${key}="${escapeAttribute(attributes[key] ?? '')}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escapeText(child) : outerXml(child);
  return `${text}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

export const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? '') : text;

const escapeAttribute = (text: string): string =>
  /[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? '') : text;

/** An element's name without the prefix of its namespace. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export const elements = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

export const childrenNamed = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  parent ? elements(parent).filter((child) => localName(child) === name) : [];

/** Follows names downwards, always into the first element so named. */
export function descend(from: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  let at = from;
  for (const name of names) at = at && elements(at).find((child) => localName(child) === name);
  return at;
}

/** All elements so named, however deep. */
export function* allNamed(from: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elements(from)) {
    if (localName(child) === name) yield child;
    yield* allNamed(child, name);
  }
}

export const textOf = (from: XmlElement | undefined): string =>
  from?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? '';

/** XML's two ways to write a logical value. */
export const isTrue = (value: string | undefined, otherwise = false): boolean =>
  value === undefined ? otherwise : value === '1' || value === 'true';

export function removeChildren(parent: XmlElement, name: string): void {
  parent.children = parent.children.filter((child) => typeof child === 'string' || localName(child) !== name);
}

/** Puts a child into its place among siblings whose order the schema fixes; one of its name is replaced. */
export function putChild(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  removeChildren(parent, child.name);
  const place = order.indexOf(child.name);
  const before = parent.children.findIndex(
    (other) => typeof other !== 'string' && order.indexOf(localName(other)) > place,
  );
  parent.children.splice(before < 0 ? parent.children.length : before, 0, child);
}

/**
 * Text as a cell or a heading holds it: characters that XML cannot hold are written `_x0001_`, and what looks like that is
 * protected.
 */
export const encodeText = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });

export const decodeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
