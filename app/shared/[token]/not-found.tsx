import { Logo } from '#components/frame/logo.tsx';
import { Empty } from '#components/ui/empty.tsx';

/** A link that opens nothing says no more than that. */
export default function SharedNotFound() {
  return (
    <main className="page shared-page">
      <p className="brand">
        <Logo />
        Clearhold
      </p>
      <h1 className="page-title">This link opens nothing</h1>
      <Empty icon="link">
        It may have expired, or was taken back, or is not whole. Ask whoever gave it to you for a new one.
      </Empty>
    </main>
  );
}
