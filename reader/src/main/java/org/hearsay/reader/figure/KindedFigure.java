package org.hearsay.reader.figure;

import org.hearsay.model.Figure;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its kind, and the words that tell it: "wounded" of "25 killed and 183 wounded".
 *
 * @param told null where nothing beside the figure tells its kind
 */
public record KindedFigure(Figure figure, @Nullable Span told) {}
