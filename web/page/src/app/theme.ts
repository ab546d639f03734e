// Light, dark, or as the system has it.
import { Observable } from "./ledger";

export type Theme = "system" | "light" | "dark";
const KEPT = "hearsay.theme";

const read = (): Theme => {
  const kept = localStorage.getItem(KEPT);
  return kept === "light" || kept === "dark" ? kept : "system";
};

export const theme = new Observable<Theme>(read());

export function applyTheme(): void {
  const at = theme.get();
  if (at === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = at;
}

export function setTheme(to: Theme): void {
  localStorage.setItem(KEPT, to);
  theme.set(to);
  applyTheme();
}

export function nextTheme(): void {
  const order: Theme[] = ["system", "light", "dark"];
  setTheme(order[(order.indexOf(theme.get()) + 1) % order.length]!);
}
