package org.hearsay.reader.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.model.Attribution;
import org.hearsay.model.NameKind;
import org.hearsay.model.Span;
import org.hearsay.model.Speaker;
import org.hearsay.reader.language.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * The speaker of each attribution: whom its source means, as far as the report tells; null, not a
 * guess, where it does not.
 *
 * <p>In order: a person named in the source; a pronoun or an office holder tied to a name; an
 * organisation or a state that the source names; several people without names, a body or an office
 * of a state, under their own words ("Ukrainian officials", "Russia's defence ministry"); an
 * unnamed person who is named right afterwards ("An adviser ... said"; then the name).
 */
public final class SpeakerResolver {
  private static final int NAMED_WITHIN = 500;
  private final ResolvedMentions known;
  private final ActorResolver actors;
  private final String text;

  public SpeakerResolver(ResolvedMentions known) {
    this.known = known;
    this.actors = new ActorResolver(known);
    this.text = known.text();
  }

  /** The attributions with their speakers, in the same order. */
  public List<Attribution> resolve(List<Attribution> attributions) {
    Map<String, Attribution> byId = new HashMap<>();
    List<Attribution> out = new ArrayList<>();
    for (Attribution a : attributions) {
      Attribution named = a.withSpeaker(speaker(a));
      byId.put(a.id(), named);
      out.add(named);
    }
    for (int i = 0; i < out.size(); i++) {
      Attribution a = out.get(i);
      if (a.speaker() == null && !a.source().isEmpty()) {
        out.set(i, a.withSpeaker(later(a, out, i, byId)));
      }
    }
    return out;
  }

  private @Nullable Speaker speaker(Attribution a) {
    if (a.source().isEmpty()) {
      return null;
    }
    Span source = a.source().getFirst();
    Speaker speaker = actors.whom(source);
    speaker = speaker == null ? actors.group(source) : speaker;
    return speaker == null ? actors.body(source) : speaker;
  }

  /**
   * What only the attributions around it show: first persons in a quotation, and introductions
   * without a name.
   */
  private @Nullable Speaker later(
      Attribution a, List<Attribution> all, int at, Map<String, Attribution> byId) {
    String words = a.source().getFirst().of(text);
    if (known.language().has(WordClass.FIRST_PERSON, words.toLowerCase(Locale.ROOT))) {
      Attribution outer = a.inside() == null ? null : byId.get(a.inside());
      return outer == null ? null : outer.speaker();
    }
    if (!actors.isIndefinite(words)) {
      return bodyNamed(words, all);
    }
    for (int k = at + 1; k < Math.min(all.size(), at + 3); k++) {
      Attribution next = all.get(k);
      if (next.source().isEmpty()
          || next.source().getFirst().start() - a.source().getFirst().end() > NAMED_WITHIN) {
        continue;
      }
      Entities.NamedEntity introduced = introduced(next.source().getFirst());
      if (introduced != null) {
        return introduced.entity().speaker();
      }
    }
    return null;
  }

  /** "Military intelligence" where another source is "Ukraine's military intelligence". */
  private @Nullable Speaker bodyNamed(String words, List<Attribution> all) {
    String behind = " " + actors.withoutArticle(words).toLowerCase(Locale.ROOT);
    return all.stream()
        .map(Attribution::speaker)
        .filter(s -> s != null && s.name().toLowerCase(Locale.ROOT).endsWith(behind))
        .findFirst()
        .orElse(null);
  }

  /** A person whose name first stands in this very source, without an office beside it. */
  private Entities.@Nullable NamedEntity introduced(Span source) {
    return known.entities().within(source).stream()
        .filter(p -> p.entity().kind() == NameKind.PERSON && p.entity().titles().isEmpty())
        .filter(p -> p.entity().firstNamed().equals(p.name().span()))
        .findFirst()
        .orElse(null);
  }
}
