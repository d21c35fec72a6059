package dev.noroshi.standin.web;

import dev.noroshi.standin.acts.Responses;
import dev.noroshi.standin.api.WebApi;
import dev.noroshi.standin.control.Control;
import dev.noroshi.standin.control.Panels;
import dev.noroshi.standin.delivery.ResponseUrls;
import dev.noroshi.standin.delivery.SocketHub;
import dev.noroshi.standin.setup.Setup;
import dev.noroshi.standin.world.World;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Both ports, opened together. */
public final class Doors implements AutoCloseable {

  /** Handlers wait for nobody: an answer that comes later is given by another thread. */
  private static final int THREADS = 16;

  /** Time enough for the largest upload on this machine. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

  private final Gate gate;
  private final HttpDoor http;
  private final SocketServer sockets;
  private final Workers workers = new Workers(THREADS, LONGEST_TURN);
  private final String base;
  private final String socketBase;

  /**
   * Opens both ports.
   *
   * @throws IOException when a port is taken or the address is not one of this machine
   */
  public Doors(Setup setup, String token, World world, SocketHub hub, Panels panels)
      throws IOException {
    this.gate = new Gate(setup, token);
    PagePush push = new PagePush(world, gate);
    panels.listen(push::toAll);
    this.http = new HttpDoor(new InetSocketAddress(setup.host(), setup.port()), gate, workers);
    gate.pageAt(http.port());
    this.base = "http://" + named(setup.host()) + ":" + http.port();
    this.sockets =
        new SocketServer(
            new InetSocketAddress(setup.host(), setup.socketPort()),
            hub,
            push,
            gate,
            workers.clock());
    try {
      sockets.open();
    } catch (IOException e) {
      sockets.end();
      http.close();
      workers.close();
      throw e;
    }
    this.socketBase = "ws://" + named(setup.host()) + ":" + sockets.getPort();
    PageFiles files = new PageFiles(gate, socketBase);
    Files uploads = new Files(world, gate);
    http.open("/_page/", files::file);
    http.open("/upload/", uploads::upload);
    http.open("/files/", uploads::download);
    http.open("/", files::page);
  }

  /** A machine that listens at all its addresses is still called by one. */
  private static String named(String host) {
    return switch (host) {
      case "0.0.0.0" -> "127.0.0.1";
      case "::" -> "[::1]";
      default -> Gate.bracketed(host);
    };
  }

  /** Begins to answer. */
  public void start(WebApi api, Control control, Responses responses) {
    ResponseHandler responding = new ResponseHandler(responses);
    for (String prefix : ResponseUrls.KINDS) {
      http.open("/" + prefix + "/", responding::handle);
    }
    http.open("/api/", new ApiHandler(api, workers.clock())::handle);
    http.open("/_control/", new ControlHandler(control, gate)::handle);
    http.start();
  }

  public String base() {
    return base;
  }

  public String socketBase() {
    return socketBase;
  }

  @Override
  public void close() {
    http.close();
    workers.close();
    sockets.end();
  }
}
