package ma.jisr.local.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inbox as a page that needs no script and lets none run. */
final class InboxPage {
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Africa/Casablanca"));

    private InboxPage() {}

    static String of(List<Message> messages, @Nullable String to) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="10">
                <title>Jisr inbox</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff }
                article { border: 1px solid #767676; border-radius: .5rem; padding: .5rem 1rem; margin: 1rem 0 }
                article header { color: #595959; font-size: .875rem }
                article p { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 }
                h2 { font-size: 1rem; margin: .5rem 0 }
                input, button { font: inherit; padding: .25rem .5rem }
                </style>
                </head>
                <body>
                <h1>Inbox</h1>
                <p>Every SMS and e-mail that left the platform on this machine, the newest first.</p>
                <form method="get" action="/">
                <label>To <input name="to" value="%s" placeholder="phone or e-mail"></label>
                <button>Show</button> <a href="/">all</a>
                </form>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(to == null ? "" : to), articles(messages));
    }

    private static String articles(List<Message> messages) {
        return messages.isEmpty()
                ? "<p>No messages yet.</p>"
                : messages.stream().map(InboxPage::article).collect(Collectors.joining("\n"));
    }

    private static String article(Message message) {
        String subject = message.subject() == null ? "" : "<h2 dir=\"auto\">" + escape(message.subject()) + "</h2>";
        return """
                <article>
                <header>%s · <time datetime="%s">%s</time> · to <a href="/?to=%s"><bdi>%s</bdi></a></header>
                %s<p dir="auto">%s</p>
                </article>""".formatted(
                        message.channel() == Message.Channel.SMS ? "SMS" : "E-mail",
                        message.at(),
                        TIME.format(message.at()),
                        URLEncoder.encode(message.to(), StandardCharsets.UTF_8),
                        escape(message.to()),
                        subject,
                        escape(message.text()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
