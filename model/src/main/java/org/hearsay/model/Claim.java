package org.hearsay.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mention of an event, as one party asserts it: who did what to whom, where, when, and how far
 * the asserter commits himself.
 *
 * <p>Where something was said is not where it happened, and when it was published is not when it
 * happened: place and time are there only where the text ties them to the event.
 *
 * @param id unique in its reading: "c1"
 * @param subType ACLED's sub-type ("Air/drone strike"); null where none fits
 * @param trigger the words that name the event: "withdrawal"
 * @param agents who did it
 * @param patients to whom, or to what
 * @param place where it happened; null where the text does not say
 * @param time when it happened; null where the text does not say
 * @param figures counts that belong to it
 * @param stance of the innermost source towards the event in this clause
 * @param assertedBy from the innermost speaker outwards; empty where the author asserts it himself
 * @param labels other names that a party gives to the same event
 * @param confidence the reader's own, from 0 to 1
 */
public record Claim(
    String id,
    EventType type,
    @Nullable String subType,
    Span trigger,
    List<Participant> agents,
    List<Participant> patients,
    @Nullable EventPlace place,
    @Nullable TimeExpression time,
    List<Figure> figures,
    Commitment commitment,
    Stance stance,
    List<Asserter> assertedBy,
    List<Label> labels,
    double confidence) {

  /**
   * Somebody or something that takes part.
   *
   * @param name whom the words mean as far as the report tells ("Russia" for "its forces"); else
   *     the words themselves
   * @param names others under which he is known, without {@code name} itself
   * @param actor stable id of a known actor ("state:RU"); null when found in the text only
   * @param span the words
   */
  public record Participant(String name, List<String> names, @Nullable String actor, Span span) {
    public Participant {
      requireNonNull(name, "name is null");
      requireNonNull(span, "span is null");
      names = List.copyOf(names);
    }
  }

  /**
   * Where it happened.
   *
   * @param name the place's own
   * @param names others, without {@code name} itself; the words of the report among them
   * @param geonamesId null where GeoNames has none
   * @param latitude degrees north, WGS 84; null where the place is not in the gazetteer
   * @param longitude degrees east
   * @param precision ACLED's: 1 the place itself, 2 near it, 3 somewhere in a region; 0 where it is
   *     not known
   * @param span the words
   */
  public record EventPlace(
      String name,
      List<String> names,
      @Nullable Integer geonamesId,
      @Nullable Double latitude,
      @Nullable Double longitude,
      int precision,
      Span span) {
    public EventPlace {
      requireNonNull(name, "name is null");
      requireNonNull(span, "span is null");
      names = List.copyOf(names);
      if ((latitude == null) != (longitude == null)) {
        throw new IllegalArgumentException("half a point at " + span);
      }
    }
  }

  /**
   * One link of the chain.
   *
   * @param name the speaker's; null where the report does not tell who it is
   * @param attribution id of the attribution in which he says it
   */
  public record Asserter(@Nullable String name, String attribution) {
    public Asserter {
      requireNonNull(attribution, "attribution is null");
    }
  }

  /**
   * What a party calls the event: "what Ukraine calls a forced deportation".
   *
   * @param type the type of the deed under this name; null where it has none
   * @param span the words
   * @param by who calls it so
   */
  public record Label(@Nullable EventType type, Span span, Asserter by) {
    public Label {
      requireNonNull(span, "span is null");
      requireNonNull(by, "by is null");
    }
  }

  public Claim {
    requireNonNull(id, "id is null");
    requireNonNull(type, "type is null");
    requireNonNull(trigger, "trigger is null");
    requireNonNull(commitment, "commitment is null");
    requireNonNull(stance, "stance is null");
    agents = List.copyOf(agents);
    patients = List.copyOf(patients);
    figures = List.copyOf(figures);
    assertedBy = List.copyOf(assertedBy);
    labels = List.copyOf(labels);
    if (trigger.isEmpty()) {
      throw new IllegalArgumentException("claim " + id + " has no trigger");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("claim " + id + " has confidence " + confidence);
    }
  }

  /** With the stance that the commitment comes to. */
  public Claim(
      String id,
      EventType type,
      @Nullable String subType,
      Span trigger,
      List<Participant> agents,
      List<Participant> patients,
      @Nullable EventPlace place,
      @Nullable TimeExpression time,
      List<Figure> figures,
      Commitment commitment,
      List<Asserter> assertedBy,
      List<Label> labels,
      double confidence) {
    this(
        id,
        type,
        subType,
        trigger,
        agents,
        patients,
        place,
        time,
        figures,
        commitment,
        Stance.of(commitment),
        assertedBy,
        labels,
        confidence);
  }

  /** Whether its clause tells that the event happened, is happening or will; else a mention. */
  public boolean assertion() {
    return stance.assertion();
  }

  /** The same, with what parties call it. */
  public Claim withLabels(List<Label> labels) {
    return new Claim(
        id,
        type,
        subType,
        trigger,
        agents,
        patients,
        place,
        time,
        figures,
        commitment,
        stance,
        assertedBy,
        labels,
        confidence);
  }
}
