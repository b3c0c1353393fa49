import type { excel as enUS } from '../en-US/excel';

export const excel: typeof enUS = {
  font: '等线',
  runInProgress:
    'Meritsheet 正在处理此工作簿，完成后本表会自动消失。若本表一直存在，请打开 Meritsheet 窗格，它会撤回被中断的操作。',
};
