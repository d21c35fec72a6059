package dev.noroshi.standin.api;

import dev.noroshi.standin.api.Answer.Manner;
import dev.noroshi.standin.delivery.DeliveryLog;
import dev.noroshi.standin.delivery.SocketHub;
import dev.noroshi.standin.delivery.Triggers;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a call through the checks Slack makes, in its order, to the method that does the work. */
public final class WebApi {

  private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);

  /** Errors of the Web API as a whole; they stand on no method's page. */
  private static final Set<String> GENERAL =
      Set.of("unknown_method", "invalid_json", "json_not_object");

  private final World world;
  private final DeliveryLog log;
  private final Faults faults;
  private final RateLimits limits;
  private final MethodTable table = new MethodTable();
  private final Map<String, Method> methods = new HashMap<>();

  public WebApi(
      World world,
      SocketHub sockets,
      Triggers triggers,
      Faults faults,
      DeliveryLog log,
      Supplier<String> socketUrl) {
    this.world = world;
    this.log = log;
    this.faults = faults;
    this.limits = new RateLimits(world.timeline());
    new AuthMethods(sockets, socketUrl).register(methods);
    new ChatMethods(world).register(methods);
    new HistoryMethods().register(methods);
    new ConversationMethods().register(methods);
    new ChannelMethods().register(methods);
    new UserMethods().register(methods);
    new MarkMethods().register(methods);
    new ViewMethods(world, triggers).register(methods);
    new FileMethods(world).register(methods);
    new BlocksMethods().register(methods);
  }

  public Faults faults() {
    return faults;
  }

  /** The methods there are. */
  public Set<String> names() {
    return new TreeSet<>(methods.keySet());
  }

  public void limit(boolean on) {
    limits.on(on);
  }

  public Answer answer(Request request) {
    Fault fault = faults.take(request.method());
    Answer real =
        fault.fails() && !fault.done()
            ? new Answer(Manner.SENT, 200, Map.of(), "", 0)
            : real(request);
    Answer answer = spoilt(fault, real);
    log.note(
        "call",
        world.timeline().now(),
        Js.object()
            .add("method", request.method())
            .add("arguments", request.arguments())
            .add("status", answer.status())
            .add("manner", answer.manner().name())
            .add("answer", answer.body())
            .build());
    return answer;
  }

  private Answer spoilt(Fault fault, Answer real) {
    if (fault.hang() || fault.drop()) {
      Manner manner = fault.hang() ? Manner.HUNG : Manner.DROPPED;
      return new Answer(manner, 0, Map.of(), "", fault.delay());
    }
    if (fault.retryAfter() > 0) {
      return tooMany("ratelimited", fault.retryAfter(), fault.delay());
    }
    if (fault.status() > 0) {
      return new Answer(Manner.SENT, fault.status(), Map.of(), "", fault.delay());
    }
    String error = fault.error();
    if (error != null) {
      String body = failure(error, List.of()).build().toString();
      return new Answer(Manner.SENT, 200, real.headers(), body, fault.delay());
    }
    return new Answer(real.manner(), real.status(), real.headers(), real.body(), fault.delay());
  }

  private static Answer tooMany(String error, int seconds, long delay) {
    return new Answer(
        Manner.SENT,
        429,
        Map.of("Retry-After", Integer.toString(seconds)),
        Js.object().add("ok", false).add("error", error).build().toString(),
        delay);
  }

  private Answer real(Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    try {
      JsonObjectBuilder answer = checked(request, headers);
      JsonObject body = answer.build();
      return sent(headers, body.containsKey("ok") ? body : opened(body), request.warning());
    } catch (TooMany limit) {
      return tooMany(limit.error, limit.seconds, 0);
    } catch (ApiError error) {
      JsonObject body =
          failure(documented(request.method(), error.code()), error.details()).build();
      return sent(headers, body, request.warning());
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.method(), e);
      return sent(headers, failure("internal_error", List.of()).build(), null);
    }
  }

  private static JsonObject opened(JsonObject body) {
    JsonObjectBuilder answer = Js.object().add("ok", true);
    body.forEach(answer::add);
    return answer.build();
  }

  private static Answer sent(
      Map<String, String> headers, JsonObject body, @Nullable String warning) {
    JsonObject told = body;
    if (warning != null) {
      JsonObject metadata = Js.object(body, "response_metadata");
      told =
          Js.object(body)
              .add("warning", warning)
              .add(
                  "response_metadata",
                  (metadata == null ? Js.object() : Js.object(metadata))
                      .add("warnings", Js.array().add(warning)))
              .build();
    }
    return new Answer(Manner.SENT, 200, headers, told.toString(), 0);
  }

  /** Slack answers no error that it does not document; one that slips in here is our fault. */
  private String documented(String method, String code) {
    MethodTable.Row row = table.row(method);
    if (GENERAL.contains(code) || (row != null && row.errors().contains(code))) {
      return code;
    }
    LOG.error("{} would answer {}, which is not documented for it", method, code);
    return "internal_error";
  }

  private JsonObjectBuilder checked(Request request, Map<String, String> headers)
      throws ApiError, TooMany {
    Method method = methods.get(request.method());
    MethodTable.Row row = table.row(request.method());
    if (method == null || row == null) {
      throw new ApiError("unknown_method");
    }
    String token = request.token();
    if (token == null && needsToken(request.method())) {
      throw new ApiError("not_authed");
    }
    Caller caller = caller(token == null ? "" : token, needsToken(request.method()));
    Installation by = caller.by();
    if (by != null) {
      headers.put("X-OAuth-Scopes", String.join(",", by.scopes()));
      headers.put("X-Accepted-OAuth-Scopes", String.join(",", row.scopes()));
    }
    limited(request, row);
    if (request.fault() != null) {
      throw new ApiError(request.fault());
    }
    if (by != null && !row.scopes().isEmpty() && row.scopes().stream().noneMatch(by::may)) {
      throw Call.missingScope(by, row.scopes());
    }
    Call call = new Call(world, by, caller.app(), request.arguments());
    Outcome outcome = world.locked(() -> run(method, call));
    if (outcome.error() != null) {
      throw outcome.error();
    }
    return outcome.answer();
  }

  private record Outcome(JsonObjectBuilder answer, @Nullable ApiError error) {}

  private static Outcome run(Method method, Call call) {
    try {
      return new Outcome(method.run(call), null);
    } catch (ApiError error) {
      return new Outcome(Js.object(), error);
    }
  }

  /** These say nothing of anybody, so anybody may call them. */
  private static boolean needsToken(String method) {
    return !method.equals("api.test") && !method.equals("blocks.validate");
  }

  private record Caller(@Nullable Installation by, @Nullable App app) {}

  private Caller caller(String token, boolean needed) throws ApiError {
    return world
        .locked(() -> new Identified(world.installation(token), world.appOfToken(token)))
        .caller(needed);
  }

  private record Identified(@Nullable Installation by, @Nullable App app) {
    Caller caller(boolean needed) throws ApiError {
      if (by != null && by.revoked()) {
        throw new ApiError("token_revoked");
      }
      if (by == null && app == null && needed) {
        throw new ApiError("invalid_auth");
      }
      return new Caller(by, app);
    }
  }

  /** Said with a status of its own, unlike every other error. */
  private static final class TooMany extends Exception {
    private static final long serialVersionUID = 1;
    private final String error;
    private final int seconds;

    TooMany(String error, int seconds) {
      super(error);
      this.error = error;
      this.seconds = seconds;
    }
  }

  private void limited(Request request, MethodTable.Row row) throws TooMany {
    String token = String.valueOf(request.token());
    int wait = limits.method(token, request.method(), row.perMinute());
    if (wait > 0) {
      throw new TooMany("ratelimited", wait);
    }
    if (request.method().equals("chat.postMessage")) {
      wait = limits.message(token, Js.string(request.arguments(), "channel", ""));
      if (wait > 0) {
        throw new TooMany("rate_limited", wait);
      }
    }
  }

  private static JsonObjectBuilder failure(String code, List<String> details) {
    JsonObjectBuilder answer = Js.object().add("ok", false).add("error", code);
    if (code.equals("missing_scope") && details.size() == 2) {
      return answer.add("needed", details.get(0)).add("provided", details.get(1));
    }
    if (!details.isEmpty()) {
      answer.add("response_metadata", Js.object().add("messages", Js.strings(details)));
      if (code.equals("invalid_blocks")) {
        answer.add(
            "errors",
            Js.strings(details.stream().map(line -> line.replace("[ERROR] ", "")).toList()));
      }
    }
    return answer;
  }
}
