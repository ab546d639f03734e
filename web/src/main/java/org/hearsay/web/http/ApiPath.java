package org.hearsay.web.http;

import java.util.List;

/** Where the API is; {@code /api} below anything else is nothing. */
public final class ApiPath {
  public static final String PREFIX = "/api/v1";

  static final List<String> PARTS = List.of("api", "v1");

  private ApiPath() {}
}
