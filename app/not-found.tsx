import { Empty } from '#components/ui/empty.tsx';

export default function NotFoundPage() {
  return (
    <main className="page">
      <h1 className="page-title">Nothing here</h1>
      <Empty icon="unknown">
        No message ever named what this address asks for, or the address has a slip in it.{' '}
        <a href="/">Back to the briefing</a>
      </Empty>
    </main>
  );
}
