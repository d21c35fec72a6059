package dev.noroshi.desk;

/**
 * Who asks, and for which delivery. The same delivery key a second time changes nothing.
 *
 * @param by the person, as their surface names them
 */
public record Ticket(String by, String deliveryKey) {}
