package ma.jisr.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class NetworkCallerTests {

    @Test
    void isWhatTheGatewaySaysLastOrElseThePeer() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.1");
        assertThat(NetworkCaller.of(request)).isEqualTo("10.0.0.1");

        request.addHeader("X-Forwarded-For", "1.1.1.1");
        request.addHeader("X-Forwarded-For", "2.2.2.2, 203.0.113.9");
        assertThat(NetworkCaller.of(request)).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::ffff, 20010db800010002",
        "::ffff:203.0.113.9, 203.0.113.9",
        "not an address: at all, not an address: at all",
        ":::::, :::::"
    })
    void countsAnIpv6AddressByItsNetwork(String address, String network) {
        assertThat(NetworkCaller.network(address)).isEqualTo(network);
    }
}
