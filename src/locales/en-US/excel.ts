/** What stands in the workbook while a job is at work. */
export const excel = {
  /** The font of generated sheets. */
  font: 'Calibri',
  runInProgress:
    'Meritsheet is working in this workbook; this sheet goes away by itself. If it stays, open the Meritsheet pane: it takes the interrupted run back.',
};
