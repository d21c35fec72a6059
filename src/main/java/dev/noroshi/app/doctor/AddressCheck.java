package dev.noroshi.app.doctor;

import dev.noroshi.app.web.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether an address to listen at is free, or held by Noroshi itself because it runs.
 *
 * @param name the setting
 * @param admin where a running Noroshi says that it lives
 */
record AddressCheck(String name, Address address, Optional<Address> admin) implements Check {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Override
  public List<Finding> look() {
    InetSocketAddress socket = address.socket();
    String shown = address.toString();
    if (socket.isUnresolved()) {
      return List.of(Finding.fault("doctor.address.unknown", "name", name, "address", shown));
    }
    try (ServerSocket free = new ServerSocket()) {
      free.setReuseAddress(true);
      free.bind(socket);
      return List.of(Finding.ok("doctor.address", "name", name, "address", shown));
    } catch (IOException e) {
      return List.of(
          admin.filter(AddressCheck::lives).isPresent()
              ? Finding.ok("doctor.address.ours", "name", name, "address", shown)
              : Finding.fault("doctor.address.taken", "name", name, "address", shown));
    }
  }

  private static boolean lives(Address admin) {
    String host = admin.host().replaceFirst("^0\\.0\\.0\\.0$", "127.0.0.1");
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      HttpRequest health =
          HttpRequest.newBuilder(URI.create("http://" + host + ":" + admin.port() + "/health"))
              .timeout(PATIENCE)
              .build();
      return client.send(health, BodyHandlers.ofString()).body().equals("{\"alive\":true}");
    } catch (IOException | IllegalArgumentException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
