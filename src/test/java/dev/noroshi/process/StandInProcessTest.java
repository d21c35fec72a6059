package dev.noroshi.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-in as somebody starts it who has another Slack app. */
final class StandInProcessTest {

  private static final Path MANIFEST = Path.of("src/test/resources/standin/small-app.json");

  @TempDir Path folder = Path.of("");

  private static Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "standin",
                "--lang",
                "en"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static List<String> until(Process process, String last) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.contains(last)) {
        break;
      }
    }
    return lines;
  }

  private static String after(List<String> lines, String beginning) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(lines));
  }

  private static HttpResponse<String> get(String url, String token)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
  }

  @Test
  void what_it_prints_is_all_that_a_browser_and_an_app_need() throws Exception {
    Process process = start("--app", MANIFEST.toString());
    try {
      List<String> lines = until(process, "Ctrl-C");
      String page = lines.stream().filter(l -> l.contains("?token=")).findFirst().orElseThrow();
      String api = after(lines, "SLACK_API_URL=");

      assertThat(get(page.strip(), "").body()).containsPattern("/_page/[0-9a-f-]+/js/main.js");
      assertThat(get(api + "auth.test", after(lines, "SLACK_BOT_TOKEN=")).body())
          .contains("\"ok\":true");
      assertThat(get(api + "apps.connections.open", after(lines, "SLACK_APP_TOKEN=")).body())
          .contains("\"url\":\"ws://127.0.0.1:");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_fault_in_the_setup_is_named_with_its_place() throws Exception {
    Path setup = folder.resolve("setup.json");
    Files.writeString(
        setup,
        "{\"workspaces\":[{\"id\":\"T1\",\"name\":\"One\",\"people\":[{\"handle\":\"a\","
            + "\"zone\":\"Asia/Tokio\"}]}]}");

    Process process = start("--config", setup.toString());
    List<String> lines = until(process, "no such line");

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(String.join("\n", lines))
        .contains("workspaces[0].people[0].zone")
        .contains("Asia/Tokyo")
        .doesNotContain("Exception");
  }

  @Test
  void a_port_that_is_taken_is_said_in_one_line() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Process process = start("--port", Integer.toString(taken.getLocalPort()));
      List<String> lines = until(process, "no such line");

      assertThat(process.waitFor()).isEqualTo(3);
      assertThat(lines).hasSize(1);
      assertThat(lines.get(0)).doesNotContain("Exception");
    }
  }
}
