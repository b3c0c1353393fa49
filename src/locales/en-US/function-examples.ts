/** The names that stand in the functions' examples. */
export const exampleWords = {
  higher: 'higher',
  lower: 'lower',
  notApplicable: 'N/A',
  self: 'self',
  peer: 'peer',
  manager: 'manager',
  report: 'report',
  revenue: 'Revenue',
  margin: 'Margin',
  audit: 'Audit',
  financial: 'Financial',
  customer: 'Customer',
  ann: 'Ann',
  bo: 'Bo',
  wu: 'Wu',
  xu: 'Xu',
};
