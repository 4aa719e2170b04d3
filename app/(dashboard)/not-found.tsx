import { Empty } from '#components/ui/empty.tsx';

export default function NotFoundPage() {
  return (
    <>
      <h1 className="page-title">Nothing here</h1>
      <Empty icon="unknown">
        No message ever named what this address asks for. Look for it in{' '}
        <a href="/webhook-events">what arrived</a>, or search above by part of a number.
      </Empty>
    </>
  );
}
