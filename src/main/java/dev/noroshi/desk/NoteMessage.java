package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Facts;
import dev.noroshi.record.MessageEntry;
import dev.noroshi.record.Messages;
import dev.noroshi.record.SealEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notes that a message from which facts were taken was edited or deleted. The facts stay as people
 * recorded them; whoever reads them is told. What is for counsel only stays so.
 *
 * @param text what it says now; null when it was deleted
 */
public record NoteMessage(Ticket ticket, String incident, String message, @Nullable String text)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    List<Facts.Version> taken = situation.incident().facts().from(message);
    Messages.Version last = situation.incident().messages().last(message).orElse(null);
    if (taken.isEmpty() || (last != null && Objects.equals(last.text(), text))) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    String kept = text == null ? null : text.substring(0, Math.min(text.length(), Checked.FACT));
    entries.add(
        kept == null ? new MessageEntry.Deleted(message) : new MessageEntry.Edited(message, kept));
    if (taken.stream()
        .anyMatch(fact -> situation.incident().seals().counsel().contains(fact.seq()))) {
      entries.add(new SealEntry.CounselMarked(situation.nextSeq(), true));
    }
    return entries;
  }

  @Override
  public boolean allowedWhenClosed() {
    return true;
  }
}
