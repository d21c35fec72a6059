package dev.noroshi.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Main;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code noroshi try}, from the one printed address to the first card. */
final class TryProcessTest {

  private static final Pattern URL = Pattern.compile("(http://[^/]+)/\\?token=([a-z0-9]+)\\S*");

  @TempDir Path folder = Path.of("");

  private static JsonObject control(Matcher url, String route, Object... fields)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url.group(1) + "/_control/" + route))
            .header("Authorization", "Bearer " + url.group(2))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(TestSlack.json(fields).toString()))
            .build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    return (JsonObject) TestSlack.parsed(body);
  }

  private static void submit(Matcher url, JsonObject state)
      throws IOException, InterruptedException {
    JsonObject view = control(url, "views", "as", "U0SATO").getJsonArray("views").getJsonObject(0);
    String id = view.getString("id");
    control(url, "submit", "as", "U0SATO", "view_id", id, "state", state);
  }

  /** Asks again and again until the answer holds these words. */
  private static void untilSeen(String words, Matcher url, String route, Object... fields) {
    TestSlack.until(
        words,
        () -> {
          try {
            return control(url, route, fields).toString().contains(words);
          } catch (IOException e) {
            return false;
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
          }
        });
  }

  @Test
  void an_incident_is_started_in_the_seeded_channel_and_the_record_grows_beside_it()
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dsun.net.httpserver.nodelay=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "try",
                "--lang",
                "ja")
            .redirectErrorStream(true)
            .start();
    try {
      BufferedReader out =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      Matcher url = URL.matcher("");
      for (String line = out.readLine(); line != null && !url.find(); line = out.readLine()) {
        url = URL.matcher(line);
      }
      Matcher found = url;

      assertThat(
              control(
                      found,
                      "command",
                      "as",
                      "U0SATO",
                      "channel",
                      "C0INCIDENT",
                      "text",
                      "/noroshi 開始")
                  .getBoolean("ok"))
          .isTrue();
      submit(
          found,
          TestSlack.json(
              "name",
              TestSlack.json("value", TestSlack.json("value", "不審な暗号化")),
              "kind",
              chosen("drill")));
      submit(found, TestSlack.json("watched", chosen("no")));

      untilSeen("【訓練】不審な暗号化", found, "messages", "as", "U0SATO", "channel", "C0INCIDENT");
      untilSeen("事案を始めた", found, "start", "as", "U0SATO");
      assertThat(control(found, "jump", "id", "day").getBoolean("ok")).isTrue();
      untilSeen("訓練の時計を進めた", found, "start", "as", "U0SATO");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    try (var left = Files.list(folder)) {
      assertThat(left.filter(file -> file.getFileName().toString().startsWith("noroshi")))
          .as("nothing is kept")
          .isEmpty();
    }
  }

  private static JsonObject chosen(String option) {
    return TestSlack.json(
        "value", TestSlack.json("selected_option", TestSlack.json("value", option)));
  }
}
