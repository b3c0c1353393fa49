import type { closingSheet as enUS } from '../en-US/closing-sheet';

export const closingSheet: typeof enUS = {
  title: '豁免与周期关闭',
  intro: '由 Meritsheet 写入，留作记录。删除某一行，该项豁免即失效。',
  tables: {
    MeritExemptions: '经批准予以保留的问题及其原因。',
    MeritClosings: '周期何时关闭、何时重新开放，原因及操作人。',
    MeritReleases: '仅供 HR 使用：已发布的 360° 分数所依据的评分，用于防止重新开放后推算出个人评分。',
  },
  steps: { closed: '已关闭', reopened: '重新开放' },
};
