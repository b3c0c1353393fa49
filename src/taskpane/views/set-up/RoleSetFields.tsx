import { Body1, Caption1, Field, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { presetRoles, presetText } from '../../../cycle/presets';
import type { PresetId } from '../../../cycle/presets';
import { usePane } from '../../pane-context';
import type { RoleInList, RoleSets } from './role-choices';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  roles: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  },
});

/** Which KPI set each of HR's roles takes. */
export function RoleSetFields({
  preset,
  roles,
  sets,
  onChange,
}: {
  readonly preset: PresetId;
  readonly roles: readonly RoleInList[];
  readonly sets: RoleSets;
  onChange(role: string, set: string | null): void;
}) {
  const { words, locale } = usePane();
  const styles = useStyles();
  const { setUp } = words;
  const names = presetText(preset, locale).roles;
  return (
    <section>
      <Subtitle2 as="h2">{setUp.roles}</Subtitle2>
      <Caption1 block className={styles.hint}>
        {setUp.rolesHint}
      </Caption1>
      {roles.length === 0 && <Body1 as="p">{setUp.noRoles}</Body1>}
      <div className={styles.roles}>
        {roles.map(({ role, people }) => (
          <Field key={role} label={`${role} · ${setUp.rolePeople(people)}`}>
            <Select
              value={sets[role] ?? ''}
              onChange={(_, { value }) => onChange(role, value === '' ? null : value)}
            >
              {presetRoles(preset).map((presetRole) => (
                <option key={presetRole} value={presetRole}>
                  {names[presetRole]}
                </option>
              ))}
              <option value="">{setUp.noKpis}</option>
            </Select>
          </Field>
        ))}
      </div>
    </section>
  );
}
