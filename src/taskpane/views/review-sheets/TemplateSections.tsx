import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useEffect, useRef } from 'react';
import { REQUIRED_SECTIONS } from '../../../cycle/review-template';
import type { ReviewSection, ReviewTemplate } from '../../../cycle/review-template';
import { reviewTemplateWords } from '../../../locales/review-template-words';
import { usePane } from '../../pane-context';
import { moved, switched } from './template-draft';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  section: {
    display: 'flex',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, minWidth: 0 },
});

/** The sections in the order of the sheet: on or off, up or down. */
export function TemplateSections({
  template,
  onChange,
}: {
  readonly template: ReviewTemplate;
  onChange(template: ReviewTemplate): void;
}) {
  const { locale, announce } = usePane();
  const styles = useStyles();
  const words = reviewTemplateWords(locale);
  const list = useRef<HTMLUListElement>(null);
  const used = useRef<string | null>(null);

  // A row that moves takes its buttons along, and the browser drops the focus on the way.
  useEffect(() => {
    if (used.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${used.current}"]`)?.focus();
    used.current = null;
  });

  function move(section: ReviewSection, by: 1 | -1): void {
    const next = moved(template, section, by);
    used.current = `${section} ${by}`;
    onChange(next);
    const place = next.sections.findIndex((one) => one.section === section) + 1;
    announce(words.moved(words.sections[section], place, next.sections.length));
  }

  return (
    <ul ref={list} className={styles.list}>
      {template.sections.map(({ section, on }, index) => {
        const isRequired = REQUIRED_SECTIONS.has(section);
        const name = words.sections[section];
        return (
          <li key={section} className={styles.section}>
            <div className={styles.name}>
              <Checkbox
                checked={on || isRequired}
                disabled={isRequired}
                onChange={(_, { checked }) => onChange(switched(template, section, checked === true))}
                label={
                  <>
                    {name}
                    {isRequired && <Caption1 block>{words.always}</Caption1>}
                  </>
                }
              />
            </div>
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowUpRegular />}
              aria-label={words.up(name)}
              data-move={`${section} -1`}
              disabledFocusable={index === 0}
              onClick={() => move(section, -1)}
            />
            <Button
              appearance="subtle"
              size="small"
              icon={<ArrowDownRegular />}
              aria-label={words.down(name)}
              data-move={`${section} 1`}
              disabledFocusable={index === template.sections.length - 1}
              onClick={() => move(section, 1)}
            />
          </li>
        );
      })}
    </ul>
  );
}
