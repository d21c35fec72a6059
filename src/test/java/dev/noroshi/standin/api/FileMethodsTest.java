package dev.noroshi.standin.api;

import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FileMethodsTest {

  private final Scene scene = Scene.open();

  @AfterEach
  void close() {
    scene.close();
  }

  private static String files(String id) {
    return "[{\"id\":\"" + id + "\",\"title\":\"Report\"}]";
  }

  private List<JsonObject> shown(String channel) {
    return objects(scene.history(channel), "messages").stream()
        .filter(message -> message.getString("subtype", "").equals("file_share"))
        .toList();
  }

  private HttpResponse<String> send(String url, String type, String body) {
    return scene
        .slack()
        .send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  private HttpResponse<String> get(String url, @Nullable String token) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return scene.slack().send(request.build());
  }

  @Test
  void a_file_is_shared_a_little_after_the_call_and_says_where_it_stands() {
    scene.slack().control("clock", "freeze", true);
    String id = scene.uploaded("report.txt", "all is well");
    scene.done(
        "files.completeUploadExternal",
        "files",
        files(id),
        "channel_id",
        "C2",
        "initial_comment",
        "read this");
    assertThat(shown("C2")).isEmpty();

    scene.slack().control("clock", "advance", 1);
    until("the file", () -> !shown("C2").isEmpty());

    JsonObject message = shown("C2").get(0);
    assertThat(message.getString("text")).isEqualTo("read this");
    assertThat(objects(message, "files").get(0).getString("title")).isEqualTo("Report");
    JsonObject file = scene.done("files.info", "file", id).getJsonObject("file");
    assertThat(file.getJsonArray("groups").getString(0)).isEqualTo("C2");
    assertThat(file.getJsonArray("channels")).isEmpty();
    assertThat(
            objects(file.getJsonObject("shares").getJsonObject("private"), "C2")
                .get(0)
                .getString("ts"))
        .isEqualTo(message.getString("ts"));
  }

  @Test
  void bytes_of_another_length_than_announced_are_refused() {
    JsonObject ticket = scene.done("files.getUploadURLExternal", "filename", "a.txt", "length", 5);
    String id = ticket.getString("file_id");

    assertThat(send(ticket.getString("upload_url"), "text/plain", "four").statusCode())
        .isEqualTo(400);
    assertThat(scene.error("files.completeUploadExternal", "files", files(id)))
        .isEqualTo("file_update_failed");
  }

  @Test
  void bytes_may_come_as_a_multipart_form() {
    JsonObject ticket = scene.done("files.getUploadURLExternal", "filename", "a.txt", "length", 5);
    String form =
        "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nfives\r\n--e--\r\n";

    assertThat(
            send(ticket.getString("upload_url"), "multipart/form-data; boundary=e", form)
                .statusCode())
        .isEqualTo(200);
    scene.done("files.completeUploadExternal", "files", files(ticket.getString("file_id")));
  }

  @Test
  void a_finished_file_takes_no_other_bytes_and_is_finished_once() {
    String id = scene.uploaded("a.txt", "first");
    scene.done("files.completeUploadExternal", "files", files(id));

    assertThat(send(scene.slack().base() + "/upload/" + id, "text/plain", "other").statusCode())
        .isEqualTo(404);
    assertThat(scene.error("files.completeUploadExternal", "files", files(id)))
        .isEqualTo("file_not_found");
  }

  @Test
  void the_bytes_are_for_who_has_a_token_of_the_workspace_and_may_read_files() {
    String id = scene.uploaded("a.txt", "private words");
    scene.done("files.completeUploadExternal", "files", files(id));
    String url =
        scene.done("files.info", "file", id).getJsonObject("file").getString("url_private");
    String other = scene.slack().credentials("T2").botToken();

    assertThat(get(url, scene.token()).body()).isEqualTo("private words");
    for (String token : new String[] {null, "xoxb-unknown", other}) {
      assertThat(get(url, token).statusCode()).isEqualTo(403);
    }
    scene.slack().control("scopes", "scopes", List.of("files:write"));
    assertThat(get(url, scene.token()).statusCode()).isEqualTo(403);
  }

  @Test
  void a_file_of_others_is_known_where_the_bot_may_see_it() {
    String url = scene.slack().base() + "/_control/upload?as=U2&channel=C4&filename=b.txt";
    HttpRequest upload =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + scene.slack().standIn().token())
            .POST(BodyPublishers.ofString("b"))
            .build();
    String id =
        TestSlack.parsed(scene.slack().send(upload).body())
            .asJsonObject()
            .getJsonObject("file")
            .getString("id");

    assertThat(scene.error("files.info", "file", id)).isEqualTo("file_not_found");
    scene
        .slack()
        .control("message", "as", "U2", "channel", "C4", "text", "look", "files", List.of(id));
    assertThat(scene.done("files.info", "file", id)).containsKey("file");
    assertThat(scene.error("files.delete", "file", id)).isEqualTo("cant_delete_file");
  }

  @Test
  void a_deleted_file_is_gone() {
    String id = scene.uploaded("a.txt", "x");
    scene.done("files.completeUploadExternal", "files", files(id));
    scene.done("files.delete", "file", id);

    assertThat(scene.error("files.info", "file", id)).isEqualTo("file_not_found");
    assertThat(get(scene.slack().base() + "/files/" + id, scene.token()).statusCode())
        .isEqualTo(404);
  }
}
