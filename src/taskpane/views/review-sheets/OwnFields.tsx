import { Body1, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { MOST_OWN_FIELDS } from '../../../cycle/review-template';
import type { ReviewTemplate } from '../../../cycle/review-template';
import { reviewTemplateWords } from '../../../locales/review-template-words';
import { usePane } from '../../pane-context';
import { relabelled, withField, withoutField } from './template-draft';

const useStyles = makeStyles({
  field: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalXS },
  label: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  fields: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
    '& > div': { width: '100%' },
  },
});

/** Texts that HR asks for in words of its own. */
export function OwnFields({
  template,
  onChange,
}: {
  readonly template: ReviewTemplate;
  onChange(template: ReviewTemplate): void;
}) {
  const { locale } = usePane();
  const styles = useStyles();
  const words = reviewTemplateWords(locale);
  return (
    <div className={styles.fields}>
      <Body1>{words.ownFieldsHint}</Body1>
      {template.ownFields.map((field, index) => (
        <div key={field.id} className={styles.field}>
          <Field label={words.ownField(index + 1)} className={styles.label}>
            <Input
              className={styles.input}
              value={field.label}
              onChange={(_, { value }) => onChange(relabelled(template, field, value))}
            />
          </Field>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.removeField(field.label)}
            onClick={() => onChange(withoutField(template, field))}
          />
        </div>
      ))}
      {template.ownFields.length < MOST_OWN_FIELDS && (
        <Button onClick={() => onChange(withField(template, words.newField))}>{words.addField}</Button>
      )}
    </div>
  );
}
