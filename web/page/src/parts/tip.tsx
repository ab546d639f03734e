// Reasons that show on hover and on focus, stay while the pointer is on them, and go with Escape (WCAG 1.4.13).
import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";

export function Tip({ label, name, children, kind = "" }: {
  /** What is seen. */
  label: ComponentChildren;
  /** What it is called, where the label alone does not tell. */
  name?: string;
  /** What is shown beside it. */
  children: ComponentChildren;
  kind?: string;
}) {
  const id = useId();
  const [open, set] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const from = button.current;
    const shown = box.current;
    if (!open || !from || !shown) return;
    const at = from.getBoundingClientRect();
    const size = shown.getBoundingClientRect();
    const left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8));
    const below = at.bottom + 4 + size.height < innerHeight;
    shown.style.left = `${left}px`;
    shown.style.top = `${below ? at.bottom + 2 : Math.max(8, at.top - size.height - 2)}px`;
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const leave = (event: KeyboardEvent) => event.key === "Escape" && set(false);
    const away = () => set(false);
    addEventListener("keydown", leave);
    addEventListener("scroll", away, { capture: true, passive: true });
    return () => {
      removeEventListener("keydown", leave);
      removeEventListener("scroll", away, { capture: true });
    };
  }, [open]);
  return (
    <span class="tip" onMouseEnter={() => set(true)} onMouseLeave={() => set(false)}>
      <button
        ref={button}
        type="button"
        class={`tip-label ${kind}`}
        aria-label={name}
        aria-describedby={open ? id : undefined}
        onFocus={() => set(true)}
        onBlur={() => set(false)}
        onClick={() => set(true)}
      >
        {label}
      </button>
      {open && (
        <span ref={box} id={id} role="tooltip" class="tip-box">
          {children}
        </span>
      )}
    </span>
  );
}
