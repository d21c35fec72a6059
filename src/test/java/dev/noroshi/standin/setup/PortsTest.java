package dev.noroshi.standin.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.standin.StandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ports and addresses that a setup names: opened both or not at all, and no wider than said.
 */
final class PortsTest {

  private static Setup with(String more) throws SetupFault {
    return Setup.read(
        "{"
            + more
            + "\"workspaces\":[{\"id\":\"T\",\"name\":\"n\",\"people\":[{\"handle\":\"a\"}]}]}",
        path -> null);
  }

  private static StandIn open(String more) throws SetupFault, IOException {
    return StandIn.open(with(more), Clock.systemUTC());
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static int free() throws IOException {
    try (ServerSocket socket = taken()) {
      return socket.getLocalPort();
    }
  }

  private static void canBeTaken(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(socket.getLocalPort()).isEqualTo(port);
    }
  }

  @Test
  void a_taken_port_is_said_and_the_other_is_not_left_open() throws Exception {
    int other = free();
    try (ServerSocket taken = taken()) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> open("\"port\":" + port + ",\"socket_port\":" + other + ","))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
      canBeTaken(other);
      assertThatThrownBy(() -> open("\"port\":" + other + ",\"socket_port\":" + port + ","))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
      canBeTaken(other);
      assertThatThrownBy(() -> open("\"port\":" + other + ",\"socket_port\":" + other + ","))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
      canBeTaken(other);
    }
  }

  @Test
  void both_ports_are_free_again_after_the_end() throws Exception {
    int port = free();
    int sockets = free();
    String ports = "\"port\":" + port + ",\"socket_port\":" + sockets + ",";
    open(ports).close();
    canBeTaken(port);
    canBeTaken(sockets);
    open(ports).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "no such host", "::ffff:192.0.2.1"})
  void an_address_of_another_machine_is_said(String host) {
    assertThatThrownBy(() -> open("\"host\":\"" + host + "\",")).isInstanceOf(IOException.class);
  }

  @Test
  void without_a_word_in_the_setup_only_this_machine_reaches_it() throws Exception {
    try (StandIn standIn = open("")) {
      int port = URI.create(standIn.apiUrl()).getPort();
      for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        for (InetAddress address : Collections.list(network.getInetAddresses())) {
          if (!address.isLoopbackAddress()) {
            // Free on every other address of this machine: nothing of ours listens there.
            new ServerSocket(port, 1, address).close();
          }
        }
      }
      assertThat(standIn.pageUrl()).startsWith("http://127.0.0.1:" + port + "/?token=");
    }
  }
}
