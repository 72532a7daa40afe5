package ma.jisr.notification.template;

/** An e-mail's words: the same in plain text and in HTML. */
public record Email(String subject, String text, String html) {}
