package org.hearsay.eval;

import org.hearsay.ledger.origin.Stories;

/**
 * Stories: what each row is about, {@code {id, story}}, the rows in the order of publication. Of
 * the time of a row only the day is looked at, as a report states no more.
 */
public final class StoriesTask {
  private StoriesTask() {}

  public static EvalRun task() {
    Stories stories = new Stories();
    return new StreamTask(
        "story",
        row -> stories.add(row.id(), row.title(), row.text(), row.time()).story(),
        stories::now);
  }
}
