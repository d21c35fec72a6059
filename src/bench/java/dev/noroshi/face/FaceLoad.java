package dev.noroshi.face;

import dev.noroshi.standin.StandIn;
import dev.noroshi.standin.setup.Setup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * Noroshi beside a bare Bolt app on the same HTTP server, in one run: what a command costs that
 * writes nothing, how soon a button is acknowledged whose answer is written, when it is ready, and
 * how much memory it has taken afterwards. All on loopback, each server a process of its own.
 */
public final class FaceLoad {

  private static final int CONNECTIONS = 8;
  private static final Duration WARM = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofSeconds(6);
  private static final int ROUNDS = 3;
  private static final int STARTS = 3;
  private static final int EACH_SECOND = 50;
  private static final Duration MIXED = Duration.ofSeconds(60);
  private static final int WORK = 4_000;

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms64m",
          "-Xmx256m",
          "-Xmn32m",
          "-Dsun.net.httpserver.nodelay=true",
          "--enable-native-access=ALL-UNNAMED");

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Process> processes = new ArrayList<>();

  public static void main(String[] args) throws Exception {
    new FaceLoad().run();
  }

  private void run() throws Exception {
    Path folder = Files.createTempDirectory("face-load");
    int port = free();
    int admin = free();
    int bare = free();
    Setup.App app =
        Setup.App.of(
            Files.readString(Path.of("manifests/http.json")),
            "http://127.0.0.1:" + port + "/slack/events");
    Setup.App placed =
        new Setup.App(
            null,
            app.manifest(),
            app.requestUrl(),
            null,
            null,
            List.of(new Setup.Place("T0STANDIN", null, List.of("incident-1120"))));
    try (StandIn slack = StandIn.open(Setup.usual().with(placed), Clock.systemUTC())) {
      StandIn.Credentials credentials = slack.credentials().get(0);
      Signed signed = new Signed(credentials.signingSecret());
      start(
          Map.of(),
          "-cp",
          "target/noroshi.jar:target/test-classes",
          BareApp.class.getName(),
          Integer.toString(bare),
          credentials.signingSecret());
      until(() -> open(bare));
      // Slack's servers are warm, and so is the stand-in once somebody has started before.
      Process ours = begin(slack, credentials, folder, port, admin);
      for (int i = 1; i < STARTS; i++) {
        ours.destroy();
        ours.waitFor(20, TimeUnit.SECONDS);
        ours = begin(slack, credentials, folder, port, admin);
      }

      Supplier<byte[]> help = () -> signed.command("help");
      hammer(bare, help, WARM);
      hammer(port, help, WARM);
      List<Load> theirs = new ArrayList<>();
      List<Load> mine = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        theirs.add(hammer(bare, help, ROUND));
        mine.add(hammer(port, help, ROUND));
      }
      theirs.forEach(load -> System.out.println("bare    " + load));
      mine.forEach(load -> System.out.println("noroshi " + load));
      System.out.printf(
          "requests/s: %.0f %% of the bare app; p99: %.2f times its%n",
          100 * mean(mine, Load::perSecond) / mean(theirs, Load::perSecond),
          mean(mine, Load::p99) / mean(theirs, Load::p99));

      String incident = begin(slack, admin);
      mixed(port, signed, incident);
      System.out.println("resident after load: " + resident(ours));
    } finally {
      processes.forEach(Process::destroy);
      for (Process process : processes) {
        process.waitFor(20, TimeUnit.SECONDS);
      }
    }
  }

  private Process begin(
      StandIn slack, StandIn.Credentials credentials, Path folder, int port, int admin)
      throws Exception {
    long begun = System.nanoTime();
    Process ours =
        start(
            Map.of(
                "SLACK_API_URL", slack.apiUrl(),
                "SLACK_BOT_TOKEN", credentials.botToken(),
                "SLACK_SIGNING_SECRET", credentials.signingSecret(),
                "NOROSHI_MODE", "http",
                "NOROSHI_HTTP", "127.0.0.1:" + port,
                "NOROSHI_ADMIN", "127.0.0.1:" + admin,
                "NOROSHI_DB", folder.resolve("record.db").toString()),
            "-jar",
            "target/noroshi.jar",
            "serve");
    until(() -> status("http://127.0.0.1:" + admin + "/ready") == 200);
    System.out.printf("ready after %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    return ours;
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** What came of a load; times in milliseconds. */
  private record Load(double perSecond, double p50, double p99, double max, long refused) {
    static Load of(List<Long> nanos, Duration time, long refused) {
      long[] all = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Load(
          all.length * 1e9 / time.toNanos(),
          all[all.length / 2] / 1e6,
          all[(int) (all.length * 0.99)] / 1e6,
          all[all.length - 1] / 1e6,
          refused);
    }

    @Override
    public String toString() {
      return String.format(
          "%8.0f/s  p50 %6.2f  p99 %6.2f  max %7.2f ms  refused %d",
          perSecond, p50, p99, max, refused);
    }
  }

  private static double mean(List<Load> loads, java.util.function.ToDoubleFunction<Load> of) {
    return loads.stream().mapToDouble(of).average().orElse(0);
  }

  /** As fast as eight connections can. */
  private static Load hammer(int port, Supplier<byte[]> next, Duration time) throws Exception {
    byte[][] work = new byte[WORK][];
    Arrays.setAll(work, i -> next.get());
    ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
    long end = System.nanoTime() + time.toNanos();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int first = i;
      all.add(
          pool.submit(
              () -> {
                try (Line line = new Line(port)) {
                  for (int n = first; System.nanoTime() < end; n += CONNECTIONS) {
                    long begun = System.nanoTime();
                    int status = line.send(work[n % WORK]);
                    taken.add(System.nanoTime() - begun);
                    if (status != 200) {
                      refused.add(status);
                    }
                  }
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    pool.shutdown();
    return Load.of(List.copyOf(taken), time, refused.size());
  }

  /** Fifty deeds a second for a minute: answers that are written, commands, and talk. */
  private static void mixed(int port, Signed signed, String incident) throws Exception {
    ConcurrentLinkedQueue<Long> written = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Long> others = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Integer> refused = new ConcurrentLinkedQueue<>();
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(16);
    List<Future<?>> all = new ArrayList<>();
    long deeds = EACH_SECOND * MIXED.toSeconds();
    String[] answers = {"yes", "no", "unknown"};
    for (int i = 0; i < deeds; i++) {
      int n = i;
      all.add(
          pool.schedule(
              () -> {
                byte[] work =
                    switch (n % 5) {
                      case 0, 1 -> {
                        String answer = answers[n / 5 % 3];
                        yield signed.press("watched:" + answer, incident + "|" + answer);
                      }
                      case 2 -> signed.command("status");
                      case 3 -> signed.command("help");
                      default -> signed.talk();
                    };
                long begun = System.nanoTime();
                try (Line line = new Line(port)) {
                  int status = line.send(work);
                  (n % 5 < 2 ? written : others).add(System.nanoTime() - begun);
                  if (status != 200) {
                    refused.add(status);
                  }
                }
                return null;
              },
              (long) (n * 1_000.0 / EACH_SECOND),
              TimeUnit.MILLISECONDS));
    }
    for (Future<?> one : all) {
      one.get();
    }
    pool.shutdown();
    System.out.println("written " + Load.of(List.copyOf(written), MIXED, refused.size()));
    System.out.println("others  " + Load.of(List.copyOf(others), MIXED, 0));
  }

  /** Starts an incident by its form, and gives its number. */
  private String begin(StandIn slack, int admin) throws Exception {
    control(slack, "command", "\"channel\":\"C0INCIDENT\",\"text\":\"/noroshi start\"");
    String view =
        control(slack, "views", "")
            .getJsonArray("views")
            .getJsonObject(0)
            .getString("id");
    control(
        slack,
        "submit",
        "\"view_id\":\""
            + view
            + "\",\"state\":{\"name\":{\"value\":{\"value\":\"load\"}},\"where\":{\"value\":"
            + "{\"selected_option\":{\"value\":\"here\"}}}}");
    JsonObject next = control(slack, "views", "").getJsonArray("views").getJsonObject(0);
    String[] kept = next.getString("private_metadata").split("\\|");
    return kept[2];
  }

  private JsonObject control(StandIn slack, String route, String fields) throws Exception {
    String base = slack.apiUrl().replaceFirst("/api/$", "");
    String body = "{\"as\":\"U0SATO\"" + (fields.isEmpty() ? "" : "," + fields) + "}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/_control/" + route))
            .header("Authorization", "Bearer " + slack.token())
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    try (var reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject();
    }
  }

  private static String resident(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return "not told by this system";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .map(line -> line.replaceAll("\\D", ""))
        .map(kilobytes -> Long.parseLong(kilobytes) / 1_024 + " MiB")
        .findFirst()
        .orElse("not told");
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(Condition condition) throws Exception {
    while (!condition.holds()) {
      Thread.sleep(5);
    }
  }

  private int status(String url) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private static boolean open(int port) {
    try (Line line = new Line(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
