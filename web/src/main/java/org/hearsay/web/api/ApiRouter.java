package org.hearsay.web.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.web.http.ApiHandler;
import org.hearsay.web.http.ApiPath;
import org.hearsay.web.http.ApiRequest;
import org.hearsay.web.http.ApiResponse;
import org.hearsay.web.http.Problem;

/** Finds the route of a request by its path and method. An asterisk stands for an id. */
public final class ApiRouter implements ApiHandler {
  private static final String ID = "*";

  private final Map<List<String>, Map<String, ApiHandler>> routes = new HashMap<>();

  public ApiRouter(
      Session session, LedgerPool ledgers, JobRoutes jobs, ReviewRoute reviews, Meta meta) {
    requireNonNull(session, "session is null");
    CachedQueries queries = new CachedQueries(session.token(), ledgers);
    new QueryRoutes(meta)
        .all()
        .forEach((path, query) -> route("GET", path, request -> queries.answer(query, request)));
    route("GET", List.of("openapi.yaml"), request -> openapi());
    route("GET", List.of("session"), request -> session.answer());
    route("GET", List.of("add"), request -> jobs.list());
    route("GET", List.of("add", ID), request -> jobs.job(request.path().get(1)));
    route("POST", List.of("add"), jobs::add);
    route(
        "POST",
        List.of("demo"),
        request -> jobs.demo(ledgers.query(open -> open.ledger().overview().counts().reports())));
    route("POST", List.of("reviews"), reviews::decide);
    route("POST", List.of("reviews", ID, "undo"), reviews::undo);
  }

  private void route(String method, List<String> path, ApiHandler handler) {
    routes.computeIfAbsent(path, same -> new TreeMap<>()).put(method, handler);
  }

  @Override
  public ApiResponse answer(ApiRequest request) {
    Map<String, ApiHandler> methods = methods(request.path());
    ApiHandler handler = methods.get(request.method());
    return handler == null ? refused(methods) : handler.answer(request);
  }

  private Map<String, ApiHandler> methods(List<String> path) {
    Map<String, ApiHandler> found = routes.get(path);
    if (found == null && path.size() > 1) {
      List<String> general = new ArrayList<>(path);
      general.set(1, ID);
      found = routes.get(general);
    }
    if (found == null) {
      throw Problem.notFound("no such path; see " + ApiPath.PREFIX + "/openapi.yaml").exception();
    }
    return found;
  }

  private static ApiResponse refused(Map<String, ApiHandler> methods) {
    String allowed = String.join(", ", methods.keySet()).replace("GET", "GET, HEAD");
    return ApiResponse.of(Problem.methodNotAllowed("this path allows " + allowed))
        .with("Allow", allowed);
  }

  private static ApiResponse openapi() {
    try (InputStream in = ApiRouter.class.getResourceAsStream("openapi.yaml")) {
      return ApiResponse.of(
          "application/yaml", requireNonNull(in, "no openapi.yaml in this build").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
