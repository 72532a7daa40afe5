package ma.jisr.funding.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RegionTests {

    private final Region region = Region.load();

    @Test
    void knowsTheEightProvinces() {
        assertThat(region.provinces())
                .extracting(Province::code)
                .containsExactly("041", "161", "191", "211", "351", "427", "431", "585");
    }

    @Test
    void weighsARuralInhabitantHalfAsMuchAgain() {
        Province haouz = region.province("041").orElseThrow();

        assertThat(new NeedIndex(new BigDecimal("0.5")).of(haouz)).isEqualByComparingTo("815303.2364");
    }

    @Test
    void weighsInhabitantsAloneWithoutARuralWeight() {
        Province marrakech = region.province("351").orElseThrow();

        assertThat(new NeedIndex(BigDecimal.ZERO).of(marrakech)).isEqualByComparingTo("1330468");
    }
}
