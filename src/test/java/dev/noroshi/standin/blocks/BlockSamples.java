package dev.noroshi.standin.blocks;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;

import dev.noroshi.standin.blocks.BlockRules.Surface;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One good payload of every block and element, and the words to build more. Quotes are single. */
public final class BlockSamples {

  static final Set<Surface> EVERYWHERE = Set.of(Surface.values());
  static final Set<Surface> MESSAGE = Set.of(Surface.MESSAGE);
  static final Set<Surface> MODAL = Set.of(Surface.MODAL);
  static final Set<Surface> NOT_IN_MODALS = Set.of(Surface.MESSAGE, Surface.HOME);

  record Sample(String json, Set<Surface> on) {}

  static final String PLAIN = "{'type':'plain_text','text':'t','emoji':true}";
  static final String MARKUP = "{'type':'mrkdwn','text':'*t*','verbatim':false}";
  static final String OPTION = "{'text':" + PLAIN + ",'value':'v','description':" + PLAIN + "}";
  static final String IMAGE = "{'type':'image','alt_text':'a','image_url':'https://e.example/a'}";
  static final String CONFIRM =
      "{'title':%s,'text':%s,'confirm':%s,'deny':%s,'style':'danger'}"
          .formatted(PLAIN, MARKUP, PLAIN, PLAIN);
  static final String RICH =
      """
      {'type':'rich_text','block_id':'r','elements':[
        {'type':'rich_text_section','elements':[
          {'type':'text','text':'t','style':{'bold':true,'code':false}},
          {'type':'link','url':'https://e.example','text':'t','unsafe':false},
          {'type':'user','user_id':'U1'},{'type':'usergroup','usergroup_id':'S1'},
          {'type':'team','team_id':'T1'},{'type':'channel','channel_id':'C1'},
          {'type':'broadcast','range':'here'},{'type':'emoji','name':'wave','skin_tone':2},
          {'type':'color','value':'#F405B3'},{'type':'tag','text':'t','color':'red'},
          {'type':'date','timestamp':1720710212,'format':'{date}','fallback':'f'},
          {'type':'citation','url':'u','text':'t','index':1,'details':{'citation_type':'web'}},
          {'type':'work_object_mention','entity_id':'E','app_id':'A','text':'t','url':'u'}]},
        {'type':'rich_text_list','style':'bullet','indent':1,'offset':2,'border':0,'elements':[
          {'type':'rich_text_section','elements':[]}]},
        {'type':'rich_text_preformatted','border':1,'language':'java','elements':[
          {'type':'text','text':'x'}]},
        {'type':'rich_text_quote','border':0,'elements':[{'type':'text','text':'x'}]}]}""";
  static final String BUTTON =
      "{'type':'button','text':%s,'action_id':'b','url':'https://e.example','value':'v',"
              .formatted(PLAIN)
          + "'style':'primary','accessibility_label':'l','confirm':%s}".formatted(CONFIRM);
  static final String DATE = "{'type':'datepicker','initial_date':'2026-11-21','action_id':'d'}";
  static final String TEXT_INPUT =
      "{'type':'plain_text_input','action_id':'p','multiline':true,'min_length':1,'max_length':9,"
          + "'initial_value':'i','placeholder':%s,'focus_on_load':true,".formatted(PLAIN)
          + "'dispatch_action_config':{'trigger_actions_on':['on_enter_pressed']}}";
  static final String CARD =
      "{'type':'card','title':%s,'subtitle':%s,'body':%s,'subtext':%s,'icon':%s,'hero_image':%s,"
              .formatted(MARKUP, PLAIN, MARKUP, PLAIN, IMAGE, IMAGE)
          + "'actions':[%s]}".formatted(BUTTON);
  static final String TASK =
      "{'type':'task_card','task_id':'1','title':'t','status':'pending','details':%s,'sources':["
              .formatted(RICH)
          + "{'type':'url','url':'https://e.example','text':'t'}]}";
  static final String CELL = "{'type':'raw_text','text':'c'}";

