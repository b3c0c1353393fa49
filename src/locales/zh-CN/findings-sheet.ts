import type { findingsSheet as enUS } from '../en-US/findings-sheet';

export const findingsSheet: typeof enUS = {
  title: (day) => `问题清单 ${day}`,
  heading: '待处理问题清单',
  intro: (period, day) => `考核周期 ${period}，截至 ${day}。请在相应单元格更正，并在最后一列注明。`,
  severities: { blocking: '必须处理', warning: '警告', hint: '建议' },
  headings: {
    severity: '级别',
    finding: '问题',
    toDo: '处理方法',
    person: '姓名',
    employeeId: '员工编号',
    department: '部门',
    manager: '上级',
    sheet: '工作表',
    cell: '单元格',
    done: '处理人',
  },
};
