/** The sheet that records what stands although the check found it, and when periods were closed. */
export const closingSheet = {
  title: 'Exemptions and closing',
  intro: 'Written by Meritsheet, for the record. An exemption ends when its row is deleted.',
  tables: {
    MeritExemptions: 'Findings that stand and are accepted, each with its reason.',
    MeritClosings: 'When a period was closed or opened again, why, and by whom.',
    MeritReleases:
      'For HR only: the ratings behind the released 360° figures. They keep figures from being worked out after reopening.',
  },
  steps: { closed: 'closed', reopened: 'reopened' },
};
