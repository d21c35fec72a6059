package dev.noroshi.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Everything that anybody in this process logs while it is open, at whatever level. */
final class LogLines implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final java.util.logging.Logger platform = java.util.logging.Logger.getLogger("");
  private final Level before = Objects.requireNonNull(root.getLevel());
  private final java.util.logging.Level platformBefore = platform.getLevel();
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<Appender<ILoggingEvent>> elsewhere = new ArrayList<>();
  private final Lines ours = new Lines();
  private final PlatformLines platforms = new PlatformLines();

  /** Levels are what somebody may set who looks for a fault. */
  LogLines(Level level, java.util.logging.Level platformLevel) {
    ours.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    ours.start();
    // Millions of lines would only be in the way.
    root.iteratorForAppenders().forEachRemaining(elsewhere::add);
    elsewhere.forEach(root::detachAppender);
    root.addAppender(ours);
    root.setLevel(level);
    platforms.setLevel(java.util.logging.Level.ALL);
    platform.addHandler(platforms);
    platform.setLevel(platformLevel);
  }

  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private final class Lines extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      IThrowableProxy thrown = event.getThrowableProxy();
      lines.add(
          event.getLoggerName()
              + " "
              + event.getFormattedMessage()
              + event.getMDCPropertyMap()
              + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }
  }

  private final class PlatformLines extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord record) {
      lines.add(record.getLoggerName() + " " + formatter.format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Override
  public void close() {
    root.setLevel(before);
    root.detachAppender(ours);
    elsewhere.forEach(root::addAppender);
    platform.setLevel(platformBefore);
    platform.removeHandler(platforms);
  }
}
