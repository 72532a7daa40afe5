package ma.jisr.registration.document.clamav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import ma.jisr.registration.document.Papers;
import ma.jisr.registration.document.ScanRefused;
import ma.jisr.registration.document.ScanState;
import ma.jisr.registration.document.ScannerAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class ClamAvTests {

    private static final byte[] LARGE = Papers.pdf(10 << 20);

    private final ClamdDouble clamd = new ClamdDouble();
    private final ClamAv scanner = ClamAv.at(clamd.address(), Duration.ofMillis(500));

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void sendsEveryByteAndUnderstandsTheVerdict() throws IOException {
        ClamAv patient = ClamAv.at(clamd.address(), Duration.ofSeconds(15));

        assertThat(patient.scan(new ByteArrayInputStream(LARGE))).isEqualTo(ScanState.CLEAN);
        assertThat(patient.scan(stream(Papers.pdf(ClamdDouble.VIRUS)))).isEqualTo(ScanState.INFECTED);

        assertThat(clamd.received().getFirst()).isEqualTo(LARGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "DEAF", "RUDE"})
    void isAwayWhenItDoesNotAnswerInTime(ClamdDouble.Mood mood) {
        clamd.be(mood);

        assertThatThrownBy(() -> scanner.scan(stream(LARGE))).isInstanceOf(ScannerAway.class);
    }

    @Test
    void isAwayWhenNobodyListens() throws IOException {
        clamd.close();

        assertThatThrownBy(() -> scanner.scan(stream(LARGE))).isInstanceOf(ScannerAway.class);
    }

    @Test
    void handsOnWhyAContentIsRefused() {
        clamd.be(ClamdDouble.Mood.FULL);

        assertThatThrownBy(() -> scanner.scan(stream(Papers.pdf("small"))))
                .isInstanceOf(ScanRefused.class)
                .hasMessageContaining("size limit exceeded");
    }

    @Test
    void blamesTheContentWhenThatCanNotBeRead() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("altered");
            }
        };

        assertThatThrownBy(() -> scanner.scan(broken)).isInstanceOf(IOException.class);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