  /** Every block and where it goes. */
  static final Map<String, Sample> BLOCKS =
      Map.ofEntries(
          entry("section", on(EVERYWHERE, section("'text':" + MARKUP + ",'expand':true"))),
          entry("section of fields", on(EVERYWHERE, section("'fields':[" + PLAIN + "]"))),
          entry("header", on(EVERYWHERE, "{'type':'header','level':2,'text':" + PLAIN + "}")),
          entry("divider", on(EVERYWHERE, "{'type':'divider','block_id':'d'}")),
          entry("context", on(EVERYWHERE, elements("context", PLAIN, MARKUP, IMAGE))),
          entry("actions", on(EVERYWHERE, elements("actions", BUTTON, DATE))),
          entry("input", on(EVERYWHERE, input(TEXT_INPUT))),
          entry("rich_text", on(EVERYWHERE, RICH)),
          entry(
              "image",
              on(
                  EVERYWHERE,
                  "{'type':'image','alt_text':'a','slack_file':{'id':'F1'},'title':%s}"
                      .formatted(PLAIN))),
          entry(
              "video",
              on(
                  EVERYWHERE,
                  "{'type':'video','alt_text':'a','title':%s,'thumbnail_url':'https://e.example',"
                          .formatted(PLAIN)
                      + "'video_url':'https://e.example','author_name':'n'}")),
          entry("file", on(MESSAGE, "{'type':'file','external_id':'x','source':'remote'}")),
          entry("markdown", on(MESSAGE, "{'type':'markdown','text':'**b**'}")),
          entry(
              "context_actions",
              on(
                  MESSAGE,
                  elements(
                      "context_actions",
                      "{'type':'feedback_buttons','action_id':'f','positive_button':"
                          + "{'text':%s,'value':'+'},'negative_button':{'text':%s,'value':'-'}}"
                              .formatted(PLAIN, PLAIN),
                      "{'type':'icon_button','icon':'trash','text':%s,'visible_to_user_ids':['U1']}"
                          .formatted(PLAIN)))),
          entry(
              "table",
              on(
                  NOT_IN_MODALS,
                  "{'type':'table','rows':[[%s,%s,{'type':'raw_number','value':1}]],"
                          .formatted(CELL, RICH)
                      + "'column_settings':[null,{'align':'right','is_wrapped':true}]}")),
          entry(
              "data_table",
              on(
                  NOT_IN_MODALS,
                  "{'type':'data_table','caption':'c','page_size':5,'rows':[[%s],[%s]]}"
                      .formatted(CELL, RICH))),
          entry("alert", on(MODAL, "{'type':'alert','level':'info','text':" + MARKUP + "}")),
          entry("card", on(EVERYWHERE, CARD)),
          entry("carousel", on(NOT_IN_MODALS, elements("carousel", CARD))),
          entry(
              "container",
              on(
                  NOT_IN_MODALS,
                  "{'type':'container','title':%s,'is_collapsible':true,'child_blocks':[%s]}"
                      .formatted(PLAIN, section("'text':" + PLAIN)))),
          entry("task_card", on(MESSAGE, TASK)),
          entry(
              "plan",
              on(
                  MESSAGE,
                  "{'type':'plan','title':'t','tasks':[%s,{'task_id':'2','title':'u'}]}"
                      .formatted(TASK))),
          entry(
              "data_visualization of a pie",
              on(
                  MESSAGE,
                  "{'type':'data_visualization','title':'t','chart':{'type':'pie','segments':["
                      + "{'label':'l','value':1.5}]}}")),
          entry(
              "data_visualization on axes",
              on(
                  MESSAGE,
                  "{'type':'data_visualization','title':'t','chart':{'type':'bar','series':["
                      + "{'name':'n','data':[{'label':'l','value':-1}]}],"
                      + "'axis_config':{'categories':['l'],'x_label':'x'}}}")));

  private static final String SELECTS = "section actions input";

