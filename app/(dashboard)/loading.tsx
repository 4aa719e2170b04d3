/** Only ever seen when the database is slow. */
export default function Loading() {
  return (
    <p className="quiet" role="status">
      Reading the latest state …
    </p>
  );
}
