import { Empty } from '#components/ui/empty.tsx';

/** Somebody is signed in and may not see this. */
export default function ForbiddenPage() {
  return (
    <main className="page">
      <h1 className="page-title">Not open to you</h1>
      <Empty icon="held">
        Your role does not open this page. An administrator can change that.{' '}
        <a href="/">Back to the briefing</a>
      </Empty>
    </main>
  );
}
