// The answers of the server: made of openapi.yaml by `npm run types`, which the build runs first. Spans are code points.
import type { Decision } from "../../generated/api";

export type * from "../../generated/api";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a decision decides; who decided and why is added when it is sent. */
export type DecisionContent = Without<Decision, "by" | "why">;
