package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Compositions.SLACK_FILE;
import static dev.noroshi.standin.blocks.Compositions.plain;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.string;
import static dev.noroshi.standin.blocks.Values.url;

/** Pictures and films, as elements and as blocks. */
final class Pictures {

  private Pictures() {}

  private static Shape picture(Shape shape) {
    return shape
        .need("alt_text", string(1, 2000))
        .may("image_url", url())
        .may("slack_file", SLACK_FILE)
        .tie(Ties.exactlyOne("image_url", "slack_file"));
  }

  /** The limit of its alt text is the block's; its own page has none. */
  static final Choice ELEMENT = Choice.of().or("image", picture(Shape.typed()));

  static final Choice BLOCK =
      Choice.of().or("image", picture(Shape.block()).may("title", plain(2000)));

  /**
   * The page says "less than 200 characters" (50 for the author), Slack's Python SDK lets 200 and
   * 50 pass; the laxer is taken. That the domain may be unfurled cannot be known here.
   */
  static final Choice VIDEO =
      Choice.of()
          .or(
              "video",
              Shape.block()
                  .need("alt_text", name())
                  .need("title", plain(200))
                  .need("thumbnail_url", url())
                  .need("video_url", url())
                  .may("title_url", url())
                  .may("description", plain(200))
                  .may("author_name", string(50))
                  .may("provider_name", string())
                  .may("provider_icon_url", url()));
}
