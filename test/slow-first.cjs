const Sequencer = require('@jest/test-sequencer').default;

/** Files that take long: begun last, one of them would go on alone while the other core has nothing to do. */
const SLOW = [
  'e2e/jobs',
  'excel/faults',
  'e2e/embedded-page',
  'taskpane/jobs',
  'excel/bad-input',
  'taskpane/accessibility',
  'excel/round-trips',
  'excel/review-formulas',
  'functions/twins',
  'excel/large-answers',
];

const turnOf = ({ path }) => {
  const place = SLOW.findIndex((file) => path.replaceAll('\\', '/').includes(`/test/${file}.test.`));
  return place < 0 ? SLOW.length : place;
};

module.exports = class SlowFirst extends Sequencer {
  async sort(tests) {
    return [...(await super.sort(tests))].sort((one, other) => turnOf(one) - turnOf(other));
  }
};
