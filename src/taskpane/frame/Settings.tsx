import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { LOCALES } from '../../locales/locale';
import type { Locale } from '../../locales/locale';
import { usePane } from '../pane-context';
import { COLOUR_CHOICES } from '../use-colours';
import type { ColourChoice } from '../use-colours';

export interface SettingsProps {
  readonly colours: ColourChoice;
  onLanguage(locale: Locale): void;
  onColours(choice: ColourChoice): void;
}

const useStyles = makeStyles({
  settings: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});

/** Language and colours of the pane. Escape closes it. */
export default function Settings({
  colours,
  onLanguage,
  onColours,
  onClose,
}: SettingsProps & { readonly onClose: () => void }) {
  const { words, locale } = usePane();
  const styles = useStyles();
  return (
    <div
      role="group"
      aria-label={words.frame.settings}
      className={styles.settings}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Field label={words.frame.language} size="small">
        <Select
          autoFocus
          size="small"
          value={locale}
          onChange={(_, { value }) => onLanguage(value as Locale)}
        >
          {LOCALES.map((one) => (
            <option key={one} value={one} lang={one}>
              {words.frame.languages[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.frame.colours} size="small">
        <Select size="small" value={colours} onChange={(_, { value }) => onColours(value as ColourChoice)}>
          {COLOUR_CHOICES.map((one) => (
            <option key={one} value={one}>
              {words.frame.colourChoices[one]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
