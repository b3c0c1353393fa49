import { Body1, Field, Input, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import type { TwinFound } from '../../../excel/jobs/install-functions';
import { functionsViewWords } from '../../../locales/functions-view-words';
import { usePane } from '../../pane-context';
import { searchFunctions } from './function-search';
import { FunctionEntry } from './FunctionEntry';

/** Every function, by what it is for, with a search. */
export function Gallery({ twins }: { readonly twins: readonly TwinFound[] }) {
  const { locale } = usePane();
  const view = functionsViewWords(locale);
  const [search, setSearch] = useState('');
  const states = new Map(twins.map(({ name, state }) => [name, state]));
  const groups = searchFunctions(search, locale);
  return (
    <>
      <Field label={view.search}>
        <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      {groups.length === 0 && <Body1 as="p">{view.noMatch}</Body1>}
      {groups.map(({ group, title, functions }) => (
        <section key={group}>
          <Subtitle2 as="h2">{title}</Subtitle2>
          {functions.map((id) => (
            <FunctionEntry key={id} id={id} state={states.get(id)} />
          ))}
        </section>
      ))}
    </>
  );
}
