package dev.noroshi.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A way to a server that can be cut: whoever is on it is thrown out, and nobody gets in. */
final class Relay implements AutoCloseable {

  private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final String host;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private boolean cut;

  Relay(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    threads.execute(this::let);
  }

  int port() {
    return entrance.getLocalPort();
  }

  synchronized void cut() {
    cut = true;
    sockets.forEach(Relay::end);
    sockets.clear();
  }

  synchronized void mend() {
    cut = false;
  }

  private void let() {
    while (!entrance.isClosed()) {
      try {
        join(entrance.accept());
      } catch (IOException e) {
        if (!entrance.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private synchronized void join(Socket guest) throws IOException {
    if (cut) {
      end(guest);
      return;
    }
    sockets.add(guest);
    Socket server = new Socket(host, port);
    sockets.add(server);
    threads.execute(() -> pass(guest, server));
    threads.execute(() -> pass(server, guest));
  }

  private static void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // Cut, or one side has ended: so does the other.
      end(from);
    }
    end(to);
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
    threads.shutdownNow();
  }
}
