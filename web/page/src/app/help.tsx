import { useEffect, useRef } from "preact/hooks";
import { allKeys, keysOn, switchKeys } from "./keys";

/** All keys that work in this view. */
export function Help({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const keys = allKeys();
  const groups = [...new Set(keys.map((key) => key.group))];
  const on = keysOn.use();
  return (
    <dialog ref={dialog} class="sheet wide" aria-labelledby="help-head" onClose={close}>
      <header>
        <h2 id="help-head">Keys</h2>
        <button type="button" class="plain" onClick={() => dialog.current?.close()}>Close</button>
      </header>
      <div class="key-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keys.filter((key) => key.group === group).map((key) => (
                <div key={key.keys}>
                  <dt>{(key.keys === " " ? ["Space"] : key.keys.split(" ")).map((one) => <kbd key={one}>{one}</kbd>)}</dt>
                  <dd>{key.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => switchKeys(event.currentTarget.checked)} />
        Single-character keys are on
      </label>
    </dialog>
  );
}
