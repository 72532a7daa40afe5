package ma.jisr.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PeerTests {

    private final Peer peer = new Peer(List.of("10.0.0.0/8", "192.168.1.1"));

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, '196.200.1.1', 196.200.1.1",
        "10.0.0.1, '6.6.6.6, 196.200.1.1', 196.200.1.1",
        "10.0.0.1, '6.6.6.6, 196.200.1.1, 192.168.1.1', 196.200.1.1",
        "10.0.0.1, '6.6.6.6, 196.200.1.1, 192.168.1.2', 192.168.1.2",
        "10.0.0.1, '196.200.1.1, nonsense', 10.0.0.1",
        "10.0.0.1, 'localhost', 10.0.0.1",
        "10.0.0.1, '', 10.0.0.1",
        "10.0.0.1, '10.0.0.2, 10.0.0.3', 10.0.0.2",
        "10.0.0.1, '2001:db8::1', 2001:db8:0:0:0:0:0:1",
        "196.200.9.9, '6.6.6.6', 196.200.9.9",
        "196.200.9.9, '10.0.0.1', 196.200.9.9"
    })
    void isTheLastOneThatSomebodyTrustedHasSeen(String connected, String told, String expected)
            throws UnknownHostException {
        MockServerHttpRequest request = MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.getByName(connected), 4711))
                .header("X-Forwarded-For", told)
                .build();
        assertThat(peer.address(request).getHostAddress()).isEqualTo(expected);
    }

    @Test
    void speaksHttpsWhereATrustedProxySaysSo() throws UnknownHostException {
        assertThat(peer.isHttps(request("10.0.0.1", "https"))).isTrue();
        assertThat(peer.isHttps(request("10.0.0.1", "http"))).isFalse();
        assertThat(peer.isHttps(request("196.200.9.9", "https"))).isFalse();
    }

    private static MockServerHttpRequest request(String connected, String scheme) throws UnknownHostException {
        return MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(InetAddress.getByName(connected), 4711))
                .header("X-Forwarded-Proto", scheme)
                .build();
    }
}
