package ma.jisr.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.168.4.0/22, 192.168.7.255, true",
        "192.168.4.0/22, 192.168.8.0, false",
        "10.9.8.7, 10.9.8.7, true",
        "10.9.8.7, 10.9.8.6, false",
        "fd00::/8, fd12:3456::1, true",
        "fd00::/8, fe00::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "10.0.0.0/8, fd00::1, false",
        "10.0.0.0/8, ::ffff:10.0.0.1, true"
    })
    void knowsItsAddresses(String network, String address, boolean inside) {
        assertThat(Network.of(network).contains(Objects.requireNonNull(Network.address(address))))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "proxy.test", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "0.0.0.0/0", "::/0", "1.2.3", "10.*"
            })
    void isNotWhatIsNoneOrEverybodys(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
