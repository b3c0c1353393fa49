/** The sheet of findings that is sent round. */
export const findingsSheet = {
  title: (day: string) => `Findings ${day}`,
  heading: 'Findings to mend',
  intro: (period: string, day: string) =>
    `Period ${period}, as of ${day}. Mend each in its cell, then note it in the last column.`,
  severities: { blocking: 'Blocking', warning: 'Warning', hint: 'Hint' },
  headings: {
    severity: 'Severity',
    finding: 'Finding',
    toDo: 'What to do',
    person: 'Person',
    employeeId: 'Employee ID',
    department: 'Department',
    manager: 'Manager',
    sheet: 'Sheet',
    cell: 'Cell',
    done: 'Done by',
  },
};
