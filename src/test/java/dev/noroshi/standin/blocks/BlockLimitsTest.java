package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.BlockSamples.BUTTON;
import static dev.noroshi.standin.blocks.BlockSamples.CARD;
import static dev.noroshi.standin.blocks.BlockSamples.CELL;
import static dev.noroshi.standin.blocks.BlockSamples.IMAGE;
import static dev.noroshi.standin.blocks.BlockSamples.OPTION;
import static dev.noroshi.standin.blocks.BlockSamples.PLAIN;
import static dev.noroshi.standin.blocks.BlockSamples.check;
import static dev.noroshi.standin.blocks.BlockSamples.elements;
import static dev.noroshi.standin.blocks.BlockSamples.hosted;
import static dev.noroshi.standin.blocks.BlockSamples.input;
import static dev.noroshi.standin.blocks.BlockSamples.many;
import static dev.noroshi.standin.blocks.BlockSamples.modal;
import static dev.noroshi.standin.blocks.BlockSamples.section;
import static dev.noroshi.standin.blocks.BlockSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit: what is just within it passes, one more (or less) is told of at its place. */
final class BlockLimitsTest {

  /** A limit, and a payload that has as much of the limited as one asks for. */
  record Limit(String of, int at, String pointer, IntFunction<String> payload) {
    @Override
    public String toString() {
      return of + " (" + at + ")";
    }
  }

  private static Limit limit(String of, int at, String pointer, IntFunction<String> payload) {
    return new Limit(of, at, pointer, payload);
  }

  private static String x(int length) {
    return "'" + "x".repeat(length) + "'";
  }

  private static String url(int length) {
    return "'https://" + "x".repeat(length - 8) + "'";
  }

  private static String in(String... blocks) {
    return "[" + String.join(",", blocks) + "]";
  }

  private static String button(String more) {
    return in(hosted("section", "{'type':'button','text':%s%s}".formatted(PLAIN, more)));
  }

  private static String confirm(int title, int text, int yes, int no) {
    return button(
        ",'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}"
            .formatted(text(title), text(text), text(yes), text(no)));
  }

  private static String select(String more) {
    return in(hosted("section", "{'type':'static_select'%s}".formatted(more)));
  }

  private static String view(String more) {
    return "{'type':'modal','title':%s,'blocks':[]%s}".formatted(PLAIN, more);
  }

  private static String video(String more) {
    return in(
        "{'type':'video','alt_text':'a','thumbnail_url':'https://e','video_url':'https://e'%s}"
            .formatted(more));
  }

  private static String card(String more) {
    return in("{'type':'card'%s}".formatted(more));
  }

  private static String chart(int title, int x) {
    return in(
        ("{'type':'data_visualization','title':%s,'chart':{'type':'line','series':[{'name':%s,"
                + "'data':[{'label':%s,'value':1}]}],'axis_config':{'categories':[],'x_label':%s}}}")
            .formatted(x(title), x(1), x(1), x(x)));
  }

  private static String pie(int slices) {
    return in(
        "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':%s}}"
            .formatted(many(slices, "{'label':'l','value':1}")));
  }

  private static String dataTable(int rows, int columns, String more) {
    return in(
        "{'type':'data_table','caption':'c','rows':%s%s}"
            .formatted(many(rows, many(columns, CELL)), more));
  }

