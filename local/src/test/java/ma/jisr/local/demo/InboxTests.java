package ma.jisr.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import ma.jisr.local.client.Inbox;
import ma.jisr.local.client.Patience;
import ma.jisr.local.client.Platform;
import ma.jisr.local.client.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTests {

    private static final String PHONE = "+212610000001";

    private FakePlatform platform;
    private Inbox inbox;

    @BeforeEach
    void start() throws IOException {
        platform = new FakePlatform();
        Platform http = new Platform(HttpClient.newHttpClient(), platform.uri(), new Patience(Duration.ofSeconds(10)));
        inbox = new Inbox(http, new Patience(Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void readsACodeWrittenInArabicDigits() {
        platform.deliver(PHONE, "رمزك: ١٢٣٤٥٦، صالح لمدة ٥ دقائق");
        assertThat(inbox.newestCode(PHONE).orElseThrow().digits()).isEqualTo("123456");
    }

    @Test
    void takesNoOtherNumberForACode() {
        platform.deliver(PHONE, "JSR-7K3MQ9XD, 1234567 MAD, 0610000001");
        assertThat(inbox.newestCode(PHONE)).isEmpty();
    }

    @Test
    void takesNobodyElsesCode() {
        platform.deliver("+212610000002", "Code: 123456");
        assertThat(inbox.newestCode(PHONE)).isEmpty();
    }

    @Test
    void waitsForACodeThatIsNewerThanTheLastOne() {
        platform.deliver(PHONE, "Code: 111111");
        Optional<Inbox.Code> before = inbox.newestCode(PHONE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> inbox.awaitCodeAfter(before, PHONE))
                .withMessageContaining("no message with a one-time code");
        platform.deliver(PHONE, "Code: 222222");
        assertThat(inbox.awaitCodeAfter(before, PHONE).digits()).isEqualTo("222222");
    }
}
