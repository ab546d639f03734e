package org.hearsay.ledger.projection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.ledger.AsOf;
import org.hearsay.ledger.Revision;
import org.hearsay.ledger.StoredClaim;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.journal.JournalRecord.Rejected;
import org.hearsay.ledger.origin.Families;
import org.hearsay.ledger.review.Decision;
import org.hearsay.ledger.review.Review;
import org.hearsay.model.Reading;

/**
 * A ledger: reports go in, and what they claim of which events comes out, as of any moment. A store
 * implements it; nothing here says where it keeps what.
 *
 * <p>Not thread-safe; a thread of its own opens the ledger of its own.
 */
public interface Ledger extends AutoCloseable {
  Journal journal();

  /**
   * Adds a report: its capture, its reading and what follows from them, or nothing of it.
   *
   * @throws IllegalArgumentException if it cannot be kept; nothing was written
   */
  AddResult add(ReadReport report);

  /**
   * Whether this text from this address is here.
   *
   * @throws IllegalArgumentException if another has the same id, which happens once in 2^64 pairs
   */
  boolean holds(String revision, String address, byte[] textHash);

  /**
   * Writes down that something is no report.
   *
   * @return false if the last thing that came from this address was the same: nothing is written
   */
  boolean reject(Rejected rejected);

  /**
   * Writes down what a person decided, and what follows from it.
   *
   * @param why his reason; one word will do
   * @return the decision; its entry is the number by which it can be undone
   * @throws IllegalArgumentException if there is nothing it can be about: a claim that is not here,
   *     two claims of one event to be merged, an event of one claim to be split, a decision to be
   *     undone that is none or is undone; nothing was written
   */
  Decision review(String by, String why, Review review);

  /** What persons had decided by then, undone decisions too, in their order. */
  List<Decision> decisions(AsOf asOf);

  /**
   * The reading of a revision with what persons decided about its claims.
   *
   * @return empty if there is no such revision
   */
  Optional<Reading> corrected(String revision);

  /** Events with all their claims, the last changed first. */
  List<EventSnapshot> events(EventQuery query);

  /** The same events with no more than their first claims, which costs the same however thick. */
  List<ListedEvent> list(EventQuery query);

  /**
   * Goes through events, the last changed first, as long as the visitor says; whatever the query's
   * limit and offset. The visitor may ask the ledger, but not walk it.
   */
  void walk(EventQuery query, Predicate<ListedEvent> visitor);

  /**
   * Reports that have words, those that became known last first.
   *
   * @param query narrows claims; if it does, only reports with such a claim are found
   * @param limit how many at most
   */
  List<FoundReport> find(WordQuery words, EventQuery query, int limit);

  /**
   * Reports with all of which they are copies or that are copies of them, as of a moment.
   *
   * @param credited those of which it matters whom their family credits: where the author himself
   *     asserts
   */
  Families families(List<String> revisions, Set<String> credited, AsOf asOf);

  /** Later texts from the addresses of these, as of a moment. */
  List<Revision> later(List<Revision> revisions, AsOf asOf);

  /** The claims that became known last as of a moment, the last first. */
  List<StoredClaim> latest(AsOf asOf, int limit);

  /** What is asked meanwhile is answered from one state of the file, whoever writes to it. */
  void reading(Runnable work);

  /**
   * The event with this id, or the one that the claim with this id is in.
   *
   * @param id of an event or of a claim; of an event that has since got an earlier founder too
   */
  Optional<EventSnapshot> event(String id, AsOf asOf);

  /** The same as a list shows it, however many claims it has. */
  Optional<ListedEvent> listed(String id, AsOf asOf);

  /** The claim with this id, as it was read. */
  Optional<StoredClaim> claim(String id);

  /** The revision with this id. */
  Optional<Revision> revision(String id);

  /** What there is in it, for who shows it. */
  LedgerStats overview();

  /** The whole reading of a revision, from the journal. */
  Optional<Reading> reading(String revision);

  /** What changed in a revision against the one before; nothing in a first one. */
  List<ClaimChange> changes(String revision);

  /**
   * A report and what its text was taken from.
   *
   * @param link empty for an origin
   */
  record LinkedReport(Revision revision, Optional<ReportLink> link) {}

  /** Reports, with all that they were taken from, each once and after what it was taken from. */
  List<LinkedReport> copies(List<String> revisions);

  @Override
  void close();
}
