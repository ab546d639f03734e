package org.hearsay.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.hearsay.source.Item;
import org.hearsay.source.Items;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The captures of a WARC (ISO 28500), packed by gzip or not, one after the other; holds one record
 * at a time. Where it is damaged it ends, with one rejection.
 */
final class Warc implements Items {
  private final String name;
  private final FailureAwareStream source;
  private final GzipMembers plain;
  private final PlainChannel channel;
  private final Payloads payloads;
  private @Nullable WarcReader reader;
  private @Nullable WarcRecord ahead;
  private @Nullable IOException failed;
  private long records;
  private boolean answers;
  private boolean ended;

  Warc(String name, InputStream in, Payloads payloads) {
    this.name = name;
    this.payloads = payloads;
    this.source = new FailureAwareStream(in);
    this.plain = new GzipMembers(source);
    this.channel = new PlainChannel(plain);
  }

  @Override
  public @Nullable Item next() throws IOException {
    try {
      if (failed != null) {
        throw failed;
      }
      while (!ended) {
        WarcRecord record = reader == null ? record() : ahead;
        if (record == null) {
          close();
          return null;
        }
        Item item = payloads.item(record, channel, answers);
        answers |= record instanceof WarcResponse;
        record.body().consume();
        lookAhead(item != null);
        records++;
        if (item != null) {
          return item;
        }
      }
      return null;
    } catch (PlainChannel.NoMore e) {
      close();
      return null;
    } catch (IOException | RuntimeException e) {
      close();
      source.check();
      return Truncation.of(name, e, records);
    }
  }

  /**
   * Behind the record stands its member's checksum: if that is wrong, it is none to be given.
   *
   * @param holds whether there is something to be given, so that other damage can wait
   */
  private void lookAhead(boolean holds) throws IOException {
    ahead = null;
    try {
      ahead = record();
    } catch (GzipMembers.WrongChecksum e) {
      throw e;
    } catch (IOException e) {
      if (!holds) {
        throw e;
      }
      failed = e;
    }
  }

  private @Nullable WarcRecord record() throws IOException {
    channel.expectHeader();
    WarcReader reader = this.reader;
    if (reader == null) {
      reader = new WarcReader(channel);
      this.reader = reader;
    }
    WarcRecord next = next(reader);
    channel.expectBody();
    // jwarc reads its buffer again if an archive ends in line ends, and backwards at a length < 0.
    if (next != null && (reader.position() >= channel.read() || next.body().size() < 0)) {
      if (next.body().size() < 0) {
        throw new ZipException("a record of a length below zero");
      }
      return null;
    }
    return next;
  }

  /** jwarc throws whatever its parsing of numbers throws. */
  private static @Nullable WarcRecord next(WarcReader reader) throws IOException {
    try {
      return reader.next().orElse(null);
    } catch (RuntimeException e) {
      throw new IOException("not a record", e);
    }
  }

  /** How many were read. */
  long records() {
    return records;
  }

  @Override
  public void close() {
    ended = true;
    failed = null;
    ahead = null;
    plain.close();
  }
}
