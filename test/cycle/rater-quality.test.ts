import { randomNumbers } from '../../bench/random';
import { raterQuality } from '../../src/cycle/rater-quality';
import type { RaterProfile, RaterQuality } from '../../src/cycle/rater-quality';
import { adjustedRatings } from '../../src/scoring/rater-adjust';
import { withinGroupAgreement } from '../../src/scoring/rater-agreement';
import { cellOf, cleanRows, cycleFrom, cycleWith } from './clean-cycle';
import type { TypedRow, TypedRows } from './clean-cycle';

const qualityWith = (change: (rows: TypedRows) => void): RaterQuality => raterQuality(cycleWith(change));

const profileOf = ({ raters }: RaterQuality, rater: string, group: string): RaterProfile => {
  const found = raters.find((one) => one.rater === rater && one.group === group);
  if (!found) throw new Error(`${rater} is not there`);
  return found;
};

const isOfGroup = (group: string) => (rating: TypedRow<'MeritRatings'>) => rating.group === group;

test('who rates all alike has no effect; everybody is there with what stands behind it', () => {
  const quality = qualityWith(() => undefined);
  const customer = profileOf(quality, 'C2', 'Customers');
  expect(customer).toMatchObject({ ratings: 30, people: 6, blank: 0, unrated: 0, part: 0, unknown: null });
  expect(customer.effect).toBeCloseTo(0, 12);
  expect(customer.mean).toBeCloseTo(3.6, 12);
  expect(customer.sameRating).toBeNull();
  // Ada is rated by nobody above her, so she is the only manager: there is nobody to compare her with.
  expect(profileOf(quality, 'E1', 'Manager')).toMatchObject({ effect: null, unknown: 'too-few-raters' });
  expect(quality.raters.every(({ group }) => group !== 'Self')).toBe(true);
});

test('an effect is that of RATERADJUST, less the median of the group: one severe rater makes nobody lenient', () => {
  const lower = (rows: TypedRows): void => {
    for (const rating of rows.MeritRatings)
      if (rating.rater === 'C1') rating.rating = Number(rating.rating) - 1;
  };
  const rows = cleanRows();
  lower(rows);
  const others = rows.MeritRatings.filter((rating) => rating.group !== 'Self');
  const raters = others.map(({ rater, group }) => `${String(group)} ${String(rater)}`);
  const adjusted = adjustedRatings(
    others.map(({ rating }) => Number(rating)),
    raters,
    others.map(({ employeeId, competency }) => `${String(employeeId)} ${String(competency)}`),
  );
  const leastSquares = (rater: string): number => {
    const row = raters.indexOf(rater);
    return Number(others[row]?.rating) - (adjusted[row] ?? NaN);
  };
  const customers = ['C1', 'C2', 'C3'].map((name) => leastSquares(`Customers ${name}`));
  const [, median = NaN] = [...customers].sort((one, other) => one - other);
  const quality = qualityWith(lower);
  ['C1', 'C2', 'C3'].forEach((name, index) =>
    expect(profileOf(quality, name, 'Customers').effect).toBeCloseTo((customers[index] ?? NaN) - median, 10),
  );
  expect(profileOf(quality, 'C1', 'Customers').effect).toBeCloseTo(-1, 10);
  expect(profileOf(quality, 'C2', 'Customers').effect).toBeCloseTo(0, 10);
});

test('that a whole group sees people more kindly is no rater’s effect', () => {
  const quality = qualityWith(({ MeritRatings }) => {
    for (const rating of MeritRatings.filter(isOfGroup('Customers')))
      rating.rating = Number(rating.rating) + 1;
  });
  for (const rater of ['C1', 'C2', 'C3'])
    expect(profileOf(quality, rater, 'Customers').effect).toBeCloseTo(0, 10);
});

