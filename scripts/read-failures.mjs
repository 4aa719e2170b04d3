// Runs on Node 20. What failed, as the reports of Vitest and Playwright tell it: each test by name and the beginning of
// its error, so that the first screen of a long log says what to look at.

const MOST_ERROR_LINES = 12;
// How a terminal is told of colours.
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Of Vitest's JSON report. A file that could not be loaded fails by itself. */
export function readVitestFailures(report) {
  return (report?.testResults ?? []).flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [describe(name, message)] : [];
    return failed.map((test) => describe(`${name} › ${test.fullName}`, test.failureMessages.join('\n')));
  });
}

/** Of Playwright's JSON report: tests that failed whenever they were tried, and those that passed at the second try. */
export function readPlaywrightFailures(report) {
  const tests = (report?.suites ?? []).flatMap(listTests);
  const tell = ({ name, results }) =>
    describe(name, results.map(({ errors }) => errors.map(({ message }) => message).join('\n')).join('\n'));
  return {
    failed: [
      ...(report?.errors ?? []).map(({ message }) => describe('before any test', message)),
      ...tests.filter(({ status }) => status === 'unexpected').map(tell),
    ],
    flaky: tests.filter(({ status }) => status === 'flaky').map(tell),
  };
}

function listTests(suite) {
  const own = (suite.specs ?? []).flatMap(({ file, line, title, tests }) =>
    tests.map(({ status, results }) => ({ name: `e2e/${file}:${line} › ${title}`, status, results })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(listTests)];
}

function describe(name, error) {
  const lines = (error ?? '').replaceAll(COLOURS, '').split('\n').filter(Boolean);
  return [`✘ ${name}`, ...lines.slice(0, MOST_ERROR_LINES).map((line) => `    ${line}`)].join('\n');
}
