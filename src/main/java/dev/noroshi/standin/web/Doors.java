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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Both ports, opened together. */
public final class Doors implements AutoCloseable {

  /** Handlers wait for nobody: an answer that comes later is given by another thread. */
  private static final int THREADS = 16;

  private final Gate gate;
  private final HttpDoor http;
  private final SocketServer sockets;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, daemons("http"));
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(daemons("late-answers"));
  private final String base;
  private final String socketBase;

  /**
   * Opens both ports.
   *
   * @throws IOException when a port is taken or the address is not one of this machine
   */
  public Doors(Setup setup, String token, World world, SocketHub hub, Panels panels)
      throws IOException {
    this.gate = new Gate(hosts(setup), token);
    PagePush push = new PagePush(world, gate);
    panels.listen(push::toAll);
    this.http = new HttpDoor(new InetSocketAddress(setup.host(), setup.port()), gate, workers);
    this.base = "http://" + named(setup.host()) + ":" + http.port();
    this.sockets =
        new SocketServer(
            new InetSocketAddress(setup.host(), setup.socketPort()),
            hub,
            push,
            gate,
            origin -> gate.originAllowed(origin, base));
    try {
      sockets.open();
    } catch (IOException e) {
      http.close();
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

  private static Set<String> hosts(Setup setup) {
    Set<String> hosts = new TreeSet<>(setup.hosts());
    hosts.add(setup.host());
    hosts.add("localhost");
    hosts.add("127.0.0.1");
    return hosts;
  }

  /** A machine that listens at all its addresses is still called by one. */
  private static String named(String host) {
    return host.equals("0.0.0.0") ? "127.0.0.1" : host;
  }

  private static ThreadFactory daemons(String what) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "stand-in-" + what + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Begins to answer. */
  public void start(WebApi api, Control control, Responses responses) {
    ResponseHandler responding = new ResponseHandler(responses);
    for (String prefix : ResponseUrls.KINDS) {
      http.open("/" + prefix + "/", responding::handle);
    }
    http.open("/api/", new ApiHandler(api, later)::handle);
    http.open("/_control/", new ControlHandler(control, gate)::handle);
    http.start(base);
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
    workers.shutdownNow();
    later.shutdownNow();
    sockets.end();
  }
}
