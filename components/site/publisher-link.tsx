/** A link to an address or a mailbox; plain words where it is neither. */
export function PublisherLink({ to, children }: { to: string; children: string }) {
  if (/^(https?:|mailto:)/.test(to)) return <a href={to}>{children}</a>;
  if (to.includes("@")) return <a href={`mailto:${to}`}>{children}</a>;
  return <>{`${children}: ${to}`}</>;
}
