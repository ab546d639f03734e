import type { ComponentChildren } from "preact";

export const Failure = ({ told }: { told: string }) => (
  <p class="notice bad" role="alert">
    <b>This could not be shown.</b> {told}
  </p>
);

export const Loading = () => (
  <p class="notice quiet" role="status">
    Reading the ledger …
  </p>
);

export const Nothing = ({ children }: { children: ComponentChildren }) => <p class="notice quiet">{children}</p>;
