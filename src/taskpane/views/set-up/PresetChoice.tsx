import { Caption1, makeStyles, Radio, RadioGroup, Subtitle2, tokens } from '@fluentui/react-components';
import { PRESET_IDS, presetText } from '../../../cycle/presets';
import type { PresetId } from '../../../cycle/presets';
import { setUpViewWords } from '../../../locales/set-up-view-words';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground3 },
  // A radio stands beside its name, not in the middle of the lines below it.
  preset: { alignItems: 'flex-start' },
});

/** The schemes to begin with, each with the sentence that says for whom it is. */
export function PresetChoice({
  chosen,
  suggested,
  onChange,
}: {
  readonly chosen: PresetId;
  readonly suggested: PresetId;
  onChange(preset: PresetId): void;
}) {
  const { locale } = usePane();
  const styles = useStyles();
  const words = setUpViewWords(locale);
  return (
    <section>
      <Subtitle2 as="h2" id="preset-heading">
        {words.preset}
      </Subtitle2>
      <RadioGroup
        aria-labelledby="preset-heading"
        value={chosen}
        onChange={(_, { value }) => onChange(value as PresetId)}
      >
        {PRESET_IDS.map((id) => {
          const { name, about } = presetText(id, locale);
          return (
            <Radio
              key={id}
              value={id}
              className={styles.preset}
              label={
                <>
                  {id === suggested ? `${name} · ${words.suggested}` : name}
                  <Caption1 block className={styles.about}>
                    {about}
                  </Caption1>
                </>
              }
            />
          );
        })}
      </RadioGroup>
    </section>
  );
}
