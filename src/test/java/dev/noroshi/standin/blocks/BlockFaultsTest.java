package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.BlockSamples.BUTTON;
import static dev.noroshi.standin.blocks.BlockSamples.CELL;
import static dev.noroshi.standin.blocks.BlockSamples.IMAGE;
import static dev.noroshi.standin.blocks.BlockSamples.MARKUP;
import static dev.noroshi.standin.blocks.BlockSamples.OPTION;
import static dev.noroshi.standin.blocks.BlockSamples.PLAIN;
import static dev.noroshi.standin.blocks.BlockSamples.RICH;
import static dev.noroshi.standin.blocks.BlockSamples.check;
import static dev.noroshi.standin.blocks.BlockSamples.elements;
import static dev.noroshi.standin.blocks.BlockSamples.hosted;
import static dev.noroshi.standin.blocks.BlockSamples.input;
import static dev.noroshi.standin.blocks.BlockSamples.many;
import static dev.noroshi.standin.blocks.BlockSamples.option;
import static dev.noroshi.standin.blocks.BlockSamples.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong besides being too much: each fault is told once, at its place. */
final class BlockFaultsTest {

  private static Arguments fault(String block, String pointer, String code, String message) {
    return Arguments.of(block, new Problem(pointer, code, message));
  }

  private static Arguments broken(String block, String pointer, String message) {
    return fault(block, pointer, Problem.FAILED_CONSTRAINT, message);
  }

  private static Arguments wrong(String block, String pointer, String message) {
    return fault(block, pointer, Problem.INVALID_TYPE, message);
  }

  private static Arguments lacks(String block, String pointer, String field) {
    return fault(block, pointer, Problem.MISSING_FIELD, "missing required field: " + field);
  }

  private static String select(String more) {
    return hosted("section", "{'type':'static_select'%s}".formatted(more));
  }

