import type { Locale } from '../../locales/locale';
import { presetWords } from '../../locales/preset-words';
import type { PresetText } from '../../locales/preset-words';
import { comparable } from '../clean-text';
import { DEFAULT_POLICY } from '../policy';
import type { PolicyNumber } from '../policy';
import type { RecordOf, TableName } from '../tables';
import { functionalDepartment } from './functional-department';
import { generalStaff } from './general-staff';
import { keyAccountSales } from './key-account-sales';
import { managers } from './managers';
import type { Preset } from './preset';
import { smallCompany } from './small-company';

/** In the order in which they are offered. */
export const PRESETS = { keyAccountSales, generalStaff, functionalDepartment, managers, smallCompany };

export type PresetId = keyof typeof PRESETS;
export const PRESET_IDS = Object.keys(PRESETS) as PresetId[];

/** The preset's roles, in the order in which they are offered. */
export const presetRoles = (id: PresetId): string[] => Object.keys(PRESETS[id].roles);

/** A row of a table that has no place in the workbook yet. */
export type NewRow<T extends TableName> = Omit<RecordOf<T>, 'at'>;

/** A preset's tables in the words of a language. */
export interface PresetRows {
  readonly objectives: readonly NewRow<'MeritObjectives'>[];
  readonly competencies: readonly NewRow<'MeritCompetencies'>[];
  readonly raterGroups: readonly NewRow<'MeritRaterGroups'>[];
  readonly tiers: readonly NewRow<'MeritTiers'>[];
}

export function presetRows(id: PresetId, locale: Locale): PresetRows {
  const { objectives, competencies, raterGroups, tiers }: Preset = PRESETS[id];
  const shared = presetWords(locale);
  const own = presetText(id, locale);
  return {
    objectives: Object.entries(objectives).map(([key, perspective], index) => {
      const [objective = '', owner = ''] = own.objectives[key] ?? [];
      return { id: objectiveId(index), objective, perspective: shared.perspectives[perspective], owner };
    }),
    competencies: entriesOf(competencies).map(([competency, weight]) => {
      const { name, description, anchors, training } = shared.competencies[competency];
      const [anchor1, anchor2, anchor3, anchor4, anchor5] = anchors;
      return { competency: name, description, weight, anchor1, anchor2, anchor3, anchor4, anchor5, training };
    }),
    raterGroups: entriesOf(raterGroups).map(([group, [weight, minRaters]]) => ({
      group: shared.groups[group],
      weight,
      minRaters,
    })),
    tiers: entriesOf(tiers).map(([tier, [minScore, share, bonusFactor, raisePercent]]) => {
      const [material = '', nonMaterial = ''] = own.tiers[tier] ?? [];
      return { tier, minScore, share, bonusFactor, raisePercent, material, nonMaterial };
    }),
  };
}

/** The scheme's rules that are numbers: the preset's own, otherwise the defaults. */
export const presetPolicy = (id: PresetId): Readonly<Record<PolicyNumber, number>> => ({
  ...DEFAULT_POLICY,
  ...PRESETS[id].policy,
});

/** The KPIs of one of the preset's roles, by their keys. */
export const presetKpisOf = (id: PresetId, role: string): string[] =>
  Object.keys((PRESETS[id] as Preset).roles[role] ?? {});

/**
 * The KPIs of a role of HR's own, taken from one of the preset's roles, in the order of `presetKpisOf`.
 * @param due the period's last day, a serial number
 */
export function kpisOfRole(
  role: string,
  id: PresetId,
  presetRole: string,
  due: number,
  locale: Locale,
): NewRow<'MeritKpis'>[] {
  const { objectives, kpis, roles }: Preset = PRESETS[id];
  const shared = presetWords(locale);
  const own = presetText(id, locale);
  const objectiveKeys = Object.keys(objectives);
  return Object.entries(roles[presetRole] ?? {}).flatMap(([key, weight]) => {
    const [shape, words] = [kpis[key], own.kpis[key]];
    if (!shape || !words) return [];
    const [objective, direction, target] = shape;
    const [kpi, unit, source] = words;
    return {
      role,
      employeeId: '',
      kpi,
      perspective: shared.perspectives[objectives[objective] ?? 'process'],
      objectiveId: objectiveId(objectiveKeys.indexOf(objective)),
      unit,
      direction: shared.directions[direction],
      target,
      // The scheme's own.
      floor: null,
      cap: null,
      weight: weight ?? null,
      source,
      due,
      owner: role,
      curve: '',
    };
  });
}

const objectiveId = (index: number): string => `O${index + 1}`;

/** A preset's own words, whichever preset it is. */
export function presetText(id: PresetId, locale: Locale): PresetText {
  return presetWords(locale).presets[id];
}

/** Which of a preset's roles a role of HR's own is most like; `null` for none. */
export function presetRoleFor(role: string, id: PresetId): string | null {
  const { otherwise }: Preset = PRESETS[id];
  const found = recognisedAs(role, id);
  return found === undefined ? otherwise : found;
}

function recognisedAs(role: string, id: PresetId): string | null | undefined {
  const { recognised }: Preset = PRESETS[id];
  return recognised.find(([, words]) => words.some((word) => isNamed(role, word)))?.[0];
}

/** Whether a preset has something of its own for a role. */
function isKnown(role: string, id: PresetId): boolean {
  const found = recognisedAs(role, id) ?? null;
  const { otherwise }: Preset = PRESETS[id];
  return found !== null && found !== otherwise;
}

function isNamed(role: string, word: string): boolean {
  if (!/^[A-Z]+$/.test(word)) return comparable(role).includes(word);
  return new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(role);
}

/** The preset that knows most of the people by the names of their roles; of several the first offered. */
export function presetFor(people: readonly { readonly role: string }[]): PresetId {
  // Whether a company is small does not show in its roles.
  const known = PRESET_IDS.filter((id) => id !== 'smallCompany').map((id) => ({
    id,
    count: people.filter(({ role }) => isKnown(role, id)).length,
  }));
  const best = known.reduce((one, other) => (other.count > one.count ? other : one));
  return best.count > 0 ? best.id : 'generalStaff';
}

const entriesOf = <K extends string, V>(record: Readonly<Partial<Record<K, V>>>): [K, V][] =>
  Object.entries(record) as [K, V][];
