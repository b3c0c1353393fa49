import { Button, Checkbox, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { usePane } from '../../pane-context';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  title: { flexGrow: 1 },
  // Both of them beside the title, or both below it.
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
  departments: {
    display: 'grid',
    // A label stays at its box, however many lines its neighbour takes.
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 130px), 1fr))',
  },
});

/** The departments whose roles get KPI sets. */
export function DepartmentChoice({
  departments,
  chosen,
  onChange,
}: {
  readonly departments: readonly string[];
  readonly chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
}) {
  const { words } = usePane();
  const styles = useStyles();
  const { setUp } = words;
  function toggle(department: string): void {
    const next = new Set(chosen);
    if (!next.delete(department)) next.add(department);
    onChange(next);
  }
  return (
    <section>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {setUp.departments}
        </Subtitle2>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => onChange(new Set(departments))}>
            {setUp.allDepartments}
          </Button>
          <Button size="small" onClick={() => onChange(new Set())}>
            {setUp.noDepartments}
          </Button>
        </div>
      </div>
      <div className={styles.departments}>
        {departments.map((department) => (
          <Checkbox
            key={department}
            label={department === '' ? setUp.noDepartment : department}
            checked={chosen.has(department)}
            onChange={() => toggle(department)}
          />
        ))}
      </div>
    </section>
  );
}
