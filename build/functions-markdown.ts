import type { DocumentedFunction, FunctionsDocumentation } from './functions-documentation';

/** The same as the help page, for readers of the repository. */
export function functionsMarkdown({ words, groups }: FunctionsDocumentation): string {
  const contents = groups.map(
    ({ title, functions }) =>
      `- ${title}${words.colon}${functions.map(({ id, anchor }) => `[${id}](#${anchor})`).join(', ')}`,
  );
  return [
    `# ${words.title}`,
    ...words.lead.map(text),
    contents.join('\n'),
    ...groups.flatMap(({ title, functions }) => [
      `## ${title}`,
      ...functions.flatMap((one) => section(one, words)),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(one: DocumentedFunction, words: FunctionsDocumentation['words']): string[] {
  const labelled = (label: string, sentence: string): string => `**${label}**${words.colon}${text(sentence)}`;
  return [
    `### ${one.id}`,
    text(one.description),
    code(one.signatures.join('\n')),
    text(one.meaning),
    table(
      [words.parameter, words.parameterMeaning],
      one.parameters.map(({ name, optional, description }) => [
        `\`${name}\`${optional ? ` (${words.optional})` : ''}`,
        text(description),
      ]),
    ),
    labelled(words.formula, one.formula),
    labelled(words.source, one.source),
    ...(one.caution ? [labelled(words.caution, one.caution)] : []),
    `**${words.example}**`,
    code(one.example.formula),
    table(
      one.example.headings.map(text),
      one.example.rows.map((row) => row.map(text)),
    ),
  ];
}

const code = (lines: string): string => `\`\`\`text\n${lines}\n\`\`\``;

/** A sentence in which nothing is taken for markup. */
const text = (sentence: string): string => sentence.replace(/[\\`*_|[\]]/g, '\\$&').replace(/</g, '&lt;');

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}
