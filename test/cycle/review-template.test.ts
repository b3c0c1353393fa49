import { DEFAULT_TEMPLATE, readTemplate, REVIEW_SECTIONS, sectionsOn } from '../../src/cycle/review-template';

test('a saved template is read as it was', () => {
  const saved = {
    ...DEFAULT_TEMPLATE,
    version: 3,
    company: '示例公司',
    sections: [...DEFAULT_TEMPLATE.sections].reverse(),
    ownFields: [{ id: 'own-1', label: 'Mobility' }],
    spareKpis: 2,
  };
  expect(readTemplate(JSON.stringify(saved))).toEqual(saved);
});

test.each(['', 'nothing', '[]', '3', 'null', '{"version":-1}', '{"version":"2"}'])('%j is none', (json) => {
  expect(readTemplate(json)).toBeNull();
});

test('what a template cannot be is left out; sections it does not name stand where they stand by default', () => {
  const template = readTemplate(
    JSON.stringify({
      version: 2,
      company: 7,
      sections: [
        { section: 'result', on: false },
        { section: 'kpis', on: true },
        { section: 'talks', on: false },
        { section: 'kpis', on: false },
        { section: 'horoscope', on: true },
        'own',
      ],
      ownFields: [
        { id: '', label: 'x' },
        { label: 'y' },
        ...Array.from({ length: 9 }, (_, i) => ({ id: `${i}`, label: `${i}` })),
      ],
      spareKpis: 99,
    }),
  );
  expect(template).toMatchObject({ company: '', spareKpis: 5 });
  expect(template?.ownFields).toHaveLength(6);
  const order = template?.sections.map(({ section }) => section) ?? [];
  expect([...order].sort()).toEqual([...REVIEW_SECTIONS].sort());
  expect(order.indexOf('kpis')).toBe(order.indexOf('judged') - 1);
  expect(sectionsOn(template ?? DEFAULT_TEMPLATE)).toEqual(expect.arrayContaining(['kpis', 'result']));
  expect(sectionsOn(template ?? DEFAULT_TEMPLATE)).not.toContain('talks');
});
