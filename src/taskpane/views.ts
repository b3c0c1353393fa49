import { ClipboardCheckmarkRegular } from '@fluentui/react-icons/svg/clipboard-checkmark';
import { DocumentPersonRegular } from '@fluentui/react-icons/svg/document-person';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { MathFormulaRegular } from '@fluentui/react-icons/svg/math-formula';
import { PeopleListRegular } from '@fluentui/react-icons/svg/people-list';
import { TableSettingsRegular } from '@fluentui/react-icons/svg/table-settings';
import { TrophyRegular } from '@fluentui/react-icons/svg/trophy';
import type { ComponentType } from 'react';
import type { ViewId } from './navigation';
import { Home } from './views/home/Home';

/** The views in the order of the work. All but the first are loaded when first opened. */
export const VIEWS: readonly {
  readonly id: ViewId;
  readonly Icon: typeof HomeRegular;
  readonly load: () => Promise<{ default: ComponentType }>;
}[] = [
  { id: 'home', Icon: HomeRegular, load: () => Promise.resolve({ default: Home }) },
  { id: 'list', Icon: PeopleListRegular, load: () => import('./views/list/UseList') },
  { id: 'setUp', Icon: TableSettingsRegular, load: () => import('./views/set-up/SetUp') },
  {
    id: 'reviewSheets',
    Icon: DocumentPersonRegular,
    load: () => import('./views/review-sheets/ReviewSheets'),
  },
  { id: 'check', Icon: ClipboardCheckmarkRegular, load: () => import('./views/check/Check') },
  { id: 'reward', Icon: TrophyRegular, load: () => import('./views/reward/Reward') },
  { id: 'functions', Icon: MathFormulaRegular, load: () => import('./views/functions/Functions') },
];
