package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.BlockSamples.PLAIN;
import static dev.noroshi.standin.blocks.BlockSamples.check;
import static dev.noroshi.standin.blocks.BlockSamples.home;
import static dev.noroshi.standin.blocks.BlockSamples.input;
import static dev.noroshi.standin.blocks.BlockSamples.modal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BlockViewsTest {

  private static final String URL_INPUT = input("{'type':'url_text_input'}");

  @Test
  void a_full_modal_and_a_full_home_tab_pass() {
    assertThat(
            check(
                ("{'type':'modal','title':%s,'blocks':[%s],'submit':%s,'close':%s,"
                        + "'private_metadata':'','callback_id':'c','external_id':'e',"
                        + "'clear_on_close':true,'notify_on_close':true,'submit_disabled':false}")
                    .formatted(PLAIN, URL_INPUT, PLAIN, PLAIN)))
        .isEmpty();
    assertThat(check("{'type':'home','blocks':[],'callback_id':'c','external_id':'e'}")).isEmpty();
  }

  @Test
  void a_modal_has_a_title_and_blocks() {
    assertThat(check("{'type':'modal'}"))
        .containsExactly(
            new Problem("", Problem.MISSING_FIELD, "missing required field: blocks"),
            new Problem("", Problem.MISSING_FIELD, "missing required field: title"));
  }

  @Test
  void a_modal_that_asks_has_a_submit() {
    String asking = "{'type':'modal','title':%s,'blocks':[%s]}".formatted(PLAIN, URL_INPUT);

    assertThat(check(asking))
        .containsExactly(new Problem("", Problem.MISSING_FIELD, "missing required field: submit"));
    assertThat(check(modal("[" + URL_INPUT + "]"))).isEmpty();
    assertThat(check(home("[" + URL_INPUT + "]"))).isEmpty();
  }

  @Test
  void the_home_tab_has_neither_title_nor_buttons() {
    assertThat(
            check(
                "{'type':'home','blocks':[],'title':%s,'submit':%s,'close':%s}"
                    .formatted(PLAIN, PLAIN, PLAIN)))
        .extracting(Problem::message)
        .containsExactly(
            "invalid additional property: title",
            "invalid additional property: submit",
            "invalid additional property: close");
  }

  @Test
  void a_view_is_a_modal_or_a_home_tab() {
    assertThat(check("{}"))
        .containsExactly(new Problem("", Problem.MISSING_FIELD, "missing required field: type"));
    assertThat(check("{'type':'workflow_step','blocks':[]}"))
        .containsExactly(
            new Problem("/type", Problem.FAILED_CONSTRAINT, "unsupported type: workflow_step"));
  }

  @Test
  void a_title_is_plain() {
    assertThat(check("{'type':'modal','title':%s,'blocks':{}}".formatted(BlockSamples.MARKUP)))
        .containsExactly(
            new Problem("/title/type", Problem.FAILED_CONSTRAINT, "unsupported type: mrkdwn"),
            new Problem("/blocks", Problem.INVALID_TYPE, "must provide an array"));
  }

  @Test
  void one_element_has_the_focus() {
    String focused = input("{'type':'url_text_input','focus_on_load':true}");
    String other = input("{'type':'url_text_input','focus_on_load':false}");

    assertThat(check(modal("[%s,%s]".formatted(other, focused)))).isEmpty();
    assertThat(check(modal("[%s,%s]".formatted(focused, focused))))
        .containsExactly(
            new Problem(
                "/blocks/1/element/focus_on_load",
                Problem.TOO_MANY_ITEMS,
                "only one element can have `focus_on_load`"));
  }

  @Test
  void ids_of_blocks_are_distinct_in_views_too() {
    assertThat(check(home("[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]")))
        .extracting(Problem::pointer)
        .containsExactly("/blocks/1/block_id");
  }

  @Test
  void a_file_input_does_not_dispatch() {
    String block =
        "{'type':'input','label':%s,'dispatch_action':true,'element':{'type':'file_input'}}"
            .formatted(PLAIN);

    assertThat(check(modal("[" + block + "]")))
        .extracting(Problem::pointer)
        .containsExactly("/blocks/0/element/type");
  }
}
