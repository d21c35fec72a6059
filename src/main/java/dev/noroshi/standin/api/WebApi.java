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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a call through the checks Slack makes, in its order, to the method that does the work. */
public final class WebApi {

  private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);

  /** Errors of the Web API as a whole; they stand on no method's page. */
  private static final Set<String> GENERAL =
      Set.of("unknown_method", "invalid_json", "json_not_object");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
  private static final Pattern ARRAY_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}\\[.{0,100}\\]");

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
            ? new Answer(Manner.SENT, 200, scopes(request), "", 0)
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
      return Answers.tooMany(real.headers(), "ratelimited", fault.retryAfter(), fault.delay());
    }
    if (fault.status() > 0) {
      return new Answer(Manner.SENT, fault.status(), Map.of(), "", fault.delay());
    }
    String error = fault.error();
    if (error != null) {
      String body = Answers.failure(error, List.of()).toString();
      return new Answer(Manner.SENT, 200, real.headers(), body, fault.delay());
    }
    return new Answer(real.manner(), real.status(), real.headers(), real.body(), fault.delay());
  }

  private Answer real(Request request) {
    Map<String, String> headers = scopes(request);
    try {
      JsonObject body = checked(request).build();
      return Answers.sent(headers, Answers.opened(body), request.warning());
    } catch (TooMany limit) {
      return Answers.tooMany(headers, limit.error, limit.seconds, 0);
    } catch (ApiError error) {
      JsonObject body =
          Answers.failure(documented(request.method(), error.code()), error.details());
      return Answers.sent(headers, body, request.warning());
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.method(), e);
      return Answers.sent(headers, Answers.failure("internal_error", List.of()), null);
    }
  }

  /** What the token may do and what the method asks for; told with every answer. */
  private Map<String, String> scopes(Request request) {
    String token = request.token();
    MethodTable.Row row = table.row(request.method());
    Installation by = token == null ? null : world.locked(() -> world.installation(token));
    return by == null || row == null
        ? Map.of()
        : Map.of(
            "X-OAuth-Scopes", String.join(",", by.scopes()),
            "X-Accepted-OAuth-Scopes", String.join(",", row.scopes()));
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

  private JsonObjectBuilder checked(Request request) throws ApiError, TooMany {
    Method method = methods.get(request.method());
    MethodTable.Row row = table.row(request.method());
    if (method == null || row == null) {
      throw new ApiError("unknown_method");
    }
    Caller caller = caller(request);
    Installation by = caller.by();
    limited(request, row);
    if (request.fault() != null) {
      throw new ApiError(request.fault());
    }
    named(request.arguments());
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

  /** Slack takes no argument of any other name, and none of the form {@code name[]}. */
  private static void named(JsonObject arguments) throws ApiError {
    for (String name : arguments.keySet()) {
      if (ARRAY_NAME.matcher(name).matches()) {
        throw new ApiError("invalid_array_arg");
      }
      if (!NAME.matcher(name).matches()) {
        throw new ApiError("invalid_arg_name");
      }
    }
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

  /** An app-level token opens sockets and tells whose it is; a bot token does everything else. */
  private Caller caller(Request request) throws ApiError {
    String token = request.token();
    boolean needed = needsToken(request.method());
    if (token == null || token.isEmpty()) {
      if (needed) {
        throw new ApiError("not_authed");
      }
      return new Caller(null, null);
    }
    Caller caller =
        world.locked(() -> new Caller(world.installation(token), world.appOfToken(token)));
    Installation by = caller.by();
    if (by != null && by.revoked()) {
      throw new ApiError("token_revoked");
    }
    if (!needed) {
      return caller;
    }
    if (by == null && caller.app() == null) {
      throw new ApiError("invalid_auth");
    }
    boolean ofApp = request.method().equals("apps.connections.open");
    boolean ofBoth = request.method().equals("auth.test");
    if (!ofBoth && (by == null) != ofApp) {
      throw new ApiError("not_allowed_token_type");
    }
    return caller;
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
}