  static Stream<Arguments> faultsOfOneBlock() {
    return Stream.of(
        wrong("3", "/0", "must provide an object"),
        lacks("{}", "/0", "type"),
        wrong("{'type':null}", "/0/type", "must provide a string"),
        broken("{'type':'nothing'}", "/0/type", "unsupported type: nothing"),
        broken("{'type':'divider','text':'t'}", "/0", "invalid additional property: text"),
        broken("{'type':'divider','a/b~c':1}", "/0", "invalid additional property: a/b~c"),
        wrong("{'type':'divider','block_id':1}", "/0/block_id", "must provide a string"),
        broken(section("'expand':true"), "/0", "must define either `text` or `fields`"),
        wrong(section("'text':'t'"), "/0/text", "must provide an object"),
        wrong(section("'text':null"), "/0/text", "must provide an object"),
        lacks(section("'text':{'type':'mrkdwn'}"), "/0/text", "text"),
        broken(
            section("'text':{'type':'invalid','text':'t'}"),
            "/0/text/type",
            "unsupported type: invalid"),
        broken(
            section("'text':{'type':'mrkdwn','text':'t','emoji':true}"),
            "/0/text",
            "invalid additional property: emoji"),
        wrong(
            section("'text':{'type':'plain_text','text':'t','emoji':'yes'}"),
            "/0/text/emoji",
            "must be a boolean"),
        wrong(section("'fields':{}"), "/0/fields", "must provide an array"),
        broken(
            "{'type':'header','text':" + MARKUP + "}", "/0/text/type", "unsupported type: mrkdwn"),
        broken(
            "{'type':'input','label':%s,'element':{'type':'url_text_input'}}".formatted(MARKUP),
            "/0/label/type",
            "unsupported type: mrkdwn"),
        lacks("{'type':'input','label':" + PLAIN + "}", "/0", "element"),
        broken(
            hosted("section", "{'type':'button','text':" + MARKUP + "}"),
            "/0/accessory/text/type",
            "unsupported type: mrkdwn"),
        broken(
            hosted("section", "{'type':'button','text':%s,'style':'nice'}".formatted(PLAIN)),
            "/0/accessory/style",
            "must be a valid enum value"),
        broken(
            hosted("section", "{'type':'button','text':%s,'url':'ftp://e'}".formatted(PLAIN)),
            "/0/accessory/url",
            "must be a valid URL"),
        broken(
            "{'type':'image','alt_text':'a'}",
            "/0",
            "must define either `image_url` or `slack_file`"),
        broken(
            "{'type':'image','alt_text':'a','image_url':'https://e','slack_file':{'id':'F'}}",
            "/0",
            "must define only one of `image_url` or `slack_file`"),
        lacks("{'type':'image','image_url':'https://e'}", "/0", "alt_text"),
        broken(
            "{'type':'image','alt_text':'a','slack_file':{}}",
            "/0/slack_file",
            "must define either `id` or `url`"),
        broken(select(""), "/0/accessory", "must define either `options` or `option_groups`"),
        broken(
            select(
                ",'options':[%s],'option_groups':[{'label':%s,'options':[%s]}]"
                    .formatted(OPTION, PLAIN, OPTION)),
            "/0/accessory",
            "must define only one of `options` or `option_groups`"),
        broken(
            select(",'options':[{'text':%s,'value':'v'}]".formatted(MARKUP)),
            "/0/accessory/options/0/text/type",
            "unsupported type: mrkdwn"),
        broken(
            select(",'options':[{'text':%s,'value':'v','url':'https://e'}]".formatted(PLAIN)),
            "/0/accessory/options/0",
            "invalid additional property: url"),
        fault(
            select(",'options':[%s],'initial_option':%s".formatted(option(1), option(2))),
            "/0/accessory/initial_option",
            Problem.INVALID_OPTION,
            "must be one of the provided options"),
        fault(
            select(
                ",'option_groups':[{'label':%s,'options':[%s]}],'initial_option':%s"
                    .formatted(PLAIN, option(1), option(2))),
            "/0/accessory/initial_option",
            Problem.INVALID_OPTION,
            "must be one of the provided options"),
        fault(
            hosted(
                "section",
                "{'type':'checkboxes','options':[%s],'initial_options':[%s,%s]}"
                    .formatted(option(1), option(1), option(2))),
            "/0/accessory/initial_options/1",
            Problem.INVALID_OPTION,
            "must be one of the provided options"),
        fault(
            hosted(
                "section",
                "{'type':'checkboxes','options':[%s],'initial_options':[]}".formatted(option(1))),
            "/0/accessory/initial_options",
            Problem.INVALID_OPTION,
            "must be one of the provided options"),
        lacks(
            hosted(
                "section",
                "{'type':'button','text':%s,'confirm':{'title':%s,'text':%s,'confirm':%s}}"
                    .formatted(PLAIN, PLAIN, PLAIN, PLAIN)),
            "/0/accessory/confirm",
            "deny"),
        broken(
            hosted("section", "{'type':'datepicker','initial_date':'2026-13-01'}"),
            "/0/accessory/initial_date",
            "input must match regex pattern: [0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
        broken(
            hosted("section", "{'type':'timepicker','initial_time':'24:00'}"),
            "/0/accessory/initial_time",
            "input must match regex pattern: ([01][0-9]|2[0-3]):[0-5][0-9]"),
        wrong(
            elements("actions", "{'type':'datetimepicker','initial_date_time':'1628633820'}"),
            "/0/elements/0/initial_date_time",
            "must provide an integer"),
        fault(
            input("{'type':'plain_text_input','min_length':10,'max_length':9}"),
            "/0/element/min_length",
            Problem.INVALID_RANGE,
            "`min_length` must not be greater than `max_length`"),
        lacks(input("{'type':'number_input'}"), "/0/element", "is_decimal_allowed"),
        broken(
            input("{'type':'number_input','is_decimal_allowed':false,'min_value':'0.5'}"),
            "/0/element/min_value",
            "must be a whole number"),
        broken(
            input("{'type':'number_input','is_decimal_allowed':true,'max_value':'ten'}"),
            "/0/element/max_value",
            "input must match regex pattern: " + Json.DECIMAL),
        fault(
            input(
                "{'type':'number_input','is_decimal_allowed':true,'min_value':'2','max_value':'1'}"),
            "/0/element/min_value",
            Problem.INVALID_RANGE,
            "`min_value` must not be greater than `max_value`"),
        fault(
            input(
                "{'type':'number_input','is_decimal_allowed':true,'max_value':'1','initial_value':'2'}"),
            "/0/element/initial_value",
            Problem.INVALID_RANGE,
            "`initial_value` must not be greater than `max_value`"),
        broken(
            hosted("section", "{'type':'conversations_select','filter':{}}"),
            "/0/accessory/filter",
            "must define either `include` or `exclude_external_shared_channels` or"
                + " `exclude_bot_users`"),
        lacks(input("{'type':'rich_text_input'}"), "/0/element", "action_id"),
        fault(
            elements("actions", BUTTON, BUTTON),
            "/0/elements/1/action_id",
            Problem.DUPLICATE_ACTION_ID,
            "`action_id` already exists: b"),
        broken(
            elements("rich_text", "{'type':'text','text':'t'}"),
            "/0/elements/0/type",
            "unsupported type: text"),
        broken(
            elements(
                "rich_text",
                "{'type':'rich_text_list','style':'bullet','elements':[{'type':'rich_text_list'}]}"),
            "/0/elements/0/elements/0/type",
            "unsupported type: rich_text_list"),
        wrong(
            elements(
                "rich_text",
                "{'type':'rich_text_section','elements':"
                    + "[{'type':'text','text':'t','style':{'bold':'yes'}}]}"),
            "/0/elements/0/elements/0/style/bold",
            "must be a boolean"),
        broken(
            elements(
                "rich_text",
                "{'type':'rich_text_preformatted','elements':[{'type':'user','user_id':'U'}]}"),
            "/0/elements/0/elements/0/type",
            "unsupported type: user"),
        broken(
            "{'type':'file','external_id':'x','source':'local'}",
            "/0/source",
            "must be a valid enum value"),
        broken(
            "{'type':'table','rows':[[{'type':'mrkdwn','text':'t'}]]}",
            "/0/rows/0/0/type",
            "unsupported type: mrkdwn"),
        fault(
            "{'type':'table','rows':[%s]}"
                .formatted(many(11, "{'type':'raw_text','text':'" + "x".repeat(910) + "'}")),
            "/0/rows",
            Problem.TOO_LONG,
            "all cells must be less than 10001 characters"),
        broken(
            "{'type':'data_table','caption':'c','rows':[[%s],[%s]]}".formatted(RICH, CELL),
            "/0/rows/0/0/type",
            "unsupported type: rich_text"),
        broken(
            "{'type':'data_table','caption':'c','rows':[[%s],[%s,%s]]}".formatted(CELL, CELL, CELL),
            "/0/rows/1",
            "must have as many cells as the first row"),
        wrong("{'type':'plan','title':" + PLAIN + "}", "/0/title", "must provide a string"),
        broken(
            "{'type':'task_card','task_id':'1','title':'t','status':'done'}",
            "/0/status",
            "must be a valid enum value"),
        broken(
            "{'type':'card','subtitle':" + PLAIN + "}",
            "/0",
            "must define either `hero_image` or `title` or `actions` or `body`"),
        broken(
            "{'type':'card','body':%s,'icon':%s,'slack_icon':{'type':'icon','name':'n'}}"
                .formatted(PLAIN, IMAGE),
            "/0",
            "must define only one of `icon` or `slack_icon`"),
        broken(
            "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':["
                + "{'label':'l','value':0}]}}",
            "/0/chart/segments/0/value",
            "must be greater than 0"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("faultsOfOneBlock")
  void a_fault_is_told_once_and_at_its_place(String block, Problem expected) {
    assertThat(check("[" + block + "]")).containsExactly(expected);
  }

  private static String divider(String id) {
    return "{'type':'divider','block_id':'" + id + "'}";
  }

  @Test
  void no_two_blocks_have_the_same_id_even_inside_another() {
    String frame =
        "{'type':'container','title':%s,'child_blocks':[%s]}".formatted(PLAIN, divider("a"));

    assertThat(check("[%s,%s,%s]".formatted(divider("a"), divider("b"), frame)))
        .containsExactly(
            new Problem(
                "/2/child_blocks/0/block_id",
                Problem.DUPLICATE_BLOCK_ID,
                "`block_id` already exists: a"));
  }

  @Test
  void the_same_action_id_may_stand_in_two_blocks() {
    String block = elements("actions", BUTTON);

    assertThat(check("[%s,%s]".formatted(block, block))).isEmpty();
  }

  @Test
  void all_markdown_blocks_together_have_12000_characters() {
    String half = "{'type':'markdown','text':'" + "x".repeat(6000) + "'}";
    String one = "{'type':'markdown','text':'x'}";

    assertThat(check("[%s,%s]".formatted(half, half))).isEmpty();
    assertThat(check("[%s,%s,%s,%s]".formatted(half, half, one, one)))
        .extracting(Problem::pointer, Problem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/2/text", Problem.TOO_LONG));
  }

  @Test
  void a_message_has_one_table() {
    String table = "{'type':'table','rows':[[" + CELL + "]]}";

    assertThat(check("[%s,%s]".formatted(table, table)))
        .containsExactly(new Problem("/1", Problem.ONLY_ONE_TABLE, "only_one_table_allowed"));
    assertThat(check(BlockSamples.home("[%s,%s]".formatted(table, table)))).isEmpty();
  }

  @Test
  void a_message_has_one_plan_and_two_charts_and_no_plan_beside_tasks() {
    String plan = "{'type':'plan','title':'t'}";
    String chart =
        "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':["
            + "{'label':'l','value':1}]}}";
    String task = "{'type':'task_card','task_id':'1','title':'t'}";

    assertThat(check("[%s,%s,%s]".formatted(chart, plan, chart))).isEmpty();
    assertThat(check("[%s,%s]".formatted(task, task))).isEmpty();
    assertThat(check("[%s,%s]".formatted(plan, plan)))
        .extracting(Problem::pointer)
        .containsExactly("/1");
    assertThat(check("[%s,%s,%s]".formatted(chart, chart, chart)))
        .extracting(Problem::pointer)
        .containsExactly("/2");
    assertThat(check("[%s,%s]".formatted(task, plan)))
        .extracting(Problem::pointer)
        .containsExactly("/0");
  }

  @Test
  void an_emoji_counts_as_one_character() {
    String header = "{'type':'header','text':{'type':'plain_text','text':'%s'}}";

    assertThat(check("[%s]".formatted(header.formatted("🔥".repeat(150))))).isEmpty();
    assertThat(check("[%s]".formatted(header.formatted("🔥".repeat(151))))).hasSize(1);
  }

  @Test
  void all_faults_of_a_payload_are_told() {
    assertThat(check("[{'type':'header'},{'type':'divider','x':1},{'type':'nothing'}]"))
        .extracting(Problem::pointer)
        .containsExactly("/0", "/1", "/2/type");
  }

  @Test
  void text_is_counted_over_all_blocks() {
    String blocks =
        "[%s,%s,{'type':'markdown','text':'four'},{'type':'plan','title':'five!'},{'type':'x'}]"
            .formatted(section("'text':" + PLAIN), RICH);

    assertThat(BlockRules.textLength(BlockSamples.parse(blocks).asJsonArray()))
        .isEqualTo(1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 4 + 5);
  }

  @Test
  void a_line_reads_as_slack_writes_it() {
    Problem problem =
        new Problem("/0/text/text", Problem.FAILED_CONSTRAINT, "must be less than 151 characters");

    assertThat(problem.slackLine("/blocks"))
        .isEqualTo("[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
    assertThat(new Problem("", Problem.MISSING_FIELD, "missing required field: x").slackLine(""))
        .isEqualTo("[ERROR] missing required field: x");
  }
}
