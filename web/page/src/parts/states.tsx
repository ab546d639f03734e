import type { ComponentChildren } from "preact";

export const Failure = ({ message }: { message: string }) => (
  <p class="notice bad" role="alert">
    <b>This cannot be shown.</b> {message}
  </p>
);

export const Loading = () => (
  <p class="notice quiet" role="status">
    Reading the ledger …
  </p>
);

export const Nothing = ({ children }: { children: ComponentChildren }) => <p class="notice quiet">{children}</p>;
