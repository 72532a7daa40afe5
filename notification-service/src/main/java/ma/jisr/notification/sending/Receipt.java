package ma.jisr.notification.sending;

/**
 * What a provider reports of a message that it took.
 *
 * @param reference the provider's id for the message
 * @param state the provider's word for it
 */
public record Receipt(String reference, boolean delivered, String state) {}
