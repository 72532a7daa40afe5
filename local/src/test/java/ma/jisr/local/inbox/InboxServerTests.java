package ma.jisr.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InboxServerTests {
    private static final String SUBJECT = "تم قبول ملفكم في برنامج جسر للإدماج الاقتصادي بجهة مراكش آسفي";

    @TempDir
    private Path data;

    private Inbox inbox;

    @BeforeEach
    void start() throws Exception {
        inbox = Inbox.start("localhost", new Inbox.Ports(0, 0, 0), new Credentials("jisr", "jisr"), data);
    }

    @AfterEach
    void stop() throws Exception {
        inbox.close();
    }

    @Test
    void showsThePlainTextOfAMailWithAnHtmlAlternative() throws Exception {
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part("مرحبا، رمزكم هو 123456\n", "text/plain; charset=UTF-8"));
        both.addBodyPart(part("<p dir=rtl>مرحبا</p>", "text/html; charset=UTF-8"));
        send(both, "Fatima@Example.ma", "other@example.ma");

        String answer = get("/api/messages?to=fatima%40example.ma").body();
        assertThat(answer)
                .startsWith("[{\"at\":\"20")
                .contains(
                        "\"channel\":\"EMAIL\"",
                        "\"to\":\"Fatima@Example.ma\"",
                        "\"subject\":\"" + SUBJECT + '"',
                        "\"text\":\"مرحبا، رمزكم هو 123456\"");
        assertThat(inbox.messages().find(null, null)).hasSize(2);
    }

    @Test
    void showsTheWordsOfAMailThatIsOnlyHtml() throws Exception {
        MimeMultipart html = new MimeMultipart("mixed");
        html.addBodyPart(part("<style>p{}</style><p>Bonjour&nbsp;!</p><p>A &amp; B</p>", "text/html; charset=UTF-8"));
        send(html, "a@example.ma");
        assertThat(inbox.messages().find("a@example.ma", null).getFirst().text())
                .isEqualTo("Bonjour !\nA & B");
    }

    @Test
    void findsAPhoneHoweverItIsWritten() throws Exception {
        inbox.messages().add(sms("+212612345678", "code 1"));
        for (String to : new String[] {"%2B212612345678", "+212612345678", "212612345678", "00212612345678"}) {
            assertThat(get("/api/messages?to=" + to).body()).contains("code 1");
        }
        assertThat(get("/api/messages?to=212612345679").body()).isEqualTo("[]");
        assertThat(get("/api/messages?after=2999-01-01T00:00:00Z").body()).isEqualTo("[]");
    }

    @Test
    void escapesWhatStrangersWroteAndLetsNoScriptRun() throws Exception {
        inbox.messages().add(sms("\"><script>alert(1)</script>", "<img src=x onerror=alert(1)>"));
        HttpResponse<String> page = get("/");
        assertThat(page.body()).contains("dir=\"auto\"", "&lt;img src=x").doesNotContain("<script", "<img");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(get("/?to=%22%3E%3Cscript%3E").body()).doesNotContain("<script");
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages?after=yesterday").statusCode()).isEqualTo(400);
        HttpRequest post = request("/api/messages")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(post, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    private static Message sms(String to, String text) {
        return new Message(java.time.Instant.now(), Message.Channel.SMS, to, null, text);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + inbox.ports().http() + path));
    }

    private void send(MimeMultipart content, String... to) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", String.valueOf(inbox.ports().smtp()));
        MimeMessage mail = new MimeMessage(Session.getInstance(settings));
        mail.setFrom("jisr@example.ma");
        for (String recipient : to) {
            mail.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        }
        mail.setSubject(SUBJECT, "UTF-8");
        mail.setContent(content);
        Transport.send(mail);
    }

    private static MimeBodyPart part(String content, String type) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }
}