test('a severe rater of only some people: the adjusted score, beside the raw one, is what others would have given', () => {
  const severe = ({ MeritRatings }: TypedRows): void => {
    // C1 rates three of six people, and each a point lower than others would.
    for (const rating of MeritRatings) if (rating.rater === 'C1') rating.rating = Number(rating.rating) - 1;
    const dropped = ['E4', 'E5', 'E6'];
    for (const rating of MeritRatings.filter(({ rater }) => rater === 'C1'))
      if (dropped.includes(String(rating.employeeId))) rating.rater = 'C4';
    for (const rating of MeritRatings.filter(({ rater }) => rater === 'C4'))
      rating.rating = Number(rating.rating) + 1;
  };
  const { scores } = qualityWith(severe);
  const clean = qualityWith(() => undefined).scores;
  for (const [index, { employeeId, raw, adjusted, adjustedRatings: count, ratings }] of scores.entries()) {
    const fair = clean[index]?.raw ?? NaN;
    expect(adjusted).toBeCloseTo(fair, 8);
    if (['E4', 'E5', 'E6'].includes(employeeId)) expect(raw).toBeCloseTo(fair, 8);
    else expect(raw).toBeLessThan(fair);
    expect(count).toBeLessThan(ratings);
  }
});

test('raters who have nobody in common are compared within their part, and that is said', () => {
  const quality = qualityWith((rows) => {
    const apart = ['E1', 'E2', 'E3'];
    rows.MeritRatings = rows.MeritRatings.filter(
      ({ group, employeeId, rater }) =>
        group === 'Customers' || apart.includes(String(employeeId)) === apart.includes(String(rater)),
    );
    for (const rating of rows.MeritRatings.filter(isOfGroup('Customers')))
      rating.rater = `${String(rating.rater)}${apart.includes(String(rating.employeeId)) ? 'a' : 'b'}`;
    for (const rating of rows.MeritRatings)
      if (rating.rater === 'C1b') rating.rating = Number(rating.rating) - 1;
  });
  expect(quality.cautions[0]).toEqual({ caution: 'not-connected', parts: 2, raters: quality.raters.length });
  expect(profileOf(quality, 'C1a', 'Customers').part).not.toBe(profileOf(quality, 'C1b', 'Customers').part);
  expect(profileOf(quality, 'C1a', 'Customers').effect).toBeCloseTo(0, 10);
  expect(profileOf(quality, 'C1b', 'Customers').effect).toBeCloseTo(-1, 10);
});

test('over long chains of teams chance makes nobody severe, and a severe manager is still told', () => {
  const random = randomNumbers(7);
  const [teams, size] = [40, 5];
  const idOf = (team: number, place: number): string => `T${team}-${place}`;
  const SEVERE = idOf(20, 0);
  const { raters } = qualityWith((rows) => {
    const competencies = rows.MeritCompetencies.map(({ competency }) => competency);
    rows.MeritRatings = [];
    for (let team = 0; team < teams; team++) {
      for (let place = 0; place < size; place++) {
        // Teams are linked by their managers alone, each rated by the next team's.
        const manager = place === 0 ? idOf((team + 1) % teams, 0) : idOf(team, 0);
        const peers = [1, 2, 3].map(
          (step) => ['Peers', idOf(team, 1 + ((place + step) % (size - 1)))] as const,
        );
        for (const [group, rater] of [['Manager', manager] as const, ...peers])
          for (const competency of competencies)
            rows.MeritRatings.push({
              ...{ period: '2026', employeeId: idOf(team, place), rater, group, competency },
              rating: 2 + Math.floor(4 * random()) - (rater === SEVERE ? 2 : 0),
            });
      }
    }
    rows.MeritPolicy.push({ key: 'scaleMin', value: 0 });
  });
  const told = raters.filter(({ deviations }) => Math.abs(deviations ?? 0) > 1);
  expect(told.map(({ rater, group }) => [rater, group])).toEqual([[SEVERE, 'Manager']]);
  expect(Math.abs((told[0]?.effect ?? 0) + 2)).toBeLessThan(0.8);
});

