import type { DocumentedFunction, FunctionsDocumentation } from './functions-documentation';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const paragraph = (text: string): string => `<p>${escape(text)}</p>`;

/** The help page that Excel's function dialog opens. */
export function functionsPage({ locale, words, groups }: FunctionsDocumentation): string {
  const contents = groups.map(({ title, functions }) => {
    const links = functions.map(({ anchor, id }) => `<a href="#${anchor}">${id}</a>`);
    return `<li>${escape(title + words.colon)}${links.join(', ')}</li>`;
  });
  const sections = groups.map(
    ({ title, functions }) =>
      `<h2>${escape(title)}</h2>\n${functions.map((one) => section(one, words)).join('\n')}`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>${escape(words.title)}</title>
<link rel="stylesheet" href="../pages.css" />
</head>
<body>
<main>
<h1>${escape(words.title)}</h1>
${words.lead.map(paragraph).join('\n')}
<ul>${contents.join('')}</ul>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function section(one: DocumentedFunction, words: FunctionsDocumentation['words']): string {
  const labelled = (label: string, text: string): string =>
    `<p><b>${escape(label)}</b>${words.colon}${escape(text)}</p>`;
  const parameters = one.parameters.map(
    ({ name, optional, description }) =>
      `<dt><code>${escape(name)}</code>${optional ? ` <small>${escape(words.optional)}</small>` : ''}</dt>` +
      `<dd>${escape(description)}</dd>`,
  );
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  const { formula, headings, rows } = one.example;
  return `<section id="${one.anchor}">
<h3>${one.id}</h3>
${paragraph(one.description)}
<pre>${one.signatures.map(escape).join('\n')}</pre>
${paragraph(one.meaning)}
<dl>${parameters.join('')}</dl>
${labelled(words.formula, one.formula)}
${labelled(words.source, one.source)}
${one.caution ? labelled(words.caution, one.caution) : ''}
<p><b>${escape(words.example)}</b></p>
<pre>${escape(formula)}</pre>
<table>${row('th', headings)}${rows.map((cells) => row('td', cells)).join('')}</table>
</section>`;
}
