import type { Locale } from '../src/locales/locale';

const WORDS: Readonly<Record<Locale, { title: string; lead: string; optional: string }>> = {
  'en-US': {
    title: 'Functions of Meritsheet',
    lead: 'Type them into any cell. A blank cell is never counted as zero.',
    optional: 'optional',
  },
  'zh-CN': {
    title: 'Meritsheet 绩效函数',
    lead: '可在任意单元格中输入。空白单元格从不按 0 计算。',
    optional: '可选',
  },
};

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: { name: string; description: string; optional?: boolean }[];
  }[];
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The help page that Excel's function dialog opens, made of the functions' metadata. */
export function functionsPage(locale: Locale, metadata: string): string {
  const words = WORDS[locale];
  const { functions } = JSON.parse(metadata) as Metadata;
  const sections = functions.map(({ id, name, description, parameters }) => {
    const call = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ');
    const rows = parameters.map(
      (one) =>
        `<dt><code>${escape(one.name)}</code>${one.optional ? ` <small>${words.optional}</small>` : ''}</dt>` +
        `<dd>${escape(one.description)}</dd>`,
    );
    return `<section id="${id.toLowerCase()}">
<h2>${escape(name)}</h2>
<p>${escape(description)}</p>
<pre>=MERIT.${escape(name)}(${escape(call)})</pre>
<dl>${rows.join('')}</dl>
</section>`;
  });
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>${words.title}</title>
<link rel="stylesheet" href="../pages.css" />
</head>
<body>
<h1>${words.title}</h1>
<p>${words.lead}</p>
${sections.join('\n')}
</body>
</html>
`;
}