  static Stream<Limit> lengths() {
    return Stream.of(
        limit("section text", 3000, "/0/text/text", n -> in(section("'text':" + text(n)))),
        limit(
            "section field",
            2000,
            "/0/fields/0/text",
            n -> in(section("'fields':[" + text(n) + "]"))),
        limit("header", 150, "/0/text/text", n -> in("{'type':'header','text':" + text(n) + "}")),
        limit("context text", 3000, "/0/elements/0/text", n -> in(elements("context", text(n)))),
        limit(
            "block id", 255, "/0/block_id", n -> in("{'type':'divider','block_id':" + x(n) + "}")),
        limit(
            "input label",
            2000,
            "/0/label/text",
            n ->
                in(
                    "{'type':'input','label':%s,'element':{'type':'url_text_input'}}"
                        .formatted(text(n)))),
        limit(
            "input hint",
            2000,
            "/0/hint/text",
            n ->
                in(
                    "{'type':'input','label':%s,'hint':%s,'element':{'type':'url_text_input'}}"
                        .formatted(PLAIN, text(n)))),
        limit(
            "image url",
            3000,
            "/0/image_url",
            n -> in("{'type':'image','alt_text':'a','image_url':" + url(n) + "}")),
        limit(
            "image alt text",
            2000,
            "/0/alt_text",
            n -> in("{'type':'image','image_url':'https://e','alt_text':" + x(n) + "}")),
        limit(
            "image title",
            2000,
            "/0/title/text",
            n ->
                in(
                    "{'type':'image','image_url':'https://e','alt_text':'a','title':%s}"
                        .formatted(text(n)))),
        limit("markdown", 12_000, "/0/text", n -> in("{'type':'markdown','text':" + x(n) + "}")),
        limit(
            "alert",
            200,
            "/blocks/0/text/text",
            n -> modal(in("{'type':'alert','text':" + text(n) + "}"))),
        limit(
            "button text",
            75,
            "/0/accessory/text/text",
            n -> in(hosted("section", "{'type':'button','text':" + text(n) + "}"))),
        limit("button value", 2000, "/0/accessory/value", n -> button(",'value':" + x(n))),
        limit("button url", 3000, "/0/accessory/url", n -> button(",'url':" + url(n))),
        limit("action id", 255, "/0/accessory/action_id", n -> button(",'action_id':" + x(n))),
        limit(
            "accessibility label",
            75,
            "/0/accessory/accessibility_label",
            n -> button(",'accessibility_label':" + x(n))),
        limit("confirm title", 100, "/0/accessory/confirm/title/text", n -> confirm(n, 1, 1, 1)),
        limit("confirm text", 300, "/0/accessory/confirm/text/text", n -> confirm(1, n, 1, 1)),
        limit("confirm yes", 30, "/0/accessory/confirm/confirm/text", n -> confirm(1, 1, n, 1)),
        limit("confirm no", 30, "/0/accessory/confirm/deny/text", n -> confirm(1, 1, 1, n)),
        limit(
            "option text",
            75,
            "/0/accessory/options/0/text/text",
            n -> select(",'options':[{'value':'v','text':%s}]".formatted(text(n)))),
        limit(
            "option value",
            150,
            "/0/accessory/options/0/value",
            n -> select(",'options':[{'text':%s,'value':%s}]".formatted(PLAIN, x(n)))),
        limit(
            "option description",
            75,
            "/0/accessory/options/0/description/text",
            n ->
                select(
                    ",'options':[{'text':%s,'value':'v','description':%s}]"
                        .formatted(PLAIN, text(n)))),
        limit(
            "option link",
            3000,
            "/0/accessory/options/0/url",
            n ->
                in(
                    hosted(
                        "section",
                        "{'type':'overflow','options':[{'text':%s,'value':'v','url':%s}]}"
                            .formatted(PLAIN, url(n))))),
        limit(
            "option group label",
            75,
            "/0/accessory/option_groups/0/label/text",
            n ->
                select(
                    ",'option_groups':[{'label':%s,'options':[%s]}]".formatted(text(n), OPTION))),
        limit(
            "placeholder",
            150,
            "/0/accessory/placeholder/text",
            n -> select(",'options':[%s],'placeholder':%s".formatted(OPTION, text(n)))),
        limit(
            "placeholder of a text input",
            150,
            "/0/element/placeholder/text",
            n -> in(input("{'type':'plain_text_input','placeholder':" + text(n) + "}"))),
        limit("video title", 200, "/0/title/text", n -> video(",'title':" + text(n))),
        limit(
            "video author",
            50,
            "/0/author_name",
            n -> video(",'title':%s,'author_name':%s".formatted(PLAIN, x(n)))),
        limit("card title", 150, "/0/title/text", n -> card(",'title':" + text(n))),
        limit(
            "card subtitle",
            150,
            "/0/subtitle/text",
            n -> card(",'title':%s,'subtitle':%s".formatted(PLAIN, text(n)))),
        limit("card body", 200, "/0/body/text", n -> card(",'body':" + text(n))),
        limit(
            "pie label",
            20,
            "/0/chart/segments/0/label",
            n -> pie(1).replace("'label':'l'", "'label':" + x(n))),
        limit(
            "container title",
            150,
            "/0/title/text",
            n ->
                in(
                    "{'type':'container','title':%s,'child_blocks':[{'type':'divider'}]}"
                        .formatted(text(n)))),
        limit(
            "icon button text",
            75,
            "/0/elements/0/text/text",
            n ->
                in(
                    elements(
                        "context_actions",
                        "{'type':'icon_button','icon':'trash','text':%s}".formatted(text(n))))),
        limit("chart title", 50, "/0/title", n -> chart(n, 1)),
        limit("axis label", 50, "/0/chart/axis_config/x_label", n -> chart(1, n)),
        limit(
            "modal title",
            24,
            "/title/text",
            n -> "{'type':'modal','blocks':[],'title':" + text(n) + "}"),
        limit("modal submit", 24, "/submit/text", n -> view(",'submit':" + text(n))),
        limit("modal close", 24, "/close/text", n -> view(",'close':" + text(n))),
        limit(
            "private metadata",
            3000,
            "/private_metadata",
            n -> view(",'private_metadata':" + x(n))),
        limit("callback id", 255, "/callback_id", n -> view(",'callback_id':" + x(n))),
        limit("external id", 255, "/external_id", n -> view(",'external_id':" + x(n))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lengths")
  void a_text_is_as_long_as_its_place_allows(Limit limit) {
    assertThat(check(limit.payload().apply(limit.at()))).isEmpty();
    assertThat(check(limit.payload().apply(limit.at() + 1)))
        .containsExactly(
            new Problem(
                limit.pointer(),
                Problem.FAILED_CONSTRAINT,
                "must be less than " + (limit.at() + 1) + " characters"));
  }

  static Stream<Limit> counts() {
    String leaf = "{'type':'raw_text','text':'c'}";
    return Stream.of(
        limit("blocks of a message", 50, "", n -> many(n, "{'type':'divider'}")),
        limit("blocks of a modal", 100, "/blocks", n -> modal(many(n, "{'type':'divider'}"))),
        limit(
            "blocks of the Home tab",
            100,
            "/blocks",
            n -> BlockSamples.home(many(n, "{'type':'divider'}"))),
        limit("fields", 10, "/0/fields", n -> in(section("'fields':" + many(n, PLAIN)))),
        limit(
            "context elements",
            10,
            "/0/elements",
            n -> in("{'type':'context','elements':" + many(n, IMAGE) + "}")),
        limit(
            "actions",
            25,
            "/0/elements",
            n ->
                in("{'type':'actions','elements':%s}".formatted(many(n, "{'type':'datepicker'}")))),
        limit(
            "context actions",
            5,
            "/0/elements",
            n ->
                in(
                    "{'type':'context_actions','elements':%s}"
                        .formatted(
                            many(
                                n, "{'type':'icon_button','icon':'trash','text':" + PLAIN + "}")))),
        limit("options", 100, "/0/accessory/options", n -> select(",'options':" + many(n, OPTION))),
        limit(
            "option groups",
            100,
            "/0/accessory/option_groups",
            n ->
                select(
                    ",'option_groups':"
                        + many(n, "{'label':%s,'options':[%s]}".formatted(PLAIN, OPTION)))),
        limit(
            "options of a group",
            100,
            "/0/accessory/option_groups/0/options",
            n ->
                select(
                    ",'option_groups':[{'label':%s,'options':%s}]"
                        .formatted(PLAIN, many(n, OPTION)))),
        limit(
            "checkboxes",
            10,
            "/0/accessory/options",
            n ->
                in(
                    hosted(
                        "section",
                        "{'type':'checkboxes','options':%s}".formatted(many(n, OPTION))))),
        limit(
            "radio buttons",
            10,
            "/0/accessory/options",
            n ->
                in(
                    hosted(
                        "section",
                        "{'type':'radio_buttons','options':%s}".formatted(many(n, OPTION))))),
        limit(
            "overflow options",
            5,
            "/0/accessory/options",
            n ->
                in(
                    hosted(
                        "section", "{'type':'overflow','options':%s}".formatted(many(n, OPTION))))),
        limit(
            "table rows",
            100,
            "/0/rows",
            n -> in("{'type':'table','rows':%s}".formatted(many(n, many(1, leaf))))),
        limit(
            "table columns",
            20,
            "/0/rows/0",
            n -> in("{'type':'table','rows':[%s]}".formatted(many(n, leaf)))),
        limit(
            "column settings",
            20,
            "/0/column_settings",
            n ->
                in(
                    "{'type':'table','rows':[[%s]],'column_settings':%s}"
                        .formatted(leaf, many(n, "null")))),
        limit("data table columns", 20, "/0/rows/0", n -> dataTable(2, n, "")),
        limit("data table rows", 201, "/0/rows", n -> dataTable(n, 1, "")),
        limit(
            "carousel cards",
            10,
            "/0/elements",
            n -> in("{'type':'carousel','elements':%s}".formatted(many(n, card1())))),
        limit(
            "card actions",
            3,
            "/0/actions",
            n -> card(",'actions':" + many(n, "{'type':'button','text':" + PLAIN + "}"))),
        limit(
            "container blocks",
            10,
            "/0/child_blocks",
            n ->
                in(
                    "{'type':'container','title':%s,'child_blocks':%s}"
                        .formatted(PLAIN, many(n, "{'type':'divider'}")))),
        limit("pie slices", 12, "/0/chart/segments", BlockLimitsTest::pie));
  }

  private static String card1() {
    return "{'type':'card','body':" + PLAIN + "}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counts")
  void there_are_as_many_as_allowed(Limit limit) {
    assertThat(check(limit.payload().apply(limit.at()))).isEmpty();
    assertThat(check(limit.payload().apply(limit.at() + 1)))
        .contains(
            new Problem(
                limit.pointer(),
                Problem.FAILED_CONSTRAINT,
                "no more than " + limit.at() + " items allowed"));
  }

  static Stream<Limit> leastCounts() {
    return Stream.of(
        limit("fields", 1, "/0/fields", n -> in(section("'fields':" + many(n, PLAIN)))),
        limit(
            "actions",
            1,
            "/0/elements",
            n -> in("{'type':'actions','elements':%s}".formatted(many(n, BUTTON)))),
        limit(
            "context elements",
            1,
            "/0/elements",
            n -> in("{'type':'context','elements':%s}".formatted(many(n, PLAIN)))),
        limit("options", 1, "/0/accessory/options", n -> select(",'options':" + many(n, OPTION))),
        limit(
            "overflow options",
            1,
            "/0/accessory/options",
            n ->
                in(
                    hosted(
                        "section", "{'type':'overflow','options':%s}".formatted(many(n, OPTION))))),
        limit(
            "checkboxes",
            1,
            "/0/accessory/options",
            n ->
                in(
                    hosted(
                        "section",
                        "{'type':'checkboxes','options':%s}".formatted(many(n, OPTION))))),
        limit(
            "table rows",
            1,
            "/0/rows",
            n -> in("{'type':'table','rows':%s}".formatted(many(n, many(1, CELL))))),
        limit("data table rows", 2, "/0/rows", n -> dataTable(n, 1, "")),
        limit(
            "carousel cards",
            1,
            "/0/elements",
            n -> in("{'type':'carousel','elements':%s}".formatted(many(n, CARD)))),
        limit(
            "triggers",
            1,
            "/0/element/dispatch_action_config/trigger_actions_on",
            n ->
                in(
                    input(
                        "{'type':'url_text_input','dispatch_action_config':{'trigger_actions_on':%s}}"
                            .formatted(many(n, "'on_enter_pressed'"))))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leastCounts")
  void there_are_as_many_as_needed(Limit limit) {
    assertThat(check(limit.payload().apply(limit.at()))).isEmpty();
    assertThat(check(limit.payload().apply(limit.at() - 1)))
        .containsExactly(
            new Problem(
                limit.pointer(),
                Problem.FAILED_CONSTRAINT,
                "must provide at least " + limit.at() + " items"));
  }

  static Stream<Limit> notEmpty() {
    return Stream.of(
        limit("section text", 1, "/0/text/text", n -> in(section("'text':" + text(n)))),
        limit("header", 1, "/0/text/text", n -> in("{'type':'header','text':" + text(n) + "}")),
        limit("markdown", 1, "/0/text", n -> in("{'type':'markdown','text':" + x(n) + "}")),
        limit(
            "image alt text",
            1,
            "/0/alt_text",
            n -> in("{'type':'image','image_url':'https://e','alt_text':" + x(n) + "}")),
        limit(
            "option value",
            1,
            "/0/accessory/options/0/value",
            n -> select(",'options':[{'text':%s,'value':%s}]".formatted(PLAIN, x(n)))),
        limit(
            "modal title",
            1,
            "/title/text",
            n -> "{'type':'modal','blocks':[],'title':" + text(n) + "}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notEmpty")
  void a_text_is_not_empty(Limit limit) {
    assertThat(check(limit.payload().apply(1))).isEmpty();
    assertThat(check(limit.payload().apply(0)))
        .containsExactly(
            new Problem(
                limit.pointer(), Problem.FAILED_CONSTRAINT, "must be more than 0 characters"));
  }

  /** A number field with its least and its greatest value. */
  record Range(String of, long least, long most, String pointer, String payload) {
    List<Problem> with(long value) {
      return check(payload.replace("#", Long.toString(value)));
    }

    @Override
    public String toString() {
      return of;
    }
  }

  static Stream<Range> numbers() {
    return Stream.of(
        new Range(
            "min_length",
            0,
            3000,
            "/0/element/min_length",
            in(input("{'type':'plain_text_input','min_length':#}"))),
        new Range(
            "max_length",
            1,
            3000,
            "/0/element/max_length",
            in(input("{'type':'plain_text_input','max_length':#}"))),
        new Range(
            "max_selected_items",
            1,
            Integer.MAX_VALUE,
            "/0/accessory/max_selected_items",
            in(hosted("section", "{'type':'multi_users_select','max_selected_items':#}"))),
        new Range(
            "min_query_length",
            0,
            Integer.MAX_VALUE,
            "/0/accessory/min_query_length",
            in(hosted("section", "{'type':'external_select','min_query_length':#}"))),
        new Range(
            "initial_date_time",
            1_000_000_000L,
            9_999_999_999L,
            "/0/elements/0/initial_date_time",
            in(elements("actions", "{'type':'datetimepicker','initial_date_time':#}"))),
        new Range(
            "max_files",
            1,
            10,
            "/blocks/0/element/max_files",
            modal(in(input("{'type':'file_input','max_files':#}")))),
        new Range(
            "header level",
            1,
            4,
            "/0/level",
            in("{'type':'header','text':%s,'level':#}".formatted(PLAIN))),
        new Range("page_size", 1, 100, "/0/page_size", dataTable(2, 1, ",'page_size':#")),
        new Range(
            "max_lines",
            1,
            100,
            "/0/element/max_lines",
            in(input("{'type':'rich_text_input','action_id':'r','max_lines':#}"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbers")
  void a_number_is_in_its_range(Range range) {
    assertThat(range.with(range.least())).isEmpty();
    assertThat(range.with(range.most())).isEmpty();
    assertThat(range.with(range.least() - 1))
        .containsExactly(
            new Problem(
                range.pointer(),
                Problem.FAILED_CONSTRAINT,
                "must be greater than " + (range.least() - 1)));
    assertThat(range.with(range.most() + 1))
        .containsExactly(
            new Problem(
                range.pointer(),
                Problem.FAILED_CONSTRAINT,
                "must be less than " + (range.most() + 1)));
  }
}
