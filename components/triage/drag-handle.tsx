import { Icon } from '#components/ui/icon.tsx';

/** By which a card is moved to another lane. Shown once a `LaneDrag` on the page listens. */
export function DragHandle({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="drag-handle"
      data-drag
      aria-label={`Move ${label} to another lane`}
      aria-describedby="how-to-move"
      title="Drag to another lane; or press Enter and use the arrow keys"
    >
      <Icon name="grip" />
    </button>
  );
}
