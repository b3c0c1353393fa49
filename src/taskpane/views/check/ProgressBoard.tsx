import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { KpiProgress, Light, PersonProgress, Progress } from '../../../cycle/progress';
import type { ProgressRule } from '../../../cycle/progress-rule';
import { cellOf } from '../../../cycle/read-table';
import { progressViewWords } from '../../../locales/progress-view-words';
import { FIGURES_TABLE } from '../../frame/figures-table';
import { VirtualList } from '../../frame/VirtualList';
import { usePane } from '../../pane-context';
import { Bar } from './Bar';
import { GroupHead } from './GroupHead';
import { LightIcon } from './LightIcon';
import { PlaceLink } from './PlaceLink';

const LIGHTS: readonly Light[] = ['behind', 'slow', 'onSchedule', 'unknown'];

type Line =
  | { readonly kind: 'person'; readonly key: string; readonly one: PersonProgress; readonly open: boolean }
  | { readonly kind: 'kpi'; readonly key: string; readonly kpi: KpiProgress };

const useStyles = makeStyles({
  table: {
    ...FIGURES_TABLE,
    '& th, & td': { ...FIGURES_TABLE['& th, & td'], textAlign: 'center' },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0, overflowWrap: 'anywhere' },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
    '& thead svg': { width: '16px', height: '16px' },
  },
  rule: { '& > summary': { cursor: 'pointer' } },
  kpi: {
    display: 'grid',
    gridTemplateColumns: '18px 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 26px`,
    '& svg': { width: '16px', height: '16px', marginTop: '2px' },
  },
  about: { color: tokens.colorNeutralForeground3, display: 'block' },
});

/** How the period goes: departments, people and KPIs, those behind schedule first. */
export function ProgressBoard({
  progress: { elapsed, parts, people, departments },
  rule,
}: {
  readonly progress: Progress;
  readonly rule: ProgressRule;
}) {
  const { locale } = usePane();
  const styles = useStyles();
  const { progress: words } = progressViewWords(locale);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () =>
      people.flatMap((one): Line[] => {
        const key = one.person.id;
        const open = opened.has(key);
        const kpis = open
          ? one.kpis.map((kpi, index): Line => ({ kind: 'kpi', key: `${key}|${index}`, kpi }))
          : [];
        return [{ kind: 'person', key, one, open }, ...kpis];
      }),
    [people, opened],
  );
  function toggle(key: string): void {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  }
  if (people.length === 0) return <Body1 as="p">{words.nobody}</Body1>;
  return (
    <>
      <Body1 as="p">{elapsed === null ? words.noDates : words.elapsed(elapsed)}</Body1>
      {elapsed !== null && <Bar share={elapsed} />}
      {parts.length > 0 && !people.some(hasPartActual) && (
        <Body1 as="p">{words.noPartActuals(parts.join(words.separator))}</Body1>
      )}
      <details className={styles.rule}>
        <summary>{words.rule}</summary>
        <Caption1 as="p" block>
          {words.ruleAbout(rule.onSchedule, rule.behind)}
        </Caption1>
        <Caption1 as="p" block>
          {words.paceAbout}
        </Caption1>
        <Caption1 as="p" block>
          {words.ruleSet}
        </Caption1>
      </details>
      <table className={styles.table} aria-label={words.departments}>
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            {LIGHTS.map((light) => (
              <th key={light} scope="col">
                <LightIcon light={light} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map(({ department, counts }) => (
            <tr key={department}>
              <th scope="row">{department || words.noDepartment}</th>
              {LIGHTS.map((light) => (
                <td key={light}>{counts[light]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Subtitle2 as="h2">{words.people}</Subtitle2>
      <VirtualList
        items={lines}
        keyOf={({ key }) => key}
        label={words.people}
        estimatedHeight={({ kind }) => (kind === 'person' ? 40 : 62)}
      >
        {(line) =>
          line.kind === 'person' ? (
            <GroupHead
              icon={<LightIcon light={line.one.light} />}
              title={line.one.person.name || line.one.person.id}
              count={words.pace(line.one.pace)}
              open={line.open}
              onToggle={() => toggle(line.key)}
            />
          ) : (
            <KpiLine kpi={line.kpi} />
          )
        }
      </VirtualList>
    </>
  );
}

const hasPartActual = ({ kpis }: PersonProgress): boolean =>
  kpis.some(({ parts }) => parts.some(({ attainment }) => attainment !== null));

/** A KPI with what was reached, part by part where the period has parts. */
function KpiLine({ kpi: { result, attainment, light, parts } }: { readonly kpi: KpiProgress }) {
  const { locale } = usePane();
  const styles = useStyles();
  const { progress: words } = progressViewWords(locale);
  return (
    <div className={styles.kpi}>
      <LightIcon light={light} />
      <div>
        {result.kpi}
        <Caption1 className={styles.about}>
          {[
            words.attainment(attainment),
            ...parts.map((part) => words.part(part.period, part.attainment)),
          ].join(words.between)}
        </Caption1>
        <PlaceLink at={cellOf(result.at, 'actual')} />
      </div>
    </div>
  );
}
