package dev.noroshi.standin.web;

import java.util.List;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.LimitExceededException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.protocols.Protocol;

/**
 * The protocol with an end to every message. The library bounds each frame, but of a message in
 * many frames it looks at the sum only when the last one has come, which may be never.
 */
final class BoundedDraft extends Draft_6455 {

  /** An acknowledgement may hold a whole view; nothing longer is taken. */
  private static final int MAX_MESSAGE = 1_000_000;

  /** A frame costs something even when it is empty. */
  private static final int FRAME_COST = 64;

  private long taken;

  BoundedDraft() {
    super(List.of(), List.of(new Protocol("")), MAX_MESSAGE);
  }

  @Override
  public void processFrame(WebSocketImpl socket, Framedata frame) throws InvalidDataException {
    boolean control = frame.getOpcode() == Opcode.PING || frame.getOpcode() == Opcode.PONG;
    if (!control) {
      taken += frame.getPayloadData().remaining() + FRAME_COST;
      if (taken > MAX_MESSAGE + FRAME_COST) {
        throw new LimitExceededException(MAX_MESSAGE);
      }
      taken = frame.isFin() ? 0 : taken;
    }
    super.processFrame(socket, frame);
  }

  /** Each connection counts for itself. */
  @Override
  public Draft copyInstance() {
    return new BoundedDraft();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
