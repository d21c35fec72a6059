package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class WrapTest {

  @Test
  void english_breaks_between_words() {
    assertThat(Wrap.lines("the beacon fire warns the next hill", 12))
        .containsExactly("the beacon", "fire warns", "the next", "hill");
  }

  @Test
  void japanese_breaks_between_characters_of_two_columns() {
    assertThat(Wrap.lines("狼煙が次の丘に知らせる", 8)).containsExactly("狼煙が次", "の丘に知", "らせる");
  }

  @Test
  void no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
    assertThat(Wrap.lines("知らせる。次の丘", 8)).containsExactly("知らせ", "る。次の", "丘");
    assertThat(Wrap.lines("次の丘「狼煙」", 8)).containsExactly("次の丘", "「狼煙」");
  }

  @Test
  void a_word_longer_than_the_line_is_cut() {
    assertThat(Wrap.lines("0123456789", 4)).containsExactly("0123", "4567", "89");
  }

  @Test
  void line_breaks_in_the_text_stay() {
    assertThat(Wrap.lines("a\n\nb", 10)).containsExactly("a", "", "b");
  }

  @Property
  void nothing_but_space_is_lost_and_no_line_is_too_wide(
      @ForAll
          @CharRange(from = 'a', to = 'e')
          @CharRange(from = 'あ', to = 'お')
          @StringLength(max = 60)
          String text,
      @ForAll @IntRange(min = 2, max = 20) int columns) {
    assertThat(Wrap.lines(text, columns)).allMatch(line -> Wrap.width(line) <= columns);
    assertThat(String.join("", Wrap.lines(text, columns))).isEqualTo(text);
  }
}
