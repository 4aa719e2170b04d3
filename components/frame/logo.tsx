/** A container's doors with one bar lifted: held on the left, clear on the right. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" className="logo" aria-hidden="true">
      <rect x="2" y="5" width="28" height="22" rx="4" className="logo-ground" />
      <path d="M9 10v12M14 10v12" className="logo-held" />
      <path d="M19 17l3 3 5-7" className="logo-clear" />
    </svg>
  );
}
