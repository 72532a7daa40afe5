package ma.jisr.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import ma.jisr.gateway.edge.Peer;
import ma.jisr.gateway.settings.Limits.Budget;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class BudgetsTests {

    private final SettableTime time = new SettableTime();
    private final Budgets budgets = new Budgets(
            Map.of(
                    Sort.READS,
                    new Budget(10, Duration.ofMinutes(1)),
                    Sort.WRITES,
                    new Budget(2, Duration.ofMinutes(1))),
            1000,
            time);

    @Test
    void refusesWhatIsMoreThanTheBudgetAndSaysHowLongToWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(spend("a", Sort.READS).isTooMuch()).isFalse();
        }
        Spent spent = spend("a", Sort.READS);
        assertThat(spent.isTooMuch()).isTrue();
        assertThat(spent.headers())
                .containsEntry("Retry-After", "6")
                .containsEntry("RateLimit-Policy", "\"reads\";q=10;w=60")
                .containsEntry("RateLimit", "\"reads\";r=0;t=6");
    }

    @Test
    void givesBackAsTimePasses() {
        for (int i = 0; i < 10; i++) {
            spend("a", Sort.READS);
        }
        time.pass(Duration.ofSeconds(6));
        assertThat(spend("a", Sort.READS).isTooMuch()).isFalse();
        assertThat(spend("a", Sort.READS).isTooMuch()).isTrue();
        time.pass(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            assertThat(spend("a", Sort.READS).isTooMuch()).isFalse();
        }
        assertThat(spend("a", Sort.READS).isTooMuch()).isTrue();
    }

    @Test
    void holdsCallersAndSortsApart() {
        spend("a", Sort.WRITES);
        spend("a", Sort.WRITES);
        assertThat(spend("a", Sort.WRITES).isTooMuch()).isTrue();
        assertThat(spend("a", Sort.READS).isTooMuch()).isFalse();
        assertThat(spend("b", Sort.WRITES).isTooMuch()).isFalse();
    }

    @Test
    void hasNoLimitWhereNoneIsSet() {
        assertThat(budgets.spend("a", Sort.SIGN_IN)).isEmpty();
    }

    @Test
    void saysWhatIsLeft() {
        HttpHeaders headers = new HttpHeaders();
        spend("a", Sort.READS);
        spend("a", Sort.READS).tell(headers);
        assertThat(headers.getFirst("RateLimit")).isEqualTo("\"reads\";r=8;t=12");
    }

    @Test
    void remembersOnlySoManyCallersAndForgetsThoseThatAreGone() {
        for (int i = 0; i < 20_000; i++) {
            spend("caller " + i, Sort.READS);
        }
        assertThat(budgets.remembered()).isBetween(1L, 1000L);
        time.pass(Duration.ofMinutes(2));
        assertThat(budgets.remembered()).isZero();
    }

    @Test
    void doesNotForgetABusyCallerForManyThatComeOnce() {
        for (int i = 0; i < 10; i++) {
            spend("busy", Sort.READS);
        }
        for (int i = 0; i < 5_000; i++) {
            spend("once " + i, Sort.READS);
            assertThat(spend("busy", Sort.READS).isTooMuch()).isTrue();
        }
    }

    @Test
    void takesANetworkOfVersionSixForOneHousehold() throws UnknownHostException {
        assertThat(Peer.household(InetAddress.getByName("2001:db8:1:2::5")))
                .isEqualTo(Peer.household(InetAddress.getByName("2001:db8:1:2:aaaa::6")))
                .isNotEqualTo(Peer.household(InetAddress.getByName("2001:db8:1:3::5")));
        assertThat(Peer.household(InetAddress.getByName("196.200.1.1")))
                .isEqualTo(Peer.household(InetAddress.getByName("196.200.1.1")))
                .isNotEqualTo(Peer.household(InetAddress.getByName("196.200.1.2")));
    }

    private Spent spend(String caller, Sort sort) {
        return budgets.spend(caller, sort).orElseThrow();
    }

    private static final class SettableTime implements TimeMeter {

        private long now = 1_000_000_000_000L;

        void pass(Duration duration) {
            now += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
