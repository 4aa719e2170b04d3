// Arrows point down: app → components → lib/domain, app → lib/<noun> → lib/domain, lib/webhooks → lib/<noun>.
// There is no list of exceptions: a rule that does not hold is a rule to think about again.

const TESTS = '\\.test\\.tsx?$|^lib/testing/|^e2e/';

export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'lib/domain is the truth about customs: it imports zod, big.js, digests and itself, no clock, no database, no framework. Pass what it needs as an argument; what reads or writes belongs in lib/<noun>.',
      severity: 'error',
      from: { path: '^lib/domain/', pathNot: TESTS },
      to: { pathNot: '^lib/domain/|^crypto$|^node_modules/(zod|big\\.js|@types/big\\.js)/' },
    },
    {
      name: 'components-only-look',
      comment:
        'components/ load nothing and save nothing: they get values and show them. Ask a use case of lib/<noun> in the page under app/ and hand the answer over.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { path: '^(app|lib(?!/(domain|words)/)|prisma|scripts|server\\.ts)' },
    },
    {
      name: 'ui-knows-no-customs',
      comment:
        'components/ui could ship in another product: it knows days, instants and counts, and no customs. What shows one of our values (a hold, a container number) belongs in components/customs.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: TESTS },
      to: {
        path: '^(lib(?!/domain/(instant|calendar-day|bounded-count)\\.ts|/words/(languages|translate|say-refusal)\\.ts)|components/(?!ui/))',
      },
    },
    {
      name: 'catalogues-stay-on-the-server',
      comment:
        'A catalogue is large, and a component that imports one sends it to the browser whole. Ask useTranslations (next-intl) for words; only types may be taken from the catalogue.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: {
        path: '^lib/words/(en|nl|catalogues|get-translate)(\\.ts|/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'words-only-speak',
      comment:
        'lib/words turns our values into sentences of a language: it knows lib/domain and its catalogue, and loads nothing.',
      severity: 'error',
      from: { path: '^lib/words/', pathNot: TESTS },
      to: { path: '^(app|components|lib(?!/(domain|words)/)|prisma|scripts|server\\.ts)' },
    },
    {
      name: 'lib-knows-no-page',
      comment:
        'lib/ does not know who shows its answers. What a use case needs from app/ or components/ is an argument; what both need belongs in lib/domain.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|server\\.ts)' },
    },
    {
      name: 'lib-knows-no-framework',
      comment:
        'Use cases run in any process. Next and React stay in app/ and components/; only lib/auth reads the headers of a page.',
      severity: 'error',
      from: { path: '^lib/(?!auth/)' },
      to: { path: '^node_modules/(next|react|react-dom)/' },
    },
    {
      name: 'senders-words-stay-home',
      comment:
        "A sender's words stop at lib/webhooks/sources/<sender>. Say it in our words as a trade event of lib/domain and use that.",
      severity: 'error',
      from: { path: '^lib/(?!webhooks/)', pathNot: TESTS },
      to: { path: '^lib/webhooks/sources/' },
    },
    {
      name: 'nouns-do-not-wait-for-webhooks',
      comment:
        'lib/webhooks calls lib/<noun>, not the other way round. What both need belongs in lib/domain, lib/trade-events or lib/database. Only what reads every message again (lib/rebuild, lib/archive) or sends messages itself (lib/demo) stands above both.',
      severity: 'error',
      from: { path: '^lib/(?!webhooks/|server/|rebuild/|archive/|demo/)', pathNot: TESTS },
      to: { path: '^lib/webhooks/' },
    },
    {
      name: 'database-serves-everybody',
      comment:
        'lib/database knows no noun: a query about bills belongs in lib/customs, one about containers in lib/containers, and so on.',
      severity: 'error',
      from: { path: '^lib/database/', pathNot: TESTS },
      to: { path: '^lib/(?!database/|domain/|env\\.ts|errors\\.ts|cannot-start\\.ts|log\\.ts)' },
    },
    {
      name: 'use-cases-see-one-workspace',
      comment:
        'A use case reaches the database as its workspace sees it: getWorkspaceDatabase or inWorkspaceTransaction, with the workspaceId of its Access. The handle across workspaces is for what has none: people who sign in, the door of the senders, what watches or measures the whole process.',
      severity: 'error',
      from: {
        path: '^(app|lib)/(?!database/|auth/|server/|metrics/|live/watch-changes\\.ts|feeds/(feed-directory|reseal-secrets)\\.ts|broker-links/find-broker-link\\.ts|webhooks/writer/thread\\.ts|calendar/find-calendar-feed\\.ts|jobs/(list-jobs|list-workspaces|run-job|jobs/anchor-audit-log)\\.ts|workspaces/(list-own-workspaces|switch-workspace)\\.ts|demo/(find-demo|keep-demo-data|load-demo|remove-demo)\\.ts)',
        pathNot: TESTS,
      },
      to: { path: '^lib/database/(database|workspace-databases|workspace-pool)\\.ts$' },
    },
    {
      name: 'connections-are-opened-in-one-place',
      comment:
        'A connection of its own knows no workspace. Ask lib/database for one; only what goes through all workspaces (lib/rebuild, lib/archive, lib/retention) opens its own.',
      severity: 'error',
      from: { path: '^(app|lib)/(?!database/|rebuild/|archive/|retention/)', pathNot: TESTS },
      to: { path: '^node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'use-cases-are-told-who-asks',
      comment:
        'A use case takes an Access (lib/auth/access.ts). Pages call requirePageAccess and routes requireApiAccess, first, and hand the answer on.',
      severity: 'error',
      from: { path: '^lib/(?!auth/|server/)', pathNot: TESTS },
      to: { path: '^lib/auth/(?!access\\.ts)' },
    },
    {
      name: 'tests-do-not-ship',
      comment: 'lib/testing is for tests. What shipped code needs too belongs beside that code.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: '^lib/testing/|\\.test\\.tsx?$' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or a third one is missing that both may need.',
      severity: 'error',
      from: { pathNot: '^lib/database/generated/' },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'The import leads nowhere: check the path, the .ts extension, or the package in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/database/generated/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
