package org.hearsay.web.api;

import java.util.regex.Pattern;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.Problem;

/** The id in a path: {@code events/e1f0c3a9e55d2-c3}. */
final class RouteIds {
  private RouteIds() {}

  static String id(ApiRequest request, Pattern form) {
    String id = request.path().get(1);
    if (!form.matcher(id).matches()) {
      throw Problem.notFound("not an id").exception();
    }
    return id;
  }
}