test('too little behind it: no effect, and why', () => {
  const quality = qualityWith((rows) => {
    // C1 has rated one person only.
    rows.MeritRatings = rows.MeritRatings.filter(
      ({ rater, employeeId }) => rater !== 'C1' || employeeId === 'E1',
    );
  });
  expect(profileOf(quality, 'C1', 'Customers')).toMatchObject({
    ratings: 5,
    people: 1,
    effect: null,
    deviations: null,
    unknown: 'too-few-ratings',
  });
  // That leaves two customers, who can only be compared with each other.
  expect(profileOf(quality, 'C2', 'Customers')).toMatchObject({ effect: null, unknown: 'too-few-raters' });
  const unknown = quality.raters.filter(({ effect }) => effect === null).length;
  expect(quality.cautions).toContainEqual({ caution: 'few-raters', unknown, raters: quality.raters.length });
});

test('what is missing: blanks, people not rated at all, ratings without a rater', () => {
  const quality = qualityWith(({ MeritRatings, MeritRaters }) => {
    const ofC1 = MeritRatings.filter(({ rater }) => rater === 'C1');
    Object.assign(ofC1[0] ?? {}, { rating: '' });
    Object.assign(ofC1[1] ?? {}, { rating: 'N/A' });
    for (const rating of ofC1.filter(({ employeeId }) => employeeId === 'E6')) rating.rater = '';
    MeritRaters.push(
      ...['E1', 'E6'].map((employeeId) => ({ period: '2026', employeeId, rater: 'C1', group: 'Customers' })),
    );
  });
  expect(profileOf(quality, 'C1', 'Customers')).toMatchObject({
    ratings: 23,
    people: 5,
    blank: 1,
    unrated: 1,
  });
  expect(quality.cautions).toContainEqual({ caution: 'anonymous', ratings: 5 });
});

test('one and the same rating for several people', () => {
  const quality = qualityWith(({ MeritRatings }) => {
    for (const rating of MeritRatings) if (rating.rater === 'C3') rating.rating = 5;
  });
  expect(profileOf(quality, 'C3', 'Customers').sameRating).toBe(5);
  expect(profileOf(quality, 'C2', 'Customers').sameRating).toBeNull();
});

test('agreement is r_wg within a group, competency by competency; never of one person or across groups', () => {
  const { agreement } = qualityWith(({ MeritRatings }) => {
    const ofE1 = MeritRatings.filter(({ employeeId }) => employeeId === 'E1').filter(isOfGroup('Customers'));
    // The first competency of each customer; the peers go on to say 4.
    ofE1
      .filter(({ competency }) => competency === ofE1[0]?.competency)
      .forEach((rating, index) => (rating.rating = [1, 3, 5][index]));
  });
  const [first] = agreement.filter(({ employeeId, group }) => employeeId === 'E1' && group === 'Customers');
  const lowest = withinGroupAgreement([1, 3, 5], 1, 5);
  expect(first).toMatchObject({ raters: 3, isMeaningful: true, lowest: { agreement: lowest } });
  expect(first?.agreement).toBeCloseTo((lowest + 4) / 5, 12);
  expect(new Set(agreement.map(({ group }) => group))).toEqual(new Set(['Peers', 'Customers']));
  expect(agreement.filter(({ employeeId }) => employeeId !== 'E1').every((one) => one.agreement === 1)).toBe(
    true,
  );
});

test('ratings outside the scale are no part of it', () => {
  const quality = qualityWith(({ MeritRatings }) => {
    const [first] = MeritRatings.filter(({ rater }) => rater === 'C1');
    Object.assign(first ?? {}, { rating: 50 });
  });
  expect(profileOf(quality, 'C1', 'Customers')).toMatchObject({ ratings: 29 });
  expect(profileOf(quality, 'C1', 'Customers').effect).toBeCloseTo(0, 10);
});

test('a profile is found again at its first rating', () => {
  const rows = cleanRows();
  const at = cellOf(
    'MeritRatings',
    rows.MeritRatings.findIndex(({ rater }) => rater === 'C2'),
    'rating',
  );
  expect(profileOf(raterQuality(cycleFrom(rows)), 'C2', 'Customers').at).toEqual(at);
});
