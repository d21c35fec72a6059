package dev.noroshi.slack.call;

import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A call that does something is sent once. When a connection breaks, the client below would send it
 * again on another one without a word, and a card that was posted would be posted twice. What is
 * the same when it is done twice may be sent again.
 */
final class SentOnce implements Interceptor {

  private static final Pattern SAME_TWICE =
      Pattern.compile(".*\\.(test|info|list|members|history|open|update|publish)");

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    return body == null || SAME_TWICE.matcher(request.url().encodedPath()).matches()
        ? chain.proceed(request)
        : chain.proceed(request.newBuilder().method(request.method(), new Once(body)).build());
  }

  /** A body that cannot be sent again. */
  private static final class Once extends RequestBody {

    private final RequestBody body;

    Once(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
