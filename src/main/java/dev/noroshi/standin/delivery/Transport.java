package dev.noroshi.standin.delivery;

import java.util.concurrent.CompletableFuture;

/** A way to an app. The reply is there when the app answered or can no longer do so in time. */
interface Transport {

  CompletableFuture<Reply> send(Delivery delivery, Attempt attempt);
}