  /** Every element and the blocks that hold it. */
  static final Map<String, String> HOSTS =
      Map.ofEntries(
          entry(BUTTON, "section actions"),
          entry(
              "{'type':'workflow_button','text':%s,'action_id':'w','workflow':{'trigger':{"
                      .formatted(PLAIN)
                  + "'url':'https://e.example',"
                  + "'customizable_input_parameters':[{'name':'n','value':[1]}]}}}",
              "section actions"),
          entry(
              "{'type':'overflow','options':[{'text':%s,'value':'v','url':'http://e'}]}"
                  .formatted(PLAIN),
              "section actions"),
          entry(
              "{'type':'checkboxes','options':[%s],'initial_options':[%s]}"
                  .formatted(OPTION, OPTION),
              SELECTS),
          entry(
              "{'type':'radio_buttons','options':[{'text':%s,'value':'v'}]}".formatted(MARKUP),
              SELECTS),
          entry(
              "{'type':'static_select','options':[%s],'initial_option':%s,'placeholder':%s}"
                  .formatted(OPTION, OPTION, PLAIN),
              SELECTS),
          entry(
              "{'type':'static_select','option_groups':[{'label':%s,'options':[%s]}]}"
                  .formatted(PLAIN, OPTION),
              SELECTS),
          entry(
              "{'type':'external_select','min_query_length':0,'initial_option':%s}"
                  .formatted(OPTION),
              SELECTS),
          entry("{'type':'users_select','initial_user':'U1'}", SELECTS),
          entry("{'type':'conversations_select','filter':{'include':['im']}}", SELECTS),
          entry("{'type':'channels_select','initial_channel':'C1'}", SELECTS),
          entry(
              "{'type':'multi_static_select','max_selected_items':1,'options':[%s]}"
                  .formatted(OPTION),
              SELECTS),
          entry(
              "{'type':'multi_external_select','initial_options':[%s]}".formatted(OPTION), SELECTS),
          entry("{'type':'multi_users_select','initial_users':['U1']}", SELECTS),
          entry(
              "{'type':'multi_conversations_select','default_to_current_conversation':true}",
              SELECTS),
          entry("{'type':'multi_channels_select','initial_channels':['C1']}", SELECTS),
          entry(DATE, SELECTS),
          entry("{'type':'timepicker','initial_time':'09:30','timezone':'Asia/Tokyo'}", SELECTS),
          entry("{'type':'datetimepicker','initial_date_time':1628633820}", "actions input"),
          entry(IMAGE, "section context"),
          entry(
              "{'type':'image','alt_text':'a','slack_file':{'url':'https://e.example'}}",
              "section context"),
          entry(PLAIN, "context"),
          entry(TEXT_INPUT, "input"),
          entry("{'type':'email_text_input','initial_value':'a@e.example'}", "input"),
          entry("{'type':'url_text_input'}", "input"),
          entry(
              "{'type':'number_input','is_decimal_allowed':true,'min_value':'-1.5',"
                  + "'max_value':'2','initial_value':'0.5'}",
              "input"),
          entry(
              "{'type':'rich_text_input','action_id':'r','min_lines':1,'max_lines':9,"
                  + "'initial_value':%s}".formatted(RICH),
              "actions input"),
          entry(
              "{'type':'feedback_buttons','positive_button':{'text':%s,'value':'+'},"
                      .formatted(PLAIN)
                  + "'negative_button':{'text':%s,'value':'-'}}".formatted(PLAIN),
              "context_actions"),
          entry(
              "{'type':'icon_button','icon':'trash','text':%s}".formatted(PLAIN),
              "context_actions"));

  private BlockSamples() {}

  /** The types of all blocks that the validator knows. */
  public static Set<String> blockTypes() {
    return BLOCKS.values().stream().map(sample -> typeOf(sample.json())).collect(toSet());
  }

  /** The types of all elements that the validator knows. */
  public static Set<String> elementTypes() {
    return HOSTS.keySet().stream().map(BlockSamples::typeOf).collect(toSet());
  }

  private static String typeOf(String json) {
    return ((JsonObject) parse(json)).getString("type");
  }

  private static Sample on(Set<Surface> surfaces, String json) {
    return new Sample(json, surfaces);
  }

  static String text(int length) {
    return "{'type':'plain_text','text':'" + "x".repeat(length) + "'}";
  }

  static String option(int number) {
    return "{'text':%s,'value':'v%d'}".formatted(PLAIN, number);
  }

  static String many(int count, String item) {
    return IntStream.range(0, count).mapToObj(i -> item).collect(Collectors.joining(",", "[", "]"));
  }

  static String section(String fields) {
    return "{'type':'section'," + fields + "}";
  }

  static String elements(String block, String... elements) {
    return "{'type':'%s','elements':[%s]}".formatted(block, String.join(",", elements));
  }

  static String input(String element) {
    return "{'type':'input','label':%s,'hint':%s,'optional':true,'element':%s}"
        .formatted(PLAIN, PLAIN, element);
  }

  /** An element in a block that may hold it or not. */
  static String hosted(String block, String element) {
    return switch (block) {
      case "section" -> section("'text':" + PLAIN + ",'accessory':" + element);
      case "input" -> input(element);
      default -> elements(block, element);
    };
  }

  static String modal(String blocks) {
    return "{'type':'modal','title':%s,'submit':%s,'close':%s,'blocks':%s}"
        .formatted(PLAIN, PLAIN, PLAIN, blocks);
  }

  static String home(String blocks) {
    return "{'type':'home','private_metadata':'m','blocks':%s}".formatted(blocks);
  }

  static JsonValue parse(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
      return reader.readValue();
    }
  }

  /** An object is a view, an array the blocks of a message. */
  static List<Problem> check(JsonValue payload) {
    return payload instanceof JsonObject view
        ? BlockRules.inView(view)
        : BlockRules.inMessage((JsonArray) payload);
  }

  static List<Problem> check(String payload) {
    return check(parse(payload));
  }

  static List<Problem> check(Surface surface, String block) {
    String blocks = "[" + block + "]";
    return switch (surface) {
      case MESSAGE -> check(blocks);
      case MODAL -> check(modal(blocks));
      case HOME -> check(home(blocks));
    };
  }
}
